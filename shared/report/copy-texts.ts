import {KEPT_HOME} from './kept-home';

/** A text of a sheet that stands, and whether it leads to a sheet of the report that a copy leaves. */
interface StandingText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly leadsAway: boolean;
}

/** What stands above the registers read. */
export const READ_HEADING = 'Ce qui a été lu';

/** « Méthode » counts rows indicator by indicator: it stays too. */
const METHOD = 'methode';

/** Whether a sheet of ours is one that may be handed round: those of the report, and none that names people or says where registers are at fault. */
export function isHandedRound(plan: string): boolean {
  return (plan === 'sommaire' || plan.startsWith('chapitre-')) && !KEPT_HOME.includes(plan) && plan !== METHOD;
}

/** The end of the note under a table: « Registre « Jeunes » : 2 273 lignes lues, 745 comptées, 1 528 exclues : … ». */
const TRACE = /\s*Registre «\s[^»]+\s»\s:\s(?:lignes lues\s|[\d\s]+lignes? lues?,)[\s\S]*$/;

/**
 * What a copy says otherwise than the sheet, by `row column`, null for what it says no more: how many rows were read and excluded, and
 * what leads to a sheet that it does not hold, with the heading above.
 */
export function textsOfCopy(texts: readonly StandingText[]): ReadonlyMap<string, string | null> {
  const byPlace = new Map(texts.map((one) => [`${one.row} ${one.column}`, one]));
  const edits = new Map<string, string | null>();
  for (const {row, column, text, leadsAway} of texts) {
    const place = `${row} ${column}`;
    if (TRACE.test(text)) edits.set(place, text.replace(TRACE, '') || null);
    if (text === READ_HEADING) for (const read of listUnder(byPlace, row, column)) edits.set(read, null);
    if (!leadsAway) continue;
    edits.set(place, null);
    const above = byPlace.get(`${row - 1} ${column}`);
    if (above !== undefined && !above.leadsAway && leadsAllAway(byPlace, row, column))
      edits.set(`${row - 1} ${column}`, null);
  }
  return edits;
}

/** A heading and the lines of its list, with what stands at their right, down to the first empty one. */
function listUnder(texts: ReadonlyMap<string, StandingText>, top: number, column: number): string[] {
  const places: string[] = [];
  for (let row = top; texts.has(`${row} ${column}`); row++)
    for (let right = column; right < column + 3; right++) places.push(`${row} ${right}`);
  return places;
}

function leadsAllAway(texts: ReadonlyMap<string, StandingText>, top: number, column: number): boolean {
  let row = top;
  while (texts.get(`${row} ${column}`)?.leadsAway === true) row++;
  return !texts.has(`${row} ${column}`);
}
