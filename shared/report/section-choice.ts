import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import {problem, type Problem} from '../message/problem';
import type {Registers} from '../count/registers';
import type {SectionName} from '../setting/parameters';
import type {SectionSpec} from '../chapters/section';
import {sectionsOf} from '../language/catalogue-of';

/** A section as « Sections » of « Paramètres ML » wants it. */
export interface ChosenSection {
  readonly spec: SectionSpec;
  readonly heading: string;
  readonly shown: boolean;
  /** Its own order, else its place among all. */
  readonly order: number;
}

/**
 * Every section with its title and its place. A line may also name a whole chapter by the first word of its sections' ids
 * (`emploi`), to leave it out; the line of a section wins over that of its chapter.
 */
export function chooseSections(all: readonly SectionSpec[], {sections}: Pick<Registers, 'sections'>): ChosenSection[] {
  const chosen = all.map((spec, index): ChosenSection => {
    const own = sections.filter(({section}) => isCalled(spec, section));
    const chapter = sections.find(({section}) => isInChapter(spec, section));
    return {
      spec,
      heading: own.find(({title}) => title !== '')?.title ?? spec.heading,
      shown: own.length > 0 ? own.every(({shown}) => shown) : (chapter?.shown ?? true),
      order: own.find(({order}) => order !== null)?.order ?? index + 1,
    };
  });
  return chosen.sort((a, b) => a.spec.chapter - b.spec.chapter || a.order - b.order);
}

/** « Sections » and « Textes » call a section by its id (`emploi.pec`) or by its title. */
export function isCalled({id, heading}: SectionSpec, name: string): boolean {
  const word = foldText(name);
  return word === foldText(id) || word === foldText(heading);
}

/** Whether a name calls the whole chapter of a section. */
export function isInChapter({id}: SectionSpec, name: string): boolean {
  return foldText(name) === foldText(id.split('.')[0]!);
}

/** One problem for each name in « Sections » and « Textes » that calls nothing: what its lines ask is not done. */
export function unknownSections(registers: Registers): readonly Problem[] {
  const {sectionNames} = registers;
  const all = sectionsOf(registers);
  const met = new Map<string, SectionName[]>();
  for (const named of sectionNames) {
    if (callsSome(named, all)) continue;
    const key = `${named.table} ${foldText(named.sheet)} ${foldText(named.name)}`;
    met.set(key, [...(met.get(key) ?? []), named]);
  }
  return [...met.values()].map((lines) => {
    const {table, name, sheet, cell} = lines[0]!;
    const detail = {table: titles[table], closest: closestTo(name, namesOf(all, table)) ?? ''};
    return problem('section-unknown', {sheet, cell, value: name, count: lines.length}, detail);
  });
}

const titles = {sections: 'Sections', textes: 'Textes'} as const;

/** What each table may call: sections, and whole chapters in « Sections ». */
function namesOf(all: readonly SectionSpec[], table: SectionName['table']): readonly string[] {
  const names = all.flatMap(({id, heading}) => [heading, id]);
  return table === 'textes' ? names : [...names, ...new Set(all.map(({id}) => id.split('.')[0]!))];
}

/** A text belongs to a section; « Sections » may name a whole chapter. */
function callsSome({table, name}: SectionName, all: readonly SectionSpec[]): boolean {
  return all.some((spec) => isCalled(spec, name) || (table === 'sections' && isInChapter(spec, name)));
}
