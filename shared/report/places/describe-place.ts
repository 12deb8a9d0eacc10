import {agreeLabel} from '../../value/agree-label';
import {counted, french, inYear, uncapitalize, wholePercent, writeCount, sayShare} from '../../value/french';
import {sayChange, sayPortion} from '../../value/say-change';
import {foldText} from '../../value/fold';
import {periodBefore, periodName} from '../../count/period';
import type {FigureSpec} from '../../count/declaration';
import {SUPPRESSED} from '../disclosure';
import {UNKNOWN} from '../say-unknown';
import {kindOf} from '../units';
import {listLabel} from '../../chapters/list-label';
import type {PlaceNumber, PlaceResults} from './place-results';
import {placePlan} from './place-plan';
import {profileDimensions} from './place-tables';
import type {PlaceFigure} from './place-tables';

/** What the page of a place says: its figures beside those of the whole and of the year before. */
export interface PlacePage {
  /** `lieu-commune-lambersart`: the plan of its sheet. */
  readonly id: string;
  readonly place: string;
  /** « 2024 », and the year before. */
  readonly year: string;
  readonly before: string;
  /** What there is to remember; empty where every number of it is hidden. */
  readonly sentences: readonly string[];
  /** Those of « L’essentiel », then the others. */
  readonly lines: readonly PlaceLine[];
  readonly mainLines: number;
  /** The lines that stand on cards too. */
  readonly cards: readonly PlaceLine[];
  readonly profiles: readonly PlaceProfile[];
  readonly profileTitle: string;
  /** How the numbers are made and why some are not told. */
  readonly notes: readonly string[];
}

/** A figure of the place and of the whole; euros are cents. */
export interface PlaceLine {
  readonly spec: FigureSpec;
  readonly label: string;
  readonly before: PlaceNumber;
  readonly now: PlaceNumber;
  readonly change: PlaceNumber;
  readonly whole: PlaceNumber;
  readonly wholeChange: PlaceNumber;
  /** Of the whole, as a fraction. */
  readonly share: PlaceNumber;
}

/** The youths of the place by what they are, beside those of the whole. */
export interface PlaceProfile {
  readonly title: string;
  readonly lines: readonly {
    readonly label: string;
    readonly count: PlaceNumber;
    readonly share: PlaceNumber;
    readonly wholeShare: PlaceNumber;
  }[];
}

const MOST_CARDS = 4;

export function describePlace(place: string, results: PlaceResults): PlacePage {
  const {level, period, choice} = results;
  const [year, before] = [periodName(period), periodName(periodBefore(period))];
  const lineOf = (figure: PlaceFigure): PlaceLine => {
    const at = (back: number, of?: string) => results.figure(figure, back, of);
    const [now, then, whole] = [at(0, place), at(1, place), at(0)];
    return {
      spec: figure.spec,
      label: french(listLabel(figure.spec)),
      now,
      before: then,
      change: changeOf(now, then),
      whole,
      wholeChange: changeOf(whole, at(1)),
      share: shareOf(now, whole),
    };
  };
  const main = choice.main.map(lineOf);
  const lines = [...main, ...choice.others.map(lineOf)].filter(isTold);
  const profiled = choice.profiled === null ? undefined : lines.find(({spec}) => spec === choice.profiled!.spec);
  const profiles = profiled === undefined ? [] : profilesOf(place, results, profiled);
  return {
    id: placePlan(level.id, foldText(place)),
    place,
    year,
    before,
    sentences: sentencesOf(place, lines, profiled, {year, before}),
    lines,
    mainLines: main.filter(isTold).length,
    cards: lines.filter(({now}) => now.value !== null && now.value > 0).slice(0, MOST_CARDS),
    profiles,
    profileTitle: profiled === undefined ? '' : `Qui sont les ${profiled.spec.label}`,
    notes: notesOf(lines, profiles, results),
  };
}

/** A figure that nobody of the territory has, this year or the last, is no line. */
const isTold = ({now, before, whole}: PlaceLine) =>
  [now, before, whole].some(({value, mask}) => mask !== undefined || (value ?? 0) > 0);

