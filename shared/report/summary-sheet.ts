import {formatDay} from '../value/day';
import {foldText} from '../value/fold';
import type {Chapter} from '../chapters/catalogue';
import {chaptersOf} from '../language/catalogue-of';
import {capitalize, french, writeCount} from '../value/french';
import {beside, cell, gap, makeBlock, stack, textBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import {toSheet} from './chapter-sheet';
import {READ_HEADING} from './copy-texts';
import {drawCards} from './draw-figures';
import {titleOfRegister} from './say-unknown';
import {charactersOf, FULL, LEFT, RIGHT, ROW_HEIGHT, WIDTHS} from '../sheet/layout';
import type {ReportContext} from './report-context';
import {figuresOf} from './report-context';
import type {SheetPlan} from '../sheet/sheet-plan';
import {sayTold} from './told-problems';
import {heightOf, linesOf} from '../sheet/text-width';

/** The year in eight figures. */
export const mainFigures = [
  'premiers-accueils.total',
  'accompagnes.entretien',
  'contacts.total',
  'pmsmp.total',
  'formation.jeunes',
  'emploi.jeunes',
  'cej.suivis',
  'aides.cej.montant',
];

/** The zone of the user's own words. */
export const FOREWORD = 'ML_com_sommaire';
const LOGO_NAME = 'ML_logo';
const LOGO_ROWS = 4;
const WORD_ROWS = 3;

/** First sheet: who, which year, the year in a few figures, where to find what, what was read. */
export function buildSummarySheet(others: readonly SheetPlan[], context: ReportContext): SheetPlan {
  const chapters = chaptersOf(context.registers);
  const {registers, results, masks, agency, title} = context;
  const {sousTitre, signataire, dateExtraction} = registers.settings;
  const cards = drawCards(figuresOf(mainFigures, results), results, masks);
  const under = [
    foldText(sousTitre) === foldText(title) ? '' : sousTitre,
    dateExtraction === null ? '' : `Registres extraits le ${formatDay(dateExtraction)}`,
  ];
  const block = stack(
    drawCover(title, agency === '' ? 'Mission Locale' : agency, under.filter((line) => line !== '').join(' · ')),
    makeBlock({heights: [6], cells: WIDTHS.map((_, column) => cell(0, column, null, 'title-rule'))}),
    gap(12),
    // The figures have their named cell in their chapter: here they are only repeated.
    {...cards, names: [], figures: []},
    gap(14),
    beside(
      drawContents('Sommaire', contentsOf(others.filter(isChapter), chapters), {
        from: LEFT.from,
        columns: LEFT.columns - 1,
      }),
      stack(
        drawRead(
          context,
          others.some(({id}) => id === 'controles'),
        ),
        gap(10),
        drawContents(
          'Pour vérifier',
          contentsOf(
            others.filter((sheet) => !isChapter(sheet)),
            chapters,
          ),
          RIGHT,
        ),
      ),
    ),
    gap(12),
    drawWord(signataire),
  );
  const sheet = toSheet({id: 'sommaire', title: 'Sommaire', widths: WIDTHS}, block, [], context);
  return {...sheet, freeze: {rows: 0, columns: 0}, page: {...sheet.page, titleRows: null}};
}

function drawCover(title: string, agency: string, under: string): Block {
  const left = {from: 0, columns: 7} as const;
  const texts = stack(
    textBlock(french(agency), 'cover-agency', 26, left.from, left.columns),
    textBlock(french(title), 'cover-title', 44, left.from, left.columns),
    under === ''
      ? gap(8)
      : textBlock(
          french(under),
          'cover-line',
          heightOf(linesOf(under, charactersOf(left), {size: 12}), 12) + 4,
          left.from,
          left.columns,
        ),
    gap(6),
  );
  const logo = makeBlock({
    zones: [
      {
        name: LOGO_NAME,
        area: {row: 0, column: 7, rows: LOGO_ROWS, columns: 3},
        kind: 'logo',
        hint: 'Logos de la structure et de ses financeurs',
      },
    ],
  });
  return beside(texts, logo);
}

function isChapter({id}: SheetPlan): boolean {
  return id.startsWith('chapitre-');
}

interface Entry {
  readonly sheet: SheetPlan;
  readonly text: string;
}

function contentsOf(sheets: readonly SheetPlan[], chapters: readonly Chapter[]): Entry[] {
  return sheets.map((sheet) => {
    const chapter = chapters.find(({number}) => sheet.id === `chapitre-${number}`);
    return {sheet, text: chapter === undefined ? sheet.title : `${chapter.number}. ${chapter.title}`};
  });
}

function drawContents(
  heading: string,
  entries: readonly Entry[],
  span: {readonly from: number; readonly columns: number},
): Block {
  const row = 1;
  return makeBlock({
    heights: [22, ...entries.map(() => ROW_HEIGHT + 1)],
    cells: [
      cell(0, span.from, heading, 'heading'),
      ...entries.map(({sheet, text}, index) =>
        cell(row + index, span.from, french(text), 'contents', {
          plan: sheet.id,
          row: 0,
          column: 0,
          tip: `Aller à ${sheet.title}`,
        }),
      ),
    ],
    merges: entries.map((_, index) => ({row: row + index, column: span.from, rows: 1, columns: span.columns})),
  });
}

/** What was read: the sheets, as which register, how many lines; and what there is to check, where that is printed. */
function drawRead({registers, told, masks}: ReportContext, hasControls: boolean): Block {
  const column = RIGHT.from;
  const names = [...new Set(registers.recognised.map(({register}) => register))];
  const lines = names.map((register) => {
    const sheets = registers.recognised.filter((one) => one.register === register);
    const rows = sheets.reduce((sum, one) => sum + one.rows, 0);
    const title = titleOfRegister(register);
    const from =
      sheets.length > 1
        ? ` (${sheets.length} feuilles)`
        : sheets[0]!.sheet === title
          ? ''
          : ` (feuille « ${sheets[0]!.sheet} »)`;
    const mask = masks.read.get(register);
    return {
      text: title + from,
      note: mask === undefined ? `${writeCount(rows)} ligne${rows < 2 ? '' : 's'}` : `${mask} lignes`,
    };
  });
  const isTold = told.problems.length + told.remarks.length > 0;
  const last = capitalize(
    isTold
      ? `${sayTold(told)} sur les données${hasControls ? ' : voir Contrôles' : ''}`
      : 'aucun problème dans les données',
  );
  return makeBlock({
    heights: [22, ...lines.map(() => ROW_HEIGHT + 1), 18],
    cells: [
      cell(0, column, READ_HEADING, 'heading'),
      ...lines.flatMap(({text, note}, index) => [
        cell(1 + index, column, french(text), 'figure-label'),
        cell(1 + index, column + 3, note, 'contents-note'),
      ]),
      cell(1 + lines.length, column, french(last), 'note'),
    ],
    merges: [...lines, last].map((_, index) => ({
      row: 1 + index,
      column,
      rows: 1,
      columns: index < lines.length ? 3 : RIGHT.columns,
    })),
  });
}

/** A word of the agency, and who signs. */
function drawWord(signataire: string): Block {
  const zone = makeBlock({
    heights: Array.from({length: WORD_ROWS}, () => 15),
    zones: [
      {
        name: FOREWORD,
        area: {row: 0, column: 0, rows: WORD_ROWS, columns: FULL.columns},
        kind: 'comment',
        hint: 'Votre avant-propos (cette zone est gardée quand la feuille est refaite)',
      },
    ],
  });
  return signataire === ''
    ? zone
    : stack(zone, gap(8), textBlock(french(signataire), 'subtitle', 16, RIGHT.from, RIGHT.columns));
}
