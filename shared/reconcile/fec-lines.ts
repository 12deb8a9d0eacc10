import {parseDay} from '../cell/parse-day';
import {parseCents} from '../cell/parse-number';
import {wordFields, type FecField} from './fec-fields';
import type {FecHeading} from './fec-heading';
import {shown, type FaultList} from './ledger-faults';
import type {TextLine} from './text-lines';

/** Characters beyond which a line is no usual one. */
const LONG = 5000;

/** The fields of one line of a FEC. */
export interface FecLine {
  readonly number: number;
  readonly text: string;
  readonly fields: readonly string[];
}

/** Cuts the lines into fields: a separator inside a label and a label on two lines are put together again. */
export function* cutFecLines(
  lines: readonly TextLine[],
  heading: FecHeading,
  faults: FaultList,
): Generator<FecLine, void, undefined> {
  const {separator, width} = heading;
  for (let at = 0; at < lines.length; at++) {
    const {number, text} = lines[at]!;
    if (text.length > LONG) faults.add(number, 'line-long', {length: String(text.length)});
    let whole = text;
    let fields = cut(text, heading);
    const next = lines[at + 1];
    if (fields.length < width && next !== undefined) {
      const joined = `${text} ${next.text}`;
      const both = cut(joined, heading);
      if (cut(next.text, heading).length < width && both.length === width && isSound(both, heading)) {
        faults.add(number, 'line-broken');
        [fields, whole] = [both, joined];
        at++;
      }
    }
    if (fields.length > width) fields = rejoin(fields, heading, number, separator, faults);
    if (fields.length !== width) {
      faults.add(number, 'columns-number', {found: String(fields.length), expected: String(width)});
    }
    yield {number, text: whole, fields};
  }
}

function cut(text: string, {separator, width, isClosed}: FecHeading): string[] {
  const fields = text.split(separator);
  if ((isClosed || fields.length === width + 1) && fields.length > width && fields[fields.length - 1]!.trim() === '')
    fields.pop();
  return fields;
}

/** Puts together again the parts of a text that the separator cut: at the first column of words where amounts and days then stand in theirs. */
function rejoin(
  fields: readonly string[],
  heading: FecHeading,
  number: number,
  separator: string,
  faults: FaultList,
): string[] {
  const parts = fields.length - heading.width + 1;
  for (const field of wordFields) {
    const at = heading.at.get(field);
    if (at === undefined) continue;
    const label = fields.slice(at, at + parts).join(separator);
    const joined = [...fields.slice(0, at), label, ...fields.slice(at + parts)];
    if (!isSound(joined, heading)) continue;
    faults.add(number, 'separator-in-label', {label: shown(label)});
    return joined;
  }
  return [...fields];
}

/** Amounts and days stand where the headings say. */
function isSound(fields: readonly string[], {at}: FecHeading): boolean {
  const text = (field: FecField) => {
    const index = at.get(field);
    return index === undefined ? '' : (fields[index] ?? '').trim();
  };
  const days = (['day', 'pieceDay', 'validDay', 'letterDay'] as const).map(text);
  const amounts = (['debit', 'credit', 'amount'] as const).map(text);
  return (
    parseDay(text('day')) !== 0 &&
    /^\d/.test(text('account')) &&
    days.every((day) => day === '' || parseDay(day) !== 0) &&
    amounts.every((amount) => amount === '' || parseCents(amount) !== null)
  );
}
