import {foldText} from '../cell/fold';
import type {Registers} from '../register/registers';
import type {SectionSpec} from './section';

/** A section as « Sections » of « Paramètres ML » wants it. */
export interface ChosenSection {
  readonly spec: SectionSpec;
  readonly heading: string;
  readonly shown: boolean;
  /** Its own order, else its place among all. */
  readonly order: number;
}

/**
 * Every section with its title and its place. A line may also name a whole chapter by the first word of its sections
 * (`emploi`), to leave it out; the line of a section wins over that of its chapter.
 */
export function chooseSections(all: readonly SectionSpec[], {sections}: Pick<Registers, 'sections'>): ChosenSection[] {
  const choiceOf = (id: string) => sections.find(({section}) => foldText(section) === foldText(id));
  const chosen = all.map((spec, index): ChosenSection => {
    const own = choiceOf(spec.id);
    const chapter = choiceOf(spec.id.split('.')[0]!);
    return {
      spec,
      heading: own === undefined || own.title === '' ? spec.heading : own.title,
      shown: own?.shown ?? chapter?.shown ?? true,
      order: own?.order ?? index + 1,
    };
  });
  return chosen.sort((a, b) => a.spec.chapter - b.spec.chapter || a.order - b.order);
}