/** What is worked out of two numbers is told where both are. */
function workedOut(one: PlaceNumber, other: PlaceNumber, work: (one: number, other: number) => number): PlaceNumber {
  if (one.mask !== undefined || other.mask !== undefined) return {value: null, mask: SUPPRESSED};
  return {value: one.value === null || other.value === null || other.value === 0 ? null : work(one.value, other.value)};
}

const changeOf = (now: PlaceNumber, before: PlaceNumber) => workedOut(now, before, (a, b) => (a - b) / b);
const shareOf = (part: PlaceNumber, whole: PlaceNumber) => workedOut(part, whole, (a, b) => a / b);

function profilesOf(place: string, results: PlaceResults, {now, whole}: PlaceLine): PlaceProfile[] {
  return profileDimensions.flatMap(({id, title}) => {
    const all = new Map(results.profile(id).map(({label, number}) => [label, number]));
    const lines = results.profile(id, place).map(({label, number}) => ({
      label: french(label),
      count: number,
      share: shareOf(number, now),
      wholeShare: shareOf(all.get(label) ?? {value: null}, whole),
    }));
    return lines.some(({count}) => count.value !== null) ? [{title, lines}] : [];
  });
}

function sentencesOf(
  place: string,
  lines: readonly PlaceLine[],
  profiled: PlaceLine | undefined,
  {year, before}: {readonly year: string; readonly before: string},
): string[] {
  const first = [profiled, ...lines].find(
    (line) => line !== undefined && isCounted(line) && (line.share.value ?? 0) > 0,
  );
  if (first === undefined) return [];
  const {spec, now, whole, share, change} = first;
  const said = sayChange(change.value, before);
  const counts = `${writeCount(now.value!)} des ${writeCount(whole.value!)} ${agreeLabel(spec.label, whole.value!)}`;
  const sentences = [
    `${place} compte ${counts} ${inYear(year)}, ${sayPortion(share.value!)} de l’ensemble${said === null ? '' : ` : c’est ${said}`}.`,
  ];
  const ranked = lines
    .filter((line) => line !== first && isCounted(line) && line.whole.value! >= LEAST_WHOLE && line.now.value! > 0)
    .sort((a, b) => b.share.value! - a.share.value!);
  const [most, least] = [ranked[0], ranked[ranked.length - 1]];
  if (ranked.length >= 3 && wholePercent(most!.share.value!) > wholePercent(least!.share.value!)) {
    const named = ({label, share: of}: PlaceLine) => `${sayShare(of.value!)} (${uncapitalize(label)})`;
    sentences.push(`Sa part de l’ensemble va de ${named(least!)} à ${named(most!)}.`);
  }
  return sentences.map(french);
}

/** Under this many in the whole, shares say more of chance than of the place. */
const LEAST_WHOLE = 30;

const isCounted = ({spec, now, whole}: PlaceLine) =>
  kindOf(spec.unit) === 'count' && now.value !== null && whole.value !== null;

function notesOf(
  lines: readonly PlaceLine[],
  profiles: readonly PlaceProfile[],
  {hiding}: PlaceResults,
): readonly string[] {
  const {threshold} = hiding;
  const all = [
    ...lines.flatMap((line) => [line.before, line.now, line.whole, line.share, line.wholeChange]),
    ...profiles.flatMap((profile) => profile.lines.flatMap(({count, share, wholeShare}) => [count, share, wholeShare])),
  ];
  const isMasked = all.some(({mask}) => mask !== undefined);
  const isUnknown = lines.some(({before}) => before.mask === undefined && before.value === null);
  const few = counted(threshold, 'jeune');
  return [
    'Un jeune compte une fois par chiffre, là où il habite ; « Ensemble » est tout le public de la structure, et « Part » ce que le lieu en représente.',
    ...(isMasked
      ? [
          `« ${SUPPRESSED} » : effectif de moins de ${few}, ou valeur qui permettrait d’en retrouver un ; les masques sont choisis pour toutes les pages ensemble.`,
        ]
      : []),
    ...(isUnknown ? [`« ${UNKNOWN} » : le registre n’a pas de ligne cette année-là.`] : []),
  ].map(french);
}
