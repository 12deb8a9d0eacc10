import {drawTitle, toSheet} from '../../plan/chapter-sheet';
import {cell, makeBlock, stack} from '../../plan/block';
import type {BlockCell} from '../../plan/block';
import {drawLine} from '../../plan/grid';
import type {ReportContext} from '../../plan/report-context';
import type {SheetPlan} from '../../plan/sheet-plan';
import {heightOf, linesOf} from '../../plan/text-width';
import {french} from '../../problem/french';
import type {Payment} from '../aid';
import type {Control} from '../control';
import {verdicts, type RuleId} from '../matching-rules';
import {euros} from './draw-bridge';

const heads = [
  'Fonds',
  'Verdict',
  'Aide : ligne',
  'Dossier',
  'Date',
  'Montant',
  'Écriture : ligne',
  'Date',
  'Montant',
  'Libellé',
  'Preuve',
  'Clé aide',
  'Clé écriture',
];
const widths = [16, 17, 13, 11, 10, 12, 16, 10, 12, 26, 44, 13, 13];
/** Rows that a sheet of ours holds; what agrees is left out first. */
const MOST_ROWS = 6000;

/** Lines of either side side by side; what is open comes first. */
interface Entry {
  readonly rank: number;
  readonly verdict: string;
  readonly aids: readonly number[];
  readonly payments: readonly number[];
  readonly evidence: () => string;
}

/** « Détail »: every line of either side, with what proves it and the keys that « Décisions » wants. */
export function buildDetailSheet(control: Control, context: ReportContext, linkTo: string | null): SheetPlan {
  const entries = entriesOf(control);
  const cells: BlockCell[] = [];
  const heights: number[] = [];
  let left = 0;
  for (const entry of entries) {
    const rows = Math.max(entry.aids.length, entry.payments.length);
    if (heights.length + rows > MOST_ROWS) {
      left += rows;
      continue;
    }
    for (let at = 0; at < rows; at++) cells.push(...drawRow(control, entry, at, heights.length + at, linkTo));
    const lines = Math.max(
      linesOf(entry.evidence(), widths[10]!, {size: 9, indent: 1}),
      linesOf(labelOf(control, entry), widths[9]!, {size: 9, indent: 1}),
    );
    for (let at = 0; at < rows; at++) heights.push(at === 0 ? Math.max(15, heightOf(lines, 9) + 2) : 15);
  }
  const said = `Ce qui est inexpliqué, puis à confirmer, puis expliqué, puis rapproché.${left === 0 ? '' : ` ${left} lignes rapprochées de plus ne sont pas listées.`}`;
  const top = stack(
    drawTitle('Détail du contrôle des aides', context, widths),
    drawLine([[french(said), 'definition', widths.length]], widths, 16),
    drawLine(
      heads.map((head, at) => [french(head), at === 5 || at === 8 ? 'table-head' : 'table-corner'] as const),
      widths,
      18,
    ),
  );
  const plan = toSheet(
    {id: 'controle-detail', title: 'Détail', widths},
    stack(top, makeBlock({heights, cells})),
    [],
    context,
  );
  const last = top.heights.length - 1;
  return {
    ...plan,
    freeze: {rows: last + 1, columns: 2},
    page: {...plan.page, titleRows: {first: 0, last}},
  };
}

