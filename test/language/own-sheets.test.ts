import {catalogueOf, evaluate, readRegisters, tellProblems, yearPeriod} from '../../shared';
import type {CellValue, SourceSheet} from '../../shared';
import {kindOf} from '../../shared/report/units';
import {numberFormats} from '../../shared/sheet/number-format';
import {figure, registers, settings, territory} from './own';

const visits: SourceSheet = {
  name: 'Point jeunes',
  rows: [
    ['Fréquentation du point jeunes'],
    ['Jour', 'Commune', 'Visiteurs', 'Demande'],
    ['10/01/2024', 'Aubrac', 4, 'Droits'],
    ['11/02/2024', 'Viaur', 2, null],
    ['11/02/2023', 'Viaur', 7, 'Droits'],
    ['Total', null, 13, null],
  ],
};
const workshops: SourceSheet = {
  name: 'Ateliers numériques',
  rows: [
    ['Matricule', 'Le', 'Durée (h)'],
    ['J1', '10/01/2024', 3],
    ['J1', '11/01/2024', 2],
    ['J2', '12/01/2024', 1],
  ],
};
const team: SourceSheet = {
  name: 'Équipe',
  rows: [
    ['Fonction', 'ETP'],
    ['Conseil', 2.5],
    ['Accueil', 1],
  ],
};

function made(tables: Parameters<typeof settings>[0]) {
  const read = readRegisters([...registers, visits, workshops, team, settings({Territoire: territory, ...tables})]);
  const {problems, remarks} = tellProblems(read, yearPeriod(2024));
  const results = evaluate(read, yearPeriod(2024), catalogueOf(read));
  const lines = (id: string) => results.tables.get(`tableau.${id}`)!.lines.map(({label, values}) => [label, ...values]);
  const told = [...problems, ...remarks]
    .filter(({code}) => code.startsWith('own-'))
    .map(({message}) => message.replace(/[\u00a0\u202f]/g, ' '));
  return {results, lines, told, value: (id: string) => results.figures.get(id)?.value};
}

describe('a sheet that is no register is counted where a line names it', () => {
  it('by a sum that is written with its decimals where a cell has some', () => {
    const {results} = made({
      Indicateurs: [
        figure('postes', 'Équipe', 'depuis toujours', null, null, 'somme de ETP'),
        figure('visiteurs', 'Point jeunes', null, null, null, 'somme de Visiteurs'),
      ],
      Tableaux: [['Par fonction', 'Fonction', null, 'postes']],
    });
    const cards = ['postes', 'visiteurs'].map((id) => {
      const {value, spec} = results.figures.get(id)!;
      return [value, numberFormats[kindOf(spec.unit)]];
    });
    expect(cards).toEqual([
      [3.5, numberFormats.decimal],
      [6, numberFormats.count],
    ]);
    expect(results.tables.get('tableau.par-fonction')!.columns.map(({unit}) => kindOf(unit))).toEqual(['decimal']);
  });

  it('by an indicator of its own name, and by a heading that ends with its unit', () => {
    const {told, value} = made({
      Indicateurs: [
        figure('Ateliers numériques', 'Ateliers numériques', null, null, null, 'lignes'),
        figure('heures', 'Ateliers numériques', null, null, null, 'somme de Durée (h)'),
        figure('heures par atelier', 'heures', null, null, null, null, 'Ateliers numériques'),
      ],
    });
    expect(told).toEqual([]);
    expect([value('Ateliers numériques'), value('heures'), value('heures par atelier')]).toEqual([3, 6, 2]);
  });

  it('by its day, its columns and its communes, its total left aside', () => {
    const {told, value, lines, results} = made({
      Indicateurs: [
        figure('visiteurs', 'Point jeunes', null, null, null, 'somme de Visiteurs'),
        figure('jours', 'point jeunes', null, null, 'Demande non vide'),
        figure('au nord', 'visiteurs', null, null, 'Antenne = Nord'),
      ],
      Tableaux: [
        ['Par EPCI', 'EPCI', null, 'visiteurs'],
        ['Par demande', 'Demande', null, 'visiteurs'],
      ],
    });
    expect(told).toEqual([]);
    expect([value('visiteurs'), value('visiteurs.n-1'), value('jours'), value('au nord')]).toEqual([6, 7, 1, 4]);
    expect(lines('par-epci')).toEqual([
      ['Hautes Terres', 4],
      ['Basse Vallée', 2],
    ]);
    expect(lines('par-demande')).toEqual([
      ['Droits', 4],
      ['Non renseigné', 2],
    ]);
    const {trace} = results.figures.get('visiteurs')!;
    expect([trace.read, trace.counted]).toEqual([3, 2]);
  });

  it('by youths, whom Jeunes describes, where it bears dossiers', () => {
    const {told, value} = made({
      Indicateurs: [
        figure('inscrits', 'Ateliers numériques', null, null, null, 'jeunes'),
        figure('heures des femmes', 'Ateliers numériques', null, null, 'Sexe = Femmes', 'somme de Durée (h)'),
        figure('accompagnés inscrits', 'Jeunes', null, null, 'parmi inscrits'),
        figure('assidus', 'Jeunes', null, null, 'Nombre de Ateliers numériques >= 2'),
      ],
    });
    expect(told).toEqual([]);
    expect(['inscrits', 'heures des femmes', 'accompagnés inscrits', 'assidus'].map(value)).toEqual([2, 5, 2, 1]);
  });

  it('without days, since ever only, and no year before is made up', () => {
    const {told, value} = made({
      Indicateurs: [
        figure('conseillers', 'Équipe', 'depuis toujours', null, 'Fonction = Conseil', 'somme de ETP'),
        figure('par conseiller', 'Jeunes', null, null, null, null, 'conseillers'),
        figure('cette année', 'Équipe'),
      ],
    });
    expect([value('conseillers'), value('par conseiller')]).toEqual([2.5, 3 / 2.5]);
    expect([value('conseillers.n-1'), value('par conseiller.n-1')]).toEqual([undefined, undefined]);
    expect(told.join()).toMatch(/« Équipe » n’a pas de date.*depuis toujours/);
  });

  it('its youths are not counted where it bears none', () => {
    const {told} = made({Indicateurs: [figure('n', 'Point jeunes', null, null, null, 'jeunes')]});
    expect(told.join()).toMatch(/« Point jeunes » n’a pas de numéro de dossier/);
  });

  it('is read for nothing else', () => {
    const read = readRegisters([...registers, visits, settings({Indicateurs: [figure('n', 'Jeunes')]})]);
    expect(Object.keys(read.tables).filter((id) => id.includes(':'))).toEqual([]);
    expect(read.recognised.map(({sheet}) => sheet)).not.toContain('Point jeunes');
  });
});

