import type {Results} from '../../count/evaluate-report';
import {isTurned} from '../../report/printed-table';
import {french} from '../../value/french';
import type {CellMeaning} from './find-cell';

/** A formula as staff type it in French, and as hosts take it. */
export interface EquivalentFormula {
  readonly french: string;
  readonly english: string;
}

type Argument = string | number | boolean | Call;

export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
}

/** French names of the spreadsheet's own functions that we write. */
const FRENCH: Readonly<Record<string, string>> = {VLOOKUP: 'RECHERCHEV'};

/** The formula that gives the number of a cell: the indicator, and in a table its line found by its label. */
export function equivalentFormula(meaning: CellMeaning, results: Results, year: number): EquivalentFormula | null {
  const call = callOf(meaning, results, year);
  return call === null ? null : writeFormula(call);
}

export const writeFormula = (call: Call): EquivalentFormula => ({
  french: `=${write(call, true)}`,
  english: `=${write(call, false)}`,
});

function callOf(meaning: CellMeaning, results: Results, year: number): Call | null {
  const indicator = (id: string): Call => ({name: 'ML.INDICATOR', args: [id, year]});
  const result = results.tables.get(meaning.id);
  if (meaning.kind === 'figure') {
    if (result === undefined) return indicator(meaning.id);
    // A table of the same id is what INDICATOR gives: the figure is a total of it.
    const column = result.total?.indexOf(results.figures.get(meaning.id)?.value ?? null) ?? -1;
    return column < 0 ? null : {name: 'VLOOKUP', args: ['Total', indicator(meaning.id), column + 2, false]};
  }
  if (result === undefined || (meaning.line === null && result.total === null)) return null;
  const place = meaning.line ?? result.lines.length;
  const line = meaning.line === null ? 'Total' : result.lines[meaning.line]?.label;
  const [label, column] = isTurned(result) ? [result.columns[meaning.column]?.label, place] : [line, meaning.column];
  if (label === undefined) return null;
  return {name: 'VLOOKUP', args: [numberOr(label), indicator(meaning.id), column + 2, false]};
}

/** A label as the table holds it: notes are numbers, other labels have the no-break spaces of French. */
function numberOr(label: string): string | number {
  return /^\d{1,4}$/.test(label) ? Number(label) : french(label);
}

function write(argument: Argument, inFrench: boolean): string {
  switch (typeof argument) {
    case 'string':
      return `"${argument.replace(/"/g, '""')}"`;
    case 'number':
      return String(argument);
    case 'boolean':
      return inFrench ? (argument ? 'VRAI' : 'FAUX') : argument ? 'TRUE' : 'FALSE';
    case 'object': {
      const name = inFrench ? (FRENCH[argument.name] ?? argument.name) : argument.name;
      return `${name}(${argument.args.map((inner) => write(inner, inFrench)).join(inFrench ? ';' : ',')})`;
    }
  }
}
