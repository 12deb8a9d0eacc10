import {ageOn, type Day} from '../../shared/value/day';
import {
  bandOn,
  BANDS,
  belowBac,
  byCommune,
  change,
  commune,
  dayIn,
  Group,
  isMan,
  isWoman,
  levelKnown,
  levelTable,
  rowsByCommune,
  sexKnown,
  shareTable,
  tableOf,
  tally,
  yearOf,
  type NaiveReport,
  type Year,
} from './naive-count';
import type {Person, Registers, Row} from './naive-read';
import {canonical, contactCounts, fold, LEVELS, natureOf, THEMATIQUE} from './naive-values';

/** Chapter 1: newcomers, youths in contact and received, contacts, propositions. */
export function countPublic(
  registers: Registers,
  contacts: readonly Row[],
  year: number,
  {tables, figures}: NaiveReport,
): void {
  countNewcomers(registers, year, {tables, figures});
  const now = yearOf(year);
  const before = yearOf(year - 1);
  const counted = (period: Year) =>
    contacts.filter((row) => contactCounts(row.line['Statut']) && period.holds(dayIn('Date')(row)));
  const isInterview = (row: Row) => natureOf(row.line['Nature']) === 'Entretien';
  const rows = counted(now);
  const interviews = rows.filter(isInterview);
  const inContact = new Group(registers, rows, dayIn('Date'));
  const received = new Group(registers, interviews, dayIn('Date'));
  const interviewsBefore = counted(before).filter(isInterview);
  const receivedBefore = new Group(registers, interviewsBefore, dayIn('Date'));
  const band = bandOn(now.to);

  tables['accompagnes.commune'] = byCommune(registers, inContact.by(commune), received.by(commune));
  tables['accompagnes.qualification'] = levelTable(received.by(({niveau}) => niveau));
  tables['accompagnes.age'] = shareTable(BANDS, received.by(band));
  tables['accompagnes.sexe'] = tableOf(
    ['Femmes', 'Hommes'],
    received.by(({sexe}) => sexe),
  );
  figures['accompagnes.contact'] = inContact.size;
  figures['accompagnes.entretien'] = received.size;
  figures['accompagnes.evolution'] = change(received.size, receivedBefore.size);
  figures['accompagnes.qpv'] = received.count(({qpv}) => qpv !== null);
  for (const {name} of registers.quarters) {
    const id = fold(name)
      .replace(/^(la|le|les|l) /, '')
      .replace(/ /g, '-');
    figures[`accompagnes.qpv.${id}`] = received.count(({qpv}) => qpv === name);
  }
  figures['accompagnes.infra-bac'] = received.share(belowBac, levelKnown);
  figures['accompagnes.infra-bac.2023'] = receivedBefore.share(belowBac, levelKnown);
  figures['accompagnes.18-21'] = received.share(
    (person) => band(person) === '18 - 21 ans',
    (person) => band(person) !== null,
  );
  figures['accompagnes.hommes'] = received.share(isMan, sexKnown);
  figures['handicap.rqth'] = received.count(({rqth}) => rqth === 'oui');

  tables['contacts.nature'] = tableOf(
    ['Entretien', 'SMS', 'E-mail', 'Téléphone', 'Autres'],
    tally(rows, (row) => natureOf(row.line['Nature'])),
  );
  tables['contacts.commune'] = byCommune(
    registers,
    rowsByCommune(registers, rows),
    rowsByCommune(registers, interviews),
  );
  figures['contacts.total'] = rows.length;
  figures['contacts.entretiens'] = interviews.length;
  figures['contacts.entretiens.evolution'] = change(interviews.length, interviewsBefore.length);

  const propositions = registers.rows('Propositions').filter((row) => now.holds(dayIn('Date')(row)));
  const themes = tally(propositions, (row) => canonical(row.line['Thématique'], THEMATIQUE));
  tables['propositions.thematique'] = tableOf(Object.keys(THEMATIQUE), themes);
  figures['propositions.total'] = propositions.length;
  figures['propositions.emploi'] = (themes.get("Accès à l'emploi") ?? 0) / propositions.length;
}

function countNewcomers(registers: Registers, year: number, {tables, figures}: NaiveReport): void {
  const arrived = (period: Year) => [...registers.jeunes.values()].filter(({accueil}) => period.holds(accueil));
  const now = arrived(yearOf(year));
  const before = arrived(yearOf(year - 1));
  const band = (person: Person & {accueil: Day | null}) => {
    const label = bandOn(person.accueil!)(person);
    return label !== null && (BANDS.slice(0, 3) as readonly string[]).includes(label) ? label : 'Autre âge';
  };
  const bands = [...BANDS.slice(0, 3), ...(now.some((person) => band(person) === 'Autre âge') ? ['Autre âge'] : [])];
  const count = (people: typeof now, holds: (person: (typeof now)[number]) => boolean) => people.filter(holds).length;
  const share = (
    people: typeof now,
    holds: (person: (typeof now)[number]) => boolean,
    isKnown: (person: Person) => boolean = () => true,
  ) => count(people, (person) => isKnown(person) && holds(person)) / count(people, isKnown);
  const isMinor = (person: (typeof now)[number]) => {
    const age = person.naissance === null ? 0 : ageOn(person.naissance, person.accueil!);
    return age === 16 || age === 17;
  };
  const cross = (
    keys: readonly string[],
    columns: readonly string[],
    keyOf: (p: (typeof now)[number]) => string | null,
    columnOf: (p: (typeof now)[number]) => string | null,
  ) =>
    tableOf(
      keys,
      ...columns.map((column) =>
        tally(
          now.filter((person) => columnOf(person) === column),
          keyOf,
        ),
      ),
    );

  tables['premiers-accueils.commune'] = byCommune(
    registers,
    tally(now, commune),
    tally(
      now.filter(({qpv}) => qpv !== null),
      commune,
    ),
  );
  tables['premiers-accueils.age-qualification'] = cross(bands, LEVELS, band, ({niveau}) => niveau);
  const sexes = cross(['Femmes', 'Hommes'], bands, ({sexe}) => sexe, band);
  for (const values of [...Object.values(sexes.rows), sexes.total]) values.push(values.reduce((a, b) => a + b, 0));
  tables['premiers-accueils.sexe-age'] = sexes;
  const permis = tally(now, ({permis}) => (permis === null ? null : permis === 'oui' ? 'Titulaire' : 'Non titulaire'));
  tables['premiers-accueils.permis'] = shareTable(['Titulaire', 'Non titulaire'], permis);
  tables['premiers-accueils.logement'] = shareTable(
    ['Parents', 'Autonome', 'Précaire'],
    tally(now, ({logement}) => logement),
  );
  figures['premiers-accueils.total'] = now.length;
  figures['premiers-accueils.evolution'] = change(now.length, before.length);
  for (const [people, suffix] of [
    [now, ''],
    [before, '.2023'],
  ] as const) {
    figures[`premiers-accueils.infra-bac${suffix}`] = share(people, belowBac, levelKnown);
    figures[`premiers-accueils.femmes${suffix}`] = share(people, isWoman, sexKnown);
    figures[`premiers-accueils.16-17${suffix}`] = share(people, isMinor, ({naissance}) => naissance !== null);
  }
}
