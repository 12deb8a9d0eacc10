import {french} from '../../value/french';
import {cell, makeBlock} from '../../sheet/block';
import type {Block, BlockCell} from '../../sheet/block';
import {NON_RENSEIGNE} from '../../count/table';
import type {Control} from '../control';
import {cellEuros} from './draw-bridge';

/** A commune of the table that the report publishes, and what of it was found paid. */
interface CommuneLine {
  readonly commune: string;
  readonly jeunes: number;
  readonly rows: number;
  readonly cents: number;
  readonly paid: number;
}

/** Titles of chapter 12, by fund. */
const titles = new Map(
  Object.entries({
    PACEA: '12.I · Allocations PACEA',
    CEJ: '12.II · Allocations CEJ',
    FAJeM: '12.III · FAJ Métropolitain',
    Mobilité: '12.IV · Dispositif Mobilité',
    'Fonds ML indirectes': '12.V a · Aides indirectes',
    'Fonds ML directes': '12.V b · Aides directes',
  }),
);

/** The published tables beside what the ledger proves, two funds across. */
export function drawCommunes(control: Control, communes: readonly string[]): Block[] {
  const tables = control.bridges.map(({fund}) => ({fund, lines: linesOf(control, fund, communes)}));
  const blocks: Block[] = [];
  for (let at = 0; at < tables.length; at += 2) blocks.push(drawCommuneTable(tables.slice(at, at + 2)));
  return blocks;
}

/** A youth counts once, where their latest aid of the fund says: aids come in the order of their days. */
function linesOf(control: Control, fund: string, communes: readonly string[]): CommuneLine[] {
  const {aids, groups, period} = control;
  const paired = new Uint8Array(aids.length);
  for (const group of groups) if (group.payments.length > 0) for (const at of group.aids) paired[at] = 1;
  const lines = new Map(communes.map((commune) => [commune, {jeunes: 0, rows: 0, cents: 0, paid: 0}]));
  const home = new Map<string, {day: number; commune: string}>();
  const rank = (commune: string) => communes.indexOf(commune);
  const keyOf = (commune: string, isFee: boolean) => (isFee ? 'Frais' : commune === '' ? NON_RENSEIGNE : commune);
  aids.forEach((aid, at) => {
    if (aid.fund !== fund || aid.day < period.from || aid.day > period.to) return;
    const commune = keyOf(aid.commune, aid.isFee);
    const line = lines.get(commune) ?? {jeunes: 0, rows: 0, cents: 0, paid: 0};
    line.rows++;
    line.cents += aid.cents;
    if (paired[at] === 1) line.paid += aid.cents;
    lines.set(commune, line);
    const known = home.get(aid.dossier);
    const isLater = known === undefined || aid.day > known.day || rank(commune) < rank(known.commune); // of one day, the first of the territory
    if (aid.dossier !== '' && (aid.commune !== '' || known === undefined) && isLater)
      home.set(aid.dossier, {day: aid.day, commune});
  });
  for (const {commune} of home.values()) lines.get(commune)!.jeunes++;
  return [...lines]
    .filter(([commune, {rows}]) => rows > 0 || communes.indexOf(commune) < communes.length - 2)
    .map(([commune, line]) => ({commune, ...line}));
}

interface FundTable {
  readonly fund: string;
  readonly lines: readonly CommuneLine[];
}

const nothing = {jeunes: 0, rows: 0, cents: 0, paid: 0};

function drawCommuneTable(tables: readonly FundTable[]): Block {
  const communes = [...new Set(tables.flatMap(({lines}) => lines.map(({commune}) => commune)))];
  const last = 2 + communes.length;
  const cells: BlockCell[] = [
    cell(0, 0, '', 'subheading'),
    cell(1, 0, 'Commune', 'table-corner'),
    ...communes.map((commune, at) => cell(2 + at, 0, commune, 'row-label')),
    cell(last, 0, 'Total', 'total-label'),
  ];
  const merges = tables.map((_, at) => ({row: 0, column: 1 + 3 * at, rows: 1, columns: 3}));
  tables.forEach(({fund, lines}, index) => {
    const from = 1 + 3 * index;
    const isFiles = fund === 'Mobilité';
    const columns = [
      {
        head: isFiles ? 'Dossiers' : 'Jeunes',
        of: (line: typeof nothing) => (isFiles ? line.rows : line.jeunes),
        kind: 'count',
      },
      {head: 'Montant', of: (line: typeof nothing) => cellEuros(line.cents), kind: 'euros'},
      {head: 'Dont payé', of: (line: typeof nothing) => cellEuros(line.paid), kind: 'euros'},
    ] as const;
    cells.push(cell(0, from, french(titles.get(fund) ?? fund), 'subheading'));
    columns.forEach(({head, of, kind}, at) => {
      const column = from + at;
      cells.push(cell(1, column, head, 'table-head'));
      communes.forEach((commune, row) => {
        const line = lines.find((one) => one.commune === commune) ?? nothing;
        cells.push(cell(2 + row, column, of(line), `row-${kind}`));
      });
      const sum = lines.reduce((total, line) => total + Math.round(of(line) * 100), 0) / 100;
      cells.push({
        row: last,
        column,
        value: sum,
        style: `total-${kind}`,
        formula: (spot) => `=SUM(${spot.address(2, column)}:${spot.address(last - 1, column)})`,
      });
    });
  });
  return makeBlock({heights: [20, 18, ...communes.map(() => 15), 17, 10], cells, merges});
}
