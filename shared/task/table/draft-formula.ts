import type {Registers} from '../../count/registers';
import type {TableResult} from '../../count/result';
import {answerWithoutLedger, needsNoLedger} from '../../formula/answer-without-ledger';
import type {FunctionName} from '../../formula/functions';
import {splitOutside, unquoted, valuesOf} from '../../language/split-words';
import {noMasks} from '../../report/disclosure';
import {allLines, printTable} from '../../report/printed-table';
import {cellValue} from '../../report/units';
import type {CellValue} from '../../value/cell';
import {foldText} from '../../value/fold';
import {french} from '../../value/french';
import {writeFormula} from '../trace/equivalent-formula';
import type {Call, EquivalentFormula} from '../trace/equivalent-formula';
import {baseNamed} from './base';
import {linesOfDraft} from './draft';
import type {StandingTable, TableDraft} from './draft';
import {figuresOfTrial, tryDraft} from './try-draft';

/** The formula whose answer is just what a draft shows, or why there is none. */
export type DraftFormula = {readonly formula: EquivalentFormula} | {readonly formula: null; readonly why: string};

/**
 * Of the formulas that say what a draft says, the first that gives the same lines and the same numbers: each is answered over the same
 * registers, and none is taken on its words.
 */
export function formulaOf(
  registers: Registers,
  draft: TableDraft,
  standing: StandingTable | null,
  year: number,
): DraftFormula {
  const trial = tryDraft(registers, draft, standing, year);
  const table = trial.results.tables.get(trial.name);
  const figure = trial.cards.length === 1 ? figuresOfTrial(trial)[0] : undefined;
  const shown =
    table === undefined
      ? figure === undefined || figure.value === null
        ? null
        : [[cellValue(figure.value, figure.spec.unit)]]
      : matrixOf(table);
  if (shown === null)
    return {formula: null, why: french('Une formule ne donne qu’un tableau, ou un seul chiffre qui a une valeur.')};
  const found = [...standingCalls(registers, draft, standing, year), ...countCalls(registers, draft, year)].find(
    (call) => gives(call, shown, registers),
  );
  if (found !== undefined) return {formula: writeFormula(found)};
  return {
    formula: null,
    why: french(
      `Aucune formule ne compte tout à fait cela. Ajoutez le tableau au rapport : =ML.INDICATOR("${trial.name}";${year}) le donnera alors.`,
    ),
  };
}

/** A table that stands as it is composed, or a figure of the report, by its name. */
function standingCalls(registers: Registers, draft: TableDraft, standing: StandingTable | null, year: number): Call[] {
  const {indicateurs, tableaux} = linesOfDraft(draft, registers, standing);
  const isSame = (
    mine: Readonly<Record<string, string>> | undefined,
    own: Readonly<Record<string, string>> | undefined,
  ) =>
    [...new Set([...Object.keys(mine ?? {}), ...Object.keys(own ?? {})])].every(
      (column) => (mine?.[column] ?? '') === (own?.[column] ?? ''),
    );
  const indicator = (...args: Call['args']): Call => ({name: 'ML.INDICATOR', args});
  const stands =
    standing !== null && isSame(tableaux[0], standing.table.words) && isSame(indicateurs[0], standing.figure?.words);
  const id = indicateurs[0]?.['nom'] ?? draft.base;
  const isThere = indicateurs.length === 0 || stands;
  return [
    ...(stands && draft.lines !== '' ? [indicator(tableaux[0]!['nom']!, year)] : []),
    ...(isThere && draft.values === '' && draft.columns === ''
      ? [draft.lines === '' ? indicator(id, year) : indicator(id, year, draft.lines)]
      : []),
  ];
}

/** The functions that count any register by its columns. */
function countCalls(registers: Registers, draft: TableDraft, year: number): Call[] {
  const {base, date, period, count, criteria, lines, columns, values, shares, sort} = draft;
  const {register, isFigure} = baseNamed(registers, base);
  const measure = foldText(count) === 'somme de montant' ? 'montant' : count;
  const pairs = criteria.map(pairOf);
  if (register === null || isFigure || shares || [values, date, period, sort].some((text) => text !== '')) return [];
  // These functions hide nothing.
  if (registers.settings.seuilDiffusion >= 2 || pairs.some((pair) => pair === null)) return [];
  const rest = [measure, ...pairs.flatMap((pair) => pair!)];
  const args = rest.every((one) => one === '') ? [] : rest;
  if (lines === '') return columns === '' ? [{name: 'ML.TALLY', args: [base, year, ...args]}] : [];
  if (columns !== '') return [{name: 'ML.CROSS', args: [base, lines, columns, year, ...args]}];
  return [
    ...(foldText(lines) === 'commune' ? [{name: 'ML.BYCOMMUNE', args: [base, year, ...args]}] : []),
    {name: 'ML.BREAKDOWN', args: [base, lines, year, ...args]},
  ];
}

/** « Type = CDI » as functions take it: a heading, then the value with its sign; null for what a pair cannot say. */
function pairOf(clause: string): readonly [string, string] | null {
  const [, column, sign, value] = /^(.+?)\s*(<>|<=|>=|=|<|>)\s*(.+)$/su.exec(clause) ?? [];
  if (column === undefined || sign === undefined || value === undefined) return null;
  if (valuesOf(value).length > 1 || splitOutside(value, ';').length > 1) return null;
  return [unquoted(column), `${sign === '=' ? '' : sign}${unquoted(value)}`];
}

type Matrix = readonly (readonly CellValue[])[];

function matrixOf(result: TableResult): Matrix {
  const table = printTable(result, noMasks);
  const rows = allLines(table).map(({label, cells}) => [
    label,
    ...cells.map(({value, unit}) => cellValue(value, unit)),
  ]);
  return [[result.spec.lines, ...table.heads], ...rows];
}

/** Whether a call answers these lines: with the same headings where it gives several columns. */
function gives({name, args}: Call, shown: Matrix, registers: Registers): boolean {
  const called = name.replace('ML.', '') as FunctionName;
  if (!needsNoLedger(called)) return false;
  const answered = answerWithoutLedger(called, args as readonly (string | number)[], {registers});
  if (!answered.ok) return false;
  const [, ...lines] = shown;
  const [heads, ...told] = answered.value;
  const columns = shown[0]!.slice(1);
  if (shown.length === 1) return isSame(answered.value, shown);
  if (isSame(answered.value, lines)) return columns.length === 1;
  return isSame(told, lines) && isSame([heads!.slice(1)], [columns]);
}

const isSame = (a: Matrix, b: Matrix) => keyOf(a) === keyOf(b);

/** Nothing shown is one thing, whatever a host is given for it. */
const keyOf = (rows: Matrix) =>
  JSON.stringify(
    rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? cell : french(String(cell))))),
  );
