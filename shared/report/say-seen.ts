import type {TableLine, TableResult} from '../count/result';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from '../count/table';
import {foldText} from '../value/fold';
import {french, uncapitalize} from '../value/french';
import {sayPortion} from '../value/say-change';

/** Lines that stand for what is not known, or for several. */
const NAMELESS: readonly string[] = [HORS_TERRITOIRE, NON_RENSEIGNE];
/** Under this many, shares say more of chance than of the year. */
const LEAST_WHOLE = 30;
/** A line stands out from that many times an equal share on, and from that part of the whole. */
const LEAST_LEAD = 1.2;
const LEAST_SHARE = 0.1;

/**
 * What is seen in a table whose lines share a whole: « Lambersart réunit un quart des nouveaux accueils ». Null where no line stands out,
 * where the whole is small, and where a masked line could be the first.
 */
export function saySeen({spec, columns, lines, total, additive}: TableResult): string | null {
  const isCross = spec.body.kind === 'cross';
  // The columns of a cross table share its lines; of another, the first is what it is about.
  const weighed = columns.flatMap(({label}, at) => ((isCross ? !/^total$/i.test(label) : at === 0) ? [at] : []));
  const weigh = (values: TableLine['values']) => weighed.reduce((sum, at) => sum + (values[at] ?? 0), 0);
  const whole = weigh(total ?? []);
  // Further columns of the same unit that are no part of the first share the whole with it.
  const isAlone =
    isCross || columns.slice(1).every(({label, unit}) => unit !== columns[0]?.unit || /^dont /i.test(label));
  if (!isAlone || weighed.some((at) => additive[at] !== true) || whole < LEAST_WHOLE) return null;
  const plain = lines.filter(({holds}) => holds === undefined);
  const [first, second] = plain
    .map(({label, values}) => ({label, value: weigh(values)}))
    .sort((a, b) => b.value - a.value);
  if (first === undefined || second === undefined || first.value === second.value) return null;
  const share = first.value / whole;
  if (NAMELESS.includes(first.label) || share < Math.max(LEAST_SHARE, LEAST_LEAD / plain.length)) return null;
  const name = spec.lines === 'Commune' ? first.label : `« ${first.label} »`;
  return french(`${name} réunit ${sayPortion(share)} ${wholeOf(spec.title, columns[0]!, isCross)}`);
}

/** « des nouveaux accueils », of a title that names what its first column counts before « par commune », and a cross table before « : »; « du total » of any other. */
function wholeOf(title: string, {label, unit}: TableResult['columns'][number], isCross: boolean): string {
  const [, counted = '', end] = /^(\p{L}+[sx](?: [^:,]+?)?)( par | : )/u.exec(title) ?? [];
  const heading = foldText(label);
  // « Taux de couverture par commune » may begin with a column of youths.
  const isNamed = isCross || heading === unit || heading.startsWith('nombre') || foldText(counted).includes(heading);
  if (unit === 'euros' || end !== (isCross ? ' : ' : ' par ') || / et /.test(counted) || !isNamed) return 'du total';
  return `des ${uncapitalize(counted)}`;
}
