import type {Theirs} from '../../shared';
import type {frRemoval} from './fr-removal';

const sheets = (count: number) => (count === 1 ? '1 sheet' : `${count} sheets`);
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
const theirWords: Readonly<Record<Theirs, string>> = {
  cells: 'cells typed or changed',
  comments: 'comments',
  drawings: 'a chart or a picture',
};
const listOf = (theirs: readonly Theirs[]) => theirs.map((one) => theirWords[one]).join(', ');

/** What « Retirer du classeur » says, in English. */
export const enRemoval: typeof frRemoval = {
  title: 'Remove from the workbook',
  lead: 'A sheet that is removed does not come back, not even by Ctrl+Z. Your registers, your own sheets, “Paramètres ML”, “Décisions” and “Comptes” stay.',
  none: 'Nothing to remove: Bilan ML has made no sheet in this workbook.',
  groups: {
    report: (count: number) => `The report: ${sheets(count)}`,
    pages: (count: number) => `The pages of the communes: ${sheets(count)}`,
    lists: (count: number) => `The lists of rows, which name people: ${sheets(count)}`,
    aids: (count: number) => `The control of aids: ${sheets(count)}`,
    years: (count: number) => `The years kept: ${sheets(count)}`,
  },
  see: 'See the sheets',
  going: (names: readonly string[]) => `To go: ${quoted(names)}.`,
  kept: 'To stay, since you put something there. Tick those that are to go all the same:',
  even: (name: string, theirs: readonly Theirs[]) => `“${name}”: ${listOf(theirs)}`,
  cited: (names: readonly string[]) => `Formulas lead to these sheets and will show #REF!: ${quoted(names)}.`,
  go: (count: number) => `Remove ${sheets(count)}`,
  noneChosen: 'Tick what is to go.',
  working: 'Removing sheets',
  done: (count: number) => `${sheets(count)} less`,
  gone: (count: number) => `Removed from the workbook: ${sheets(count)}.`,
  left: 'Left in the workbook:',
  why: (name: string, theirs: readonly Theirs[]) =>
    theirs.length === 0 ? `“${name}”` : `“${name}”: ${listOf(theirs)}`,
};
