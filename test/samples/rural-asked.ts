import {addMonths, addYears, dayOf} from '../../shared/value/day';
import {
  age,
  answers,
  before,
  type Country,
  dossiers,
  endOf,
  exitOf,
  inQuarter,
  mean,
  median,
  months,
  ofRow,
  people,
  type Row,
  sexe,
  size,
  type Span,
  text,
} from './rural-naive';

type Naive = (span: Span, country: Country) => number;

const days = (from: [number, number, number], to: [number, number, number]): Span => ({
  from: dayOf(...from),
  to: dayOf(...to),
});
/** The last such days of a period. */
const lastOf = ({to}: Span, fromMonth: number, toMonth: number): Span => {
  const end = (year: number) => addMonths(dayOf(year, toMonth, 1), 1) - 1;
  const year = new Date((to - 25_569) * 86_400_000).getUTCFullYear();
  const last = end(year) <= to ? year : year - 1;
  return {from: dayOf(last, fromMonth, 1), to: end(last)};
};
const among = (rows: readonly Row[], others: readonly Row[]) => {
  const theirs = dossiers(others);
  return rows.filter(({dossier}) => theirs.has(dossier));
};
const butAmong = (rows: readonly Row[], others: readonly Row[]) => {
  const theirs = dossiers(others);
  return rows.filter(({dossier}) => !theirs.has(dossier));
};
const soon = (rows: readonly Row[], count: number, of: (span: Span) => readonly Row[]) =>
  rows.filter(({dossier, day}) =>
    of({from: day, to: addMonths(day, count)}).some((other) => other.dossier === dossier),
  );
const freins = answers('Freins');
const isText =
  (heading: string, ...values: string[]) =>
  (row: Row) =>
    values.includes(ofRow(heading)(row) ?? '');
const sum = (rows: readonly Row[], heading: string) =>
  rows.reduce((all, {line}) => all + Number(line[heading] ?? 0), 0);
const cents = (rows: readonly Row[]) => rows.map(({line}) => Math.round(Number(line['Montant']) * 100));
const aidesOf = (c: Country, {from, to}: Span) => c.aides.filter(({day}) => day >= from && day <= to);
const firstHalf = ({from}: Span): Span => ({from, to: addMonths(from, 6) - 1});
const entriesOf = (c: Country, span: Span) => {
  const times = new Map<string, number>();
  for (const {dossier} of c.entered(span)) times.set(dossier, (times.get(dossier) ?? 0) + 1);
  return times;
};

