import {holdsCell} from '../sheet/references';
import {HostError} from './host-error';
import type {Place} from './notice';
import type {StandingSheet} from './obstacles';
import type {RemovedSheet, RemoveRequest, SheetKey, Theirs} from './workbook';
import {contentOf} from './zone-moves';
import type {ZonedSheet} from './zone-moves';

/** What the user put on a sheet of ours. The grid holds all its cells. */
export function theirsOn(
  own: StandingSheet & ZonedSheet & {readonly isEdited: boolean; readonly mark: {readonly notice: Place}},
  hasDrawings: boolean,
): Theirs[] {
  const {area, mark, zones, grid} = own;
  const ours = [area, mark.target, mark.depot, {...mark.notice, rows: 1, columns: 1}, ...zones.map((one) => one.area)];
  const isBeside = ({row, column}: Place) =>
    !ours.some((one) => one !== null && one !== undefined && holdsCell(one, row, column));
  return [
    ...(own.isEdited || grid.filled(grid.area).some(isBeside) ? ['cells' as const] : []),
    ...(zones.some((zone) => contentOf(own, zone).length > 0) ? ['comments' as const] : []),
    ...(hasDrawings ? ['drawings' as const] : []),
  ];
}

/** A sheet that is to go, as it stands: one that we made, or not; the names of ours that lead there. */
interface Candidate {
  readonly sheet: SheetKey;
  readonly name: string;
  readonly isOurs: boolean;
  readonly theirs: readonly Theirs[];
  readonly names: readonly string[];
}

/** A formula of a sheet, or of a name that belongs to none. */
export interface Citing {
  readonly sheet: SheetKey | null;
  /** Name of the tab, or of the name. */
  readonly on: string;
  readonly formula: string;
}

interface Standing {
  readonly sheets: readonly {readonly key: SheetKey; readonly visible: boolean}[];
  readonly candidates: readonly Candidate[];
  readonly formulas: readonly Citing[];
}

/** What becomes of each sheet asked for. Throws a HostError where no visible sheet would be left and it is no trial. */
export function judgeRemoval(
  {sheets, candidates, formulas}: Standing,
  {evenTheirs, isTrial}: Omit<RemoveRequest, 'sheets'>,
): {readonly answers: readonly RemovedSheet[]; readonly going: readonly Candidate[]} {
  const going = candidates.filter(
    ({sheet, isOurs, theirs}) => isOurs && (theirs.length === 0 || evenTheirs.includes(sheet)),
  );
  const isGoing = (key: SheetKey | null) => going.some(({sheet}) => sheet === key);
  if (!isTrial && going.length > 0 && !sheets.some(({key, visible}) => visible && !isGoing(key)))
    throw new HostError('last-sheet', 'removeSheets');
  const staying = formulas.filter(({sheet}) => !isGoing(sheet)).map(({on, formula}) => ({on, words: wordsOf(formula)}));
  const answers = candidates.map((candidate): RemovedSheet => {
    const {sheet, name, theirs, names} = candidate;
    const words = [`${name}!`, ...names].map((word) => word.toLowerCase());
    const citing = staying.filter((one) => words.some((word) => one.words.has(word))).map(({on}) => on);
    const isRemoved = going.includes(candidate);
    return {
      sheet,
      name,
      outcome: isRemoved ? 'removed' : 'kept',
      theirs,
      citedBy: isRemoved ? [...new Set(citing)] : [],
    };
  });
  return {answers, going};
}

/** Quoted tabs and words, each whole; a tab with the `!` after it. */
const tokens = /"(?:[^"]|"")*"?|'((?:[^']|'')*)(?:'!?)?|[\p{L}_\\][\p{L}\p{N}_.\\]*!?/gu;

/** The tabs and the names that a formula may lead to, in small letters: « sommaire! », « ra_total ». */
function wordsOf(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word, quoted] of formula.matchAll(tokens))
    if (quoted !== undefined) found.add(`${quoted.replace(/''/g, "'")}!`.toLowerCase());
    else if (!word.startsWith('"')) found.add(word.toLowerCase());
  return found;
}
