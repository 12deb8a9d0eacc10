import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildReportPlan, catalogueOf, evaluate, readRegisters, tellProblems, yearPeriod} from '../../shared';
import type {CellValue, SourceSheet} from '../../shared';
import {exampleRows} from '../../docs/guide/example-rows';
import {makeRural, makeRuralVisits} from '../../samples/rural/make-rural';
import {registers, territory} from './own';

const page = readFileSync(join(__dirname, '../../docs/guide/tableaux.md'), 'utf8');

/** The tables of an example, as the reader types them in « Paramètres ML ». */
function typed(example: string): SourceSheet {
  const rows: CellValue[][] = [
    ['Territoire'],
    ['Commune', 'EPCI', 'Antenne'],
    ...territory.map((line) => [...line]),
    [],
    [],
    ...exampleRows(example),
  ];
  return {name: 'Paramètres ML', rows};
}

function made(example: string) {
  const read = readRegisters([...registers, typed(example)]);
  const period = yearPeriod(2024);
  const results = evaluate(read, period, catalogueOf(read));
  const own = [...results.tables.values()].filter(({spec}) => spec.id.startsWith('tableau.'));
  const told = tellProblems(read, period).problems.filter(({code}) => code.startsWith('own-'));
  const {sheets} = buildReportPlan(read, results, {version: '1'});
  const texts = sheets.flatMap(({cells}) => cells.map(({value}) => String(value).replace(/[\u00a0\u202f]/g, ' ')));
  return {told, texts, results, lines: own.flatMap(({lines}) => lines.map(({label, values}) => [label, ...values]))};
}

describe('each example of the guide works as it is written', () => {
  it('exits by reason', () => {
    const {told, lines} = made('1.');
    expect(told).toEqual([]);
    expect(lines).toEqual([
      ['Abandon, sans nouvelles', 1, 0.5],
      ['CDI', 1, 0.5],
    ]);
  });

  it('by EPCI', () => {
    const {told, lines} = made('2.');
    expect(told).toEqual([]);
    expect(lines).toEqual([
      ['Hautes Terres', 2, 2, 2],
      ['Basse Vallée', 1, 0, 0],
    ]);
  });

  it('five years', () => {
    const {told, lines} = made('3.');
    expect(told).toEqual([]);
    expect(lines).toEqual([
      ['2020', null, null],
      ['2021', null, null],
      ['2022', null, null],
      ['2023', 1, 1],
      ['2024', 3, 2],
    ]);
  });

  it('a median delay', () => {
    const {told, results, texts} = made('4.');
    expect(told).toEqual([]);
    // J1: 10 January to 1 June; J2: 15 February to 1 December.
    expect(results.figures.get('délai d’accès à l’emploi')?.value).toBe((143 + 290) / 2);
    expect(texts.some((text) => text.startsWith('délai d’accès à l’emploi (jours)'))).toBe(true);
  });

  it('an objective', () => {
    const {told, texts} = made('5.');
    expect(told).toEqual([]);
    expect(texts.some((text) => text.includes('objectif 120, atteint à 2 %'))).toBe(true);
  });
});

describe('each line of « Ce que je veux, ce que j’écris » is understood and counts something', () => {
  const linesUnder = (title: string) => {
    const text = page.slice(page.indexOf(title));
    const [, table = ''] = /\n\n((?:\|.*\n)+)/u.exec(text) ?? [];
    return table
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  };
  const wanted = linesUnder('### Des chiffres');
  const drawn = linesUnder('### Des tableaux');
  const [head, ...rows] = makeRural()[0]!.rows;
  const settingsRows = [
    head!,
    ...rows.slice(
      0,
      rows.findIndex((row) => row[0] === 'Ventilations'),
    ),
  ];
  const sheets = [
    ...makeRural().slice(1),
    makeRuralVisits(),
    {
      name: 'Paramètres ML',
      rows: [
        ...settingsRows,
        ['Indicateurs'],
        ['Nom', 'Base', 'Période', 'Date', 'Critères', 'Compter', 'Divisé par'],
        ['Équipe.ETP', 'Équipe', 'depuis toujours', null, null, 'somme de ETP', null],
        ['Dispositifs.sortis', 'Dispositifs', null, 'Date de sortie', null, 'jeunes', null],
        ['Dispositifs.âge', 'Dispositifs', null, null, null, 'médiane de Âge', null],
        ...wanted,
        [],
        [],
        [],
        ['Tableaux'],
        ['Titre', 'Lignes', 'Colonnes', 'Valeurs', 'Total', 'Tri', 'Graphique'],
        ...drawn,
      ],
    },
  ];
  const read = readRegisters(sheets);
  const results = evaluate(read, yearPeriod(2024), catalogueOf(read));
  const told = tellProblems(read, yearPeriod(2024));
  const faults = [...told.problems, ...told.remarks].filter(({code}) => code.startsWith('own-'));

  it('nothing is refused', () => {
    expect(wanted.length + drawn.length).toBeGreaterThan(55);
    expect(faults.map(({cell, message}) => `${cell} ${message}`)).toEqual([]);
  });

  it.each(wanted.map(([name]) => name!))('%s', (name) => {
    expect(results.figures.get(name)?.value).toBeGreaterThan(-1);
  });

  it.each(drawn.filter(([, lines]) => lines !== '').map(([title]) => title!))('%s', (title) => {
    const table = [...results.tables.values()].find(({spec}) => spec.title === title)!;
    expect(table.lines.some(({values}) => values.some((value) => (value ?? 0) > 0))).toBe(true);
  });
});
