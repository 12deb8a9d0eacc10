import {contentName} from '../../shared';
import type {SheetMark} from '../../shared';
import type {DefinedName} from '../../xlsx';

type Mark = Omit<SheetMark, 'state'>;

/** A text within a formula holds at most 255 characters. */
const MOST = 240;

/** Beside the hidden names of a sheet of ours, some that say what it was made from: files keep them, whoever saves them. */
function markName(plan: string, part: number): string {
  return `${contentName(plan).replace('_contenu.', '_marque.')}.${part}`;
}

/** Whether a name says what a sheet was made from. */
export const isMarkName = (plan: string, name: string): boolean => name.startsWith(markName(plan, 0).slice(0, -1));

/** The names to write, and those of a longer mark before to take away. */
export function markToNames(mark: Mark, known: readonly DefinedName[]) {
  const {plan} = mark;
  const text = encodeURIComponent(JSON.stringify(mark));
  const count = Math.ceil(text.length / MOST);
  const parts = Array.from({length: count}, (_, part) => ({
    name: markName(plan, part),
    formula: `"${text.slice(part * MOST, (part + 1) * MOST)}"`,
    hidden: true,
  }));
  const former = [];
  for (let part = count; find(plan, part, known) !== undefined; part++)
    former.push({name: markName(plan, part), formula: null});
  return [...parts, ...former];
}

/** What a sheet was made from; nothing is known of one that another program of ours made. */
export function markOf(plan: string, names: readonly DefinedName[]): SheetMark {
  let text = '';
  for (let part = 0, found = find(plan, part, names); found !== undefined; found = find(plan, ++part, names))
    text += found.formula.replace(/^"|"$/g, '');
  const unknown: Mark = {plan, version: '', period: '', source: ''};
  try {
    const read = JSON.parse(decodeURIComponent(text)) as Mark;
    return {...unknown, ...read, plan, state: 'complete'};
  } catch {
    return {...unknown, state: 'complete'};
  }
}

function find(plan: string, part: number, names: readonly DefinedName[]): DefinedName | undefined {
  const wanted = markName(plan, part).toLowerCase();
  return names.find(({name}) => name.toLowerCase() === wanted);
}
