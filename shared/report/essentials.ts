import type {FigureResult, TableResult} from '../count/result';
import {saySentence} from '../chapters/sayings';
import type {ChartSpec} from '../chapters/section';
import {isCharted} from './draw-exhibit';
import {chosenIn} from './essential-choice';
import {figuresOf, printable} from './report-context';
import type {ReportContext} from './report-context';
import {reservesOfPeriod} from './reserves';
import type {ChosenSection} from './section-choice';

/** What the page « L’essentiel » shows. */
export interface Essentials {
  readonly figures: readonly FigureResult[];
  readonly sentences: readonly string[];
  readonly chart: {readonly result: TableResult; readonly spec: ChartSpec} | null;
}

/** On one page, with all the rest of it. */
const MOST_LINES = 14;

/**
 * What is chosen, or usual. What says nothing in these registers leaves its place to what comes next in the sections of the report, so
 * that an agency of few registers has a page too.
 */
export function essentialsOf(context: ReportContext, sections: readonly ChosenSection[]): Essentials {
  const {registers, results, facts, masks} = context;
  const {chiffre, phrase, graphique} = chosenIn(registers);
  const specs = sections.map(({spec}) => spec);
  const figures = figuresOf([...new Set([...chiffre, ...specs.flatMap(({cards}) => cards)])], results).filter(
    ({spec, value}) => value !== null || masks.figures.has(spec.id),
  );
  const sentences = [...new Set([...phrase.flatMap((id) => specs.filter((spec) => spec.id === id)), ...specs])].flatMap(
    ({sentences: [first]}) => (first === undefined ? [] : (saySentence(first, facts) ?? [])),
  );
  const exhibits = specs.flatMap((spec) => spec.exhibits);
  const charts = [...graphique.flatMap((id) => exhibits.filter(({table}) => table === id)), ...exhibits].flatMap(
    ({table, chart}) => {
      const result = results.tables.get(table);
      const has = printable(result) && result.lines.length <= MOST_LINES && isCharted(result, chart);
      return has ? [{result, spec: chart!}] : [];
    },
  );
  return {
    figures: figures.slice(0, chiffre.length),
    sentences: [...sentences.slice(0, phrase.length), ...reservesOfPeriod(context)],
    chart: graphique.length === 0 ? null : (charts[0] ?? null),
  };
}
