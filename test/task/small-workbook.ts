import {GridWorkbook} from './grid-workbook';

/** A small workbook, quick to read again and again. */
export function smallWorkbook(): GridWorkbook {
  return new GridWorkbook([
    {
      name: 'Jeunes',
      rows: [
        ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
        ['001', 'F', 38000, 'Lambersart', 'BAC', 45300],
        ['002', 'H', 38500, 'Lammersart', 'BEP/CAP', 45310],
        ['003', 'F', 38600, 'Lompret', 'BAC', 45320],
        ['004', 'H', 38700, 'Lompret', 'BAC', 44900],
      ],
    },
    {
      name: 'Export contacts',
      rows: [
        ['N° dossier', 'Date', 'Nature', 'Remarque'],
        ['001', 45301, 'Entretien', 'x'],
        ['001', 45302, 'SMS', null],
        ['003', 45321, 'Entretien', null],
        ['009', 45322, 'Entretien', null],
      ],
    },
    {
      name: 'Paramètres ML',
      rows: [
        ['Réglages', null],
        ['Paramètre', 'Valeur'],
        ['Structure', 'Mission Locale d’essai'],
        [null, null],
        ['Territoire', null, null],
        ['Commune', 'Code INSEE', 'QPV'],
        ['Lambersart', '59328', null],
        ['Lompret', '59356', null],
      ],
    },
    {
      name: 'Notes',
      rows: [
        ['À faire', 'Qui'],
        ['Relancer', 'Nadia'],
      ],
    },
  ]);
}
