import {makeRegisters} from '../../samples/make-registers';
import {dayOf} from '../../shared';
import type {CellValue} from '../../shared';
import {writeSheets} from '../../xlsx';
import type {DataSheet} from '../../xlsx';
import {fec} from '../formula/ledger-sample';

/** A sheet of the user's own, wide enough for what the tests write. */
export function ownSheet(name: string, width: number): DataSheet {
  return {name, rows: [Array.from({length: width}, (_, at) => (at === 0 ? name : at === width - 1 ? '.' : null))]};
}

/** The sample as its sheets, beside a ledger and sheets of the user's own. */
export function sampleWith(...own: readonly DataSheet[]): readonly DataSheet[] {
  return [...own, ...makeRegisters(), {name: 'Grand livre', rows: fec}];
}

/** A register whose nature stands under a heading that says otherwise, and no settings. */
export function bookToMend(): Uint8Array {
  const contacts: CellValue[][] = [
    ['N° dossier', 'Date', 'Nature', 'Observation'],
    ['00020001', dayOf(2024, 1, 8), 'vu par AB', 'Entretien'],
    ['00020001', dayOf(2024, 2, 5), 'vu par CD', 'Entretien'],
    ['00020002', dayOf(2024, 3, 4), 'Entretien', 'SMS'],
  ];
  const jeunes: CellValue[][] = [
    ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
    ['00020001', 'F', dayOf(2004, 5, 14), 'Lambersart', 'BAC', dayOf(2024, 1, 8)],
    ['00020002', 'H', dayOf(2005, 9, 2), 'Lompret', 'CAP', dayOf(2024, 1, 15)],
  ];
  return writeSheets([
    ownSheet('Notes', 12),
    {name: 'Export contacts', rows: contacts, formats: ['text', 'date', null, null]},
    {name: 'Jeunes', rows: jeunes, formats: ['text', null, 'date', null, null, 'date']},
  ]);
}
