import {drawTitle, toSheet} from '../../report/chapter-sheet';
import {cell, makeBlock, stack} from '../../sheet/block';
import type {BlockCell} from '../../sheet/block';
import {drawLine} from '../../sheet/grid';
import type {ReportContext} from '../../report/report-context';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {TABLE_SIZE} from '../../sheet/style';
import {heightOf, linesOf} from '../../sheet/text-width';
import {counted, french} from '../../value/french';
import type {Payment} from '../aid';
import {sayAsideNaming} from '../doubt/wholeness';
import type {Unattributed} from '../entry/unattributed';
import type {Control} from '../control';
import {detailEntries, type Entry} from '../detail-entries';
import {placeOfLine, type LedgerLine} from '../../reading/ledger/ledger';
import type {CellLink} from './cell-link';
import {paidStatesOf, paidWords, type PaidState} from '../paid-states';
import {cellEuros} from './draw-bridge';
import {writtenDossiers} from './written-dossiers';

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
  'Paiement',
  'Clé aide',
  'Clé écriture',
];
/** Whether an aid is paid, and the keys, stand beyond the page: they are read and copied on the screen. What is printed fills an A4 landscape at 8 points or more. */
const widths = [12, 20, 10, 10, 9.5, 10.5, 12, 9.5, 10.5, 19, 39, 13, 13, 13];
const PRINTED = widths.length - 3;
/** How lines lead to the cells that they were read from. */
interface Links {
  readonly linkOf: CellLink;
  /** Ledgers may stand in sheets of the same workbook. */
  readonly linksLedgers: boolean;
}

interface DetailOptions extends Links {
  /** Rows beyond which agreed pairs are only counted. */
  readonly mostRows: number;
}

/** « Détail »: every line of either side, with what proves it and the keys that « Décisions » wants. */
export function buildDetailSheet(control: Control, context: ReportContext, links: DetailOptions): SheetPlan {
  const {entries, left, leftOpen} = detailEntries(control, links.mostRows);
  const shownIn: Shown = {
    control,
    paid: paidStatesOf(control),
    write: writtenDossiers(control.aids),
    links,
  };
  const cells: BlockCell[] = [];
  const heights: number[] = [];
  const add = (row: BlockCell[]) => {
    cells.push(...row);
    heights.push(heightOfRow(row));
  };
  const drawEntry = (entry: Entry) => {
    const rows = Math.max(entry.aids.length, entry.payments.length);
    for (let at = 0; at < rows; at++) add(drawRow(shownIn, entry, at, heights.length));
  };
  entries.filter(({rank, isShifted}) => rank < 3 && isShifted !== true).forEach(drawEntry);
  for (const one of control.unattributed)
    for (const line of one.first) add(drawUnattributed(one, line, heights.length));
  const printed = heights.length; // what agrees is read on the screen
  entries.filter(({rank, isShifted}) => rank === 3 || isShifted === true).forEach(drawEntry);
  const more =
    leftOpen === 0
      ? ''
      : ` ${counted(leftOpen, 'ligne inexpliquée, à confirmer ou expliquée', 'lignes inexpliquées, à confirmer ou expliquées')} de plus ne tiennent pas ici : la commande les liste toutes (--detail tout, ou --json).`;
  const said = `Ce qui est inexpliqué, puis à confirmer, puis expliqué${control.unattributed.length === 0 ? '' : ', puis d’aucun fonds'}, puis payé d’une période à l’autre et rapproché (qui ne s’impriment pas).${left === 0 ? '' : ` ${counted(left, 'ligne rapprochée', 'lignes rapprochées')} de plus ${left === 1 ? 'n’est pas listée' : 'ne sont pas listées'}.`}${more}`;
  const top = stack(
    drawTitle('Détail du contrôle des aides', context, widths.slice(0, PRINTED)),
    drawLine([[french(said), 'definition', PRINTED]], widths, 16),
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
    page: {
      ...plan.page,
      titleRows: {first: 0, last},
      area: {...plan.page.area, columns: PRINTED, rows: last + 1 + Math.max(1, printed)},
    },
  };
}

