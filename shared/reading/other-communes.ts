import {problem, type Problem} from '../message/problem';
import type {Table} from '../count/table';
import type {DossierColumn} from './link-dossier';
import type {Part} from './link-words';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** So many rows, and the part that they are at least: youths move, but not so many. */
const FEWEST = 10;
const PART = 0.2;

/**
 * Tells a register whose rows bear a commune that Jeunes does not give to their youth: that of an employer or of a meeting place, under a
 * heading that could be the youth's. The row's own wins.
 */
export function reportOtherCommunes(
  parts: readonly Part[],
  table: Table,
  {column}: DossierColumn,
  communeOf: ArrayLike<number>,
  problems: Problem[],
): void {
  const own = table.columns.get('commune');
  const {toJeunes} = table;
  if (own?.kind !== 'code' || toJeunes === undefined) return;
  for (const {parsed, start} of parts) {
    const at = parsed.at.get('commune');
    if (at === undefined) continue;
    const odd = new OddCells();
    let both = 0;
    for (let row = 0; row < parsed.length; row++) {
      const stated = own.codes[start + row]!;
      const known = stated === 0 ? 0 : (communeOf[toJeunes[column.codes[start + row]!]!] ?? 0);
      if (known === 0) continue;
      both++;
      if (known !== stated) odd.addSilently(row);
    }
    if (odd.count < FEWEST || odd.count < both * PART) continue;
    const detail = {heading: at.heading, register: parsed.spec.title, total: both};
    problems.push(problem('commune-beside', placeOf(parsed, 'commune', odd), detail));
  }
}
