import {foldText} from '../cell/fold';
import type {Registers} from '../register/registers';
import type {SectionSpec} from './section';
import {allSections} from './sections/all-sections';

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
    const own = sections.find(({section}) => isCalled(spec, section));
    const chapter = sections.find(({section}) => isInChapter(spec, section));
    return {
      spec,
      heading: own === undefined || own.title === '' ? spec.heading : own.title,
      shown: own?.shown ?? chapter?.shown ?? true,
      order: own?.order ?? index + 1,
    };
  });
  return chosen.sort((a, b) => a.spec.chapter - b.spec.chapter || a.order - b.order);
}

/** « Sections » and « Textes » call a section by its id (`emploi.pec`) or by its title. */
export function isCalled({id, heading}: SectionSpec, name: string): boolean {
  const word = foldText(name);
  return word === foldText(id) || word === foldText(heading);
}

function isInChapter({id}: SectionSpec, name: string): boolean {
  return foldText(name) === foldText(id.split('.')[0]!);
}

/** Names in « Sections » and « Textes » that call nothing: what they ask is not done. */
export function unknownSections({sections, textes}: Pick<Registers, 'sections' | 'textes'>): readonly string[] {
  const isKnown = (name: string) => allSections.some((spec) => isCalled(spec, name));
  const isChapter = (name: string) => allSections.some((spec) => isInChapter(spec, name));
  return [
    ...sections.map(({section}) => section).filter((name) => !isKnown(name) && !isChapter(name)),
    ...[...textes.keys()].filter((name) => !isKnown(name)),
  ];
}