/** A line of an account of aids that no fund has. */
function drawUnattributed(
  {ledger, account, accountLabel, funds, isAside}: Unattributed,
  line: LedgerLine,
  row: number,
): BlockCell[] {
  const where = account === '' ? `« ${ledger} »` : `Compte ${account} ${accountLabel}`.trim();
  const noFund =
    funds.length > 0 ? `la table Comptes n’y rattache que ce qui nomme ${funds.join(', ')}` : 'aucun fonds ne l’a';
  const why = isAside ? sayAsideNaming(account) : noFund;
  return [
    cell(row, 1, 'D’aucun fonds', 'warning'),
    cell(row, 6, `${ledger.slice(0, 12)} ${line.line}`, 'small-text'),
    cell(row, 7, line.day, 'small-day'),
    cell(row, 8, cellEuros(line.cents), 'small-euros'),
    cell(row, 9, sayLine(line), 'small-text'),
    cell(row, 10, french(`${where} : ${why}.`), 'small-text'),
  ];
}

/** As high as its longest text asks for. */
function heightOfRow(row: readonly BlockCell[]): number {
  const lines = row.map(({column, value, style}) =>
    typeof value === 'string' && style.startsWith('small')
      ? linesOf(value, widths[column]!, {size: TABLE_SIZE, indent: 1})
      : 1,
  );
  return Math.max(15, heightOf(Math.max(...lines), 9) + 2);
}

/** A return of payments has a column of dossiers, and often no label. */
function sayLine({dossier, label}: LedgerLine): string {
  if (dossier === '' || label.includes(dossier)) return label;
  return label === '' ? `Dossier ${dossier}` : `Dossier ${dossier} · ${label}`;
}

/** Dossier and label as the ledger writes them. */
function labelOf({payments, ledgers}: Control, {payments: places}: Entry, at = 0): string {
  const payment = payments[places[at] ?? -1];
  if (payment === undefined) return '';
  const ledger = ledgers[payment.ledger]!;
  const line = ledger.lines[placeOfLine(ledger, payment.row)];
  return line === undefined ? payment.label : sayLine(line);
}

interface Shown {
  readonly control: Control;
  readonly paid: readonly PaidState[];
  /** Writes the dossiers that a sentence names as the register does. */
  readonly write: (sentence: string) => string;
  readonly links: Links;
}

function drawRow({control, paid, write, links}: Shown, entry: Entry, at: number, row: number): BlockCell[] {
  const aid = control.aids[entry.aids[at] ?? -1];
  const payment = control.payments[entry.payments[at] ?? -1];
  const look = entry.rank < 2 ? 'warning' : entry.rank === 2 ? 'neutral' : 'good';
  const text = (column: number, value: string) => cell(row, column, value, 'small-text');
  const cells = [
    text(0, at === 0 ? (aid ?? payment)!.fund : ''),
    cell(row, 1, at === 0 ? french(entry.verdict) : '', at === 0 ? look : 'small-text'),
    aid === undefined ? text(2, '') : linkCell(text(2, `${aid.sheet} ${aid.row}`), aid.sheet, aid.row, links.linkOf),
    text(3, aid?.written ?? ''),
    cell(row, 4, aid === undefined ? '' : aid.day, 'small-day'),
    cell(row, 5, aid === undefined ? '' : cellEuros(aid.cents), 'small-euros'),
    payment === undefined ? text(6, '') : paymentCell(text(6, ledgerPlace(control, payment)), control, payment, links),
    cell(row, 7, payment === undefined ? '' : payment.day, 'small-day'),
    cell(row, 8, payment === undefined ? '' : cellEuros(payment.cents), 'small-euros'),
    text(9, labelOf(control, entry, at)),
    text(10, at === 0 ? write(entry.evidence()) : ''),
    text(11, aid === undefined ? '' : paidWords[paid[entry.aids[at]!]!]),
    text(12, aid?.key ?? ''),
    text(13, payment?.key ?? ''),
  ];
  return cells;
}

/** `FEC 123`: the beginning of the file's name where there are several. */
function ledgerPlace({ledgers}: Control, {ledger, row}: Payment): string {
  return ledgers.length < 2 ? String(row) : `${ledgers[ledger]!.name.slice(0, 12)} ${row}`;
}

/** A line of a ledger leads to its sheet; a file has no cell to show. */
function paymentCell(shown: BlockCell, {ledgers}: Control, {ledger, row}: Payment, links: Links): BlockCell {
  return links.linksLedgers ? linkCell(shown, ledgers[ledger]!.name, row, links.linkOf) : shown;
}

function linkCell(shown: BlockCell, sheet: string, line: number, linkOf: CellLink): BlockCell {
  const formula = linkOf(sheet, line, String(shown.value));
  return formula === null ? shown : {...shown, formula: () => formula, style: 'small-link'};
}
