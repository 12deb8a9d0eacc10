import type {Results} from '../count/evaluate-report';
import type {Lack} from '../count/lack';
import {isKnown} from '../count/result';
import type {FigureResult, TableResult} from '../count/result';
import type {Registers} from '../count/registers';
import type {Facts} from '../chapters/facts';
import type {DisclosedResults} from './disclosed-results';
import type {SectionSpec} from '../chapters/section';
import {tablesOf} from '../chapters/section';
import type {Told} from './told';
import {sayLack, UNKNOWN} from './say-unknown';

/** What the head and the foot of a page say. */
export type PageContext = Pick<ReportContext, 'agency' | 'title' | 'program' | 'generatedOn' | 'accent'>;

/** What every sheet of the report is made from. */
export interface ReportContext extends DisclosedResults {
  readonly registers: Registers;
  /** What was met in the data, for this period. */
  readonly told: Told;
  readonly facts: Facts;
  readonly accent: string;
  readonly agency: string;
  /** « Rapport d’activité 2024 ». */
  readonly title: string;
  /** « Bilan ML 1.0 ». */
  readonly program: string;
  readonly generatedOn: string;
}

/** The results without those that lack something: nothing is known of them, which is not zero. Under a table, what some columns lack. */
export function availableResults(registers: Registers, results: Results): Results {
  const told = ({lacks = [], notes, ...table}: TableResult): TableResult => {
    const reasons = oncePer(lacks).map((lack) => `${UNKNOWN} : non disponible (${sayLack(lack, registers)}).`);
    return {...table, ...(lacks.length === 0 ? {} : {lacks}), notes: [...notes, ...reasons]};
  };
  return {
    ...results,
    tables: new Map([...results.tables].flatMap(([id, table]) => (isKnown(table) ? [[id, told(table)]] : []))),
    figures: new Map([...results.figures].filter(([, {lack}]) => lack === undefined)),
  };
}

/** The figures that a section names, `x.*` spelled out; those without a result are passed over. */
export function figuresOf(ids: readonly string[], results: Results): FigureResult[] {
  return ids.flatMap((id) => {
    if (!id.endsWith('*')) return results.figures.get(id) ?? [];
    return [...results.figures.values()].filter(
      ({spec}) => spec.id.startsWith(id.slice(0, -1)) && !ids.includes(spec.id),
    );
  });
}

/** What a section lacks, each thing once: registers, and the columns of its figures. A table tells of its own columns where it stands. */
export function lacksOf(section: SectionSpec, {all}: ReportContext): readonly Lack[] {
  const lacks = [
    ...tablesOf(section)
      .flatMap((id) => all.tables.get(id)?.lacks ?? [])
      .filter((lack) => lack?.column === undefined),
    ...figuresOf([...section.cards, ...section.figures], all).map(({lack}) => lack ?? null),
  ];
  return oncePer(lacks);
}

/** Those that say something, each thing once. */
export function oncePer<T>(list: readonly (T | null)[]): readonly T[] {
  const met = new Map(list.filter((one) => one !== null).map((one) => [JSON.stringify(one), one]));
  return [...met.values()];
}

/** A table that has lines to print. */
export function printable(result: TableResult | undefined): result is TableResult {
  return result !== undefined && result.lines.length > 0 && result.columns.length > 0;
}
