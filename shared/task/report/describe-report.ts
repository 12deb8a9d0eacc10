import {catalogueOf, chaptersOf, sectionsOf} from '../../language/catalogue-of';
import type {SheetInfo} from '../../drawing/workbook';
import {coveredYears} from '../../count/covered-years';
import {resultsOf} from './results-of';
import {yearOfReport, yearPeriod} from '../../count/period';
import {chapterSheetId, chapterTab} from '../../report/chapter-sheet';
import {titleOfRegister} from '../../report/say-unknown';
import {chooseSections} from '../../report/section-choice';
import type {ChosenSection} from '../../report/section-choice';
import {sayTold} from '../../report/told';
import {tellProblems} from '../../report/tell-problems';
import {populationsOfTable} from '../../count/body';
import {tablesOf} from '../../chapters/section';
import type {SectionSpec} from '../../chapters/section';
import {french} from '../../value/french';
import {populationsOf} from '../../count/evaluate-figure';
import type {Registers} from '../../count/registers';
import type {RegisterId} from '../../register/register-id';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {sectionPrints} from './section-prints';

/** Where a sheet of ours stands against the data of today. */
export type SheetState =
  | 'absent'
  /** Shows what the registers and settings of today give. */
  | 'current'
  /** The data or the settings changed since, and what it would show with them. */
  | 'stale'
  /** Made for another period. */
  | 'other-period'
  /** The drawing was interrupted: the sheet is not whole. */
  | 'interrupted';

interface SectionReport {
  readonly id: string;
  readonly heading: string;
  /** What « Sections » calls it, empty for its own title. */
  readonly title: string;
  readonly shown: boolean;
  /** `absent`: not on the sheet yet. `stale`: its own numbers or words would change; those of its neighbours may not. */
  readonly state: SheetState;
  readonly tables: number;
  readonly figures: number;
}

export interface ChapterReport {
  readonly chapter: number;
  readonly plan: string;
  /** « 1. Le public », as on the tab. */
  readonly title: string;
  readonly state: SheetState;
  readonly editedByHand: boolean;
  /** Where the sheet stands, null while it is absent. */
  readonly sheet: {readonly key: string; readonly name: string} | null;
  /** The period and version that the sheet bears, empty while it is absent. */
  readonly period: string;
  readonly version: string;
  readonly tables: number;
  readonly sections: readonly SectionReport[];
  /** Titles of the registers that it wants and the workbook lacks. */
  readonly missing: readonly string[];
  /** False when it wants registers and the workbook has none of them, or when all its sections are hidden. */
  readonly possible: boolean;
}

/** A sheet that tells of the whole report: « Sommaire » with « L’essentiel », « Méthode », « Contrôles ». */
export interface BesideReport extends Described {
  readonly plan: string;
  readonly title: string;
}

export interface ReportState {
  /** The year described; null when no register says any. */
  readonly year: number | null;
  /** Years that the registers cover, and the one described. */
  readonly years: readonly number[];
  readonly registers: number;
  /** Problems for which figures may be short. */
  readonly problems: number;
  /** « 11 problèmes, 2 remarques », as the sheets of the report say. */
  readonly told: string;
  readonly chapters: readonly ChapterReport[];
  /** The other sheets of the report that stand. */
  readonly beside: readonly BesideReport[];
}

/** The sheets beside the chapters, by plan, as they are called. */
const besides = {
  sommaire: 'Sommaire et L’essentiel',
  'comment-faits': 'Comment ces chiffres sont faits',
  methode: 'Méthode',
  controles: 'Contrôles',
};

