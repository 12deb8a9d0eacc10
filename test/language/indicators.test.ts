import {figure, registers, reportOf} from './own';

/** The value of a line « Indicateurs », alone with those it calls. */
function valueOf(
  line: ReturnType<typeof figure>,
  ...others: readonly ReturnType<typeof figure>[]
): number | null | undefined {
  const {results, told} = reportOf({Indicateurs: [line, ...others]});
  expect(told).toEqual([]);
  return results.figures.get(String(line[0]))?.value;
}

const acc = figure('acc', 'Contacts', null, null, null, 'jeunes');

/** The same line, with what « Unité » says. */
const inUnit = (unit: string, line: ReturnType<typeof figure>) =>
  [...Array.from({length: 9}, (_, at) => line[at] ?? null), unit] as ReturnType<typeof figure>;

it('counts a delay between dates whose headings hold « à » themselves', () => {
  const rows = [
    ['N° dossier', 'Date', 'Arrivée à la ML', 'Départ à la fin'],
    ['J1', '10/01/2024', '01/01/2024', '11/01/2024'],
  ];
  const delay = 'médiane de Durée en jours de Arrivée à la ML à Départ à la fin';
  const line = figure('n', 'Parcours', null, null, null, delay);
  const {results, told} = reportOf({Indicateurs: [line]}, 2024, [...registers, {name: 'Parcours', rows}]);
  expect([results.figures.get('n')?.value, told]).toEqual([10, []]);
});

