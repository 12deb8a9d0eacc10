import fc from 'fast-check';
import type {Results} from '../../shared';
import type {TableResult} from '../../shared/count/result';
import {maskOf, maskResults} from '../../shared/report/disclosure';
import {figure, reportOf} from './own';
import {book, type Book, sheets} from './random-book';

const tables: Parameters<typeof reportOf>[0] = {
  Ventilations: [
    ['issue', 'Emploi', 'Motif de sortie = CDI'],
    ['issue', 'Autre', 'sinon'],
  ],
  Indicateurs: [
    figure('x', 'Dispositifs', 'en cours', null, null, 'jeunes'),
    figure('lignes', 'Dispositifs', 'en cours'),
    figure('femmes', 'x', null, null, 'Sexe = Femmes', null, 'connus'),
  ],
  Tableaux: [
    ['a', 'Situation', null, 'x'],
    ['b', 'Situation', 'Sexe', 'x'],
    ['c', 'Sexe', null, 'x ; femmes'],
    ['d', 'Dispositif', 'Sexe', 'lignes'],
    ['e', 'issue', null, 'x ; lignes'],
    ['f', 'Situation', '2 années', 'x'],
    ['g', 'Transports', null, 'x'],
    ['h', 'Situation', null, 'lignes', null, '1 premier'],
    ['i', 'Sexe et Situation', null, 'x ; lignes', 'sous-totaux'],
    ['j', 'indicateurs', 'Situation', 'x ; lignes'],
  ],
};

function masked(of: Book, threshold: number) {
  const {registers, results} = reportOf(tables, 2024, sheets(of));
  const own: Results = {
    ...results,
    tables: new Map([...results.tables].filter(([id]) => id.startsWith('tableau.'))),
    figures: new Map([...results.figures].filter(([id]) => /^(x|lignes|femmes)/.test(id))),
  };
  return {own, ...maskResults(own, threshold, registers.territoire)};
}

const drawn = {seed: 20241231, numRuns: 40};

describe('over random registers, under a threshold', () => {
  it('no small count of people is printed', () => {
    fc.assert(
      fc.property(book, fc.integer({min: 2, max: 6}), (of, threshold) => {
        const {results} = masked(of, threshold);
        const isSmall = (value: number | null | undefined) =>
          typeof value === 'number' && value > 0 && value < threshold;
        for (const {spec, columns, lines, total} of results.tables.values())
          for (const values of [...lines.map((line) => line.values), total ?? []])
            expect([spec.id, values.filter((value, at) => columns[at]!.unit !== '%' && isSmall(value))]).toEqual([
              spec.id,
              [],
            ]);
        for (const {spec, value} of results.figures.values())
          if (spec.unit === 'jeunes' || spec.unit === 'lignes')
            expect([spec.id, isSmall(value)]).toEqual([spec.id, false]);
      }),
      drawn,
    );
  });

  it('none is left alone in a sum that is printed', () => {
    fc.assert(
      fc.property(book, fc.integer({min: 2, max: 6}), (of, threshold) => {
        const {own, masks} = masked(of, threshold);
        for (const table of own.tables.values()) {
          const isHidden = (column: number, line?: number) => maskOf(masks, table.spec.id, column, line) !== undefined;
          for (const sum of sumsOf(table)) {
            const hidden = sum.filter(([column, line]) => isHidden(column, line));
            expect([table.spec.id, hidden.length === 1]).toEqual([table.spec.id, false]);
          }
        }
      }),
      drawn,
    );
  });
});

describe('a multiple of a count tells the count', () => {
  const {registers, results} = reportOf({
    Indicateurs: [
      figure('ensemble', 'quadruple + lieux'),
      figure('peu', 'Dispositifs', null, null, 'Dispositif = PACEA', 'jeunes'),
      figure('quadruple', 'peu', null, null, null, 'jeunes × 4'),
      figure('lieux', 'Contacts', null, null, null, 'distincts de Lieu'),
    ],
  });
  const {masks} = maskResults(results, 3, registers.territoire);
  const isHidden = (id: string) => masks.figures.has(id);

  it('it is hidden with it', () => {
    expect(results.figures.get('peu')?.value).toBe(1);
    expect(['peu', 'quadruple'].map(isHidden)).toEqual([true, true]);
  });

  it('and so is what it is told by, added to what is shown', () => {
    expect(results.figures.get('ensemble')?.value).toBe(4 + 2);
    expect(isHidden('ensemble') || isHidden('lieux')).toBe(true);
  });
});

it('a sub-total does not tell the line that is hidden under it', () => {
  const youths = (count: number, sexe: string, situation: string, from: number) =>
    Array.from({length: count}, (_, at) => [`D${from + at}`, sexe, '01/02/2004', '10/01/2024', situation]);
  const heads = ['N° dossier', 'Sexe', 'Date de naissance', 'Date 1er accueil', 'Situation familiale'];
  const lines = [...youths(2, 'F', 'Couple', 100), ...youths(9, 'F', 'Seul', 200), ...youths(2, 'H', 'Couple', 300)];
  const jeunes = {name: 'Jeunes', rows: [heads, ...lines, ...youths(8, 'H', 'Seul', 400)]};
  const table = ['a', 'Sexe et Situation familiale', null, 'premiers-accueils.total', 'sous-totaux'];
  const {registers, results} = reportOf({Tableaux: [table]}, 2024, [jeunes]);
  const shown = results.tables.get('tableau.a')!;
  expect(shown.lines.map(({values}) => values[0])).toEqual([2, 9, 11, 2, 8, 10]);
  const alone = {...results, tables: new Map([['tableau.a', shown]]), figures: new Map()};
  const {masks} = maskResults(alone, 3, registers.territoire);
  const hidden = shown.lines.map((_, line) => maskOf(masks, 'tableau.a', 0, line) !== undefined);
  for (const group of [hidden.slice(0, 3), hidden.slice(3)])
    expect(group.filter((one) => one).length).toBeGreaterThan(1);
});

/** Cells that add up: those of a column and its total; across, those of a line and the last one. */
function sumsOf({spec, lines, columns, total, additive}: TableResult): (readonly [number, number | undefined])[][] {
  const all = [...lines.keys()].filter((line) => lines[line]!.holds === undefined);
  const inParts = lines.flatMap(({holds}, line) => {
    if (holds === undefined) return [];
    const held = all.filter((one) => one < line).slice(-holds.lines);
    return columns.flatMap((_, column) => {
      const valueAt = (one: number) => lines[one]!.values[column] ?? 0;
      const isSum = held.reduce((sum, one) => sum + valueAt(one), 0) === valueAt(line);
      return isSum ? [[...held, line].map((one) => [column, one] as const)] : [];
    });
  });
  const down = columns.flatMap(({unit}, column) =>
    unit !== '%' && total !== null && additive[column] === true
      ? [[...all.map((line) => [column, line] as const), [column, undefined] as const]]
      : [],
  );
  const isCross = spec.body.kind === 'figures' && spec.body.across?.kind === 'by';
  if (!isCross) return [...down, ...inParts];
  return [...down, ...all.map((line) => columns.map((_, column) => [column, line] as const))];
}