/** What the workbook holds of the report of a year, chapter by chapter; `version` is that of the program, whose rules may have changed. */
export function describeReport(workbook: RecognisedWorkbook, asked: number | null, version: string): ReportState {
  const {registers} = workbook;
  const year = asked ?? yearOfReport(registers);
  const years = [...new Set([...coveredYears(registers), ...(year === null ? [] : [year])])].sort((a, b) => b - a);
  const period = year === null ? '' : yearPeriod(year).label;
  const told = tellProblems(registers, year === null ? null : yearPeriod(year));
  const chosen = chooseSections(sectionsOf(registers), registers);
  const prints = printsOf(registers, year, chosen);
  return {
    year,
    years,
    registers: registers.recognised.length,
    problems: told.problems.length,
    told: sayTold(told),
    beside: Object.entries(besides).flatMap(([plan, title]): BesideReport[] => {
      const found = describeSheet(workbook, plan, {period, version});
      return found.sheet === null ? [] : [{plan, title: french(title), ...found}];
    }),
    chapters: chaptersOf(registers).map((chapter): ChapterReport => {
      const {number} = chapter;
      const own = chosen.filter(({spec}) => spec.chapter === number);
      const shown = own.filter((section) => section.shown);
      const found = describeSheet(workbook, chapterSheetId(number), {period, version});
      const drawn = ownSheet(workbook.sheets, chapterSheetId(number))?.mark.sections;
      const isSame = found.state === 'stale' && showsSame(shown, drawn, prints);
      const described: Described = isSame ? {...found, state: 'current'} : found;
      return {
        chapter: number,
        plan: chapterSheetId(number),
        title: chapterTab(chapter),
        ...described,
        tables: shown.reduce((sum, {spec}) => sum + tablesOf(spec).length, 0),
        sections: own.map(({spec, heading, shown}) => ({
          id: spec.id,
          heading: french(heading),
          title: heading === spec.heading ? '' : heading,
          shown,
          state: sectionState(described.state, spec.id, drawn, prints),
          tables: tablesOf(spec).length,
          figures: spec.cards.length + spec.figures.length,
        })),
        ...wantedBy(
          shown.map(({spec}) => spec),
          registers,
        ),
      };
    }),
  };
}

export type Described = Pick<ChapterReport, 'state' | 'editedByHand' | 'sheet' | 'period' | 'version'>;

export function describeSheet(
  {sheets, source}: RecognisedWorkbook,
  plan: string,
  {period, version}: {readonly period: string; readonly version: string},
): Described {
  const found = ownSheet(sheets, plan);
  if (found === undefined) return {state: 'absent', editedByHand: false, sheet: null, period: '', version: ''};
  const {key, name, mark, editedByHand} = found;
  const state =
    mark.state === 'drawing'
      ? 'interrupted'
      : mark.period !== period
        ? 'other-period'
        : mark.source === source && mark.version === version
          ? 'current'
          : 'stale';
  return {state, editedByHand, sheet: {key, name}, period: mark.period, version: mark.version};
}

/** Worked out when first asked for: a report that is up to date, or not there, needs no numbers to be described. */
function printsOf(registers: Registers, year: number | null, chosen: readonly ChosenSection[]): () => Prints {
  let prints: Prints | undefined;
  return () =>
    (prints ??= year === null ? {} : sectionPrints(chosen, resultsOf(registers, yearPeriod(year)), registers));
}

type Prints = Readonly<Record<string, string>>;

/** Whether a sheet would show the same, whatever changed in the data: the same sections, in their order, each with its cells. */
function showsSame(shown: readonly ChosenSection[], drawn: Prints | undefined, prints: () => Prints): boolean {
  const ids = shown.map(({spec}) => spec.id);
  if (drawn === undefined || Object.keys(drawn).join() !== ids.join()) return false;
  return ids.every((id) => drawn[id] === prints()[id]);
}

function sectionState(sheet: SheetState, id: string, drawn: Prints | undefined, prints: () => Prints): SheetState {
  if (sheet === 'absent' || drawn === undefined) return sheet;
  if (drawn[id] === undefined) return 'absent';
  return sheet === 'stale' && drawn[id] === prints()[id] ? 'current' : sheet;
}

type OwnSheet = SheetInfo & {readonly mark: NonNullable<SheetInfo['mark']>};

/** The sheet of ours that a plan drew. */
export function ownSheet(sheets: readonly SheetInfo[], plan: string): OwnSheet | undefined {
  return sheets.find((sheet): sheet is OwnSheet => sheet.mark?.plan === plan);
}

function wantedBy(sections: readonly SectionSpec[], registers: Registers): Pick<ChapterReport, 'missing' | 'possible'> {
  const {tables} = registers;
  const catalogue = catalogueOf(registers);
  const asked = new Set(sections.flatMap((section) => [...section.cards, ...section.figures, ...tablesOf(section)]));
  const needed = [
    ...catalogue.tables.filter(({id}) => asked.has(id)).flatMap(populationsOfTable),
    ...catalogue.known.filter(({id}) => asked.has(id)).flatMap(({formula}) => populationsOf(formula)),
  ].map(({register}): RegisterId => register);
  const wanted = [...new Set(needed)];
  const missing = wanted.filter((register) => tables[register] === undefined);
  return {
    missing: missing.map(titleOfRegister),
    possible: sections.length > 0 && (wanted.length === 0 || missing.length < wanted.length),
  };
}
