import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import {problem, type Problem} from '../message/problem';
import type {Registers} from '../count/registers';
import {essentialTitles as titles, usualEssentials as usual} from '../setting/essentials';
import type {EssentialPlace as Place} from '../setting/essentials';
import type {EssentialLine} from '../setting/parameters';
import {catalogueOf, sectionsOf} from '../language/catalogue-of';
import {isCalled} from './section-choice';
import {listLabel} from '../chapters/list-label';

/** The lines of « L’essentiel » as « Paramètres ML » prints them: the place, the id, what it is called. */
export function essentialLines(registers: Registers): (readonly [place: string, id: string, title: string])[] {
  const chosen = chosenIn(registers);
  const names = namesOf(registers);
  return (Object.keys(titles) as Place[]).flatMap((place) =>
    chosen[place].map((id) => [titles[place], id, names[place].find((one) => one.id === id)?.title ?? ''] as const),
  );
}

/** The ids of each place, in their order; where no line of a place is understood, the usual ones. */
export function chosenIn(registers: Registers): Readonly<Record<Place, readonly string[]>> {
  if (registers.essentiel.length === 0) return usual;
  const names = namesOf(registers);
  const of = (place: Place) => {
    const ids = registers.essentiel
      .filter((line) => placeOf(line) === place)
      .flatMap(({nom}) => names[place].find((one) => one.isCalled(nom))?.id ?? []);
    return ids.length === 0 ? usual[place] : [...new Set(ids)];
  };
  return {chiffre: of('chiffre'), phrase: of('phrase'), graphique: of('graphique')};
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly isCalled: (name: string) => boolean;
}

function namesOf(registers: Registers): Readonly<Record<Place, readonly Named[]>> {
  const {figures, tables} = catalogueOf(registers);
  const named = (id: string, title: string): Named => ({
    id,
    title,
    isCalled: (name) => [id, title].some((one) => foldText(one) === foldText(name)),
  });
  const sections = sectionsOf(registers);
  const charted = new Set(sections.flatMap(({exhibits}) => exhibits.flatMap(({table, chart}) => (chart ? table : []))));
  return {
    chiffre: figures.map((spec) => named(spec.id, listLabel(spec))),
    phrase: sections.map((spec) => ({id: spec.id, title: spec.heading, isCalled: (name) => isCalled(spec, name)})),
    graphique: tables.filter(({id}) => charted.has(id)).map(({id, title}) => named(id, title)),
  };
}

function placeOf({place}: EssentialLine): Place | undefined {
  return (Object.keys(titles) as Place[]).find((one) => foldText(titles[one]) === foldText(place));
}

const wanted: Readonly<Record<Place, string>> = {
  chiffre: 'le nom d’aucun chiffre du rapport',
  phrase: 'le nom d’aucune section du rapport',
  graphique: 'le titre d’aucun tableau qui ait un graphique',
};

/** One problem for each line of « L’essentiel » that names nothing. */
export function unknownEssentials(registers: Registers): readonly Problem[] {
  if (registers.essentiel.length === 0) return [];
  const names = namesOf(registers);
  return registers.essentiel.flatMap((line) => {
    const place = placeOf(line);
    const [column, value] = place === undefined ? (['place', line.place] as const) : (['nom', line.nom] as const);
    const known = place === undefined ? [] : names[place];
    if (known.some(({isCalled}) => isCalled(value))) return [];
    const all = place === undefined ? Object.values(titles) : known.flatMap(({id, title}) => [title, id]);
    return problem(
      'essential-unknown',
      {sheet: line.sheet, cell: addressOf(line.row, line.at[column]), value, count: 1},
      {
        wanted: place === undefined ? 'ni Chiffre, ni Phrase, ni Graphique' : wanted[place],
        closest: closestTo(value, all) ?? '',
      },
    );
  });
}