function entriesOf({groups, aids, payments, aidDoubts, paymentDoubts, period, shows}: Control): Entry[] {
  const inside = ({day}: {readonly day: number}) => day >= period.from && day <= period.to;
  const taken = {aids: new Uint8Array(aids.length), payments: new Uint8Array(payments.length)};
  const entries: Entry[] = [];
  for (const group of groups) {
    const {aids: ours, payments: theirs, rule} = group;
    for (const at of ours) taken.aids[at] = 1;
    for (const at of theirs) taken.payments[at] = 1;
    if (!ours.some((at) => shows(aids[at]!)) && !theirs.some((at) => shows(payments[at]!))) continue;
    const days = [...ours.map((at) => aids[at]!), ...theirs.map((at) => payments[at]!)];
    const isPlain = plain.has(rule) && days.every(inside);
    const isLate = plain.has(rule) && !isPlain;
    const verdict = isLate ? verdicts['cut-off'] : verdicts[rule];
    entries.push({rank: isPlain ? 3 : 2, verdict, aids: ours, payments: theirs, evidence: () => group.evidence});
  }
  const alone = 'Ni paiement ni écriture ne s’y rattache.';
  aids.forEach((aid, at) => {
    if (taken.aids[at] === 1 || !shows(aid)) return;
    const doubt = aidDoubts.get(at);
    entries.push({
      rank: doubt === undefined ? 0 : 1,
      verdict: doubt === undefined ? 'Inexpliqué' : 'À confirmer',
      aids: [at],
      payments: [],
      evidence: () => doubt ?? alone,
    });
  });
  payments.forEach((payment, at) => {
    if (taken.payments[at] === 1 || !shows(payment)) return;
    const doubt = paymentDoubts.get(at);
    entries.push({
      rank: doubt === undefined ? 0 : 1,
      verdict: doubt === undefined ? 'Inexpliqué' : 'À confirmer',
      aids: [],
      payments: [at],
      evidence: () => doubt ?? 'Aucune aide du registre ne s’y rattache.',
    });
  });
  const first = (entry: Entry) => aids[entry.aids[0] ?? -1] ?? payments[entry.payments[0] ?? -1]!;
  const keyed = entries.map((entry) => ({entry, line: first(entry)}));
  keyed.sort(
    (a, b) =>
      a.entry.rank - b.entry.rank ||
      (a.line.fund < b.line.fund ? -1 : a.line.fund > b.line.fund ? 1 : a.line.day - b.line.day),
  );
  return keyed.map(({entry}) => entry);
}

const plain: ReadonlySet<RuleId> = new Set<RuleId>([
  'reference',
  'batch',
  'split',
  'dossier',
  'series',
  'name',
  'amount-date',
  'decision',
  'fee',
]);

function labelOf({payments}: Control, {payments: places}: Entry, at = 0): string {
  const place = places[at];
  if (place === undefined) return '';
  return payments[place]!.label;
}

function drawRow(control: Control, entry: Entry, at: number, row: number, linkTo: string | null): BlockCell[] {
  const aid = control.aids[entry.aids[at] ?? -1];
  const payment = control.payments[entry.payments[at] ?? -1];
  const look = entry.rank < 2 ? 'warning' : entry.rank === 2 ? 'neutral' : 'good';
  const text = (column: number, value: string) => cell(row, column, value, 'small-text');
  const cells = [
    text(0, at === 0 ? (aid ?? payment)!.fund : ''),
    cell(row, 1, at === 0 ? french(entry.verdict) : '', at === 0 ? look : 'small-text'),
    aid === undefined ? text(2, '') : linkCell(row, aid.sheet, aid.row, linkTo),
    text(3, aid?.dossier ?? ''),
    cell(row, 4, aid === undefined ? '' : aid.day, 'row-day'),
    cell(row, 5, aid === undefined ? '' : euros(aid.cents), 'small-euros'),
    text(6, payment === undefined ? '' : placeOf(control, payment)),
    cell(row, 7, payment === undefined ? '' : payment.day, 'row-day'),
    cell(row, 8, payment === undefined ? '' : euros(payment.cents), 'small-euros'),
    text(9, labelOf(control, entry, at)),
    text(10, at === 0 ? entry.evidence() : ''),
    text(11, aid?.key ?? ''),
    text(12, payment?.key ?? ''),
  ];
  return cells;
}

/** `FEC 123`: the beginning of the file's name where there are several. */
function placeOf({ledgers}: Control, {ledger, row}: Payment): string {
  return ledgers.length < 2 ? String(row) : `${ledgers[ledger]!.name.slice(0, 12)} ${row}`;
}

/** The row of the register, as a link where the workbook is at hand. */
function linkCell(row: number, sheet: string, line: number, linkTo: string | null): BlockCell {
  const shown = cell(row, 2, `${sheet} ${line}`, 'small-text');
  if (linkTo === null) return shown;
  const place = `${linkTo}'${sheet.replace(/'/g, "''")}'!A${line}`;
  return {...shown, formula: () => `=HYPERLINK("${place.replace(/"/g, '""')}")`};
}
