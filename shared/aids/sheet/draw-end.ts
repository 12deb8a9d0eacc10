import {counted, french, sayCents} from '../../value/french';
import {beside, gap, makeBlock, stack, textBlock} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Bridge} from '../bridge/bridge';
import {STOCK_FUND, type ChequeStock} from '../bridge/cheque-stock';
import type {Control} from '../control';
import type {LedgerFault} from '../../reading/ledger/fault-list';
import {matchingRules, verdicts, type RuleId} from '../matching/matching-rules';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';

/** What chèques de services became. */
export function drawStock(stock: ChequeStock, bridges: readonly Bridge[]): Block {
  const fund = bridges.find((bridge) => bridge.fund === STOCK_FUND);
  const lines: readonly (readonly [string, number])[] = [
    ['En stock au début', stock.before],
    ['Achetés', stock.bought],
    ['Remis aux jeunes', -stock.given],
    ['Périmés', -stock.expired],
    ['Retournés à l’émetteur', -stock.returned],
  ];
  const body = stack(
    drawLine(
      [
        ['Chèques de services', 'table-corner'],
        ['Montant', 'table-head'],
      ],
      WIDTHS,
      18,
    ),
    ...lines.map(([label, cents]) =>
      drawLine(
        [
          [label, 'row-label'],
          [cellEuros(cents), 'row-euros'],
        ],
        WIDTHS,
      ),
    ),
    makeBlock({
      heights: [17],
      cells: [
        {row: 0, column: 0, value: 'Reste en stock', style: 'total-label'},
        {
          row: 0,
          column: 1,
          value: cellEuros(stock.left),
          style: 'total-euros',
          formula: (spot) => `=SUM(${spot.address(-lines.length, 1)}:${spot.address(-1, 1)})`,
        },
      ],
    }),
  );
  const gapOf = stock.granted - stock.given;
  // Fees aside, what the bridge of the fund explains, when nothing of it is left open.
  const said = fund?.reasons.reduce((sum, {code, cents}) => sum + (code === 'fee' ? 0 : cents), 0);
  const explained = fund?.state === 'proven' && said === gapOf ? ', que le pont explique' : ', voir le pont';
  const why = gapOf === 0 ? 'le même montant' : `écart ${sayCents(gapOf)}${explained}`;
  const handed = `Remis selon le registre : ${sayCents(stock.granted)}, ${why}.`;
  const fees = `Frais de l’émetteur au registre : ${sayCents(stock.fees)}.`;
  return stack(body, textBlock(french(`${handed} ${fees}`), 'definition', 16, 0, ALL), gap(10));
}

/** How lines were paired: by which rule, how many. */
export function drawRules({groups, aids, payments, shows}: Control): Block {
  const counts = new Map<RuleId, {groups: number; aids: number; payments: number; cents: number}>();
  for (const group of groups) {
    if (!group.aids.some((at) => shows(aids[at]!)) && !group.payments.some((at) => shows(payments[at]!))) continue;
    const own = counts.get(group.rule) ?? {groups: 0, aids: 0, payments: 0, cents: 0};
    const cents = group.aids.reduce((sum, at) => sum + aids[at]!.cents, 0);
    counts.set(group.rule, {
      groups: own.groups + 1,
      aids: own.aids + group.aids.length,
      payments: own.payments + group.payments.length,
      cents: own.cents + cents,
    });
  }
  const order = [
    ...new Set<RuleId>([
      'decision',
      'explained',
      ...matchingRules.map(({id}) => id),
      'series',
      'wrong-commune',
      'duplicate-ledger',
    ]),
  ];
  const lines = order.flatMap((rule) => {
    const own = counts.get(rule);
    if (own === undefined) return [];
    const cells: LineCell[] = [
      [verdicts[rule], 'row-label', 2],
      [own.groups, 'row-count'],
      [own.aids, 'row-count'],
      [own.payments, 'row-count'],
      [cellEuros(own.cents), 'row-euros'],
    ];
    return [drawLine(cells, WIDTHS)];
  });
  const head: LineCell[] = [
    ['Comment les lignes ont été rapprochées', 'table-corner', 2],
    ['Rapprochements', 'table-head'],
    ['Aides', 'table-head'],
    ['Écritures', 'table-head'],
    ['Montant au registre', 'table-head'],
  ];
  return stack(drawLine(head, WIDTHS, 18), ...lines);
}

/** Remarks printed; the JSON of the command holds them all. */
const MOST_FAULTS = 60;

/** What departs from the form of the ledgers, and what the control could not read. */
export function drawFaults({ledgers, faults}: Control): Block[] {
  const all = [
    ...faults.map((fault) => ({name: '', fault})),
    ...ledgers.flatMap((ledger) => ledger.faults.map((fault) => ({name: ledger.name, fault}))),
  ];
  if (all.length === 0)
    return [drawLine([[french('Aucune remarque sur les fichiers lus.'), 'sentence', ALL]], WIDTHS, 18)];
  const head: LineCell[] = [
    ['Fichier', 'table-corner', 2],
    ['Ligne', 'table-head'],
    ['Remarque', 'table-corner', ALL - 3],
  ];
  const line = ({name, fault}: {name: string; fault: LedgerFault}) =>
    drawLine(
      [
        [name, 'small-text', 2],
        [fault.line === 0 ? '' : fault.line, 'small-count'],
        [fault.message, 'small-text', ALL - 3],
      ],
      WIDTHS,
    );
  const more = all.length - MOST_FAULTS;
  return [
    drawLine(head, WIDTHS, 18),
    ...all.slice(0, MOST_FAULTS).map(line),
    ...(more > 0
      ? [drawLine([[`… et ${counted(more, 'autre remarque', 'autres remarques')}.`, 'small-text', ALL]], WIDTHS)]
      : []),
  ];
}

/** Who signs, and when: over the files whose prints stand on the page. */
export function drawSignature(signatory: string): Block {
  // A signature or a name that is typed there stays when the control is made again.
  const box = (title: string, name: string, hint: string, from: number) =>
    makeBlock({
      heights: [16, 44],
      cells: [{row: 0, column: from, value: french(title), style: 'band'}],
      merges: [{row: 0, column: from, rows: 1, columns: 4}],
      zones: [{name, area: {row: 1, column: from, rows: 1, columns: 4}, kind: 'comment', hint}],
    });
  return beside(
    box('Établi par : nom, date, signature', 'ML_com_controle_etabli', '', 0),
    box('Vu par la direction : nom, date, signature', 'ML_com_controle_vu', signatory, 4),
  );
}
