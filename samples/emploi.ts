import {ageOn} from '../shared';
import {THIS_YEAR} from './calendar';
import {dealSectors} from './contract-sectors';
import {beginningOf, deal, type Begun} from './measure';
import {published, taken} from './published';
import {makeRandom, type Random} from './random';
import {apportion, repeat, sumOf} from './share-out';
import type {Situation} from './situation';
import {insideCej} from './cej';
import {isBelowBac, isInContact, LEVELS, type Youth} from './youth';

/** Communes where a youth signed two contrats en alternance in the year, and who they are. */
const TWICE = [
  {commune: 0, sexes: ['Femmes']},
  {commune: 1, sexes: ['Femmes', 'Hommes']},
  {commune: 3, sexes: ['Femmes', 'Hommes']},
  {commune: 7, sexes: ['Hommes']},
] as const;

/** The contracts of 2024: alternance first, since the published « emploi » holds it. */
export function makeEmplois(youths: readonly Youth[], covered: Set<Youth>): Situation[] {
  const random = makeRandom('emploi');
  const alternance = dealAlternance(random, youths, covered);
  const apprentices = new Set(alternance.map(({youth}) => youth));
  const emploi = dealEmploi(random, youths, [...apprentices], covered);
  return [...describeAlternance(random, alternance), ...describeEmploi(random, emploi)];
}

function dealAlternance(random: Random, youths: readonly Youth[], covered: Set<Youth>): Begun[] {
  const twice = (c: number) => sumOf(TWICE.filter(({commune}) => commune === c).map(({sexes}) => sexes.length));
  const jeunes = published.alternance.map((n, c) => n - twice(c));
  const begun = deal(random, {
    what: 'alternance',
    pool: youths.filter(
      (youth) =>
        isInContact(youth) && youth.level !== null && youth.sex !== null && ageOn(youth.birth, THIS_YEAR.to) <= 26,
    ),
    jeunes,
    rows: jeunes,
    margins: [{of: ({sex}) => String(sex), want: {Femmes: taken.alternanceWomen - 3}}],
    inside: {rows: 57, jeunes: 57, first: 57},
    covered,
  });
  let again = published.cej.situations.Alternance - 57;
  for (const {commune, sexes} of TWICE) {
    for (const sex of sexes) {
      const once = ({youth}: Begun) => begun.filter((other) => other.youth === youth).length === 1;
      const able = begun.filter((row) => row.youth.commune === commune && row.youth.sex === sex && once(row));
      const first = (again > 0 && able.find(({inside}) => inside)) || able.find(({inside}) => !inside);
      if (!first) throw new Error(`alternance: nobody in commune ${commune} to sign twice`);
      begun.push({...first});
      if (first.inside) again -= 1;
    }
  }
  if (again > 0) throw new Error(`alternance: ${again} short within CEJ`);
  return begun;
}

function dealEmploi(
  random: Random,
  youths: readonly Youth[],
  apprentices: readonly Youth[],
  covered: Set<Youth>,
): Begun[] {
  const {byCommune, jeunes, levels} = published.emploi;
  const rows = byCommune.map((n, c) => n - published.alternance[c]!);
  const already = (holds: (youth: Youth) => boolean) => apprentices.filter(holds).length;
  const apprenticesOf = byCommune.map((_, c) => already(({commune}) => commune === c));
  const inAll = apportion(
    jeunes,
    byCommune.map((n) => n ** 0.85),
    apprenticesOf.map((n) => n + 1),
    published.inContact.map((n) => Math.floor(n * 0.75)),
  );
  const aged = (youth: Youth) => {
    const age = ageOn(youth.birth, THIS_YEAR.to);
    return age >= 22 && age <= 25;
  };
  const isMan = ({sex}: Youth) => sex === 'Hommes';
  const begun = deal(random, {
    what: 'emploi',
    pool: youths.filter(
      (youth) => isInContact(youth) && youth.level !== null && youth.sex !== null && !apprentices.includes(youth),
    ),
    jeunes: inAll.map((n, c) => n - apprenticesOf[c]!),
    rows,
    margins: [
      {
        of: (youth) => String(youth.level),
        want: Object.fromEntries(LEVELS.map((level) => [level, levels[level] - already((y) => y.level === level)])),
      },
      {of: ({sex}) => String(sex), want: {Hommes: taken.emploiMen - already(isMan)}},
      {of: (youth) => String(aged(youth)), want: {true: taken.emploi22To25 - already(aged)}},
    ],
    inside: {rows: published.cej.situations.Emploi, jeunes: 390, first: 390},
    covered,
    // Some take many more contracts than others, or rows and youths would show the same shares.
    weight: (youth) =>
      (isMan(youth) ? 1.5 : 0.8) *
      (aged(youth) ? 1.4 : 0.9) *
      (isBelowBac(youth) ? 0.8 : 1.3) *
      (insideCej(youth).length > 0 ? 1.15 : 1),
  });
  return giveSomeToApprentices(begun, apprentices);
}

