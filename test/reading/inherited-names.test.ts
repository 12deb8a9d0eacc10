import {chooseDecisions} from '../../shared/aids/decision/decisions';
import {controlJson} from '../../cli/control-json';
import {figuresJson} from '../../cli/figures-json';
import type {CellValue, SourceSheet} from '../../shared';
import {
  buildControlPlan,
  buildReportPlan,
  catalogueOf,
  controlAids,
  evaluate,
  readLedgerBytes,
  readRegisters,
  tellProblems,
  yearPeriod,
} from '../../shared';
import {answer} from '../../shared/formula/answer';
import {functions} from '../../shared/formula/functions';
import {allRegisters} from '../../shared/register/all-registers';
import {parameterTables} from '../../shared/setting/table-specs';
import {printPlan} from '../../shared/sheet/print-plan';
import {inheritedNames} from '../xlsx/inherited-names';
import {plainCell} from './plain-cell';

/** Prints of what a file holds, keys made of them, and what is nearest in spelling: these may differ. */
const OF_LETTERS =
  /\s*vouliez-vous dire «[^»]*»\s\?|"closest": "[^"]*"|\b[0-9a-f]{16}\b|\b(?:[0-9a-f]{4}\s){3}[0-9a-f]{4}\b|\b[a-z]-[0-9a-z]{8,}\b/g;

/** Lines of what is shown, in small letters, the word for its fellow, as it is written or folded. */
function swapped(shown: string, [name, fellow]: readonly [string, string]): string[] {
  const bare = (word: string) => word.replace(/_/g, '').toLowerCase();
  const lines = shown.toLowerCase().replace(OF_LETTERS, '').split(bare(name)).join(bare(fellow));
  return lines.split(/\n|\\n/); // of the text, and of the sheets within
}

let next = 1;
const number = () => `9${String(next++).padStart(7, '0')}`;

/** Every register, with the word in its name, as a heading that no register reads, and once in each column. */
function registers(word: string): SourceSheet[] {
  next = 1;
  return allRegisters
    .filter(({id}) => id !== 'grand-livre')
    .map((spec, place): SourceSheet => {
      const columns = Object.entries(spec.columns);
      const plain = (): CellValue[] => [
        ...columns.map(([id, column]) => (column.kind === 'dossier' ? number() : plainCell(id, column))),
        null,
      ];
      const heads = [...columns.map(([, {headings}]) => headings[0]), word];
      const planted = heads.map((_, at) => plain().map((cell, column) => (column === at ? word : cell)));
      return {
        name: place === 0 ? word : `${word} ${place}`,
        rows: [heads, plain(), plain(), ...planted],
      };
    });
}

/** « Paramètres ML » with the word in each column of each table, beside lines that are in order. */
function parameters(word: string): SourceSheet {
  const rows = parameterTables.flatMap(({columns}): CellValue[][] => {
    const heads = Object.values(columns).map(({headings}) => headings[0]);
    return [
      heads,
      ...heads.map((_, at) => heads.map((head, column) => (column === at ? word : filler(head)))),
      heads.map(() => word),
      [],
    ];
  });
  return {name: 'Paramètres ML', rows};
}

const filler = (heading: string): CellValue =>
  ({
    Paramètre: 'Structure',
    Commune: 'Amont',
    'Code INSEE': '99001',
    Indicateur: 'accompagnes.total',
    Année: 2023,
    Fonds: 'FAJeM',
    Compte: '6571',
    Feuille: 'Jeunes',
    Registre: 'Contacts',
    Colonne: 'Nature',
  })[heading] ?? null;

/** All that is shown of a workbook: what was read, told, counted and laid out. */
function shown(sheets: readonly SourceSheet[]): string {
  const registers = readRegisters(sheets);
  const period = yearPeriod(2024);
  const results = evaluate(registers, period, catalogueOf(registers));
  const plan = buildReportPlan(registers, results, {version: '1.0.0'});
  return JSON.stringify(
    [
      registers.recognised.map(({sheet, register}) => [sheet, register]),
      registers.problems.map(({message}) => message),
      tellProblems(registers, period),
      figuresJson(registers, results),
      plan.sheets.map(printPlan),
    ],
    null,
    1,
  );
}

const ledger = (word: string) =>
  [
    'Date;Journal;Compte;Libellé du compte;Libellé;Pièce;Débit;Crédit',
    ...[0, 1, 2, 3, 4, 5, 6].map((at) =>
      ['02/07/2024', 'BQ', '6571', 'Aides', 'AIDE 00010001', 'P1', '200,00', '0,00']
        .map((cell, column) => (column === at ? word : cell))
        .join(';'),
    ),
  ].join('\r\n');

function controlled(word: string): string {
  const sheets: SourceSheet[] = [
    {
      name: 'Aides',
      rows: [
        ['N° dossier', 'Fonds', 'Date', 'Montant', 'Commune', 'Tiers'],
        ['00010001', 'FAJ', 45475, 200, 'Amont', word],
        [word, 'FAJ', 45475, 200, 'Amont', null],
        ['00010002', word, 45475, 200, 'Amont', null],
        ['00010003', 'FAJ', 45475, 200, word, null],
      ],
    },
    {
      name: 'Comptes',
      rows: [
        ['Fonds', 'Compte', 'Libellé', 'Journal'],
        ['FAJeM', '6571', null, null],
        [word, '6572', null, null],
        ['FAJeM', word, word, word],
      ],
    },
  ];
  const registers = readRegisters(sheets);
  const ledgers = [readLedgerBytes(`${word}.csv`, Buffer.from(ledger(word)))];
  const control = controlAids(registers, sheets, ledgers, {
    period: yearPeriod(2024),
    funds: [],
    decided: chooseDecisions(sheets),
  });
  const plan = buildControlPlan(control, registers, {version: '1.0.0', linkTo: null});
  return JSON.stringify([controlJson(control), control.faults, ledgers[0], plan.sheets.map(printPlan)], null, 1);
}

function answered(word: string): string {
  const workbook = {registers: readRegisters(registers(word))};
  const sheet = registers(word)[0]!.rows.map((row) => [...row]);
  return JSON.stringify(
    functions.map(({name, parameters}) => [
      name,
      answer(
        name,
        parameters.map(() => word),
        workbook,
      ),
      answer(name, [sheet, ...parameters.slice(1).map(() => word)], workbook),
      answer(name, [sheet, word, ...parameters.slice(2).map(() => 2024)], workbook),
    ]),
    null,
    1,
  );
}

const places: readonly (readonly [string, (word: string) => string])[] = [
  [
    'cells, headings, names of sheets, settings, territory, references, accounts and corrections',
    (word) => shown([...registers(word), parameters(word)]),
  ],
  ['aids, accounts and a ledger', controlled],
  ['what a formula is given', answered],
];

describe.each(inheritedNames)('« %s » is a word like « %s »', (...word) => {
  it.each(places)('as %s', (_, show) => {
    const [name, fellow] = word;
    const own = swapped(show(name), word);
    const other = swapped(show(fellow), word);
    expect(own.filter((line, at) => line !== other[at]).slice(0, 3)).toEqual([]);
    expect(own).toHaveLength(other.length);
    expect(own.join('\n')).toContain(fellow.replace(/_/g, '').toLowerCase());
    expect(own.join('\n')).not.toMatch(/\[native code\]|\[object object\]/);
  });
});
