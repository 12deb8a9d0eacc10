import type {CellValue} from '../shared';
import {formatDay} from '../shared';
import {EXTRACTION, YEAR} from './calendar';
import type {SampleSheet} from './sheet';
import {COMMUNES, QUARTERS} from './territory';

/** « Paramètres ML » as staff keep it: the settings, the values, the territory. No « Références »: 2023 comes out of the rows. */
export function writeSettings(): SampleSheet {
  const reglages: CellValue[][] = [
    ['Paramètre', 'Valeur', null],
    ['Structure', 'MISSION LOCALE METROPOLE NORD-OUEST', null],
    ['Sous-titre', `Rapport d'activité ${YEAR}`, null],
    ['Année', YEAR, null],
    ["Date de l'extraction", formatDay(EXTRACTION), null],
  ];
  const territoire: CellValue[][] = [
    ['Commune', 'Code INSEE', 'QPV'],
    ...COMMUNES.map(({name, insee}, c): CellValue[] => [name, insee, QUARTERS.get(c)?.name ?? null]),
  ];
  // What looks like a value of the report and is none of them: the agency was asked once.
  const valeurs: CellValue[][] = [
    ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'],
    ['Aides', 'Fonds', 'FDAJ Permis', 'FDAJ Permis'],
    ['Actions collectives', 'Thème', 'Culture Sport', 'Culture Sport'],
  ];
  return {
    name: 'Paramètres ML',
    rows: [...reglages, [null, null, null], ...valeurs, [null, null, null], ...territoire],
    formats: [null, null, null, null],
    widths: [26, 40, 20, 20],
  };
}
