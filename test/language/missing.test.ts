import {composeTable, startTable} from '../../shared';
import type {SourceSheet} from '../../shared';
import {GridWorkbook} from '../task/grid-workbook';
import {read} from '../task/table/own-book';
import {figure, registers, reportOf, settings, territory} from './own';

/** The registers as an export gives them that lost the last column of Dispositifs, « Motif de sortie ». */
const withoutMotive: readonly SourceSheet[] = registers.map((sheet) =>
  sheet.name === 'Dispositifs' ? {...sheet, rows: sheet.rows.map((row) => row.slice(0, -1))} : sheet,
);

describe('a column that the export no longer has', () => {
  const declared = {
    Indicateurs: [
      figure('sorties', 'Dispositifs', null, 'Date de sortie', null, 'jeunes'),
      figure('embauches', 'Dispositifs', null, 'Date de sortie', 'Motif de sortie = CDI', 'jeunes'),
    ],
    Tableaux: [
      ['Les motifs', 'Motif de sortie', null, 'sorties'],
      ['Les sorties', 'Dispositif', null, 'sorties'],
      ['Les embauches', 'Dispositif', null, 'embauches'],
    ],
  };

  it('costs what is made of it and nothing else, each in a sentence that names it', () => {
    const whole = reportOf(declared);
    const {results, told} = reportOf(declared, 2024, withoutMotive);
    const sentences = told.join('\n');
    expect(whole.told).toEqual([]);
    expect(sentences).toMatch(/« embauches ».*« Motif de sortie » n’est pas une colonne du registre « Dispositifs »/);
    expect(sentences).toMatch(/« Les motifs ».*« Motif de sortie » n’est ni une colonne de « Dispositifs »/);
    expect(sentences).toMatch(/« Les embauches ».*« embauches » n’est pas compris lui-même/);
    expect(told).toHaveLength(3);
    const own = [...results.tables.keys()].filter((id) => id.startsWith('tableau.'));
    expect(own).toEqual(['tableau.les-sorties']);
    const sorties = 'tableau.les-sorties';
    expect(results.tables.get(sorties)!.lines).toEqual(whole.results.tables.get(sorties)!.lines);
  });

  it('is said in the pane too, where the table is kept as it was written', () => {
    const book = new GridWorkbook([...withoutMotive, settings({Territoire: territory, ...declared})]);
    const {tables} = startTable(read(book), 2024);
    expect(tables.map(({fault}) => fault !== null)).toEqual([true, false, true]);
    const {draft, preview} = composeTable(read(book), {name: tables[0]!.name, draft: null, year: 2024});
    expect(draft).toMatchObject({base: 'sorties', lines: 'Motif de sortie'});
    expect(preview.fault).toContain('Motif de sortie');
    expect(preview.lines).toEqual([]);
  });
});

describe('a level of « Territoire » with a hole', () => {
  const holed = [
    ['Aubrac', 'Hautes Terres', 'Nord'],
    ['Causse', null, 'Sud'],
    ['Viaur', 'Basse Vallée', 'Sud'],
  ];
  const {results, told} = reportOf({
    Territoire: holed,
    Tableaux: [
      ['Par EPCI', 'EPCI', null, 'contacts.total'],
      ['Par les deux', 'EPCI et Commune', null, 'contacts.total'],
    ],
  });
  const lines = (id: string) => results.tables.get(id)!.lines.map(({label, values}) => [label, ...values]);

  it('is said with the commune that lacks it, which stands under « Non renseigné » and is counted', () => {
    expect(told).toEqual([expect.stringMatching(/« Causse » sans « EPCI ».*sous « Non renseigné »/)]);
    expect(lines('tableau.par-epci')).toEqual([
      ['Hautes Terres', 3],
      ['Basse Vallée', 0],
      ['Non renseigné', 1],
    ]);
    expect(results.tables.get('tableau.par-epci')!.total).toEqual([4]);
  });

  it('keeps the commune under it in lines inside lines', () => {
    expect(lines('tableau.par-les-deux')).toEqual([
      ['Hautes Terres · Aubrac', 3],
      ['Non renseigné · Causse', 1],
    ]);
  });
});

describe('lines inside lines', () => {
  it.each([
    ['contacts.total', 'Nature'],
    ['contacts.total', 'Lieu'],
    ['emploi.situations', 'Type'],
  ])('of %s by EPCI and by %s add up to the line that holds them', (values, inner) => {
    const {results, told} = reportOf({
      Tableaux: [
        ['Dehors', 'EPCI', null, values],
        ['Dedans', `EPCI et ${inner}`, null, values],
      ],
    });
    expect(told).toEqual([]);
    const [outer, nested] = ['dehors', 'dedans'].map((id) => results.tables.get(`tableau.${id}`)!);
    expect(nested!.lines.length).toBeGreaterThan(1);
    for (const {label, values: numbers} of outer!.lines) {
      const inside = nested!.lines.filter((line) => line.label.startsWith(`${label} · `));
      expect([label, inside.reduce((sum, line) => sum + line.values[0]!, 0)]).toEqual([label, numbers[0]]);
    }
    expect(nested!.total).toEqual(outer!.total);
  });

  it('have only the totals that there are, and a sentence says what a total may be', () => {
    const table = ['Dedans', 'EPCI et Commune', null, 'contacts.total', 'cumul'];
    const {results, told} = reportOf({Tableaux: [table]});
    expect(told).toEqual([expect.stringMatching(/« cumul » n’est pas un total.*oui, non, lignes, sous-totaux, somme/)]);
    expect(results.tables.has('tableau.dedans')).toBe(false);
  });
});
