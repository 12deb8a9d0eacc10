import type {CellValue} from '../../shared/value/cell';
import {addMonths, addYears, ageOn, type Day, monthsBetween, yearOf} from '../../shared/value/day';
import {
  aideCounts,
  canonical,
  contactCounts,
  fold,
  LOGEMENT,
  natureOf,
  NIVEAU,
  OUI,
  SEXE,
  textOf,
  THEMATIQUE,
} from './naive-values';

/** A row of a sheet by its headings, and the youth that it is about. */
export interface Row {
  readonly line: Readonly<Record<string, CellValue>>;
  readonly youth: Readonly<Record<string, CellValue>>;
  readonly dossier: string;
  readonly day: Day;
}
export interface Span {
  readonly from: Day;
  readonly to: Day;
}
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

export const UNKNOWN = 'Non renseigné';
export const before = ({from, to}: Span, years = 1): Span => ({
  from: addYears(from, -years),
  to: addYears(to + 1, -years) - 1,
});
const holds = ({from, to}: Span, day: Day) => day >= from && day <= to;
export const text = (value: CellValue | undefined) => textOf(value) ?? null;

/** The registers of the rural agency, walked row by row. */
export class Country {
  readonly youths: Row[];
  private readonly byDossier = new Map<string, Row['line']>();
  readonly contacts: Row[];
  readonly propositions: Row[];
  readonly situations: Row[];
  readonly dispositifs: Row[];
  readonly aides: Row[];
  readonly actions: Row[];
  readonly parts: Row[];
  readonly visits: Row[];
  readonly firms: Row[];
  readonly staff: Row[];
  readonly funds: Row[];
  readonly places: ReadonlyMap<string, Readonly<Record<string, CellValue>>>;

  constructor(private readonly sheets: readonly Sheet[]) {
    this.youths = this.read('Jeunes suivis', 'Date 1er accueil');
    for (const {dossier, line} of this.youths) this.byDossier.set(dossier, line);
    this.youths = this.read('Jeunes suivis', 'Date 1er accueil');
    this.contacts = this.read('Contacts', 'Date de contact').filter(({line}) => contactCounts(line['Statut']));
    this.propositions = this.read('Propositions', 'Date');
    this.situations = this.read('Situations', 'Date de début').filter(({line}) => line['État'] !== 'PREVU');
    this.dispositifs = this.read('Accompagnements', 'Date entrée');
    this.aides = this.read('Aides', 'Date de décision').filter(({line}) => aideCounts(line['Statut']));
    this.actions = this.read('Actions collectives', 'Date');
    this.parts = this.read('Participations', 'Date');
    this.visits = this.read('Point jeunes', 'Date');
    this.firms = this.read('Visites d’entreprise', 'Le');
    this.staff = this.read('Équipe', '');
    this.funds = this.read('Financements', '');
    const settings = sheets.find(({name}) => name === 'Paramètres ML')!.rows;
    const at = settings.findIndex((row) => row[0] === 'Commune');
    const end = settings.findIndex((row, line) => line > at && row.length === 0);
    this.places = new Map(
      settings
        .slice(at + 1, end)
        .map((row) => [
          String(row[0]),
          Object.fromEntries(settings[at]!.map((heading, column) => [String(heading), row[column] ?? null])),
        ]),
    );
  }

  private read(name: string, dated: string): Row[] {
    const [head, ...rows] = this.sheets.find((sheet) => sheet.name === name)!.rows;
    return rows.map((row) => {
      const line = Object.fromEntries(head!.map((heading, at) => [String(heading), row[at] ?? null]));
      const dossier = String(line['N° dossier'] ?? '');
      return {line, dossier, youth: this.byDossier.get(dossier) ?? {}, day: Number(line[dated] ?? 0)};
    });
  }

  /** What the territory says of a commune. */
  level(name: string) {
    return ({line, youth}: Row): string | null => {
      const commune = text(line['Commune'] ?? youth['Commune']);
      return commune === null ? null : String(this.places.get(commune)?.[name] ?? 'Hors territoire');
    };
  }