/** What somebody who has the guide alone may want: the line as it is typed, and the number by a walk over the rows. */
export const asked: readonly (readonly [line: string, naive: Naive])[] = [
  // Nom | Base | Période | Date | Critères | Compter | Divisé par | Unité
  ['o entrées | Dispositifs | | | | jeunes', (s, c) => size(c.entered(s))],
  ['o sorties | Dispositifs | | Date sortie | | jeunes', (s, c) => size(c.left(s))],
  ['o accueils | premiers-accueils.total', (s, c) => size(c.accueils(s))],
  ['o reçus | accompagnes.entretien', (s, c) => size(c.entretiens(s))],
  [
    'o entretiens par jeune | contacts.entretiens | | | | | o reçus',
    (s, c) => c.entretiens(s).length / size(c.entretiens(s)),
  ],
  [
    'o contrats par jeune | emploi.situations | | | | | emploi.jeunes',
    (s, c) => c.emploi(s).length / size(c.emploi(s)),
  ],
  ['o âge médian | Dispositifs | | | | médiane de Âge', (s, c) => median(c.entered(s).map(age))],
  ['o âge moyen | o reçus | | | | moyenne de Âge', (s, c) => mean(people(c.entretiens(s)).map(age))],
  ['o montant médian | Aides | | | | médiane de Montant', (s, c) => median(cents(aidesOf(c, s)))],
  ['o plus grande aide | Aides | | | | maximum de Montant', (s, c) => Math.max(...cents(aidesOf(c, s)))],
  [
    'o durée des contrats | emploi.situations | | | | moyenne de Durée en mois',
    (s, c) =>
      mean(
        c
          .emploi(s)
          .filter(({line}) => text(line['Date de fin']) !== null)
          .map(({day, line}) => months(day, endOf(line) + 1)),
      ),
  ],
  [
    'o CEJ vite | o accueils | | | parmi cej.entres (dans les 3 mois après) | | tous',
    (s, c) => size(soon(c.accueils(s), 3, (span) => c.entered(span, 'CEJ'))) / size(c.accueils(s)),
  ],
  [
    'o récents | Contacts | 6 derniers mois | | | jeunes',
    (s, c) => size(c.contact({...s, from: addMonths(s.to + 1, -6)})),
  ],
  [
    'o perdus de vue | accompagnes.contact | | | pas parmi o récents | | tous',
    (s, c) => size(butAmong(c.contact(s), c.contact({...s, from: addMonths(s.to + 1, -6)}))) / size(c.contact(s)),
  ],
  ['o présents | Dispositifs | au dernier jour | | | jeunes', (s, c) => size(c.active({from: s.to, to: s.to}))],
  [
    'o présents en 2023 | Dispositifs | au 31/12/2023 | | | jeunes',
    (_, c) => size(c.active(days([2023, 12, 31], [2023, 12, 31]))),
  ],
  ['o entrées 2022 | o entrées | 2022', (_, c) => size(c.entered(days([2022, 1, 1], [2022, 12, 31])))],
  ['o deux ans | o entrées | de 2021 à 2022', (_, c) => size(c.entered(days([2021, 1, 1], [2022, 12, 31])))],
  [
    'o année scolaire | o entrées | année scolaire 2022/2023',
    (_, c) => size(c.entered(days([2022, 9, 1], [2023, 8, 31]))),
  ],
  [
    'o printemps | o entrées | du 01/03/2024 au 31/05/2024',
    (_, c) => size(c.entered(days([2024, 3, 1], [2024, 5, 31]))),
  ],
  ['o depuis 2020 | o entrées | depuis 2020', ({to}, c) => size(c.entered({from: dayOf(2020, 1, 1), to}))],
  ['o été | o accueils | du 1er juillet au 31 août', (s, c) => size(c.accueils(lastOf(s, 7, 8)))],
  ['o juillet à août | o accueils | juillet à août', (s, c) => size(c.accueils(lastOf(s, 7, 8)))],
  ['o premier semestre | contacts.total | 1er semestre', (s, c) => c.contact(firstHalf(s)).length],
  [
    'o semestre d’avant | o premier semestre | année précédente | | Sexe = Femmes',
    (s, c) => c.contact(firstHalf(before(s))).filter((row) => sexe(row) === 'Femmes').length,
  ],
  [
    'o sorties rapides | o sorties | | | Dispositif = PACEA ; Durée en mois <= 12',
    (s, c) => size(c.left(s, 'PACEA').filter(({line}) => months(Number(line['Date entrée']), exitOf(line) + 1) <= 12)),
  ],
  [
    'o PACEA et CEJ | cej.entres | | | parmi pacea.jeunes',
    (s, c) => size(among(c.entered(s, 'CEJ'), c.active(s, 'PACEA'))),
  ],
  [
    'o deux programmes | o reçus | | | Nombre de o entrées >= 2',
    (s, c) => size(c.entretiens(s).filter(({dossier}) => (entriesOf(c, s).get(dossier) ?? 0) >= 2)),
  ],
  [
    'o emploi en quartier | o reçus en quartier | | | parmi emploi.jeunes | | tous',
    (s, c) => size(among(c.entretiens(s).filter(inQuarter), c.emploi(s))) / size(c.entretiens(s).filter(inQuarter)),
  ],
  ['o reçus en quartier | o reçus | | | QPV non vide', (s, c) => size(c.entretiens(s).filter(inQuarter))],
  [
    'o formation puis emploi | formation.jeunes | | | parmi emploi.jeunes (dans les 6 mois après)',
    (s, c) => size(soon(c.formation(s), 6, (span) => c.emploi(span))),
  ],
  [
    'o stage puis contrat | pmsmp.total | | | parmi emploi.jeunes (dans les 3 mois après) | jeunes | tous',
    (s, c) => size(soon(c.begun(s, 'Pmsmp'), 3, (span) => c.emploi(span))) / size(c.begun(s, 'Pmsmp')),
  ],
  [
    'o mineurs sans suite | o accueils | | | Âge < 18 ; pas parmi o obligation',
    (s, c) =>
      size(
        butAmong(
          c.accueils(s).filter((row) => age(row) < 18),
          c.entered(s, 'Obligation de Formation'),
        ),
      ),
  ],
  [
    'o obligation | o entrées | | | Dispositif = Obligation de Formation',
    (s, c) => size(c.entered(s, 'Obligation de Formation')),
  ],
  [
    'o part des FAJ | o FAJ | | | | | o aides',
    (s, c) =>
      cents(aidesOf(c, s).filter(isText('Fonds', 'FAJ'))).reduce((a, b) => a + b, 0) /
      cents(aidesOf(c, s)).reduce((a, b) => a + b, 0),
  ],
  ['o aides | Aides | | | | somme de Montant', (s, c) => cents(aidesOf(c, s)).reduce((a, b) => a + b, 0)],
  [
    'o FAJ | Aides | | | Fonds = FAJ | somme de Montant',
    (s, c) => cents(aidesOf(c, s).filter(isText('Fonds', 'FAJ'))).reduce((a, b) => a + b, 0),
  ],
  [
    'o plusieurs freins | o reçus | | | Nombre de Freins >= 2',
    (s, c) => size(c.entretiens(s).filter((row) => freins(row).length >= 2)),
  ],
  [
    'o deux freins précis | o reçus | | | Freins = Mobilité ; Freins = Santé',
    (s, c) => size(c.entretiens(s).filter((row) => freins(row).includes('Mobilité') && freins(row).includes('Santé'))),
  ],
  [
    'o sans moyen | o reçus | | | Moyens de locomotion vide | | tous',
    (s, c) =>
      size(c.entretiens(s).filter((row) => answers('Moyens de locomotion')(row).length === 0)) / size(c.entretiens(s)),
  ],
  [
    'o emploi et formation | emploi.jeunes | | | parmi formation.jeunes',
    (s, c) => size(among(c.emploi(s), c.formation(s))),
  ],
  [
    'o toute solution | emploi.jeunes ou formation.jeunes ou pmsmp.total',
    (s, c) => size([...c.emploi(s), ...c.formation(s), ...c.begun(s, 'Pmsmp')]),
  ],
  ['o déjà connus | o reçus | | | pas parmi o accueils', (s, c) => size(butAmong(c.entretiens(s), c.accueils(s)))],
  ['o partenaires | Actions collectives | | | | somme de Partenaires', (s, c) => sum(c.held(s), 'Partenaires')],
  [
    'o offres par entreprise | o offres | | | | | o entreprises',
    (s, c) => sum(c.met(s), 'Offres') / new Set(c.met(s).map(ofRow('Entreprise'))).size,
  ],
  ['o offres | Visites d’entreprise | | | | somme de Offres', (s, c) => sum(c.met(s), 'Offres')],
  [
    'o entreprises | Visites d’entreprise | | | | distincts de Entreprise',
    (s, c) => new Set(c.met(s).map(ofRow('Entreprise'))).size,
  ],
  ['o heures | contacts.entretiens | | | | lignes × 0,75', (s, c) => c.entretiens(s).length * 0.75],
  [
    'o heures d’atelier | Actions collectives | | | Type = Atelier | lignes × 2',
    (s, c) => c.held(s).filter(isText('Type', 'Atelier')).length * 2,
  ],
  [
    'o heures en tout | o heures + o heures d’atelier',
    (s, c) => c.entretiens(s).length * 0.75 + c.held(s).filter(isText('Type', 'Atelier')).length * 2,
  ],
  ['o coût estimé | o présents | | | | jeunes × 528 | | €', (s, c) => size(c.active({from: s.to, to: s.to})) * 52_800],
];

/** The same a year before, where the days are named: « 2022 » is 2021. */
export const yearsBefore: Readonly<Record<string, Naive>> = {
  'o entrées 2022': (_, c) => size(c.entered(days([2021, 1, 1], [2021, 12, 31]))),
  'o printemps': (_, c) => size(c.entered(days([2023, 3, 1], [2023, 5, 31]))),
  'o présents en 2023': (_, c) => size(c.active(days([2022, 12, 31], [2022, 12, 31]))),
  'o depuis 2020': ({to}, c) => size(c.entered({from: dayOf(2020, 1, 1), to: addYears(to + 1, -1) - 1})),
  'o été': (s, c) => size(c.accueils(lastOf(before(s), 7, 8))),
};
