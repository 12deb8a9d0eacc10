import type {CellValue} from '../shared';
import {formatDay} from '../shared';
import {EXTRACTION, YEAR} from './calendar';
import type {SampleSheet} from './sheet';
import {COMMUNES, QUARTERS} from './territory';

/** « Paramètres ML » as staff keep it: the settings, then the territory. No « Références »: 2023 comes out of the rows. */
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
  return {
    name: 'Paramètres ML',
    rows: [...reglages, [null, null, null], ...territoire],
    formats: [null, null, null],
    widths: [26, 40, 20],
  };
}
