import {figure, reportOf} from './own';

describe('a line that is not understood is told at its cell, and the others go on', () => {
  it.each([
    ['a base', figure('n', 'Contact s'), /n’est pas un registre, ni un indicateur.*Vouliez-vous dire « Contacts » \?/],
    [
      'a column',
      figure('n', 'Jeunes', null, null, 'Situation familliale = Couple'),
      /« Situation familliale » n’est pas une colonne du registre « Jeunes ».*« Situation familiale »/,
    ],
    ['a comparison', figure('n', 'Jeunes', null, null, 'Sexe'), /n’est pas un critère/],
    ['a period', figure('n', 'Jeunes', 'hier'), /« hier » n’est pas une période/],
    ['an interval', figure('n', 'Contacts', 'en cours'), /« Contacts » n’a pas/],
    ['a measure', figure('n', 'Jeunes', null, null, null, 'le total'), /n’est pas une façon de compter/],
    [
      'a division',
      figure('n', 'Jeunes', null, null, null, null, 'personne'),
      /« personne » n’est pas « connus », ni « tous »/,
    ],
    [
      'a number',
      figure('n', 'Jeunes', null, null, 'Enfants > beaucoup'),
      /« beaucoup » ne se compare pas à « Enfants »/,
    ],
    ['a moment', figure('n', 'Jeunes', null, null, 'parmi emploi.jeunes (bientôt)'), /n’est pas un moment/],
    [
      'an objective',
      figure('n', 'Jeunes', null, null, null, null, null, 'beaucoup'),
      /« beaucoup » n’est pas un nombre/,
    ],
    ['a name of the report', figure('emploi.jeunes', 'Jeunes'), /déjà pris/],
    ['a circle', figure('n', 'n'), /se définissent l’un par l’autre/],
  ])('%s', (_, line, sentence) => {
    const {results, told} = reportOf({Indicateurs: [line, figure('juste', 'Jeunes')]});
    expect(told.join('\n')).toMatch(sentence);
    expect(told.every((text) => /^Feuille « Paramètres ML », cellule [A-Z]+\d+ :/.test(text))).toBe(true);
    expect(results.figures.get('juste')?.value).toBe(3);
    if (line[0] === 'n') expect(results.figures.has('n')).toBe(false);
  });

  it('a name twice costs the second line alone', () => {
    const {results, told} = reportOf({Indicateurs: [figure('n', 'Jeunes'), figure('N', 'Contacts')]});
    expect(told.join()).toMatch(/Le nom « N » est déjà pris/);
    expect(results.figures.get('n')?.value).toBe(3);
  });

  it('what calls a wrong line says so', () => {
    const {told} = reportOf({Indicateurs: [figure('a', 'Rien'), figure('b', 'a')]});
    expect(told.join('\n')).toMatch(/« a » n’est pas compris lui-même/);
  });

  it('a value that nothing bears is said, and counts zero', () => {
    const {results, told} = reportOf({Indicateurs: [figure('n', 'Jeunes', null, null, 'Situation familiale = Veuf')]});
    expect(told.join()).toMatch(/aucune ligne des registres ne porte « Veuf »/);
    expect(results.figures.get('n')?.value).toBe(0);
  });
});
