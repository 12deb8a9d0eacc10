import {catalogueOf, evaluate, readRegisters, tellProblems, yearPeriod} from '../../shared';
import type {CellValue, Registers, Results, SourceSheet} from '../../shared';

type Cells = readonly CellValue[];

const heads = {
  Indicateurs: ['Nom', 'Base', 'Période', 'Date', 'Critères', 'Compter', 'Divisé par', 'Objectif', 'Libellé', 'Unité'],
  Ventilations: ['Nom', 'Libellé', 'Critères'],
  Tableaux: ['Titre', 'Lignes', 'Colonnes', 'Valeurs', 'Total', 'Tri', 'Chapitre', 'Section', 'Nom', 'Graphique'],
  Références: ['Indicateur', 'Année', 'Valeur', 'Ventilation'],
  Territoire: ['Commune', 'EPCI', 'Antenne'],
  Colonnes: ['Registre', 'En-tête', 'Genre', 'Séparateur'],
} as const;

/** Tables of « Paramètres ML » under their titles, as the sheet prints them. */
export function settings(tables: Partial<Record<keyof typeof heads, readonly Cells[]>>): SourceSheet {
  const rows = Object.entries(tables).flatMap(([title, lines]): Cells[] => [
    [title],
    [...heads[title as keyof typeof heads]],
    ...lines,
    [],
    [],
    [],
  ]);
  return {name: 'Paramètres ML', rows};
}

/** A small workbook of invented youths, with columns of the agency's own. */
export const registers: readonly SourceSheet[] = [
  {
    name: 'Jeunes',
    rows: [
      [
        'N° dossier',
        'Sexe',
        'Date de naissance',
        'Commune',
        'Niveau validé',
        'Date 1er accueil',
        'Situation familiale',
        'Enfants',
        'Transports',
        'Fin d’études',
      ],
      ['J1', 'F', '01/02/2004', 'Aubrac', 'BAC', '10/01/2024', 'Couple', 1, 'Voiture ; Vélo', '10/01/2023'],
      ['J2', 'H', '03/04/2007', 'Aubrac', 'Aucun diplôme', '15/02/2024', 'Seul', 0, 'Vélo', '15/02/2022'],
      ['J3', 'F', '05/06/2000', 'Causse', 'BEP/CAP', '20/03/2023', null, 2, null, null],
      ['J4', 'H', '07/08/2005', 'Viaur', 'BAC', '25/04/2024', 'Couple', null, 'Voiture', '25/04/2024'],
    ],
  },
  {
    name: 'Dispositifs',
    rows: [
      ['N° dossier', 'Dispositif', 'Date d’entrée', 'Date de sortie', 'Motif de sortie'],
      ['J1', 'CEJ', '01/02/2024', '31/07/2024', 'CDI'],
      ['J1', 'PACEA', '01/03/2024', null, null],
      ['J2', 'CEJ', '01/03/2024', '31/03/2024', 'Abandon, sans nouvelles'],
      ['J3', 'PACEA', '01/05/2023', '30/04/2024', 'Formation'],
      ['J4', 'Territoire 100 % contact', '02/05/2024', null, null],
    ],
  },
  {
    name: 'Situations',
    rows: [
      ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Date de fin', 'État', 'Employeur'],
      ['J1', 'Emploi', 'CDI', '01/06/2024', null, 'EN_COURS', 'Les Halles'],
      ['J2', 'Emploi', 'CDD', '01/12/2024', '28/02/2025', 'EN_COURS', 'Fromagerie'],
      ['J2', 'Formation', null, '01/09/2024', '30/11/2024', 'TERMINE', null],
      ['J3', 'Emploi', 'CDD', '01/01/2023', '30/06/2023', 'TERMINE', 'Les Halles'],
    ],
  },
  {
    name: 'Contacts',
    rows: [
      ['N° dossier', 'Date', 'Nature', 'Statut', 'Lieu'],
      ['J1', '10/01/2024', 'Entretien individuel', 'Présent', 'Bourg'],
      ['J1', '11/02/2024', 'Atelier', 'Présent', 'Gare'],
      ['J2', '15/02/2024', 'Atelier', 'Présent', 'Bourg'],
      ['J3', '20/03/2024', 'Téléphone', 'Réalisé', null],
      ['J3', '21/03/2023', 'Entretien individuel', 'Présent', 'Bourg'],
      ['J4', '25/04/2024', 'Entretien individuel', 'Absent', 'Bourg'],
    ],
  },
];

export const territory: readonly Cells[] = [
  ['Aubrac', 'Hautes Terres', 'Nord'],
  ['Causse', 'Hautes Terres', 'Sud'],
  ['Viaur', 'Basse Vallée', 'Sud'],
];

/** What the tables give over a year. */
export function reportOf(
  tables: Parameters<typeof settings>[0],
  year = 2024,
  sheets: readonly SourceSheet[] = registers,
): {registers: Registers; results: Results; told: readonly string[]} {
  const read = readRegisters([...sheets, settings({Territoire: territory, ...tables})]);
  const results = evaluate(read, yearPeriod(year), catalogueOf(read));
  const {problems, remarks} = tellProblems(read, yearPeriod(year));
  const told = [...problems, ...remarks].filter(({sheet}) => sheet === 'Paramètres ML').map(({message}) => message);
  return {registers: read, results, told: told.map((text) => text.replace(/[\u00a0\u202f]/g, ' '))};
}

/** A line of « Indicateurs » from its words, in the order of the table. */
export const figure = (nom: string, base: string, ...others: readonly CellValue[]): Cells => [nom, base, ...others];
