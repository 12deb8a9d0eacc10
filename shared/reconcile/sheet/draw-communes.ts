import {french} from '../../problem/french';
import {beside, cell, makeBlock} from '../../plan/block';
import type {Block, BlockCell} from '../../plan/block';
import {NON_RENSEIGNE} from '../../table/table';
import type {Control} from '../control';
import {euros} from './draw-bridge';

/** A commune of the table that the report publishes, and what of it was found paid. */
interface CommuneLine {
  readonly commune: string;
  readonly jeunes: number;
  readonly rows: number;
  readonly cents: number;
  readonly paid: number;
}

/** Titles of chapter 12, by fund. */
const titles: Readonly<Record<string, string>> = {
  PACEA: '12.I · Allocations PACEA',
  CEJ: '12.II · Allocations CEJ',
  FAJeM: '12.III · FAJ Métropolitain',
  Mobilité: '12.IV · Dispositif Mobilité',
  'Fonds ML indirectes': '12.V a · Aides indirectes',
  'Fonds ML directes': '12.V b · Aides directes',
};

/** The published tables beside what the ledger proves, two funds across. */
export function drawCommunes(control: Control, communes: readonly string[]): Block[] {
  const tables = control.bridges.map(({fund}) => linesOf(control, fund, communes));
  const blocks: Block[] = [];
  control.bridges.forEach(({fund}, at) => {
    if (at % 2 === 1) return;
    const left = drawCommuneTable(fund, tables[at]!, 0);
    const next = control.bridges[at + 1];
    blocks.push(next === undefined ? left : beside(left, drawCommuneTable(next.fund, tables[at + 1]!, 4)));
  });
  return blocks;
}

/** A youth counts once, where their latest aid of the fund says. */
function linesOf(control: Control, fund: string, communes: readonly string[]): CommuneLine[] {
  const {aids, groups, period} = control;
  const paired = new Set<number>();
  for (const group of groups) if (group.payments.length > 0) for (const at of group.aids) paired.add(at);
  const lines = new Map(communes.map((commune) => [commune, {jeunes: 0, rows: 0, cents: 0, paid: 0}]));
  const home = new Map<string, string>();
  const keyOf = (commune: string, isFee: boolean) => (isFee ? 'Frais' : commune === '' ? NON_RENSEIGNE : commune);
  aids.forEach((aid, at) => {
    if (aid.fund !== fund || aid.day < period.from || aid.day > period.to) return;
    const commune = keyOf(aid.commune, aid.isFee);
    const line = lines.get(commune) ?? {jeunes: 0, rows: 0, cents: 0, paid: 0};
    line.rows++;
    line.cents += aid.cents;
    if (paired.has(at)) line.paid += aid.cents;
    lines.set(commune, line);
    if (aid.dossier !== '' && (aid.commune !== '' || !home.has(aid.dossier))) home.set(aid.dossier, commune);
  });
  for (const commune of home.values()) lines.get(commune)!.jeunes++;
  return [...lines]
    .filter(([commune, {rows}]) => rows > 0 || communes.indexOf(commune) < communes.length - 2)
    .map(([commune, line]) => ({commune, ...line}));
}

function drawCommuneTable(fund: string, lines: readonly CommuneLine[], from: number): Block {
  const counted = fund === 'Mobilité' ? 'Dossiers' : 'Jeunes';
  const count = ({jeunes, rows}: CommuneLine) => (fund === 'Mobilité' ? rows : jeunes);
  const head = [counted, 'Montant', 'Dont payé au grand livre'];
  const cells: BlockCell[] = [
    cell(0, from, french(titles[fund] ?? fund), 'subheading'),
    cell(1, from, 'Commune', 'table-corner'),
    ...head.map((text, at) => cell(1, from + 1 + at, text, 'table-head')),
  ];
  lines.forEach((line, at) => {
    cells.push(
      cell(2 + at, from, line.commune, 'row-label'),
      cell(2 + at, from + 1, count(line), 'row-count'),
      cell(2 + at, from + 2, euros(line.cents), 'row-euros'),
      cell(2 + at, from + 3, euros(line.paid), 'row-euros'),
    );
  });
  const last = 2 + lines.length;
  const sum = (of: (line: CommuneLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const total = (column: number, value: number, style: 'total-count' | 'total-euros'): BlockCell => ({
    row: last,
    column,
    value,
    style,
    formula: (spot) => `=SUM(${spot.address(2, column)}:${spot.address(last - 1, column)})`,
  });
  cells.push(
    cell(last, from, 'Total', 'total-label'),
    total(from + 1, sum(count), 'total-count'),
    total(from + 2, euros(sum(({cents}) => cents)), 'total-euros'),
    total(from + 3, euros(sum(({paid}) => paid)), 'total-euros'),
  );
  return makeBlock({
    heights: [20, 32, ...lines.map(({commune}) => (from > 0 && commune.length > 17 ? 30 : 15)), 17, 12],
    cells,
    merges: [{row: 0, column: from, rows: 1, columns: 4}],
  });
}
