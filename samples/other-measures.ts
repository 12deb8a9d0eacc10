import {ageOn} from '../shared';
import {dayIn, NEXT_JANUARY, THIS_YEAR, YEAR_BEFORE} from './calendar';
import {insideCej} from './cej';
import {choose, perCommune} from './choose';
import {beginningOf, deal} from './measure';
import {published} from './published';
import {makeRandom, type Random} from './random';
import {apportion, repeat} from './share-out';
import type {Situation} from './situation';
import {isBelowBac, isInContact, type Youth} from './youth';

const DEPARTURES = {
  'Erasmus + (Let’s go pro)': 9,
  'Erasmus + (ADICE)': 1,
  'Service Civique International (Ambassadeurs)': 2,
  'Service Civique International (International Impact)': 1,
  'Échanges de jeunes (OFCI)': 2,
  'Permis Vacances Travail': 1,
  'Jeune fille au pair': 1,
};

/** Immersions: 180 youths, of whom 6 of no known level and 6 of no known sex; it is men who go twice, so that the share of women is one of youths. */
export function makeImmersions(youths: readonly Youth[], covered: Set<Youth>): Situation[] {
  const random = makeRandom('pmsmp');
  const begun = deal(random, {
    what: 'pmsmp',
    pool: youths.filter(isInContact),
    jeunes: apportion(
      180,
      published.pmsmp,
      published.pmsmp.map((n) => Math.min(n, 1)),
      published.pmsmp,
    ),
    rows: published.pmsmp,
    margins: [
      {of: ({sex}) => String(sex), want: {Femmes: 98, null: 6}},
      {of: ({level}) => (level === 'Aucun diplôme' ? 'none' : String(level)), want: {none: 92, null: 6}},
    ],
    inside: {rows: published.cej.situations.Immersion, jeunes: 126, first: 60},
    covered,
    weight: (youth) => (youth.sex === 'Hommes' ? 2 : 0.01) * (isBelowBac(youth) ? 0.5 : 2),
  });
  return begun.map((row): Situation => {
    const debut = beginningOf(random, row);
    return {
      youth: row.youth,
      categorie: random.chance(0.6) ? 'Pmsmp' : 'Immersion en entreprise',
      debut,
      fin: debut + random.whole(4, 26),
    };
  });
}

/** Service Civique: begun in the year, or begun before and still under way on a day of it. */
export function makeServiceCivique(youths: readonly Youth[], covered: Set<Youth>): Situation[] {
  const random = makeRandom('service civique');
  const {active, begun: started, agrement} = published.serviceCivique;
  const able = youths.filter((youth) => isInContact(youth) && ageOn(youth.birth, THIS_YEAR.from) <= 25);
  const begun = deal(random, {
    what: 'service civique',
    pool: able,
    jeunes: started,
    rows: started,
    inside: {rows: published.cej.situations['Service Civique'], jeunes: 38, first: 20},
    covered,
  });
  const rows = begun.map((row, i): Situation => {
    const debut = beginningOf(random, row);
    return {
      youth: row.youth,
      categorie: 'Service Civique',
      debut,
      fin: debut + random.whole(180, 240),
      prescripteur: i % 2 === 0 ? 'Mission Locale' : undefined,
    };
  });
  const own = rows.filter(({prescripteur}) => prescripteur).length;
  if (own !== agrement) throw new Error(`service civique: ${own} under the agency's agreement`);
  // Two missions in one year are one youth: broken off, then begun again.
  for (const [i, row] of begun.entries()) {
    if (insideCej(row.youth).length > 0 || rows.length >= begun.length + 4) continue;
    rows.push({...rows[i]!, debut: Math.min(rows[i]!.debut + 40, THIS_YEAR.to), fin: null});
  }
  const starters = new Set(begun.map(({youth}) => youth));
  const older = choose(
    random,
    'service civique under way',
    able.filter((youth) => !starters.has(youth) && youth.firstReception < YEAR_BEFORE.to),
    {of: ({commune}) => String(commune), want: perCommune(active.map((n, c) => n - started[c]!))},
  );
  const before = older.map((youth, i): Situation => {
    const debut = dayIn(random, {from: Math.max(YEAR_BEFORE.from + 120, youth.firstReception), to: YEAR_BEFORE.to});
    const fin = i === 0 ? null : dayIn(random, {from: THIS_YEAR.from, to: THIS_YEAR.from + 170}, 0.2);
    return {youth, categorie: 'Service Civique', debut, fin, prescripteur: i % 3 === 0 ? 'Mission Locale' : undefined};
  });
  // One who had begun in 2023 begins again in 2024: under way once.
  const again = rows.slice(0, 3).filter(({youth}) => youth.firstReception < YEAR_BEFORE.from);
  for (const {youth} of again)
    before.push({
      youth,
      categorie: 'Service Civique',
      debut: dayIn(random, YEAR_BEFORE),
      fin: dayIn(random, THIS_YEAR),
    });
  return [...rows, ...before];
}

/** Volunteering and departures abroad: « Autres » of CEJ. */
export function makeOthers(youths: readonly Youth[], covered: Set<Youth>): Situation[] {
  const random = makeRandom('autres');
  const rows: Situation[] = [];
  const begin = (youth: Youth, inside: boolean, categorie: string, type?: string) => {
    rows.push({youth, categorie, type, debut: beginningOf(random, {youth, inside}), fin: null});
  };
  const inCej = youths.filter((youth) => isInContact(youth) && insideCej(youth).length > 0);
  const first = random.shuffle(inCej.filter((youth) => !covered.has(youth)));
  const outsiders = random.shuffle(
    youths.filter((youth) => isInContact(youth) && youth.cej.length === 0 && youth.firstReception < THIS_YEAR.from),
  );

  const leavers = first.splice(0, 6);
  const types = repeat(DEPARTURES);
  for (const youth of leavers) begin(youth, true, 'Mobilité internationale', types.pop());
  for (const type of types) begin(outsiders.pop()!, false, 'Mobilité internationale', type);
  const twice = rows[rows.length - 1]!;
  begin(twice.youth, false, twice.categorie, twice.type);

  const volunteers = first.splice(0, 10);
  for (const youth of [...volunteers, volunteers[0]!]) begin(youth, true, 'Contrat de volontariat - bénévolat');
  for (const youth of outsiders.splice(0, 25)) begin(youth, false, 'Contrat de volontariat - bénévolat');
  for (const youth of [...leavers, ...volunteers]) covered.add(youth);
  rows.push(...abroadInOtherYears(random, outsiders));
  return rows;
}

function abroadInOtherYears(random: Random, youths: readonly Youth[]): Situation[] {
  const types = Object.keys(DEPARTURES);
  return youths.slice(0, 14).map((youth, i): Situation => {
    const when = i < 8 ? {from: YEAR_BEFORE.to - 30, to: YEAR_BEFORE.to} : NEXT_JANUARY;
    return {
      youth,
      categorie: 'Mobilité internationale',
      type: random.pick(types),
      debut: dayIn(random, when, 0.4),
      fin: null,
    };
  });
}
