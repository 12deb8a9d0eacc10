import {chaptersOf} from '../language/catalogue-of';
import type {FigureSpec, IndicatorSpec} from '../count/declaration';
import type {Lack} from '../count/lack';
import type {Trace} from '../count/result';
import {french, writeCount} from '../value/french';
import {settingSpecs} from '../setting/setting-specs';
import {stack} from '../sheet/block';
import type {Block} from '../sheet/block';
import {drawTitle, toSheet} from './chapter-sheet';
import {COUNT_HEADS, METHOD, WHY_HEAD} from './copy-texts';
import {sayLack, titleOfRegister, UNKNOWN} from './say-unknown';
import {drawLine} from '../sheet/grid';
import type {LineCell} from '../sheet/grid';
import {pageHeight} from '../sheet/layout';
import type {Piece} from '../sheet/page-flow';
import {flow} from '../sheet/page-flow';
import type {ReportContext} from './report-context';
import {settingsOf} from './setting-dependence';
import {listLabel} from '../chapters/list-label';
import type {SheetPlan} from '../sheet/sheet-plan';
import {writeSetting} from './write-setting';

/** As wide as 8 points in print allow. An entry takes two lines, so that its long texts have the width of the page. */
const widths = [59.5, 32, 17, 8, 10];
const heads = ['Indicateur', 'Identifiant', 'Registre', ...COUNT_HEADS];
const all = widths.length;
/** What says why rows are left out stands at the right of the rule, under the identifier and what follows. */
const WHY = all - 1;

/** Every indicator: its rule, the settings it depends on, the rows read, counted and left out. */
export function buildMethodSheet(shown: ReadonlySet<number>, context: ReportContext): SheetPlan {
  const {all: results} = context;
  const head = stack(
    drawTitle('Méthode', context, widths),
    drawLine(
      [
        [
          french(
            'Un dossier compte une fois dans un effectif de jeunes ; toujours, lignes lues = comptées + exclues. Une ligne masquée ou filtrée est lue comme les autres. Les parts se calculent sur les effectifs, non sur des parts arrondies.',
          ),
          'note',
          all,
        ],
      ],
      widths,
    ),
    drawLine(
      heads.map((text) => [text, COUNT_HEADS.includes(text) ? 'table-head' : 'table-corner'] as const),
      widths,
      18,
    ),
    drawLine(
      [
        ['Règle, et réglages en vigueur', 'table-corner'],
        [WHY_HEAD, 'table-corner', WHY],
      ],
      widths,
      18,
    ),
  );
  const pieces: Piece[] = [];
  for (const {number, title} of chaptersOf(context.registers)) {
    if (!shown.has(number)) continue;
    const tables = [...results.tables.values()].filter(({spec}) => spec.chapter === number);
    const figures = [...results.figures.values()].filter(({spec}) => spec.chapter === number);
    pieces.push({block: drawLine([[french(`${number}. ${title}`), 'band', all]], widths, 20), tied: true});
    for (const {spec, traces, columns, lacks} of tables) {
      traces.forEach((trace, index) => {
        const label = traces.length === 1 ? spec.title : `${spec.title} : ${columns[index]?.label ?? ''}`;
        pieces.push({block: drawTrace(trace, `Tableau. ${label}`, spec, lacks?.[index] ?? null, context)});
      });
    }
    for (const {spec, trace, lack = null} of figures)
      pieces.push({block: drawTrace(trace, listLabel(spec), spec, lack, context)});
  }
  const {block, breaksBefore} = flow(head, [pieces], pageHeight(widths, 'portrait'));
  const sheet = toSheet({id: METHOD, title: 'Méthode', widths, orientation: 'portrait'}, block, breaksBefore, context);
  const last = head.heights.length - 1;
  return {...sheet, page: {...sheet.page, titleRows: {first: 0, last}}, freeze: {rows: last + 1, columns: 0}};
}

function drawTrace(
  {id, register, read, counted, excluded}: Trace,
  label: string,
  spec: IndicatorSpec,
  lack: Lack | null,
  context: ReportContext,
): Block {
  // Under a threshold the reasons bear no number: rows read less rows excluded would tell a masked count.
  const {masks} = context;
  const reasons = excluded.map(({reason, rows}) => (masks.threshold > 0 ? reason : `${writeCount(rows)} : ${reason}`));
  const countOf = (rows: number, mask: string | undefined): LineCell => {
    const text = lack === null ? mask : UNKNOWN;
    return text === undefined ? [rows, 'entry-count'] : [text, 'entry-masked'];
  };
  const why = lack === null ? reasons.join(' ; ') || 'aucune' : `Non disponible : ${sayLack(lack, context.registers)}.`;
  const rule = [spec.definition, saySettings(spec, context).join(' · ')].filter((text) => text !== '').join(' ');
  return stack(
    drawLine(
      [
        [french(label), 'entry-title'],
        [id, 'entry-text'],
        [titleOfRegister(register), 'entry-text'],
        countOf(read, masks.read.get(register)),
        countOf(counted, masks.counted.get(id)),
      ],
      widths,
    ),
    drawLine(
      [
        [french(rule), 'small-text'],
        [french(why), 'small-text', WHY],
      ],
      widths,
    ),
  );
}

/** « Tranches d’âge : 16-17;18-21;22-25;26+ »: the settings that this rule obeys, with their values. */
function saySettings(spec: IndicatorSpec, {all: {figures}, registers}: ReportContext): string[] {
  const find = (id: string): FigureSpec | undefined => figures.get(id)?.spec;
  return settingsOf(spec, find).map(
    (name) =>
      `${settingSpecs.find((one) => one.name === name)?.key ?? name} : ${writeSetting(registers.settings, name) ?? ''}`,
  );
}
