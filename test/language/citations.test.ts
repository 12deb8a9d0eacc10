import {buildReportPlan, catalogueOf, evaluate, readRegisters, tellProblems, yearPeriod} from '../../shared';
import type {CellValue} from '../../shared';
import {registers} from './own';

const team = {
  name: 'Notre équipe',
  rows: [
    ['Fonction', 'ETP'],
    ['Conseillers', 12.5],
    ['Accueil', 2],
  ],
};

function reportWith(...lines: readonly CellValue[][]) {
  const settings = {name: 'Paramètres ML', rows: [['Titre', 'Plage', 'Section'], ...lines]};
  const read = readRegisters([...registers, team, settings]);
  const results = evaluate(read, yearPeriod(2024), catalogueOf(read));
  const {sheets} = buildReportPlan(read, results, {version: '1'});
  const own = sheets.find(({id}) => id === 'chapitre-14');
  const told = tellProblems(read, yearPeriod(2024)).problems.filter(({code}) => code.startsWith('own-'));
  return {
    texts: own?.cells.map(({value}) => value) ?? [],
    told: told.map(({cell, message}) => `${cell} ${message.replace(/[\u00a0\u202f]/g, ' ')}`),
    chapters: sheets.map(({id}) => id),
  };
}

it.each(['Notre équipe', 'Notre équipe!A:B', 'Notre équipe!$a:$B', "'Notre équipe'!A1:B3", 'notre equipe!$A$1:$B$3'])(
  '« %s » is shown in the report',
  (range) => {
    const {texts, told} = reportWith(['L’équipe', range, 'Qui sommes-nous']);
    expect(told).toEqual([]);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Qui sommes-nous',
        'L’équipe',
        'Fonction',
        'ETP',
        'Conseillers',
        '12,50',
        'Accueil',
        '2',
      ]),
    );
  },
);

it('a range that is no longer there is told at its cell, and the others are shown', () => {
  const {texts, told} = reportWith(['Perdue', 'Budget!A1:C3', ''], ['L’équipe', 'Notre équipe', '']);
  expect(told).toEqual([expect.stringMatching(/^B2 .*La plage « Budget!A1:C3 » n’est pas dans le classeur/)]);
  expect(texts).toContain('Conseillers');
});

it('a citation without a range is told as such', () => {
  const {told} = reportWith(['L’équipe', '', '']);
  expect(told).toEqual([expect.stringMatching(/^B2 .*Il manque la plage/)]);
});

it('a range too large for a page is told, with its size', () => {
  const rows = Array.from({length: 200}, (_, at) => [at]);
  const read = readRegisters([
    ...registers,
    {name: 'Long', rows},
    {
      name: 'Paramètres ML',
      rows: [
        ['Titre', 'Plage'],
        ['Trop', 'Long'],
      ],
    },
  ]);
  const told = tellProblems(read, yearPeriod(2024)).problems.map(({message}) =>
    message.replace(/[\u00a0\u202f]/g, ' '),
  );
  expect(told.join()).toMatch(/trop grande pour une page : 200 lignes/);
});

it('a range of a register is shown to nobody', () => {
  const {texts, told} = reportWith(['Les jeunes', 'Jeunes!A1:C4', '']);
  expect(told.join()).toMatch(/est dans un registre/);
  expect(texts).not.toContain('J1');
});