/** A contract here and there goes to an apprentice outside CEJ: jobs and alternance are one population. */
function giveSomeToApprentices(begun: readonly Begun[], apprentices: readonly Youth[]): Begun[] {
  const changed = [...begun];
  for (const youth of apprentices.filter((a) => insideCej(a).length === 0).slice(0, 24)) {
    const at = changed.findIndex(
      (row) =>
        !row.inside &&
        row.youth.commune === youth.commune &&
        changed.filter((other) => other.youth === row.youth && !other.inside).length >= 3,
    );
    if (at >= 0) changed[at] = {youth, inside: false};
  }
  return changed;
}

function describeAlternance(random: Random, begun: readonly Begun[]): Situation[] {
  const types = random.shuffle(repeat({Apprentissage: 118, Professionnalisation: 10}));
  const niveaux = random.shuffle(repeat({'BEP/CAP': 64, BAC: 24, 'Supérieur au BAC': 40}));
  const secteurs = random.shuffle(
    repeat({
      'Commerce, Vente et Grande distribution': 62,
      'Construction, Bâtiment et Travaux Publics': 17,
      "Support à l'entreprise": 15,
      'Hôtellerie, Restauration et Tourisme': 12,
      'Service à la Personne': 11,
      Industrie: 6,
      'Transport et Logistique': 5,
    }),
  );
  return begun.map((row, i) => ({
    youth: row.youth,
    categorie: 'Contrat en Alternance',
    type: types[i],
    debut: beginningOf(random, row),
    fin: null,
    secteur: secteurs[i],
    niveauPrepare: niveaux[i],
  }));
}

function describeEmploi(random: Random, begun: readonly Begun[]): Situation[] {
  const mixed = pecFirst(random.shuffle(begun));
  const secteurs = dealSectors(random, mixed);
  const pecLeft = [...published.emploi.pec];
  const types = random.shuffle(
    repeat({
      CDD: 818,
      Intérim: taken.interim,
      Saisonnier: 73,
      CDI: 111,
      'CIE en CDI': 6,
      PEC: 2,
      'CIE en CDD': 4,
      'Auto entrepreneur': 4,
      'Créateur/Repreneur': 2,
    }),
  );
  return mixed.map((row, i) => {
    const own = pecLeft[row.youth.commune]! > 0;
    if (own) pecLeft[row.youth.commune]! -= 1;
    const type = own ? 'PEC' : types.pop();
    const aided = type === 'CIE en CDD' || type === 'CIE en CDI';
    return {
      youth: row.youth,
      categorie: 'Emploi',
      type,
      debut: beginningOf(random, row),
      fin: null,
      secteur: secteurs[i],
      // The agency prescribes contracts of other types too: they are no PEC.
      prescripteur:
        own || aided
          ? 'Mission Locale'
          : type === 'PEC'
            ? 'France Travail'
            : random.chance(0.1)
              ? 'Mission Locale'
              : undefined,
    };
  });
}

/** One youth signed two PEC in the year, since contracts are counted: their rows come first, and PEC go to the first of a commune. */
function pecFirst(begun: readonly Begun[]): Begun[] {
  const commune = published.emploi.pec.indexOf(3);
  const twice = begun.find(
    ({youth}) => youth.commune === commune && begun.filter((other) => other.youth === youth).length === 2,
  )!.youth;
  return [...begun.filter(({youth}) => youth === twice), ...begun.filter(({youth}) => youth !== twice)];
}