describe('a line of « Indicateurs » counts', () => {
  it.each([
    ['youths of a register', figure('n', 'Jeunes'), 3],
    ['rows that took place', figure('n', 'Contacts'), 4],
    ['a column of the agency’s own', figure('n', 'Jeunes', null, null, 'Situation familiale = Couple'), 2],
    ['a number of its own', figure('n', 'Jeunes', null, null, 'Enfants >= 1'), 1],
    ['any of several answers', figure('n', 'Jeunes', null, null, 'Transports = Voiture'), 2],
    ['all but an answer', figure('n', 'Jeunes', null, null, 'Transports <> Voiture'), 1],
    ['what Jeunes says of the youth of a row', figure('n', 'Dispositifs', null, null, 'Sexe = Femmes', 'jeunes'), 1],
    ['by an age on the day of the row', figure('n', 'Jeunes', null, null, 'Âge < 18'), 1],
    ['by an age at the end of the year', figure('n', 'Jeunes', null, null, 'Âge au 31/12 entre 18 et 20'), 2],
    ['by a level of the territory', figure('n', 'Jeunes', null, null, 'EPCI = Hautes Terres'), 2],
    ['a kind that its list groups with others', figure('n', 'Contacts', null, null, 'Nature = Atelier'), 2],
    [
      'whatever its status',
      figure('n', 'Contacts', null, null, 'Nature = Entretien individuel ; Statut quelconque'),
      2,
    ],
    [
      'words that begin a value',
      figure('n', 'Dispositifs', null, 'Date de sortie', 'Motif de sortie commence par Abandon'),
      1,
    ],
    [
      'a value that holds a comma, whole',
      figure('n', 'Dispositifs', null, 'Date de sortie', 'Motif de sortie = Abandon, sans nouvelles'),
      1,
    ],
    [
      'values apart by commas',
      figure('n', 'Dispositifs', null, 'Date de sortie', 'Motif de sortie = CDI, Formation'),
      2,
    ],
    ['what is under way', figure('n', 'Dispositifs', 'en cours', null, null, 'jeunes'), 4],
    ['what is under way on the last day', figure('n', 'Dispositifs', 'au dernier jour'), 2],
    ['what is under way on another day', figure('n', 'Dispositifs', 'au 30/06'), 3],
    ['by another date', figure('n', 'Dispositifs', null, 'Date de sortie'), 3],
    ['over the last months', figure('n', 'Contacts', '10 derniers mois'), 1],
    ['since ever', figure('n', 'Jeunes', 'depuis toujours'), 4],
    ['the year before', figure('n', 'Jeunes', 'année précédente'), 1],
    ['a school year', figure('n', 'Contacts', 'année scolaire'), 4],
    ['different values', figure('n', 'Contacts', null, null, null, 'distincts de Lieu'), 2],
    ['a sum', figure('n', 'Jeunes', 'depuis toujours', null, null, 'somme de Enfants'), 3],
    ['a mean of ages, one a youth', figure('n', 'Jeunes', null, null, null, 'moyenne de Âge'), (19 + 16 + 18) / 3],
    [
      'a duration, both days in it',
      figure('n', 'Dispositifs', null, 'Date de sortie', null, 'médiane de Durée en mois'),
      6,
    ],
    ['a short one', figure('n', 'Dispositifs', null, 'Date de sortie', 'Durée en mois < 12'), 2],
    [
      'a delay',
      figure('n', 'Jeunes', null, null, null, 'moyenne de Durée en mois de Fin d’études à Date 1er accueil'),
      12,
    ],
    ['youths of a base, with its own criteria', figure('n', 'acc', null, null, 'Nature = Atelier'), 2, acc],
    ['those among another base', figure('n', 'Dispositifs', null, null, 'parmi emploi.jeunes', 'jeunes'), 2],
    ['those who are not', figure('n', 'Dispositifs', null, null, 'pas parmi emploi.jeunes', 'jeunes'), 1],
    [
      'those who are, within months of the row',
      figure('n', 'Jeunes', null, null, 'parmi emploi.jeunes (dans les 6 mois après)'),
      1,
    ],
    [
      'those who are, some months later',
      figure('n', 'Jeunes', null, null, 'parmi emploi-fin (6 mois après)'),
      1,
      figure('emploi-fin', 'Situations', 'au dernier jour', null, 'Catégorie = Emploi', 'jeunes'),
    ],
    ['those with so many rows', figure('n', 'Jeunes', null, null, 'Nombre de Contacts >= 2'), 1],
    ['a duration told in months', figure('n', 'Dispositifs', null, 'Date de sortie', 'Durée > 2 mois'), 2],
    ['the same in days', figure('n', 'Dispositifs', null, 'Date de sortie', 'Durée en mois > 40 jours'), 2],
    ['a quarter of the year', figure('n', 'Contacts', '1er trimestre'), 4],
    ['half of it', figure('n', 'Dispositifs', '2e semestre', 'Date de sortie'), 1],
    ['during a programme', figure('n', 'Contacts', null, null, 'pendant CEJ'), 1],
    ['youths of either, once', figure('n', 'emploi.jeunes ou formation.jeunes'), 2],
    ['several together', figure('n', 'emploi.situations + formation.actions'), 3],
    ['a multiple', figure('n', 'Contacts', null, null, null, 'lignes × 4'), 16],
    [
      'a multiple of several together',
      figure('n', 'emploi.situations + formation.actions', null, null, null, 'lignes × 4'),
      12,
    ],
    [
      'several together, each with its own multiple',
      figure('n', 'heures + formation.actions'),
      2 * 3 + 1,
      figure('heures', 'emploi.situations', null, null, null, 'lignes × 3'),
    ],
    ['a multiple in euros', inUnit('€', figure('n', 'Jeunes', null, null, null, 'jeunes × 528')), 3 * 52_800],
  ])('%s', (_, line, value, ...others) => {
    expect(valueOf(line, ...(others as (typeof acc)[]))).toBeCloseTo(value as number, 9);
  });

  it.each([
    [
      'those whose value is known',
      figure('n', 'Jeunes', 'depuis toujours', null, 'Situation familiale = Couple', null, 'connus'),
      2 / 3,
    ],
    [
      'all of them',
      figure('n', 'Jeunes', 'depuis toujours', null, 'Situation familiale = Couple', null, 'tous'),
      2 / 4,
    ],
    ['another indicator', figure('n', 'Contacts', null, null, null, null, 'acc'), 4 / 3],
    ['all of what a multiple counts', figure('n', 'heures', null, null, 'Nature = Atelier', null, 'tous'), 2 / 4],
    [
      'a multiple of the line alone',
      figure('n', 'Contacts', null, null, 'Nature = Atelier', 'lignes × 100', 'tous'),
      50,
    ],
    [
      'several together',
      figure('n', 'acc + heures', null, null, 'Nature = Atelier', null, 'tous'),
      (2 + 2 * 3) / (3 + 4 * 3),
    ],
  ])('out of %s', (_, line, value) => {
    expect(valueOf(line, acc, figure('heures', 'Contacts', null, null, null, 'lignes × 3'))).toBeCloseTo(value, 9);
  });

  it.each([
    ['every value but one', 'Lieu <> Gare', 2 / 3],
    ['no such word', 'Lieu ne contient pas Gare', 2 / 3],
    ['what a ventilation leaves', 'où = Ailleurs', 2 / 3],
  ])('of the known, the part is known too: %s', (_, criteria, value) => {
    const {results} = reportOf({
      Ventilations: [
        ['où', 'Gare', 'Lieu = Gare'],
        ['où', 'Ailleurs', 'sinon ou non renseigné'],
      ],
      Indicateurs: [figure('n', 'Contacts', null, null, criteria, null, 'connus')],
    });
    expect(results.figures.get('n')!.value).toBeCloseTo(value, 9);
  });

  it('what is empty is no part of the known', () => {
    const {results, told} = reportOf({Indicateurs: [figure('n', 'Contacts', null, null, 'Lieu vide', null, 'connus')]});
    expect(results.figures.has('n')).toBe(false);
    expect(told.join()).toContain('Écrire « tous »');
  });

  it('a part of one a row is no whole number', () => {
    const {results} = reportOf({Indicateurs: [figure('n', 'Contacts', null, null, null, 'lignes × 0,75')]});
    expect(results.figures.get('n')).toMatchObject({value: 3, spec: {unit: 'en moyenne'}});
  });

  it('a change from the year before', () => {
    expect(valueOf(figure('n', 'acc', null, null, null, 'évolution'), acc)).toBeCloseTo(3 / 1 - 1, 9);
  });
});

