import type {Results} from '../count/evaluate-report';
import type {FigureResult, TableResult} from '../count/result';
import type {Registers} from '../count/registers';
import type {RegisterId} from '../register/register-id';
import type {Facts} from '../chapters/facts';
import type {HandedOver} from './handed-over';
import type {SectionSpec} from '../chapters/section';
import {tablesOf} from '../chapters/section';

/** What every sheet of the report is made from. */
export interface ReportContext extends HandedOver {
  readonly registers: Registers;
  readonly facts: Facts;
  readonly accent: string;
  readonly agency: string;
  /** « Rapport d’activité 2024 ». */
  readonly title: string;
  /** « Bilan ML 1.0 ». */
  readonly program: string;
  readonly generatedOn: string;
}

/** The results without those of registers that were not found: nothing is known of them, which is not zero. */
export function availableResults({tables: found}: Registers, results: Results): Results {
  const isThere = (register: string) => found[register as RegisterId] !== undefined;
  return {
    ...results,
    tables: new Map([...results.tables].filter(([, {traces}]) => traces.every(({register}) => isThere(register)))),
    figures: new Map([...results.figures].filter(([, {trace}]) => isThere(trace.register))),
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

/** Registers that a section needs and that were not found. */
export function missingRegisters(section: SectionSpec, {all, results, registers}: ReportContext): string[] {
  const tables = tablesOf(section).filter((id) => !results.tables.has(id));
  const figures = figuresOf([...section.cards, ...section.figures], all).filter(
    ({spec}) => !results.figures.has(spec.id),
  );
  const names = [
    ...tables.flatMap((id) => all.tables.get(id)?.traces.map(({register}) => register) ?? []),
    ...figures.map(({trace}) => trace.register),
  ];
  return [...new Set(names)].filter((name) => registers.tables[name as RegisterId] === undefined);
}

/** A table that has lines to print. */
export function printable(result: TableResult | undefined): result is TableResult {
  return result !== undefined && result.lines.length > 0 && result.columns.length > 0;
}
