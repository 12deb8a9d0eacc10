import type {Day} from '../shared';
import {THIS_YEAR} from './calendar';
import {makeEmplois} from './emploi';
import {makeFormations} from './formation';
import {makeImmersions, makeOthers, makeServiceCivique} from './other-measures';
import {published} from './published';
import {makeRandom, type Random} from './random';
import type {Situation} from './situation';
import {makeSituationsOfOtherYears} from './situations-other-years';
import {makeUncounted} from './situations-uncounted';
import type {Youth} from './youth';

const IN_SITUATION = 151;

/** The whole register. `obliged` are the minors under Obligation de Formation, of whom 151 are in a situation on 31 December. */
export function makeSituations(youths: readonly Youth[], obliged: readonly Youth[]): Situation[] {
  const covered = new Set<Youth>();
  const ofTheYear = [
    ...makeEmplois(youths, covered),
    ...makeFormations(youths, covered),
    ...makeImmersions(youths, covered),
    ...makeServiceCivique(youths, covered),
    ...makeOthers(youths, covered),
  ];
  if (covered.size !== published.cej.jeunesInMeasure) throw new Error(`CEJ: ${covered.size} youths in a measure`);
  const random = makeRandom('ends');
  for (const row of ofTheYear) row.fin ??= endOf(random, row);
  const others = makeSituationsOfOtherYears(youths);
  for (const row of others) row.fin ??= endOf(random, row);
  const counted = [...ofTheYear, ...others];
  const without = settleLastDay(random, obliged, counted);
  return [...counted, ...makeUncounted(youths, without)];
}

/** When such a situation usually ends; null is open. */
function endOf(random: Random, {categorie, type, debut}: Situation): Day | null {
  switch (categorie) {
    case 'Emploi':
      if (type === 'Intérim') return debut + random.whole(0, 45);
      if (type === 'CDD' || type === 'Saisonnier') return debut + random.whole(5, 240);
      return type === 'PEC' || type === 'CIE en CDD' ? debut + random.whole(180, 300) : null;
    case 'Contrat en Alternance':
      return debut + random.whole(330, 720);
    case 'Scolarité':
      return debut + random.whole(60, 300);
    case 'Formation':
      return debut + random.whole(10, 200);
    case 'Mobilité internationale':
      return debut + random.whole(20, 240);
    case 'Service Civique':
      return null;
    case 'Pmsmp':
    case 'Immersion en entreprise':
      return debut + random.whole(4, 26);
    default:
      return random.chance(0.4) ? null : debut + random.whole(10, 90);
  }
}

/**
 * Of the minors, 151 have a situation that covers 31 December and 54 have none; adds to `rows` the schooling that had begun long before.
 * Returns the 54.
 */
function settleLastDay(random: Random, obliged: readonly Youth[], rows: Situation[]): Youth[] {
  const last = THIS_YEAR.to;
  const rowsOf = new Map(obliged.map((youth) => [youth, [] as Situation[]]));
  for (const row of rows) rowsOf.get(row.youth)?.push(row);
  const canEnd = (youth: Youth) =>
    rowsOf.get(youth)!.every(({debut, categorie}) => debut !== last && categorie !== 'Service Civique');
  const without = random.shuffle(obliged.filter(canEnd)).slice(0, obliged.length - IN_SITUATION);
  for (const [i, youth] of obliged.entries()) {
    const own = rowsOf.get(youth)!.filter(({debut}) => debut <= last);
    if (without.includes(youth)) {
      for (const row of own)
        if (row.fin === null || row.fin >= last) row.fin = Math.max(row.debut, last - random.whole(1, 20));
    } else if (!own.some(({fin}) => fin === null || fin >= last)) {
      const latest = own.filter(({categorie}) => categorie !== 'Service Civique').sort((a, b) => b.debut - a.debut)[0];
      const fin = i % 9 === 0 ? last : i % 4 === 0 ? null : last + random.whole(20, 190);
      if (latest && latest.debut >= THIS_YEAR.from) latest.fin = fin;
      else
        rows.push({youth, categorie: 'Scolarité', type: 'Lycée', debut: THIS_YEAR.from - random.whole(460, 485), fin});
    }
  }
  return without;
}
