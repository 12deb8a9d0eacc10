import type {CellValue} from '../../shared/value/cell';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {dayOf} from '../../shared/value/day';
import {evaluate} from '../../shared/count/evaluate-report';
import type {Results} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import type {ReportOptions} from '../../shared/report/build-report-plan';
import type {ReportPlan, SheetPlan} from '../../shared/sheet/sheet-plan';
import {readRegisters} from '../../shared/reading/read-registers';
import type {Registers, SourceSheet} from '../../shared/count/registers';

type Line = readonly CellValue[];

function sheet(name: string, heads: readonly string[], lines: readonly Line[]): SourceSheet {
  return {name, rows: [heads, ...lines]};
}

const d = dayOf;

const territoire = sheet(
  'Paramètres ML',
  ['Paramètre', 'Valeur', ''],
  [
    ['Structure', 'Mission Locale des Deux Rives', null],
    ['Signataire', 'La directrice', null],
    [null, null, null],
    ['Commune', 'Code INSEE', 'QPV'],
    ['Amont', '99001', 'Les Quais'],
    ['Aval', '99002', null],
  ],
);

const jeunes = sheet(
  'Jeunes',
  [
    'N° dossier',
    'Sexe',
    'Date de naissance',
    'Commune',
    'QPV',
    'Niveau validé',
    'Permis B',
    'Logement',
    'Date 1er accueil',
    'RQTH',
  ],
  [
    ['1', 'F', d(2007, 3, 4), 'Amont', 'Les Quais', 'Aucun diplôme', 'non', 'Parents', d(2024, 2, 1), null],
    ['2', 'H', d(2004, 5, 6), 'Amont', null, 'BAC', 'oui', 'Autonome', d(2024, 6, 1), null],
    ['3', 'F', d(2000, 7, 8), 'Aval', null, 'BEP/CAP', 'non', null, d(2023, 4, 1), 'oui'],
    ['4', 'H', d(2003, 9, 10), 'Amont', 'Les Quais', 'Supérieur au BAC', null, 'Parents', d(2023, 5, 1), null],
  ],
);

const contacts = sheet(
  'Contacts',
  ['N° dossier', 'Date', 'Nature', 'Statut'],
  [
    ['1', d(2024, 3, 1), 'Entretien', 'Présent'],
    ['1', d(2024, 3, 8), 'SMS', 'Réalisé'],
    ['2', d(2024, 6, 2), 'Entretien', 'Présent'],
    ['2', d(2024, 7, 2), 'Entretien', 'Absent'],
    ['3', d(2024, 9, 2), 'Téléphone', 'Réalisé'],
    ['4', d(2023, 9, 2), 'Entretien', 'Présent'],
  ],
);

const situations = sheet(
  'Situations',
  [
    'N° dossier',
    'Catégorie',
    'Type',
    'Date de début',
    'Date de fin',
    'État',
    'Secteur',
    'Niveau préparé',
    'Étape',
    'Prescripteur',
  ],
  [
    ['1', 'Pmsmp', null, d(2024, 4, 1), d(2024, 4, 12), 'TERMINE', null, null, null, null],
    ['3', 'Immersion en entreprise', null, d(2024, 5, 1), d(2024, 5, 12), 'TERMINE', null, null, null, null],
    ['2', 'Formation', 'Conseil Régional', d(2024, 9, 1), null, 'EN_COURS', null, null, 'qualifiante', null],
    ['3', 'Formation', null, d(2024, 10, 1), null, 'PREVU', null, null, null, null],
  ],
);

const actions = sheet(
  'Actions collectives',
  ['Action', 'Thème', 'Type', 'Date', 'Participants', 'Jeunes', 'Partenaires'],
  [['Casques de réalité virtuelle', 'Découverte des métiers', null, d(2024, 3, 3), 5, 4, null]],
);

export const smallSheets: readonly SourceSheet[] = [territoire, jeunes, contacts, situations, actions];

/** A territory of two communes and four young people; `without` leaves registers out. */
export function smallRegisters(without: readonly string[] = [], more: readonly SourceSheet[] = []): Registers {
  return readRegisters([...smallSheets.filter(({name}) => !without.includes(name)), ...more]);
}

export function resultsOf(registers: Registers, year = 2024): Results {
  return evaluate(registers, yearPeriod(year), catalogueOf(registers));
}

export function smallPlan(registers: Registers, options: Partial<ReportOptions> = {}, year = 2024): ReportPlan {
  return buildReportPlan(registers, resultsOf(registers, year), {version: '0.0', ...options});
}

export function sheetOf(plan: ReportPlan, id: string): SheetPlan {
  const found = plan.sheets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no sheet ${id}`);
  return found;
}

/** Every text of a plan. */
export function textsOf(plan: ReportPlan): string[] {
  return plan.sheets.flatMap(({cells, charts, page}) => [
    ...cells.map(({value}) => value).filter((value): value is string => typeof value === 'string'),
    ...charts.flatMap(({title, alt}) => [title, alt]),
    ...Object.values(page.footer),
  ]);
}
