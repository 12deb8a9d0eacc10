import {chapters as allChapters} from '../catalogue/catalogue';
import type {Results} from '../indicator/evaluate-report';
import type {Registers} from '../register/registers';
import {buildChapterSheet} from './chapter-sheet';
import {Facts} from './facts';
import type {ReportContext} from './report-context';
import {availableResults} from './report-context';
import {chooseSections} from './section-choice';
import {allSections} from './sections/all-sections';
import type {ReportPlan, SheetPlan} from './sheet-plan';

export interface ReportOptions {
  /** Numbers of the chapters to print; all of them when not given. */
  readonly chapters?: readonly number[];
  /** Day of the making, as printed; nothing is printed without it. */
  readonly generatedOn?: string;
  readonly version: string;
}

/** The whole report as sheets, in the order of their tabs. */
export function buildReportPlan(registers: Registers, results: Results, options: ReportOptions): ReportPlan {
  const {settings} = registers;
  const available = availableResults(registers, results);
  const context: ReportContext = {
    registers,
    all: results,
    results: available,
    facts: new Facts(available),
    accent: settings.couleur,
    agency: settings.structure,
    title: `Rapport d’activité ${results.period.label}`,
    program: `Bilan ML ${options.version}`,
    generatedOn: options.generatedOn ?? '',
  };
  const sections = chooseSections(allSections, registers);
  const sheets: SheetPlan[] = allChapters
    .filter(({number}) => options.chapters === undefined || options.chapters.includes(number))
    .map((chapter) => ({chapter, shown: sections.filter(({spec, shown}) => shown && spec.chapter === chapter.number)}))
    .filter(({shown}) => shown.length > 0)
    .map(({chapter, shown}) => buildChapterSheet(chapter, shown, context));
  return {
    sheets,
    accent: context.accent,
    title: context.agency === '' ? context.title : `${context.title} · ${context.agency}`,
    author: context.agency,
  };
}