  accueils = (span: Span) => this.youths.filter(({day}) => holds(span, day));
  contact = (span: Span) => this.contacts.filter(({day}) => holds(span, day));
  entretiens = (span: Span) => this.contact(span).filter(({line}) => natureOf(line['Nature']) === 'Entretien');
  proposed = (span: Span) => this.propositions.filter(({day}) => holds(span, day));
  begun = (span: Span, ...categories: string[]) =>
    this.situations.filter(({day, line}) => holds(span, day) && categories.includes(String(line['Catégorie'])));
  emploi = (span: Span) => this.begun(span, 'Emploi', 'Contrat en Alternance');
  formation = (span: Span) => this.begun(span, 'Formation', 'Scolarité');
  entered = (span: Span, ...names: string[]) =>
    this.dispositifs.filter(({day, line}) => holds(span, day) && isOf(line['Programme'], names));
  /** Under way at least one day. */
  active = (span: Span, ...names: string[]) =>
    this.dispositifs.filter(
      ({day, line}) => day <= span.to && exitOf(line) >= span.from && isOf(line['Programme'], names),
    );
  left = (span: Span, ...names: string[]) =>
    this.dispositifs
      .filter(
        ({line}) => text(line['Date sortie']) !== null && holds(span, exitOf(line)) && isOf(line['Programme'], names),
      )
      .map((row) => ({...row, day: exitOf(row.line)}));
  /** At work on a day. */
  atWork = (day: Day) =>
    this.situations.filter(
      (row) =>
        row.day <= day &&
        endOf(row.line) >= day &&
        ['Emploi', 'Contrat en Alternance'].includes(String(row.line['Catégorie'])),
    );
  /** Who took part in an action, told by its title and its day. */
  there = ({line, day}: Row) =>
    dossiers(this.parts.filter((part) => part.day === day && part.line['Action'] === line['Action']));
  held = (span: Span) => this.actions.filter(({day}) => holds(span, day));
  met = (span: Span) => this.firms.filter(({day}) => holds(span, day));
  visited = (span: Span) => this.visits.filter(({day}) => holds(span, day));
}

const FAR = 999_999;
const isOf = (value: CellValue | undefined, names: readonly string[]) =>
  names.length === 0 || names.some((name) => fold(name) === fold(value ?? null));
export const exitOf = (line: Row['line']): Day => Number(line['Date sortie'] ?? FAR);
export const endOf = (line: Row['line']): Day => Number(line['Date de fin'] ?? FAR);

/** One row a youth, the earliest. */
export function people(rows: readonly Row[]): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!((first.get(row.dossier)?.day ?? FAR) <= row.day)) first.set(row.dossier, row);
  return [...first.values()];
}
export const dossiers = (rows: readonly Row[]) => new Set(rows.map(({dossier}) => dossier));
export const size = (rows: readonly Row[]) => dossiers(rows).size;

export const ofYouth =
  (heading: string) =>
  ({youth}: Row) =>
    text(youth[heading]);
export const ofRow =
  (heading: string) =>
  ({line}: Row) =>
    text(line[heading]);
export const sexe = ({youth}: Row) => canonical(youth['Sexe'], SEXE);
export const niveau = ({youth}: Row) => canonical(youth['Niveau validé'], NIVEAU);
export const logement = ({youth}: Row) => canonical(youth['Logement'], LOGEMENT);
export const permis = ({youth}: Row) => canonical(youth['Permis B'], OUI);
export const theme = ({line}: Row) => canonical(line['Thématique'], THEMATIQUE);
export const inQuarter = ({youth}: Row) => text(youth['QPV']) !== null && canonical(youth['QPV'], OUI) !== 'non';
export const age = ({youth, day}: Row) => ageOn(Number(youth['Date de naissance']), day);
export const band = (row: Row) =>
  age(row) < 18
    ? 'Moins de 18 ans'
    : age(row) <= 21
      ? '18 - 21 ans'
      : age(row) <= 25
        ? '22 - 25 ans'
        : '26 ans et plus';
export const answers =
  (heading: string) =>
  ({youth}: Row) =>
    (text(youth[heading]) ?? '')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
export const months = (from: Day, to: Day) => monthsBetween(from, to);

export const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** How many rows, or youths, are under each label; a row may be under several. */
export function under(
  rows: readonly Row[],
  labelOf: (row: Row) => string | null | readonly string[],
  of: 'rows' | 'youths' = 'youths',
): Map<string, number> {
  const met = new Map<string, Row[]>();
  for (const row of rows) {
    const said = labelOf(row);
    const labels = typeof said === 'string' ? [said] : said === null || said.length === 0 ? [UNKNOWN] : said;
    for (const label of labels) met.set(label, [...(met.get(label) ?? []), row]);
  }
  return new Map([...met].map(([label, some]) => [label, of === 'rows' ? some.length : size(some)]));
}

/** Each label over the youths, or the rows, that state one. */
export function shares(
  rows: readonly Row[],
  labelOf: Parameters<typeof under>[1],
  of: 'rows' | 'youths' = 'youths',
): Map<string, number> {
  const stated = rows.filter((row) => (labelOf(row) ?? []).length > 0);
  const base = of === 'rows' ? stated.length : size(stated);
  return new Map([...under(stated, labelOf, of)].map(([label, count]) => [label, count / base]));
}

/** A share of those of whom it is known. */
export const share = (rows: readonly Row[], isKnown: (row: Row) => boolean, isPart: (row: Row) => boolean) =>
  size(rows.filter((row) => isKnown(row) && isPart(row))) / size(rows.filter(isKnown));

export const monthsOf = ({from, to}: Span): Span[] =>
  Array.from({length: 12}, (_, at) => ({from: addMonths(from, at), to: Math.min(addMonths(from, at + 1) - 1, to)}));
export const labelOfYear = ({from, to}: Span) =>
  yearOf(from) === yearOf(to) ? String(yearOf(from)) : `${yearOf(from)}/${yearOf(to)}`;
