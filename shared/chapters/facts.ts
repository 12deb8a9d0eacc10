import type {Results} from '../count/evaluate-report';
import {isShort} from '../count/missing-days';
import type {FigureResult, TableResult} from '../count/result';
import {sayAges} from './figures-by-age';
import {periodName} from '../count/period';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from '../count/table';
import {agree, inYear, writeCount, writeDecimal, writeEuros, writePercent} from '../value/french';
import {sayChange} from '../value/say-change';

/** A line of a table with one of its values and its share of the total. */
interface TopLine {
  readonly label: string;
  readonly value: number;
  readonly share: number;
}

/** The results, as sentences ask for them. Whatever is unknown is null, and the sentence that needs it is not printed. */
export class Facts {
  /** « 2024 », « 2023/2024 ». */
  readonly year: string;
  readonly before: string;
  /** « en 2024 », « du 01/03/2024 au 31/08/2024 »; a sentence that begins so is capitalized. */
  readonly when: string;

  constructor(private readonly results: Results) {
    this.year = periodName(results.period);
    this.before = periodName(results.before);
    this.when = inYear(this.year);
  }

  value(id: string): number | null {
    return this.results.figures.get(id)?.value ?? null;
  }

  /** The figure's number of the year before, from its own figure or from its change. */
  previous(id: string): number | null {
    const previous = companionOf(this.results, id, 'previous')?.value ?? null;
    if (previous !== null) return previous;
    const change = companionOf(this.results, id, 'change');
    return change === undefined || change.value === null || change.from === undefined ? null : change.from[1];
  }

  /** Two years before, where « Références » says it. */
  earlier(id: string): FigureResult['earlier'] {
    return this.results.figures.get(id)?.earlier;
  }

  change(id: string): number | null {
    const change = companionOf(this.results, id, 'change');
    if (change !== undefined) return change.value;
    const {missing, figures} = this.results;
    if (isShort(missing?.() ?? [], figures.get(id)?.trace.register ?? '')) return null;
    const [now, before] = [this.value(id), this.previous(id)];
    return now === null || before === null || before === 0 ? null : (now - before) / before;
  }

  /** « 10 % de plus qu’en 2023 ». */
  comparison(id: string): string | null {
    return sayChange(this.change(id), this.before);
  }

  /** « 2 273 » */
  count(id: string): string | null {
    const value = this.value(id);
    return value === null ? null : writeCount(value);
  }

  /** « 60 % » */
  percent(id: string): string | null {
    const value = this.value(id);
    return value === null ? null : writePercent(value);
  }

  /** « 57 % en 2023 », null without a year before. */
  percentBefore(id: string): string | null {
    const value = this.previous(id);
    return value === null ? null : `${writePercent(value)} ${inYear(this.before)}`;
  }

  /** « entre 18 et 21 ans » */
  ages(id: string): string | null {
    const spec = this.results.figures.get(id)?.spec;
    return spec === undefined ? null : sayAges(spec);
  }

  /** « 52 069 € » */
  euros(id: string): string | null {
    const value = this.value(id);
    return value === null ? null : writeEuros(value);
  }

  decimal(id: string, places: number): string | null {
    const value = this.value(id);
    return value === null ? null : writeDecimal(value, places);
  }

  /** The count in a text that agrees with it; see `agree`. A zero that is not sure is not said. */
  agree(id: string, text: string, none?: string): string | null {
    return this.results.figures.get(id)?.doubt === undefined ? agree(this.value(id), text, none) : null;
  }

  table(id: string): TableResult | undefined {
    return this.results.tables.get(id);
  }

  /** One value of a table: its line by label, its column counted from 1. */
  cell(id: string, label: string, column = 1): number | null {
    return this.table(id)?.lines.find((line) => line.label === label)?.values[column - 1] ?? null;
  }

  /**
   * The lines with the largest values of a column, largest first; none when all are zero. What is not known, or lies
   * outside the territory, is in the base of the shares but takes no place. None either when a masked line could be among them.
   */
  top(id: string, most: number, column = 1): TopLine[] {
    const values = (this.table(id)?.lines ?? []).map((line) => line.values[column - 1] ?? null);
    const lines = (this.table(id)?.lines ?? []).map(({label}, line) => ({label, value: values[line] ?? 0}));
    const known = lines.reduce((all, {value}) => all + value, 0);
    const total = this.table(id)?.total;
    const sum = total === null || total === undefined ? known : (total[column - 1] ?? null);
    if (sum === null || (total === null && values.includes(null))) return [];
    const masked = values.includes(null) ? sum - known : 0;
    const first = lines
      .filter(({label, value}) => value > 0 && label !== NON_RENSEIGNE && label !== HORS_TERRITOIRE)
      .map((line) => ({...line, share: line.value / sum}))
      .sort((a, b) => b.value - a.value)
      .slice(0, most);
    return first.some(({value}) => value < masked) ? [] : first;
  }
}

/** The figure that gives another's year before, or its change against it. */
export function companionOf(
  results: Pick<Results, 'figures'>,
  id: string,
  kind: 'previous' | 'change',
): FigureResult | undefined {
  for (const figure of results.figures.values()) {
    const {formula} = figure.spec;
    if (formula.kind === kind && formula.figure === id) return figure;
  }
  return undefined;
}
