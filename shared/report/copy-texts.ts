/** A text of a sheet that stands, and whether it leads to a sheet of the report that a copy leaves. */
interface StandingText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly leadsAway: boolean;
}

/** What stands above the registers read. */
export const READ_HEADING = 'Ce qui a été lu';
/** What stands above the sheets that say how figures are made. */
export const CHECK_HEADING = 'Pour vérifier';

/** Plan of « Comment ces chiffres sont faits ». */
export const HOW_MADE = 'comment-faits';

/** The rule of each figure: it stays too, unless it is asked for. */
export const METHOD = 'methode';

/** Headings of « Méthode » under which rows are counted: a copy holds its rules, and no count. */
export const COUNT_HEADS: readonly string[] = ['Lues', 'Comptées'];
export const WHY_HEAD = 'Exclues, et pourquoi';

/** Whether a sheet of ours is one that may be handed round: those of the report, and none that names people or says where registers are at fault. */
export function isHandedRound(plan: string, withMethod = false): boolean {
  return plan === 'sommaire' || plan === HOW_MADE || plan.startsWith('chapitre-') || (plan === METHOD && withMethod);
}

/** The end of the note under a table: « Registre « Jeunes » : 2 273 lignes lues, 745 comptées, 1 528 exclues : … ». */
const TRACE = /\s*Registre «\s[^»]+\s»\s:\s(?:lignes lues\s|[\d\s]+lignes? lues?,)[\s\S]*$/;

/**
 * What a copy says otherwise than the sheet, by `row column`, null for what it says no more: how many rows were read and excluded, and
 * what leads to a sheet that it does not hold, with the heading above.
 */
export function textsOfCopy(plan: string, texts: readonly StandingText[]): ReadonlyMap<string, string | null> {
  if (plan === METHOD) return rulesOnly(texts);
  const byPlace = new Map(texts.map((one) => [`${one.row} ${one.column}`, one]));
  const edits = new Map<string, string | null>();
  for (const {row, column, text, leadsAway} of texts) {
    const place = `${row} ${column}`;
    if (TRACE.test(text)) edits.set(place, text.replace(TRACE, '') || null);
    if (text === READ_HEADING) for (const read of listUnder(texts, row, column)) edits.set(read, null);
    if (!leadsAway) continue;
    edits.set(place, null);
    const above = byPlace.get(`${row - 1} ${column}`);
    if (above?.text === CHECK_HEADING && leadsAllAway(byPlace, row, column)) edits.set(`${row - 1} ${column}`, null);
  }
  return edits;
}

/** « Méthode » without its counts: the columns that hold nothing else are left empty, and reasons stand without their number. */
function rulesOnly(texts: readonly StandingText[]): ReadonlyMap<string, string | null> {
  const edits = new Map<string, string | null>();
  for (const head of texts) {
    const isCount = COUNT_HEADS.includes(head.text);
    if (!isCount && head.text !== WHY_HEAD) continue;
    for (const {row, column, text} of texts) {
      if (row < head.row) continue;
      // A heading keeps its colour, between those of its row.
      if (isCount) edits.set(`${row} ${head.column}`, row === head.row ? '' : null);
      else if (column === head.column) edits.set(`${row} ${column}`, text.replace(COUNT_OF_REASON, '$1'));
    }
  }
  return edits;
}

/** « 4 115 : hors de la période »: what stands before the reason. */
const COUNT_OF_REASON = /(^|;\s)[\d\s]*\d\s:\s/g;

/** A heading and the lines of its list, with what stands at their right, down to the first empty one. */
function listUnder(texts: readonly StandingText[], top: number, column: number): string[] {
  const rows = new Set(texts.filter((one) => one.column === column).map(({row}) => row));
  let end = top;
  while (rows.has(end)) end++;
  return texts
    .filter((one) => one.row >= top && one.row < end && one.column >= column)
    .map((one) => `${one.row} ${one.column}`);
}

function leadsAllAway(texts: ReadonlyMap<string, StandingText>, top: number, column: number): boolean {
  let row = top;
  while (texts.get(`${row} ${column}`)?.leadsAway === true) row++;
  return !texts.has(`${row} ${column}`);
}
