import {readRegisters} from '../../shared/reading/read-registers';
import type {Registers, SourceSheet} from '../../shared/count/registers';
import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import type {Results} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';

/** `d(2024, 3, 1)`: a day as a sheet stores it. */
export const d = dayOf;

const headings = {
  Jeunes: [
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
  Contacts: ['N° dossier', 'Date', 'Nature', 'Statut'],
  Situations: [
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
  Dispositifs: ['N° dossier', 'Dispositif', "Date d'entrée", 'Date de sortie', 'Précision'],
  Aides: ['N° dossier', 'Fonds', 'Date', 'Montant', 'Nature', 'Statut'],
  Actions: ['Action', 'Thème', 'Type', 'Date', 'Participants', 'Jeunes', 'Partenaires'],
  Participations: ['Action', 'Date', 'N° dossier'],
  Références: ['Indicateur', 'Année', 'Valeur', 'Ventilation'],
  Réglages: ['Paramètre', 'Valeur'],
} as const;

/** Registers from rows written by hand; headings are added. */
export function registersOf(rows: Partial<Record<keyof typeof headings, CellValue[][]>>): Registers {
  const sheets = Object.entries(rows).map(([name, body]): SourceSheet => ({
    name,
    rows: [[...headings[name as keyof typeof headings]], ...body],
  }));
  return readRegisters(sheets);
}

export function resultsOf(registers: Registers, year = 2024): Results {
  return evaluate(registers, yearPeriod(year), catalogueOf(registers));
}

/** Lines of a table by label, first column only unless a column is named. */
export function linesOf(results: Results, id: string, column = 0): Record<string, number | null> {
  return Object.fromEntries(results.tables.get(id)!.lines.map(({label, values}) => [label, values[column]!]));
}

export function figureOf(results: Results, id: string): number | null {
  return results.figures.get(id)!.value;
}
