import {periodName} from '../count/period';
import {isYearName} from '../value/french';
import type {Results} from '../count/evaluate-report';
import type {Registers} from '../count/registers';
import {buildChapterSheet} from './chapter-sheet';
import {buildChecksSheet} from './checks-sheet';
import {buildHowMadeSheet} from './how-made-sheet';
import {Facts} from '../chapters/facts';
import {discloseResults} from './disclosed-results';
import {hasContent} from './gather-tables';
import {buildMethodSheet} from './method-sheet';
import {buildParameterSheet} from './parameter-sheet';
import type {ReportContext} from './report-context';
import {chooseSections} from './section-choice';
import {tellProblems} from './tell-problems';
import {chaptersOf, sectionsOf} from '../language/catalogue-of';
import type {ReportPlan, SheetPlan} from '../sheet/sheet-plan';
import {isFigureName} from '../sheet/names';
import {buildSummarySheet} from './summary-sheet';

export interface ReportOptions {
  /** Numbers of the chapters to print; all of them when not given. */
  readonly chapters?: readonly number[];
  /** Day of the making, as printed; nothing is printed without it. */
  readonly generatedOn?: string;
  readonly version: string;
  /** Ids of sheets to leave out: `parametres` where the workbook already has its own. */
  readonly without?: readonly string[];
}

/** The whole report as sheets, in the order of their tabs. */
export function buildReportPlan(registers: Registers, results: Results, options: ReportOptions): ReportPlan {
  const context = contextOf(registers, results, options);
  const sections = chooseSections(sectionsOf(registers), registers).filter(({spec}) => hasContent(spec, context));
  const chapters = chaptersOf(registers)
    .filter(({number}) => options.chapters === undefined || options.chapters.includes(number))
    .map((chapter) => ({chapter, shown: sections.filter(({spec, shown}) => shown && spec.chapter === chapter.number)}))
    .filter(({shown}) => shown.length > 0);
  const numbers = new Set(chapters.map(({chapter}) => chapter.number));
  const told = chapters.map(({chapter, shown}) => buildChapterSheet(chapter, shown, context));
  const others: SheetPlan[] = [
    ...told,
    buildHowMadeSheet(told, context),
    buildMethodSheet(numbers, context),
    buildChecksSheet(context),
    buildParameterSheet(context),
  ].filter(({id}) => options.without?.includes(id) !== true);
  const printed = chapters.flatMap(({shown}) => shown);
  const sheets = [buildSummarySheet(others, printed, context), ...others];
  return {
    sheets,
    accent: context.accent,
    title: context.agency === '' ? context.title : `${context.title} · ${context.agency}`,
    author: context.agency,
  };
}

/** What the sheets of a report are made from. */
export function contextOf(
  registers: Registers,
  results: Results,
  {version, generatedOn = ''}: Pick<ReportOptions, 'version' | 'generatedOn'>,
): ReportContext {
  const {couleur, structure} = registers.settings;
  const handed = discloseResults(registers, results);
  const name = periodName(results.period);
  return {
    registers,
    told: tellProblems(registers, results.period),
    ...handed,
    facts: new Facts(handed.results),
    accent: couleur,
    agency: structure,
    title: `Rapport d’activité ${isYearName(name) ? '' : 'du '}${name}`,
    program: `Bilan ML ${version}`,
    generatedOn,
  };
}

/** How many tables and figures stand on the sheets of a report with a number, whatever the catalogue holds. */
export function countPrinted({sheets}: Pick<ReportPlan, 'sheets'>): {
  readonly tables: number;
  readonly figures: number;
} {
  const named = sheets.flatMap(({names, cells}) => {
    const filled = new Set(cells.flatMap(({row, column, value}) => (value === null ? [] : [`${row} ${column}`])));
    return names.filter(({area: {row, column}}) => filled.has(`${row} ${column}`));
  });
  const figures = named.filter(({name}) => isFigureName(name)).length;
  return {tables: named.length - figures, figures};
}