it('headings of settings tables may be as many as a territory has levels, without a title', () => {
  const heads: CellValue[] = ['Commune', 'QPV', 'EPCI', 'Antenne', 'Canton', 'Zonage'];
  const rows = [
    heads,
    ['Aubrac', null, 'Hautes Terres', 'Nord', 'A', 'Rural'],
    ['Causse', null, 'Bas', 'Sud', 'B', 'Ville'],
  ];
  const read = readRegisters([...registers, {name: 'Paramètres ML', rows}]);
  expect(read.territoire.levels?.map(({name}) => name)).toEqual(['EPCI', 'Antenne', 'Canton', 'Zonage']);
});

it('youths of actions are told by what the action says of itself', () => {
  const actions: SourceSheet[] = [
    {
      name: 'Actions collectives',
      rows: [
        ['Action', 'Thème', 'Type', 'Date', 'Participants'],
        ['CV', 'Emploi', 'Atelier', '10/01/2024', 3],
        ['Forum', 'Santé', 'Forum', '11/02/2024', 9],
      ],
    },
    {
      name: 'Participations',
      rows: [
        ['Action', 'Date', 'N° dossier'],
        ['CV', '10/01/2024', 'J1'],
        ['Forum', '11/02/2024', 'J1'],
        ['Forum', '11/02/2024', 'J2'],
        ['Inconnue', '11/02/2024', 'J3'],
      ],
    },
  ];
  const own = settings({
    Indicateurs: [
      figure('n', 'Participations', null, null, null, 'jeunes'),
      figure('santé', 'n', null, null, 'Thème = Santé'),
    ],
    Tableaux: [['T', 'Thème', null, 'n']],
  });
  const read = readRegisters([...registers, ...actions, own]);
  const {figures, tables} = evaluate(read, yearPeriod(2024), catalogueOf(read));
  expect(figures.get('santé')?.value).toBe(2);
  expect(tables.get('tableau.t')!.lines.map(({label, values}) => [label, ...values])).toEqual([
    ['Santé', 2],
    ['Emploi', 1],
    ['Non renseigné', 1],
  ]);
});
