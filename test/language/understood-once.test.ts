import {catalogueOf, readRegisters} from '../../shared';
import type {CellValue, SourceSheet} from '../../shared';
import {ownModelOf} from '../../shared/language/model-of';
import {figure, registers, settings, territory} from './own';

type Settings = Parameters<typeof settings>[0];

const lines: Settings = {
  Territoire: territory,
  Ventilations: [
    ['foyer', 'À deux', 'Situation familiale = Couple'],
    ['foyer', 'Autre', 'sinon'],
  ],
  Indicateurs: [
    figure('couples', 'Jeunes', null, null, 'Situation familiale = Couple', null, 'connus'),
    figure('parents', 'Jeunes', null, null, 'Enfants >= 1'),
    figure('boulangers', 'Situations', null, null, 'Employeur = Boulangerie'),
    figure('à pied', 'Jeunes', null, null, 'Transports = À pied'),
    figure('sorties.*', 'Dispositifs', null, 'Date de sortie', 'Motif de sortie = *', 'jeunes'),
    figure('hautes terres', 'Jeunes', null, null, 'EPCI = Hautes Terres'),
    figure('majeurs', 'Jeunes', null, null, 'Âge = 18 - 21 ans'),
  ],
  Tableaux: [
    ['Par foyer', 'foyer', 'Sexe', 'couples'],
    ['Par EPCI', 'EPCI', null, 'parents'],
  ],
};

const read = (sheets = registers, own = lines) => readRegisters([...sheets, settings(own)]);

/** What lines mean where nothing was understood before. */
function fresh(sheets: readonly SourceSheet[], own: Settings) {
  for (const name of ['x', 'y']) ownModelOf(read(registers, {Indicateurs: [figure(name, 'Jeunes')]}));
  return plain(ownModelOf(read(sheets, own)));
}

const plain = (model: ReturnType<typeof ownModelOf>): unknown => JSON.parse(JSON.stringify(model));

/** The cells of one column of one sheet, changed; its heading too where the change says so. */
const changed = (sheet: string, heading: string, change: (cell: CellValue, row: number) => CellValue) =>
  registers.map(({name, rows}): SourceSheet => {
    const column = rows[0]!.indexOf(heading);
    if (name !== sheet) return {name, rows};
    return {name, rows: rows.map((row, at) => row.map((cell, place) => (place === column ? change(cell, at) : cell)))};
  });
const cells = (change: (cell: CellValue) => CellValue) => (cell: CellValue, row: number) =>
  row === 0 ? cell : change(cell);

it('keeps what lines mean while they and the rows that they speak of answer alike', () => {
  const first = catalogueOf(read());
  const again = catalogueOf(read());
  const ofRows = catalogueOf(
    read(
      changed(
        'Jeunes',
        'Enfants',
        cells((cell) => (cell === null ? null : Number(cell) + 1)),
      ),
    ),
  );
  for (const {known, tables} of [again, ofRows]) {
    expect(known.find(({id}) => id === 'couples')).toBe(first.known.find(({id}) => id === 'couples'));
    expect(tables.find(({id}) => id === 'tableau.par-foyer')).toBe(
      first.tables.find(({id}) => id === 'tableau.par-foyer'),
    );
  }
});

const others: readonly (readonly [string, readonly SourceSheet[], Settings])[] = [
  [
    'a value that nothing bore',
    changed(
      'Situations',
      'Employeur',
      cells(() => 'Boulangerie'),
    ),
    lines,
  ],
  [
    'a value that nothing bears any more',
    changed(
      'Jeunes',
      'Situation familiale',
      cells(() => 'Seul'),
    ),
    lines,
  ],
  [
    'another spelling of a value',
    changed(
      'Jeunes',
      'Situation familiale',
      cells((cell) => cell && String(cell).toUpperCase()),
    ),
    lines,
  ],
  [
    'numbers that became words',
    changed(
      'Jeunes',
      'Enfants',
      cells(() => 'un peu'),
    ),
    lines,
  ],
  [
    'answers of one cell that became one',
    changed(
      'Jeunes',
      'Transports',
      cells(() => 'À pied'),
    ),
    lines,
  ],
  [
    'one more value of a family',
    changed(
      'Dispositifs',
      'Motif de sortie',
      cells((cell) => cell ?? 'Mutation'),
    ),
    lines,
  ],
  ['a heading that went', changed('Jeunes', 'Enfants', (cell, row) => (row === 0 ? 'Petits' : cell)), lines],
  ['a sheet that went', registers.filter(({name}) => name !== 'Dispositifs'), lines],
  ['a level that went', registers, {...lines, Territoire: territory.map(([commune]) => [commune!])}],
  [
    'a level of other values',
    registers,
    {...lines, Territoire: territory.map(([commune]) => [commune!, 'Tous', 'Nord'])},
  ],
  ['a kind that is told', registers, {...lines, Colonnes: [['Jeunes', 'Enfants', 'choix']]}],
  ['a line less', registers, {...lines, Indicateurs: lines.Indicateurs!.slice(1)}],
  ['a word of a line', registers, {...lines, Ventilations: [['foyer', 'À deux', 'Situation familiale = Seul']]}],
];

it.each(others)('understands them again with %s', (_, sheets, own) => {
  const before = plain(ownModelOf(read()));
  const after = plain(ownModelOf(read(sheets, own)));
  expect(after).not.toEqual(before);
  expect(after).toEqual(fresh(sheets, own));
});

it('reads cells that are cited each time', () => {
  const cited = (name: string): SourceSheet => ({
    name: 'Équipe',
    rows: [
      ['Fonction', 'Nom'],
      ['Accueil', name],
    ],
  });
  const table = {name: 'Paramètres ML', rows: [['Citations'], ['Titre', 'Plage'], ['Notre équipe', 'Équipe']]};
  const shown = (name: string) =>
    JSON.stringify(ownModelOf(readRegisters([...registers, cited(name), table])).sections);
  expect(shown('Ada')).toContain('Ada');
  expect(shown('Lin')).toContain('Lin');
  expect(shown('Lin')).not.toContain('Ada');
});
