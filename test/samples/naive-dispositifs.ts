import type {Day} from '../../shared/value/day';
import {
  bandOn,
  belowBac,
  broadLevel,
  byCommune,
  commune,
  distinct,
  Group,
  isMan,
  levelKnown,
  levelTable,
  sexKnown,
  tableOf,
  tally,
  yearOf,
  type NaiveReport,
  type Year,
} from './naive-count';
import type {Registers, Row} from './naive-read';
import {canonical, contactCounts, DISPOSITIF, fold, natureOf, numberOf} from './naive-values';
import type {Situation} from './naive-situations';

interface Entry extends Row {
  readonly name: string | null;
  readonly entry: Day;
  readonly exit: Day | null;
}

const NAMES = [
  'PACEA',
  'PPAE',
  'Parrainage',
  'JSMJ',
  'Obligation de Formation',
  'Handicap renforcé',
  'Coaching individuel',
  'Suivi alternance',
  'Mobilité internationale individuel',
];

/** Chapters 9 to 11, and what the other chapters take from the register Dispositifs. */
export function countDispositifs(
  registers: Registers,
  contacts: readonly Row[],
  situations: readonly Situation[],
  year: number,
  report: NaiveReport,
): void {
  const {tables, figures} = report;
  const now = yearOf(year);
  const entries = registers.rows('Dispositifs').map((row): Entry => {
    const name = canonical(row.line['Dispositif'], DISPOSITIF);
    return {
      ...row,
      name: NAMES.find((known) => fold(known) === fold(name)) ?? name,
      entry: numberOf(row.line["Date d'entrée"])!,
      exit: numberOf(row.line['Date de sortie']),
    };
  });
  const of = (name: string) => entries.filter((row) => row.name === name);
  const entered = (name: string) => of(name).filter(({entry}) => now.holds(entry));
  const active = (name: string) =>
    of(name).filter(({entry, exit}) => entry <= now.to && (exit === null || exit >= now.from));

  countCej(registers, contacts, situations, active('CEJ'), entered('CEJ'), of('CEJ'), now, report);

  const parrainage = new Group(registers, entered('Parrainage'), entryOf);
  const levels = parrainage.by((person) => broadLevel(person)?.replace('Aucun diplôme', 'Sans diplôme') ?? null);
  tables['parrainage.qualification'] = levelTable(levels, ['BAC et plus', 'BEP/CAP', 'Sans diplôme']);
  tables['parrainage.sexe'] = tableOf(
    ['Homme', 'Femme'],
    parrainage.by(({sexe}) => sexe && sexe.slice(0, -1)),
  );
  tables['parrainage.commune'] = byCommune(registers, parrainage.by(commune));
  figures['parrainage.jeunes'] = parrainage.size;
  figures['ppae.jeunes'] = distinct(entered('PPAE'));
  figures['pacea.jeunes'] = distinct(entered('PACEA'));
  figures['jsmj.jeunes'] = distinct(active('JSMJ'));
  figures['coaching.individuel'] = distinct(active('Coaching individuel'));
  figures['handicap.renforce'] = distinct(active('Handicap renforcé'));
  figures['alternance.suivis'] = distinct(active('Suivi alternance'));
  figures['sante.pae.jeunes'] = distinct(active('Permanence Accueil Écoute'));
  figures['mobilite-internationale.individuel'] = distinct(active('Mobilité internationale individuel'));

  const obliged = active('Obligation de Formation');
  const placed = new Set(
    situations
      .filter(
        ({categorie, debut, fin}) =>
          categorie !== "Demandeur d'emploi" && debut <= now.to && (fin === null || fin >= now.to),
      )
      .map(({dossier}) => dossier),
  );
  const inSituation = distinct(obliged.filter(({dossier}) => placed.has(dossier)));
  figures['obligation-formation.jeunes'] = distinct(obliged);
  figures['obligation-formation.en-situation'] = inSituation;
  figures['obligation-formation.en-situation.part'] = inSituation / distinct(obliged);
  figures['obligation-formation.conformes'] =
    distinct(obliged.filter(({line}) => !fold(line['Précision']!).startsWith('non conforme'))) / distinct(obliged);

  countLycees(entries, year, report);
}

const entryOf = (row: Row) => (row as Entry).entry;

