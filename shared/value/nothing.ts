import type {CellValue} from './cell';

/** What people type for « nothing ». Compared in lower case before any folding: `/` folds to no text at all. */
const MARKS: ReadonlySet<string> = new Set([
  '/',
  '-',
  '–',
  '—',
  'nc',
  'n.c.',
  'nr',
  'n.r.',
  'nd',
  'n.d.',
  's.o.',
  'n/a',
  '(vide)',
  ...['non renseigné', 'non-renseigné', 'non communiqué', 'non déterminé', 'non disponible', 'sans objet'].flatMap(
    (words) => [words, `${words}e`, words.replace(/é/g, 'e'), `${words.replace(/é/g, 'e')}e`],
  ),
]);

const LONGEST = Math.max(...[...MARKS].map((mark) => mark.length));

/** First letters of the marks: most texts are told by theirs. */
const FIRST: ReadonlySet<number> = new Set([...MARKS].map((mark) => mark.charCodeAt(0)));

/** True for a trimmed text that states nothing. */
export function isNothingMark(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (!FIRST.has(first) && !FIRST.has(first | 32)) return false;
  return text.length <= LONGEST + 1 && MARKS.has(text.toLowerCase().normalize('NFC').replace(/\s/g, ' '));
}

/**
 * True for a cell that states nothing in a column of words or days. A blank reaches us as null, "", undefined or,
 * from a range of Excel on a desktop, 0.
 */
export function isNothing(cell: CellValue | undefined): boolean {
  if (cell === null || cell === undefined || cell === 0 || cell === '') return true;
  return typeof cell === 'string' && isNothingMark(cell.trim());
}

const FAILED = new Set(
  [
    'n/a',
    'n/d',
    'ref!',
    'valeur!',
    'value!',
    'div/0!',
    'nom?',
    'name?',
    'nombre!',
    'num!',
    'nul!',
    'null!',
    'spill!',
  ].map((words) => `#${words}`),
);

/** True for what a formula that failed leaves in its cell (« #N/A » of a look-up): no value, and no name either. */
export function isFailedFormula(cell: CellValue | undefined): boolean {
  return (
    typeof cell === 'string' &&
    cell.charCodeAt(0) === 35 &&
    cell.length < 100 &&
    FAILED.has(cell.toLowerCase().replace(/\s/g, ''))
  );
}

/** True for a cell that holds nothing at all: what makes a row of a sheet blank. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** The text of a cell as a person would type it; booleans as French sheets show them. */
export function textOf(cell: CellValue | undefined): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  return '';
}
