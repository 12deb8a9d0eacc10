import fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import type {SourceSheet} from '../../shared/count/registers';
import {jeunesHeadings, sheet} from './sheets';

/** Arbitrary small workbooks: every cell is what exports write, plain or odd. */

export type Cells = readonly CellValue[];

const day = fc.integer({min: 45000, max: 45700});
const dossier = fc.integer({min: 1, max: 12}).map((n) => `J${n}`);
const dossierCell = fc.oneof(
  dossier,
  dossier.map((text) => text.toLowerCase()),
  fc.constantFrom<CellValue>(5, '005', ' 5', '1,23E+05', ''),
);
const dayCell = fc.oneof(day, fc.constantFrom<CellValue>('31/12/2024', '2024-02-29 00:00:00', 'hier', null, 45300.5));
const word = (...words: CellValue[]) => fc.constantFrom<CellValue>(...words, null, '/', 'zzz');

const youthCells = [
  dossierCell,
  word('F', 'Homme', 2),
  dayCell,
  word('Lambersart', 'Lammersart', 'LOMPRET', '59840', 'Lille'),
  word('V', 5, 'Niveau 5', 'bac pro', 7, 'DNB'),
  dayCell,
  word('oui', 'non', 'Pacot-Vandracq', 'Ailleurs'),
];
export const jeunesRow: fc.Arbitrary<Cells> = fc.tuple(...(youthCells as [fc.Arbitrary<CellValue>]));
export const jeunesSheet = (rows: readonly Cells[]): SourceSheet =>
  sheet('Jeunes', [...jeunesHeadings, 'QPV'], ...rows);

const situationCells = [
  dossierCell,
  word('Emploi', 'PMSMP', 'formation'),
  word('CDD', 'cdd', 'Autre chose', 'AUTRE CHOSE'),
  dayCell,
  dayCell,
  word('EN_COURS', 'prévu'),
  word('BTP', 'Industrie', 'industrie'),
  word('oui', 'x'),
  word('Lompret', 'Wambrechies'),
];
const situationsHeadings = [
  'N° dossier',
  'Catégorie',
  'Type',
  'Date de début',
  'Date de fin',
  'État',
  'Secteur',
  'QPV',
  'Commune',
];
export const situationsRow: fc.Arbitrary<Cells> = fc.tuple(...(situationCells as [fc.Arbitrary<CellValue>]));
export const situationsSheet = (rows: readonly Cells[]): SourceSheet =>
  sheet('Situations', situationsHeadings, ...rows);

/** Every value as met in exports, and worse. */
export const oddThings: readonly CellValue[] = [
  null,
  '',
  0,
  ' ',
  '/',
  '-',
  'NC',
  'NR',
  'nd',
  's.o.',
  'Non renseigné',
  '\u00a0',
  '?',
  '???',
  '#N/A',
  true,
  false,
  -1,
  1,
  2,
  5,
  1e21,
  0.1,
  1234567,
  'F',
  'M.',
  'Mme',
  'V',
  'Vbis',
  'infra 3',
  'V sans diplôme',
  'oui',
  'x',
  'en cours',
  'faux',
  'CHRS',
  'Entretien partenaire',
  'courriel',
  'Absent',
  'Refus jeune',
  'PREVU',
  'PAE',
  'TDO',
  'FAJ',
  'chèques de services',
  'refusé',
  '2 273',
  '2\u00a0273',
  '2\u202f273',
  "1'241,43",
  '1 241,43',
  '52 069 €',
  '(28,80)',
  '28,80-',
  '10,5 %',
  '1,005',
  '31/12/2024',
  '2024-12-31 00:00:00',
  '31/12/24',
  '31/02/2024',
  '12/31/2024',
  45292.5,
  2024,
  20241231,
  'Lammersart',
  'St André les Lille',
  'Madeleine (La)',
  'LAMBERSART CEDEX',
  '59130 Lambersart',
  '59840',
  '000123',
  '1,23E+05',
  ' j 1 ',
  'Total',
  'Sous-total',
  '=1+1',
  '+1',
  '@x',
  '\n',
  'é'.repeat(5000),
  'a\u0301',
  '\ud800',
];
