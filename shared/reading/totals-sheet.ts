import {foldText} from '../value/fold';
import {FOLDED_MONTHS} from '../value/months';
import {problem, type Problem} from '../message/problem';
import {allRegisters} from '../register/all-registers';
import {dossier} from '../register/youth-columns';
import type {RegisterSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import {headingLine, knownHeadings} from './match-headings';
import {isNamed} from './near-register';
import {HEADING_LINES} from './recognise';

const COUNTED = /^(?:nombre|nbre|nb|effectifs?|total|quantite)\b/;
/** Months in one line that make a column each. */
const FEWEST = 4;

const DOSSIER: ReadonlySet<string> = new Set(dossier.headings.map(foldText));
let known: ReadonlySet<string> | undefined;

const monthOf = (word: string) =>
  FOLDED_MONTHS.findIndex((month) => word.length > 2 && month.startsWith(word.replace(/ \d+$/, '')));

/**
 * Tells a sheet that is not read because it holds totals: a column a month, or numbers counted already. It matters where the sheet bears
 * the name of a register that no sheet gives, or has a month for each dossier.
 */
export function reportTotals(sheet: SourceSheet, read: ReadonlySet<RegisterSpec>, problems: Problem[]): void {
  const {name, rows, firstLine = 0} = sheet;
  const spec = allRegisters.find((one) => isNamed(name, one) && !read.has(one));
  for (let at = firstLine; at < Math.min(rows.length, firstLine + HEADING_LINES); at++) {
    const {words, plain} = headingLine(rows[at] ?? [], at);
    const months = new Set(words.map(monthOf).filter((month) => month >= 0)).size >= FEWEST;
    const hasDossier = words.some((word) => DOSSIER.has(word));
    known ??= knownHeadings(allRegisters);
    const counted = !hasDossier && words.some((word) => COUNTED.test(word)) && plain.some((word) => known!.has(word));
    if (!(months && (hasDossier || spec !== undefined)) && !(counted && spec !== undefined)) continue;
    problems.push(problem('totals-sheet', {sheet: name, cell: `A${at + 1}`}, {register: spec?.title ?? '', months}));
    return;
  }
}
