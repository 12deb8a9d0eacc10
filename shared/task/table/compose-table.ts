import {coveredYears} from '../../count/covered-years';
import {yearOfReport} from '../../count/period';
import type {Registers} from '../../count/registers';
import {chaptersOf, sectionsOf} from '../../language/catalogue-of';
import {tablesOf} from '../../chapters/section';
import {chooseSections} from '../../report/section-choice';
import {allSections} from '../../chapters/all-sections';
import {french} from '../../value/french';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {valuesOf} from './column-values';
import type {ColumnValue} from './column-values';
import {withBase} from './base';
import {draftOf, emptyDraft, figuresShown, standingTable, titleOf} from './draft';
import type {TableDraft} from './draft';
import {formulaOf} from './draft-formula';
import type {DraftFormula} from './draft-formula';
import {listOwnTables} from './own-tables';
import type {OwnTableLine} from './own-tables';
import {previewOf} from './preview-table';
import type {TablePreview} from './preview-table';
import {basesOf, choicesOf, figureNames, sheetNames} from './table-choices';
import type {BaseChoices, ChoiceGroup} from './table-choices';
import {tryDraft} from './try-draft';

/** What there is before anything is composed. */
export interface TablePage {
  /** Null where no register says any year: there is nothing to count. */
  readonly year: number | null;
  readonly years: readonly number[];
  readonly tables: readonly OwnTableLine[];
  readonly bases: readonly ChoiceGroup[];
  /** The bases that are sheets and no register: what is asked of others is rarely asked of them. */
  readonly sheets: readonly string[];
  /** The bases that are figures, which a table may show side by side. */
  readonly figures: readonly string[];
  /** Chapters as « Chapitre » names them, with the titles of their sections. */
  readonly chapters: readonly {readonly title: string; readonly sections: readonly string[]}[];
  /** Sections of the report that may be copied, chapter by chapter: they have a table. */
  readonly copied: readonly ChoiceGroup[];
}

/** The tables of the agency's own, and what another may be made from. */
export function startTable(workbook: RecognisedWorkbook, asked: number | null): TablePage {
  const {registers} = workbook;
  const year = asked ?? yearOfReport(registers);
  const years = [...new Set([...coveredYears(registers), ...(year === null ? [] : [year])])].sort((a, b) => b - a);
  const chosen = chooseSections(sectionsOf(registers), registers);
  const chapters = chaptersOf(registers).map(({number, title}) => ({number, title: `${number}. ${title}`}));
  return {
    year,
    years,
    tables: listOwnTables(workbook),
    bases: basesOf(registers),
    sheets: sheetNames(registers),
    figures: figureNames(registers),
    chapters: chapters.map(({number, title}) => ({
      title,
      sections: chosen.filter(({spec}) => spec.chapter === number).map(({spec}) => spec.heading),
    })),
    copied: chapters
      .map(({number, title}) => ({
        title: french(title),
        choices: allSections
          .filter((section) => section.chapter === number && tablesOf(section).length > 0)
          .map(({id, heading}) => ({word: id, label: french(heading)})),
      }))
      .filter(({choices}) => choices.length > 0),
  };
}

/** A draft, and the table that it changes: empty for a new one. */
export interface TableRequest {
  readonly name: string;
  /** Null for the table as it stands, or for the simplest one. */
  readonly draft: TableDraft | null;
  readonly year: number;
}

export interface ComposedTable {
  readonly draft: TableDraft;
  /** What its title is where none is given. */
  readonly title: string;
  readonly choices: BaseChoices;
  readonly preview: TablePreview;
}

/** What a draft gives, and what may be chosen beside. */
export function composeTable({registers}: RecognisedWorkbook, {name, draft: asked, year}: TableRequest): ComposedTable {
  const standing = standingTable(registers, name);
  const said = asked ?? (standing === null ? simplest(registers) : draftOf(standing, registers));
  const read = withBase(registers, said.base);
  // Of several figures, the first says what may be asked.
  const choices = choicesOf(read, said.values === '' ? said.base : (figuresShown(said.values)[0] ?? ''));
  // Without a day, no row is of any year.
  const isOfNoYear = !choices.isDated && said.date === '' && said.period === '' && said.values === '';
  const draft = isOfNoYear ? {...said, period: EVER} : said;
  return {
    draft,
    title: french(titleOf({...draft, title: ''}, read)),
    choices,
    preview: previewOf(tryDraft(registers, draft, standing, year)),
  };
}

const EVER = 'depuis toujours';

/** The rows of the first register, by what describes them first. */
function simplest(registers: Registers): TableDraft {
  const base = basesOf(registers)[0]?.choices[0]?.word ?? 'Jeunes';
  const {columns} = choicesOf(registers, base);
  return {...emptyDraft, base, lines: columns.find(({kind}) => kind === 'words')?.word ?? ''};
}

/** The values of a column among what a draft counts, with how many each. */
export function valuesOfColumn(
  {registers}: RecognisedWorkbook,
  {name, draft, year}: TableRequest,
  column: string,
): readonly ColumnValue[] {
  return draft === null ? [] : valuesOf(registers, draft, standingTable(registers, name), column, year);
}

/** The formula that gives what a draft shows. */
export function formulaOfTable({registers}: RecognisedWorkbook, {name, draft, year}: TableRequest): DraftFormula {
  const standing = standingTable(registers, name);
  return formulaOf(registers, draft ?? draftOf(standing!, registers), standing, year);
}