describe('rows read are counted or excluded, each with its reason', () => {
  it.each([
    figure('n', 'Dispositifs', null, null, 'Sexe = Femmes ; Âge >= 18', 'jeunes'),
    figure('n', 'Contacts', null, null, 'Sexe = Hommes ; Nature = Atelier'),
    figure('n', 'Jeunes', null, null, 'parmi emploi.jeunes (dans les 6 mois après) ; Enfants >= 1'),
    figure('n', 'Jeunes', null, null, null, 'moyenne de Enfants'),
  ])('%j', (...line) => {
    const {trace} = reportOf({Indicateurs: [line]}).results.figures.get('n')!;
    expect(trace.counted + trace.excluded.reduce((sum, {rows}) => sum + rows, 0)).toBe(trace.read);
    expect(trace.excluded.every(({reason}) => reason !== '' && !/[a-z]\(|undefined/.test(reason))).toBe(true);
  });
});

describe('the rule of a line that states none', () => {
  it.each([
    [
      figure('n', 'Aides', null, null, 'Fonds = CEJ ; Statut = payé', 'somme de Montant'),
      'Somme de « Montant » dans « Aides », où Fonds = CEJ et Statut = payé.',
    ],
    [figure('n', 'Aides', null, null, null, 'distincts de Fonds'), 'Valeurs différentes de « Fonds » dans « Aides ».'],
    [figure('n', 'Dispositifs', 'en cours', null, null, 'jeunes'), 'Jeunes de « Dispositifs » (en cours).'],
    [figure('n', 'Contacts'), 'Lignes de « Contacts ».'],
    [figure('n', 'Dispositifs', null, 'Date de sortie'), 'Lignes de « Dispositifs », à la date « Date de sortie ».'],
    [figure('n', 'premiers-accueils.total'), 'Dossiers distincts dont la date de 1er accueil est dans l’année.'],
    [
      figure('n', 'premiers-accueils.total', null, null, 'Sexe = Femmes', null, 'connus'),
      '« nouveaux accueils », où Sexe = Femmes, sur ceux dont la valeur est connue.',
    ],
    [
      figure('n', 'Contacts', null, null, 'Nature = Atelier', null, 'tous'),
      'Lignes de « Contacts », où Nature = Atelier, sur l’ensemble.',
    ],
  ])('reads as French: %#', (line, rule) => {
    const {results} = reportOf({Indicateurs: [line]});
    expect(results.figures.get('n')?.spec.definition).toBe(rule);
  });
});