function countCej(
  registers: Registers,
  contacts: readonly Row[],
  situations: readonly Situation[],
  active: readonly Entry[],
  entered: readonly Entry[],
  all: readonly Entry[],
  now: Year,
  {tables, figures}: NaiveReport,
): void {
  const followed = new Group(registers, active, entryOf);
  const entrants = new Group(registers, entered, entryOf);
  const stays = new Map<string, Entry[]>();
  for (const entry of all) stays.set(entry.dossier, [...(stays.get(entry.dossier) ?? []), entry]);
  const isInside = (dossier: string, day: Day) =>
    followed.people.has(dossier) &&
    stays.get(dossier)!.some(({entry, exit}) => day >= entry && (exit === null || day <= exit));

  tables['cej.commune'] = byCommune(registers, followed.by(commune), entrants.by(commune));
  tables['cej.qualification'] = levelTable(entrants.by(({niveau}) => niveau));
  figures['cej.suivis'] = followed.size;
  figures['cej.entres'] = entrants.size;
  figures['cej.hommes'] = entrants.share(isMan, sexKnown);
  let aged18To21 = 0;
  for (const [dossier, person] of entrants.people) {
    const first = Math.min(...entered.filter((entry) => entry.dossier === dossier).map(({entry}) => entry));
    if (bandOn(first)(person) === '18 - 21 ans') aged18To21 += 1;
  }
  figures['cej.18-21'] = aged18To21 / entrants.count(({naissance}) => naissance !== null);
  figures['cej.infra-bac'] = entrants.share(belowBac, levelKnown);
  figures['cej.qpv'] = entrants.count(({qpv}) => qpv !== null);
  figures['cej.qpv.part'] = figures['cej.qpv'] / entrants.size;

  const inCej = contacts.filter(({dossier, line}) => {
    const day = numberOf(line['Date']);
    return contactCounts(line['Statut']) && now.holds(day) && isInside(dossier, day!);
  });
  const lines: Readonly<Record<string, string>> = {
    Entretien: 'Entretien (individuel, collectif, atelier)',
    Téléphone: 'Téléphone / SMS',
    SMS: 'Téléphone / SMS',
  };
  const natures = tally(inCej, ({line}) => lines[natureOf(line['Nature'])] ?? natureOf(line['Nature']));
  tables['cej.contacts'] = tableOf(
    ['Entretien (individuel, collectif, atelier)', 'Téléphone / SMS', 'E-mail', 'Autres'],
    natures,
  );
  figures['cej.contacts'] = inCej.length;
  figures['cej.contacts.moyenne'] = inCej.length / followed.size;

  const kinds: Readonly<Record<string, string>> = {
    Emploi: 'Emploi',
    Formation: 'Formation',
    Scolarité: 'Formation',
    'Immersion en entreprise': 'Immersion en entreprise',
    Pmsmp: 'Immersion en entreprise',
    'Contrat en Alternance': 'Alternance',
    'Service Civique': 'Service Civique',
    'Contrat de volontariat - bénévolat': 'Autres (bénévolat, mobilité internationale)',
    'Mobilité internationale': 'Autres (bénévolat, mobilité internationale)',
  };
  const measures = situations.filter(
    ({dossier, categorie, debut}) => kinds[categorie ?? ''] && now.holds(debut) && isInside(dossier, debut),
  );
  tables['cej.situations'] = tableOf(
    [...new Set(Object.values(kinds))],
    tally(measures, ({categorie}) => kinds[categorie!]!),
  );
  figures['cej.mesures'] = measures.length;
  figures['cej.mesures.jeunes'] = distinct(measures);
}

function countLycees(entries: readonly Entry[], year: number, {tables}: NaiveReport): void {
  const short: Readonly<Record<string, string>> = {'Parcours Ambition Emploi': 'PAE', 'Tous Droits Ouverts': 'TDO'};
  const lines = new Map<string, {territoire: Set<string>; autre: Set<string>}>();
  for (const {name, line, dossier} of entries) {
    const school = /^(\d{4})\/(\d{4})\s*;\s*(.*)$/.exec(String(line['Précision'] ?? ''));
    if (!name || !short[name] || !school || ![Number(school[1]), Number(school[2])].includes(year)) continue;
    const label = `${school[1]}/${school[2]} ${short[name]}`;
    const sets = lines.get(label) ?? {territoire: new Set<string>(), autre: new Set<string>()};
    lines.set(label, sets);
    (fold(school[3]!) === 'territoire' ? sets.territoire : sets.autre).add(dossier);
  }
  const labels = [...lines.keys()].sort();
  const territoire = new Map(labels.map((label) => [label, lines.get(label)!.territoire.size]));
  const autre = new Map(labels.map((label) => [label, lines.get(label)!.autre.size]));
  const both = new Map(
    labels.map((label) => [label, new Set([...lines.get(label)!.territoire, ...lines.get(label)!.autre]).size]),
  );
  tables['lycees-pro.annees'] = tableOf(labels, territoire, autre, both);
}
