import type {Day} from '../../shared/value/day';
import {
  bandOn,
  belowBac,
  broadLevel,
  byCommune,
  change,
  commune,
  dayIn,
  distinct,
  Group,
  isMan,
  isWoman,
  levelKnown,
  levelTable,
  rowsByCommune,
  sectorTable,
  sexKnown,
  shareTable,
  tableOf,
  tally,
  yearOf,
  type NaiveReport,
  type Year,
} from './naive-count';
import type {Registers, Row} from './naive-read';
import {among, canonical, fold, NIVEAU, numberOf, PRESCRIPTEUR, textOf} from './naive-values';

const CATEGORIES = [
  'Emploi',
  'Contrat en Alternance',
  'Formation',
  'Scolarité',
  'Pmsmp',
  'Immersion en entreprise',
  'Service Civique',
  'Contrat de volontariat - bénévolat',
  'Mobilité internationale',
  "Demandeur d'emploi",
];
const CONTRATS: Readonly<Record<string, readonly string[]>> = {
  CDD: ['CDD'],
  'Intérim / Saisonnier': ['Intérim', 'Saisonnier'],
  Alternance: [],
  'CDI (dont CIE en CDI)': ['CDI', 'CIE en CDI'],
  'Contrat Unique d’Insertion (PEC et CIE en CDD)': ['PEC', 'CIE en CDD'],
  'Auto entrepreneur – Créateur/Repreneur d’entreprise': ['Auto entrepreneur', 'Créateur/Repreneur'],
};

/** A situation that counts. */
export interface Situation extends Row {
  readonly categorie: string | null;
  readonly type: string | null;
  readonly debut: Day;
  readonly fin: Day | null;
}

export function readSituations(registers: Registers): Situation[] {
  return registers
    .rows('Situations')
    .filter(({line}) => ['', 'en cours', 'termine'].includes(fold(textOf(line['État']))))
    .map((row) => ({
      ...row,
      categorie: among(row.line['Catégorie'], CATEGORIES),
      type: textOf(row.line['Type']),
      debut: dayIn('Date de début')(row),
      fin: numberOf(row.line['Date de fin']),
    }));
}

const isOf =
  (...categories: string[]) =>
  ({categorie}: Situation) =>
    categories.includes(categorie ?? '');
const prescripteur = ({line}: Row) => canonical(line['Prescripteur'], PRESCRIPTEUR);
const secteur = ({line}: Row) => textOf(line['Secteur']);
const debut = (row: Row) => (row as Situation).debut;

/** Chapters 2 to 6 and the departures of chapter 8. */
export function countSituations(
  registers: Registers,
  situations: readonly Situation[],
  year: number,
  report: NaiveReport,
): void {
  const {tables, figures} = report;
  const now = yearOf(year);
  const before = yearOf(year - 1);
  const begun = (period: Year, ...categories: string[]) =>
    situations.filter((row) => isOf(...categories)(row) && period.holds(row.debut));
  const group = (rows: readonly Situation[]) => new Group(registers, rows, debut);

  const periods = begun(now, 'Pmsmp', 'Immersion en entreprise');
  tables['pmsmp.commune'] = byCommune(registers, rowsByCommune(registers, periods));
  figures['pmsmp.total'] = periods.length;
  figures['pmsmp.sans-diplome'] = group(periods).share(({niveau}) => niveau === 'Aucun diplôme', levelKnown);
  figures['pmsmp.femmes'] = group(periods).share(isWoman, sexKnown);
  figures['pmsmp.femmes.2023'] = group(begun(before, 'Pmsmp', 'Immersion en entreprise')).share(isWoman, sexKnown);

  countFormations(
    registers,
    begun(now, 'Formation', 'Scolarité'),
    distinct(begun(before, 'Formation', 'Scolarité')),
    report,
  );
  countEmplois(
    registers,
    begun(now, 'Emploi', 'Contrat en Alternance'),
    begun(before, 'Emploi', 'Contrat en Alternance'),
    now,
    report,
  );

  const pec = begun(now, 'Emploi').filter((row) => row.type === 'PEC' && prescripteur(row) === 'Mission Locale');
  tables['pec.commune'] = byCommune(registers, rowsByCommune(registers, pec));
  figures['pec.total'] = pec.length;

  const alternance = begun(now, 'Contrat en Alternance');
  const sexeOf = (row: Row) => row.own.sexe ?? registers.jeunes.get(row.dossier)?.sexe ?? null;
  tables['alternance.type'] = tableOf(
    ['Apprentissage', 'Professionnalisation'],
    tally(alternance, ({type}) => type),
  );
  tables['alternance.sexe'] = shareTable(['Femmes', 'Hommes'], tally(alternance, sexeOf));
  tables['alternance.niveau-prepare'] = shareTable(
    ['BEP/CAP', 'BAC', 'Supérieur au BAC'],
    tally(alternance, ({line}) => canonical(line['Niveau préparé'], NIVEAU)),
  );
  tables['alternance.secteur'] = sectorTable(tally(alternance, secteur));
  tables['alternance.commune'] = byCommune(registers, rowsByCommune(registers, alternance));
  figures['alternance.contrats'] = alternance.length;

  const missions = situations.filter(isOf('Service Civique'));
  const active = missions.filter((row) => row.debut <= now.to && (row.fin === null || row.fin >= now.from));
  const started = begun(now, 'Service Civique');
  tables['service-civique.commune'] = byCommune(registers, group(active).by(commune), group(started).by(commune));
  figures['service-civique.en-cours'] = distinct(active);
  figures['service-civique.demarres'] = distinct(started);
  figures['service-civique.agrement'] = distinct(started.filter((row) => prescripteur(row) === 'Mission Locale'));

  const departures = begun(now, 'Mobilité internationale');
  const types = [...new Set(departures.map(({type}) => type ?? 'Non renseigné'))];
  const byType = new Map(
    types.map((type) => [type, distinct(departures.filter((row) => (row.type ?? 'Non renseigné') === type))]),
  );
  tables['mobilite-internationale.departs'] = tableOf(types, byType);
  figures['mobilite-internationale.departs'] = distinct(departures);
}

