import {addMonths, type Day} from '../../shared/value/day';
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
  niveau,
  ofRow,
  ofYouth,
  people,
  permis,
  type Row,
  sexe,
  share,
  size,
  type Span,
  text,
  theme,
} from './rural-naive';

type Figure = (span: Span) => number;
const isOneOf =
  (...values: (string | null)[]) =>
  (value: string | null) =>
    values.includes(value);
const begins =
  (heading: string, words: string) =>
  ({line}: Row) =>
    (text(line[heading]) ?? '').startsWith(words);
const isKnown = (of: (row: Row) => unknown) => (row: Row) => of(row) !== null;
const positive = isOneOf('CDI', 'CDD de 6 mois et plus', 'Formation');
const lasting = isOneOf('CDI', 'CDD de 6 mois et plus');
const stay = ({line, day}: Row, to: Day) => months(Number(line['Date entrée'] ?? day), to + 1);

/** Each indicator of the rural agency, counted by walking the rows. */
export function ruralFigures(c: Country): Readonly<Record<string, Figure>> {
  const reason = ofRow('Motif de sortie');
  const timesSeen = (span: Span) => {
    const times = new Map<string, number>();
    for (const {dossier} of c.entretiens(span)) times.set(dossier, (times.get(dossier) ?? 0) + 1);
    return ({dossier}: Row) => times.get(dossier) ?? 0;
  };
  const nature = (name: string) => (span: Span) => c.contact(span).filter(({line}) => line['Nature'] === name);
  const workshops = nature('Atelier');
  const ofType =
    (...types: string[]) =>
    (span: Span) =>
      c.emploi(span).filter(({line}) => types.includes(String(line['Type'])));
  const themes =
    (...names: string[]) =>
    (span: Span) =>
      c.proposed(span).filter(({line}) => names.includes(String(line['Thématique'])));
  const long = (span: Span) =>
    ofType('CDD')(span).filter(
      ({line, day}) => text(line['Date de fin']) !== null && months(day, endOf(line) + 1) >= 6,
    );
  const addressed = (span: Span) =>
    c.accueils(span).filter((row) => ![null, 'Spontané', 'Famille, amis'].includes(ofYouth('Origine')(row)));
  const recus = (known: (row: Row) => boolean, part: (row: Row) => boolean) => (span: Span) =>
    share(c.entretiens(span), known, part);
  const wheels = answers('Moyens de locomotion');
  const startedWork = (dossier: string, from: Day, to: Day) =>
    c.emploi({from, to}).some((row) => row.dossier === dossier);
  const sortis = (part: (row: Row) => boolean) => (span: Span) => size(c.left(span).filter(part)) / size(c.left(span));
  const delays = (rows: readonly Row[]) =>
    rows.map(({day, youth}) => day - Number(youth['Date 1er accueil'])).filter((days) => days >= 0);
  const entrants = (known: (row: Row) => boolean, part: (row: Row) => boolean) => (span: Span) =>
    share(people(c.entered(span)), known, part);
  const figures: Record<string, Figure> = {
    passages: (s) => c.contact(s).filter(isKnown(ofRow('Lieu'))).length,
    'ateliers différents': (s) =>
      new Set(
        c
          .held(s)
          .filter(({line}) => line['Type'] === 'Atelier')
          .map(({line}) => line['Action']),
      ).size,
    accueils: (s) => size(c.accueils(s)),
    reçus: (s) => size(c.entretiens(s)),
    'en contact': (s) => size(c.contact(s)),
    couple: recus(isKnown(ofYouth('Situation familiale')), (row) =>
      isOneOf('Couple', 'Marié(e)')(ofYouth('Situation familiale')(row)),
    ),
    parents: recus(isKnown(ofYouth('Enfants')), ({youth}) => Number(youth['Enfants']) >= 1),
    permis: recus(isKnown(permis), (row) => permis(row) === 'oui'),
    'permis en cours': recus(
      isKnown(ofYouth('Permis B')),
      ({youth}) => String(youth['Permis B']).toLowerCase() === 'en cours',
    ),
    motorisés: recus(
      (row) => wheels(row).length > 0,
      (row) => wheels(row).some((one) => one === 'Voiture' || one === 'Scooter'),
    ),
    entrées: (s) => size(c.entered(s)),
    'entrées PACEA-GJ-PPAE': (s) => size(c.entered(s, 'PACEA', 'Garantie jeunes', 'PPAE')),
    suivis: (s) => size(c.active(s)),
    sortis: (s) => size(c.left(s)),
    'entretiens individuels': (s) => nature('Entretien individuel')(s).length,
    'ateliers collectifs': (s) => workshops(s).length,
    'ateliers, évolution': (s) => workshops(s).length / workshops(before(s)).length - 1,
    'jeunes en atelier': (s) => size(workshops(s)),
    'ateliers par jeune': (s) => workshops(s).length / size(workshops(s)),
    'en emploi en fin d’année': (s) => size(c.atWork(s.to)),
    'en demande': (s) => {
      const working = dossiers(c.atWork(s.to));
      return size(c.contact({from: addMonths(s.to + 1, -5), to: s.to}).filter(({dossier}) => !working.has(dossier)));
    },
    'entrées CIVIS': (s) => size(c.entered(s, 'CIVIS')),
    'sorties CIVIS': (s) => size(c.left(s, 'CIVIS')),
    'emplois d’avenir': (s) => ofType('Emploi d’avenir')(s).length,
    'jeunes en emploi d’avenir': (s) => size(ofType('Emploi d’avenir')(s)),
    'Garantie jeunes': (s) => size(c.entered(s, 'Garantie jeunes')),
    'sorties Garantie jeunes': (s) => size(c.left(s, 'Garantie jeunes')),
    'immersions, évolution': (s) => c.begun(s, 'Pmsmp').length / c.begun(before(s), 'Pmsmp').length - 1,
    PPAE: (s) => size(c.entered(s, 'PPAE')),
    alternants: (s) => size(c.begun(s, 'Contrat en Alternance')),
    femmes: recus(isKnown(sexe), (row) => sexe(row) === 'Femmes'),
    'sans diplôme': recus(isKnown(niveau), (row) => niveau(row) === 'Aucun diplôme'),
    visiteurs: (s) => c.visited(s).reduce((sum, {line}) => sum + Number(line['Visiteurs'] ?? 0), 0),
    ouvertures: (s) => c.visited(s).filter(({line}) => Number(line['Visiteurs'] ?? 0) >= 1).length,
    'recherche d’emploi': (s) => c.held(s).filter(begins('Action', 'Atelier de recherche d’emploi')).length,
    'santé ou logement': (s) => size(themes('Santé', 'Logement')(s)),
    'accueillis depuis toujours': (s) => size(c.accueils({from: 1, to: s.to})),
    'contrats signés': (s) => c.emploi(s).filter(isKnown(ofRow('Employeur'))).length,
    IAE: (s) => size(c.emploi(s).filter(begins('Type', 'IAE'))),
    mobilité: (s) => size(themes('Mobilité')(s)),
    'en contact en quartier': (s) => size(c.contact(s).filter(inQuarter)),
    justice: (s) => size(c.active(s, 'JSMJ')),
    'insertion sociale': (s) => c.proposed(s).filter((row) => theme(row) === 'Insertion sociale').length,
    CEJ: (s) => size(c.entered(s, 'CEJ')),
    repérés: (s) => size(c.entered(s, 'Territoire 100 % contact')),
    'en solution': (s) => size([...c.emploi(s), ...c.formation(s)]),
    'taux d’insertion': (s) => {
      const settled = dossiers([...c.emploi(s), ...c.formation(s)]);
      return size(c.entretiens(s).filter(({dossier}) => settled.has(dossier))) / size(c.entretiens(s));
    },
    'âge moyen': (s) => mean(people(c.entered(s)).map(age)),
    mineurs: (s) =>
      share(
        people(c.entered(s)),
        () => true,
        (row) => age(row) < 18,
      ),
    'entrés sans diplôme': entrants(isKnown(niveau), (row) => niveau(row) === 'Aucun diplôme'),
    'sans expérience': entrants(isKnown(ofYouth('Expérience')), ({youth}) => youth['Expérience'] === 'Aucune'),
    quartier: entrants(() => true, inQuarter),
    'zone rurale': entrants(
      () => true,
      (row) => c.level('Zonage')(row) === 'Rural',
    ),
    handicap: entrants(
      () => true,
      ({youth}) => youth['RQTH'] === 'oui',
    ),
    'sorties positives': (s) => share(c.left(s), isKnown(reason), (row) => positive(reason(row))),
    'en emploi un an après': sortis(({dossier, day}) =>
      c.atWork(addMonths(day, 12)).some((row) => row.dossier === dossier),
    ),
    'durée du parcours': (s) => mean(c.left(s).map((row) => stay(row, exitOf(row.line)))),
    'durée des stages': (s) =>
      mean(
        c
          .begun(s, 'Pmsmp')
          .filter(isKnown(ofRow('Date de fin')))
          .map(({line, day}) => endOf(line) - day + 1),
      ),
    'parcours complets': sortis(({line}) => line['Parcours complet'] === 'oui'),
    'entrées PACEA': (s) => size(c.entered(s, 'PACEA')),
    'en PACEA en fin de mois': ({to}) => size(c.active({from: to, to}, 'PACEA')),
    'entrées PACEA, évolution': (s) => size(c.entered(s, 'PACEA')) / size(c.entered(before(s), 'PACEA')) - 1,
    'reçus seul à seul': (s) => size(nature('Entretien individuel')(s)),
    'inscrits à France Travail': recus(
      isKnown(ofYouth('Inscrit France Travail')),
      ({youth}) => youth['Inscrit France Travail'] === 'oui',
    ),
    'accès à l’emploi en 6 mois': (s) =>
      size(c.accueils(s).filter(({dossier, day}) => startedWork(dossier, day, addMonths(day, 6)))) /
      size(c.accueils(s)),
    'parcours courts': (s) =>
      share(
        c.left(s),
        () => true,
        (row) => stay(row, exitOf(row.line)) < 12,
      ),
    'plus de 5 entretiens': (s) => size(c.entretiens(s).filter((row) => timesSeen(s)(row) > 5)) / size(c.entretiens(s)),
    'sans suite': (s) => size(c.accueils(s).filter((row) => timesSeen(s)(row) <= 1)) / size(c.accueils(s)),
    'depuis l’école': (s) =>
      mean(
        c
          .accueils(s)
          .filter(isKnown(ofYouth('Date de fin d’études')))
          .map(({youth, day}) => months(Number(youth['Date de fin d’études']), day)),
      ),
    'sorties en emploi': sortis((row) => lasting(reason(row))),
    'CDI signés': (s) => size(ofType('CDI', 'CIE en CDI')(s)),
    'CDD longs': (s) => size(long(s)),
    'emploi durable': (s) => size([...ofType('CDI', 'CIE en CDI')(s), ...long(s)]),
    'avec une proposition': (s) => size(c.proposed(s)),
    'taux d’accès à l’emploi': (s) => size(c.emploi(s)) / size(c.entretiens(s)),
    adressés: (s) => size(addressed(s)),
    'Mobil’Été': (s) => size(c.entered(s, 'Mobil’Été')),
    'coup de pouce': ({from, to}) =>
      c.aides
        .filter(({line, day}) => day >= from && day <= to && line['Fonds'] === 'Coup de pouce permis')
        .reduce((sum, {line}) => sum + Math.round(Number(line['Montant']) * 100), 0),
    'délai d’entrée': (s) => median(delays(c.entered(s))),
    conseillers: () => Number(c.staff.find(({line}) => line['Fonction'] === 'Conseillers')!.line['ETP']),
    'jeunes par conseiller': (s) => size(c.entretiens(s)) / 9.8,
    budget: () => c.funds.reduce((sum, {line}) => sum + 100 * Number(line['Montant']), 0),
    'budget par jeune': (s) => ((512_300 + 118_000 + 64_500 + 91_250) * 100) / size(c.entretiens(s)),
    entreprises: (s) => new Set(c.met(s).map(({line}) => line['Entreprise'])).size,
    offres: (s) => c.met(s).reduce((sum, {line}) => sum + Number(line['Offres']), 0),
  };
  return figures;
}
