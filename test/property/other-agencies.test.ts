import {formatDay} from '../../shared/value/day';
import type {CellValue} from '../../shared/value/cell';
import {allRegisters} from '../../shared/register/all-registers';
import type {ColumnSpec} from '../../shared/register/define-register';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {foldText} from '../../shared/value/fold';
import {makeRegisters} from '../../samples/make-registers';
import {numbersOf, seeded, thinned} from './numbers';

/** The same rows as another agency would keep them must give the same report. */
const sample = thinned(makeRegisters(), 0.15, 11);
const expected = numbersOf(sample, 2024);
const recognised = new Map(readRegisters(sample).recognised.map((sheet) => [sheet.sheet, sheet]));

type Rewrite = (cell: CellValue, column: ColumnSpec | undefined, random: () => number) => CellValue;

/** Rewrites every cell of every register by the kind of its column. */
function rewritten(rewrite: Rewrite): SourceSheet[] {
  const random = seeded(3);
  return sample.map((sheet) => {
    const known = recognised.get(sheet.name);
    if (known === undefined) return sheet;
    const spec = allRegisters.find(({id}) => id === known.register)!;
    const columns: (ColumnSpec | undefined)[] = [];
    for (const [id, {index}] of known.columns) columns[index] = spec.columns[id];
    const [head, ...body] = sheet.rows;
    return {
      name: sheet.name,
      rows: [head!, ...body.map((row) => row.map((cell, at) => rewrite(cell, columns[at], random)))],
    };
  });
}

const thousands = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');

const rewrites: Readonly<Record<string, Rewrite>> = {
  'dates as texts': (cell, column) => (column?.kind === 'day' && typeof cell === 'number' ? formatDay(cell) : cell),
  'dates with a time': (cell, column) => (column?.kind === 'day' && typeof cell === 'number' ? cell + 0.604 : cell),
  'dates as I-MILO writes them': (cell, column) =>
    column?.kind === 'day' && typeof cell === 'number'
      ? `${formatDay(cell).split('/').reverse().join('-')} 09:30:00`
      : cell,
  'amounts as texts': (cell, column) => {
    if (column?.kind !== 'cents' || typeof cell !== 'number') return cell;
    const [euros, cents] = Math.abs(cell).toFixed(2).split('.');
    return `${cell < 0 ? '-' : ''}${thousands(euros!)},${cents} €`;
  },
  'dossiers as numbers, their leading zeros lost': (cell, column) =>
    column?.kind === 'dossier' && typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : cell,
  'marks for nothing': (cell, column, random) =>
    (cell === null || cell === '') && column?.kind !== 'text'
      ? ['/', '-', 'NC', 'nd', 's.o.', ' ', null][Math.floor(random() * 7)]!
      : cell,
  'capitals and stray spaces': (cell, column) =>
    typeof cell === 'string' && (column?.kind === 'choice' || column?.kind === 'commune') && cell !== 'NC'
      ? `  ${cell.toUpperCase()}\u00a0`
      : cell,
  'no accents': (cell, column) =>
    typeof cell === 'string' && (column?.kind === 'choice' || column?.kind === 'commune')
      ? cell.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      : cell,
  'blanks of a desktop Excel': (cell, column) =>
    cell === null &&
    column !== undefined &&
    column.kind !== 'cents' &&
    column.kind !== 'number' &&
    column.kind !== 'choice'
      ? 0
      : cell,
};

describe('the same report from registers kept otherwise', () => {
  it.each(Object.keys(rewrites))('%s', (name) => {
    expect(numbersOf(rewritten(rewrites[name]!), 2024)).toEqual(expected);
  });

  it('columns in another order, others between them, headings further down, tabs renamed', () => {
    const random = seeded(5);
    const moved = sample.map((sheet, index) => {
      if (!recognised.has(sheet.name)) return sheet;
      const width = sheet.rows[0]!.length;
      const order = Array.from({length: width}, (_, at) => at).sort(() => random() - 0.5);
      const rows = sheet.rows.map((row, line): CellValue[] => [
        line === 0 ? 'Commentaire du conseiller' : 'rappeler',
        ...order.map((at) => row[at] ?? null),
        line === 0 ? 'Référent' : 'AB',
      ]);
      return {name: `Feuil${index + 1}`, rows: [['Extraction du 05/01/2025'], [], ...rows]};
    });
    expect(numbersOf(moved, 2024)).toEqual(expected);
  });

  it('each heading under each of its other spellings', () => {
    const spellings = Math.max(
      ...allRegisters.flatMap(({columns}) => Object.values(columns).map(({headings}) => headings.length)),
    );
    for (let choice = 1; choice < spellings; choice++) {
      const renamed = sample.map((sheet) => {
        const known = recognised.get(sheet.name);
        if (known === undefined) return sheet;
        const spec = allRegisters.find(({id}) => id === known.register)!;
        const head: CellValue[] = [...sheet.rows[0]!];
        for (const [id, {index}] of known.columns) {
          const {headings} = spec.columns[id]!;
          const next = headings[choice % headings.length]!;
          if (!head.some((other) => typeof other === 'string' && foldText(other) === foldText(next)))
            head[index] = next.toUpperCase();
        }
        return {name: sheet.name, rows: [head, ...sheet.rows.slice(1)]};
      });
      expect(numbersOf(renamed, 2024)).toEqual(expected);
    }
  });

  it('one register over two sheets', () => {
    const split = sample.flatMap((sheet) => {
      if (sheet.name !== 'Contacts') return [sheet];
      const [head, ...body] = sheet.rows;
      const half = body.length >> 1;
      return [
        {name: 'Contacts antenne nord', rows: [head!, ...body.slice(0, half)]},
        {name: 'Contacts antenne sud', rows: [head!, ...body.slice(half)]},
      ];
    });
    expect(numbersOf(split, 2024)).toEqual(expected);
  });
});
