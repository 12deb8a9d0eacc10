import type {Rows} from '../shared/value/cell';
import type {TableSpec, Population, TableColumn} from '../shared/count/declaration';
import {by, is, narrow, population, within} from '../shared/count/define';
import type {Unit} from '../shared/count/unit';
import {evaluateTable} from '../shared/count/evaluate-table';
import {Evaluation} from '../shared/count/evaluation';
import {periodBetween, yearPeriod} from '../shared/count/period';
import type {TableResult} from '../shared/count/result';
import {defineRegister} from '../shared/register/define-register';
import {parseTable} from '../shared/reading/parse-table';
import type {Registers} from '../shared/count/registers';
import {defaultSettings} from '../shared/setting/read-setting';
import type {Table} from '../shared/count/table';

/** Work W: the register of contacts of the bench, and its 12 tables, as the catalogue would declare them. */

const register = defineRegister({
  id: 'contacts',
  title: 'Contacts',
  dated: 'date',
  dossierExpected: true,
  columns: {
    dossier: {kind: 'dossier', needed: true, headings: ['youthId']},
    date: {kind: 'day', needed: true, headings: ['date']},
    commune: {kind: 'commune', needed: true, headings: ['commune']},
    nature: {
      kind: 'choice',
      needed: true,
      headings: ['nature'],
      list: listOf('nature', 'Entretien', 'Atelier', 'Téléphone', 'Courriel / SMS', 'Visite en entreprise'),
    },
    theme: {kind: 'text', needed: true, headings: ['theme']},
    sexe: {kind: 'choice', needed: true, headings: ['sex'], list: listOf('sexe', 'Femme', 'Homme')},
    niveau: {
      kind: 'choice',
      needed: true,
      headings: ['qualification'],
      list: listOf('niveau', 'Sans diplôme', 'CAP-BEP', 'BAC', 'BAC+2 et plus'),
    },
    age: {kind: 'number', needed: true, headings: ['ageAtDate']},
    montant: {kind: 'cents', needed: true, headings: ['amount']},
  },
});

function listOf(name: string, ...values: readonly string[]) {
  return {name, values: values.map((value) => ({value})), others: 'reported'} as const;
}

const tous = population('contacts', within('date'));
const entretiens = narrow(tous, is('nature', ['Entretien']));

const parCommune = by('commune');
const parNature = by('nature');
const parNiveau = by('niveau');
const parSexe = by('sexe');
const parTheme = by('theme');
const parAge = {kind: 'bands', column: 'age'} as const;
const peuDiplomes = {by: parNiveau, labels: ['Sans diplôme', 'CAP-BEP']};

type Counted = Extract<Unit, 'contacts' | 'jeunes' | 'euros'>;

const measures = {
  contacts: {kind: 'rows'},
  jeunes: {kind: 'jeunes'},
  euros: {kind: 'sum', column: 'montant'},
} as const;

const tables = {
  t1: countTable('t1', 'Contacts par commune', parCommune, tous, 'contacts'),
  t2: countTable('t2', 'Jeunes par commune', parCommune, tous, 'jeunes'),
  t3: countTable('t3', 'Contacts par nature', parNature, tous, 'contacts'),
  t4: crossTable('t4', 'Contacts par commune et nature', parCommune, parNature, 'contacts'),
  t5: crossTable('t5', 'Jeunes par sexe et âge', parSexe, parAge, 'jeunes'),
  t6: countTable('t6', 'Jeunes par niveau', parNiveau, tous, 'jeunes'),
  t8: countTable('t8', 'Montants par commune', parCommune, tous, 'euros'),
  t9: countTable('t9', 'Jeunes reçus en entretien par commune', parCommune, entretiens, 'jeunes'),
} satisfies Record<string, TableSpec>;
const themesOfYear = countTable('t10', 'Contacts de 2024 par thème', parTheme, tous, 'contacts');

function countTable(id: string, title: string, lines: TableSpec['by'], of: Population, unit: Counted): TableSpec {
  const column: TableColumn = {label: title, unit, of, measure: measures[unit]};
  return {kind: 'table', ...head(id, title), by: lines, body: {kind: 'columns', columns: [column]}};
}

function crossTable(
  id: string,
  title: string,
  lines: TableSpec['by'],
  columns: TableSpec['by'],
  unit: Counted,
): TableSpec {
  return {
    kind: 'table',
    ...head(id, title),
    by: lines,
    body: {kind: 'cross', columns, of: tous, measure: measures[unit], unit},
  };
}

function head(id: string, title: string) {
  return {id, chapter: 0, title, lines: '', definition: title};
}

/** Reads the rows of a host, headings included, with every check of a register. */
function parseWork(rows: Rows): Table {
  const {table, problems} = parseTable(register, rows);
  if (table === null || problems.length > 0) throw new Error(`Not the bench's register: ${JSON.stringify(problems)}`);
  return table;
}

/** The 12 tables, in the shape of the reference's answers. `t11` sorts the lines of `t1`, as a sentence would. */
function evaluateWork(table: Table): object {
  const registers: Registers = {
    tables: {contacts: table},
    recognised: [],
    sources: [],
    payments: [],
    settings: defaultSettings(),
    territoire: {communes: [], declared: false},
    sheets: [],
    own: {colonnes: [], ventilations: [], indicateurs: [], tableaux: [], citations: [], sections: []},
    references: [],
    comptes: [],
    correspondances: [],
    valeurs: [],
    textes: new Map(),
    sections: [],
    sectionNames: [],
    essentiel: [],
    problems: [],
  };
  const first = yearPeriod(2023);
  const last = yearPeriod(2025);
  const now = new Evaluation(registers, periodBetween(first.from, last.to));
  const year = new Evaluation(registers, yearPeriod(2024));
  const none = () => {
    throw new Error('No figure here');
  };
  const answerOf = (spec: TableSpec, evaluation: Evaluation) => cellsOf(evaluateTable(spec, evaluation, none));
  const answers = Object.fromEntries(Object.entries(tables).map(([id, spec]) => [id, answerOf(spec, now)]));
  const all = now.count({of: tous, measure: measures.jeunes}).value;
  const below = now.count({of: tous, measure: measures.jeunes, only: peuDiplomes}).value;
  const top = Object.entries(answers.t1!)
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .slice(0, 5);
  return {...answers, t7: below / all, t10: answerOf(themesOfYear, year), t11: top, t12: all};
}

/** Cells that count something, by « line » or « line|column », as the reference names them. */
function cellsOf({spec, columns, lines}: TableResult): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const {label, values} of lines) {
    values.forEach((value, index) => {
      if (value !== null && value !== 0) {
        cells[spec.body.kind === 'cross' ? `${label}|${bandName(columns[index]!.label)}` : label] = value;
      }
    });
  }
  return cells;
}

/** « 16 - 17 ans » is « 16-17 » in the reference, « 26 et + » is « 26+ ». */
function bandName(label: string): string {
  return label.replace(/^(\d+) - (\d+) ans$/, '$1-$2').replace(/^(\d+) et \+$/, '$1+');
}

/** The engine as a peer of the bench. */
export const engine = {
  name: 'engine',
  ingest: (_rows: Rows, withHeadings: Rows) => parseWork(withHeadings),
  query: (table: Table) => evaluateWork(table),
};