function countFormations(
  registers: Registers,
  rows: readonly Situation[],
  jeunesBefore: number,
  {tables, figures}: NaiveReport,
): void {
  const kind = (row: Situation) =>
    row.categorie === 'Scolarité'
      ? 'Formation initiale'
      : fold(row.type) === 'conseil regional' || prescripteur(row) === 'Conseil Régional'
        ? 'Conseil Régional'
        : 'Autres formations';
  const jeunes = new Group(registers, rows, debut);
  tables['formation.type'] = tableOf(
    ['Autres formations', 'Conseil Régional', 'Formation initiale'],
    tally(rows, kind),
  );
  tables['formation.sexe'] = tableOf(
    ['Femmes', 'Hommes'],
    jeunes.by(({sexe}) => sexe),
  );
  tables['formation.qualification'] = levelTable(jeunes.by(broadLevel), ['BAC et plus', 'BEP/CAP', 'Aucun diplôme']);
  tables['formation.commune'] = byCommune(registers, rowsByCommune(registers, rows));
  figures['formation.jeunes'] = jeunes.size;
  figures['formation.jeunes.2023'] = jeunesBefore;
  figures['formation.evolution'] = change(jeunes.size, jeunesBefore);
  figures['formation.qualifiante'] =
    distinct(rows.filter(({line}) => ['qualifiante', 'pre qualifiante'].includes(fold(line['Étape']!)))) / jeunes.size;
  figures['formation.hotellerie'] =
    rows.filter((row) => secteur(row) === 'Hôtellerie, Restauration et Tourisme').length / rows.length;
  figures['formation.actions'] = rows.length;
}

function countEmplois(
  registers: Registers,
  rows: readonly Situation[],
  before: readonly Situation[],
  now: Year,
  {tables, figures}: NaiveReport,
): void {
  const contrat = ({categorie, type}: Situation) =>
    categorie === 'Contrat en Alternance'
      ? 'Alternance'
      : (Object.keys(CONTRATS).find((key) => CONTRATS[key]!.some((t) => fold(t) === fold(type))) ?? null);
  const jeunes = new Group(registers, rows, debut);
  const sectors = tally(rows, secteur);
  const isInterim = ({type}: Situation) => fold(type) === 'interim';
  tables['emploi.contrat'] = tableOf(Object.keys(CONTRATS), tally(rows, contrat));
  tables['emploi.qualification'] = levelTable(jeunes.by(({niveau}) => niveau));
  tables['emploi.domaine'] = sectorTable(sectors);
  tables['emploi.commune'] = byCommune(registers, rowsByCommune(registers, rows));
  figures['emploi.jeunes'] = jeunes.size;
  figures['emploi.situations'] = rows.length;
  figures['emploi.evolution'] = change(rows.length, before.length);
  figures['emploi.interim.evolution'] = change(rows.filter(isInterim).length, before.filter(isInterim).length);
  figures['emploi.transport'] =
    sectors.get('Transport et Logistique')! / rows.filter((row) => secteur(row) !== null).length;
  figures['emploi.hommes'] = jeunes.share(isMan, sexKnown);
  figures['emploi.22-25'] = jeunes.share(
    (person) => bandOn(now.to)(person) === '22 - 25 ans',
    ({naissance}) => naissance !== null,
  );
  figures['emploi.infra-bac'] = jeunes.share(belowBac, levelKnown);
}
