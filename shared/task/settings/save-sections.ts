import type {SectionSpec} from '../../chapters/section';
import type {Registers} from '../../count/registers';
import {sectionsOf} from '../../language/catalogue-of';
import {isCalled, isInChapter} from '../../report/section-choice';
import {textIn} from '../../setting/parameter-tables';
import type {FoundTable} from '../../setting/parameter-tables';
import type {SectionChoice} from '../../setting/parameters';
import {foldText} from '../../value/fold';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import {replaceLines} from './find-parameter-sheet';
import type {TableLine} from './find-parameter-sheet';

/** The sections of a chapter as the user wants them, in their order. */
export interface ChapterChoice {
  readonly chapter: number;
  readonly sections: readonly {readonly id: string; readonly shown: boolean; readonly title: string}[];
}

/** Writes what differs from the report as it is made into « Sections » of « Paramètres ML », in place of what stood there. */
export function* saveSections({chapter, sections}: ChapterChoice, version: string): Task<void> {
  const workbook = yield* recogniseWorkbook();
  const all = sectionsOf(workbook.registers);
  const own = all.filter((spec) => spec.chapter === chapter);
  const places = own.map((spec) => all.indexOf(spec) + 1);
  const lines = sections.flatMap(({id, shown, title}, at): TableLine[] => {
    const spec = own.find((one) => one.id === id);
    if (spec === undefined) return [];
    const titre = title.trim() === spec.heading ? '' : title.trim();
    const ordre = places[at]!;
    const isMade = madeAs(spec, workbook.registers) !== undefined;
    const isPlain = !isMade && titre === '' && own[at] === spec && shown === isShown(spec, workbook.registers.sections);
    return isPlain ? [] : [lineFor(spec, workbook.registers, shown, ordre, titre)];
  });
  const isReplaced = (table: FoundTable, line: number) =>
    own.some((spec) => isCalled(spec, textIn(table, line, 'section')));
  yield* replaceLines(workbook, 'sections', lines, isReplaced, version);
}

/** Writes the table « Sections » with a line for each section that has none yet, as the report is made now. */
export function* listSections(version: string): Task<void> {
  const workbook = yield* recogniseWorkbook();
  const {sections} = workbook.registers;
  const all = sectionsOf(workbook.registers);
  const lines = all.flatMap((spec, at): TableLine[] =>
    sections.some(({section}) => isCalled(spec, section))
      ? []
      : [lineFor(spec, workbook.registers, isShown(spec, sections), at + 1, '')],
  );
  yield* replaceLines(workbook, 'sections', lines, () => false, version);
}

/** Without a line of its own: what the line of its chapter says. */
function isShown(spec: SectionSpec, choices: readonly SectionChoice[]): boolean {
  return choices.find(({section}) => isInChapter(spec, section))?.shown ?? true;
}

/** The line of « Sections » that makes a section, where one does. */
const madeAs = ({id}: SectionSpec, {own}: Registers) =>
  own.sections.find(({words}) => foldText(words['section'] ?? '') === foldText(id))?.words;

/** A section is called by its title, where no other has the same; the line that makes one keeps its name and what it makes. */
function lineFor(spec: SectionSpec, registers: Registers, shown: boolean, ordre: number, titre: string): TableLine {
  const all = sectionsOf(registers);
  const affichee = shown ? 'oui' : 'non';
  const made = madeAs(spec, registers);
  if (made !== undefined) {
    const {section, chapitre, phrases} = made;
    return {
      section: section!,
      affichee,
      ordre,
      titre: titre || spec.heading,
      chapitre: chapitre!,
      phrases: phrases || null,
    };
  }
  const isAlone = all.every((other) => other === spec || foldText(other.heading) !== foldText(spec.heading));
  const section = isAlone ? spec.heading : spec.id;
  return {section, affichee, ordre, titre: titre === '' ? null : titre};
}
