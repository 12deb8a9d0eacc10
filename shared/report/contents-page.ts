import {capitalize, french, writeCount} from '../value/french';
import {beside, cell, gap, makeBlock, stack, textRows} from '../sheet/block';
import type {Block} from '../sheet/block';
import {charactersOf, LEFT, RIGHT} from '../sheet/layout';
import type {SheetPlan} from '../sheet/sheet-plan';
import {NOTE_SIZE} from '../sheet/style';
import {linesOf} from '../sheet/text-width';
import {drawTitle} from './chapter-sheet';
import {CHECK_HEADING, isHandedRound, READ_HEADING} from './copy-texts';
import type {ReportContext} from './report-context';
import {titleOfRegister} from './say-unknown';
import {sayTold} from './told';

/** A sheet to go to: its title in full, what it speaks of, and the page on which it begins. */
export interface ContentsEntry {
  readonly sheet: SheetPlan;
  readonly title: string;
  readonly about: string;
  readonly page: number;
}

/** Where to find what, and what was read. */
export function drawContentsPage(entries: readonly ContentsEntry[], context: ReportContext): Block {
  const isAnnex = ({sheet}: ContentsEntry) => !isHandedRound(sheet.id);
  return stack(
    drawTitle('Sommaire', context),
    gap(6),
    beside(
      stack(...entries.filter((entry) => !isAnnex(entry)).map(drawEntry)),
      stack(
        drawRead(
          context,
          entries.some(({sheet}) => sheet.id === 'controles'),
        ),
        gap(LINE),
        drawAnnexes(entries.filter(isAnnex)),
      ),
    ),
  );
}

/** Both halves have rows of one height, so that neither opens the other. */
const LINE = 17.25;
/** Its page stands at the end of the half. */
const TITLES = {from: LEFT.from, columns: LEFT.columns - 1} as const;

const leadTo = ({sheet}: ContentsEntry) => ({plan: sheet.id, row: 0, column: 0, tip: `Aller à ${sheet.title}`});

function drawEntry(entry: ContentsEntry): Block {
  const about = french(entry.about);
  const head = {
    ...textRows(french(entry.title), 'contents-title', {rows: 1, height: LINE}, TITLES),
    cells: [
      cell(0, LEFT.from, french(entry.title), 'contents-title', leadTo(entry)),
      cell(0, LEFT.from + TITLES.columns, entry.page, 'contents-page'),
    ],
  };
  if (about === '') return head;
  const rows = linesOf(about, charactersOf(TITLES), {size: NOTE_SIZE, indent: 1});
  return stack(head, textRows(about, 'contents-about', {rows, height: LINE}, TITLES));
}

/** Sheets that stay in the workbook: a copy to hand round leaves them, with their heading. */
function drawAnnexes(entries: readonly ContentsEntry[]): Block {
  if (entries.length === 0) return makeBlock({});
  return makeBlock({
    heights: [LINE, ...entries.map(() => LINE)],
    cells: [
      cell(0, RIGHT.from, CHECK_HEADING, 'heading'),
      ...entries.map((entry, index) => cell(1 + index, RIGHT.from, french(entry.title), 'contents', leadTo(entry))),
    ],
    merges: entries.map((_, index) => ({row: 1 + index, column: RIGHT.from, rows: 1, columns: RIGHT.columns})),
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
      ? `${sayTold(told, masks.threshold === 0)} sur les données${hasControls ? ' : voir Contrôles' : ''}`
      : 'aucun problème dans les données',
  );
  return makeBlock({
    heights: [LINE, ...lines.map(() => LINE), LINE],
    cells: [
      cell(0, column, READ_HEADING, 'heading'),
      ...lines.flatMap(({text, note}, index) => [
        cell(1 + index, column, french(text), 'figure-label'),
        cell(1 + index, column + RIGHT.columns - 1, note, 'contents-note'),
      ]),
      cell(1 + lines.length, column, french(last), 'note'),
    ],
    merges: [...lines, last].map((_, index) => ({
      row: 1 + index,
      column,
      rows: 1,
      columns: index < lines.length ? RIGHT.columns - 1 : RIGHT.columns,
    })),
  });
}
