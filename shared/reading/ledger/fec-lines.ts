import {parseDay} from '../../value/parse-day';
import {parseCents} from '../../value/parse-number';
import type {FecHeading} from './fec-heading';
import {shown, type FaultList} from './fault-list';
import {cells} from './quoted-cells';
import {FieldMemory, type TextLine} from './text-lines';

/** Columns in which a separator may have slipped, the likeliest first. */
const wordColumns = ['libelle', 'compteLib', 'compAuxLib', 'piece', 'journalLib'];

/** Characters beyond which a line is no usual one. */
const LONG = 5000;

/** The fields of one line of a FEC; good until the next one is asked for. */
export class FecLine {
  constructor(
    readonly number: number,
    readonly fields: readonly string[],
    private readonly source: TextLine,
    private readonly whole: string | null,
  ) {}

  /** The whole of it, for sentences. */
  get text(): string {
    return this.whole ?? this.source.text;
  }
}

/** Cuts the lines into fields: a separator inside a label and a label on two lines are put together again. */
export function* cutFecLines(
  lines: Iterable<TextLine>,
  heading: FecHeading,
  faults: FaultList,
): Generator<FecLine, void, undefined> {
  const {separator, width} = heading;
  const memory = new FieldMemory();
  let held: TextLine | null = null;
  const source = lines[Symbol.iterator]();
  const take = (): TextLine | null => {
    const line = held ?? (source.next().value as TextLine | undefined) ?? null;
    held = null;
    return line;
  };
  for (let line = take(); line !== null; line = take()) {
    const {number} = line;
    if (line.length > LONG && line.text.length > LONG)
      faults.add(number, 'line-long', {length: String(line.text.length)});
    const cut = heading.isQuoted ? cells(line.text, separator) : line.cut(separator, memory);
    const shifted = isShifted(cut, heading);
    let fields = shifted ? [...cut, ''] : isSplit(cut, heading) ? cut : closed(cut, heading);
    let whole: string | null = null;
    if (fields.length < width) {
      held = take();
      const both = held === null ? null : joined(line, held, heading);
      if (both !== null) {
        faults.add(number, 'line-broken');
        ({whole, fields} = both);
        held = null;
      }
    }
    if (fields.length > width) fields = rejoin(fields, heading, number, separator, faults);
    if (fields.length !== width) {
      faults.add(number, 'columns-number', {found: String(fields.length), expected: String(width)});
    }
    yield new FecLine(number, fields, line, whole);
  }
}

/** The two lines as one, where a label was broken in two. */
function joined(
  line: TextLine,
  next: TextLine,
  heading: FecHeading,
): {whole: string; fields: readonly string[]} | null {
  const {separator, width} = heading;
  if (closed(next.text.split(separator), heading).length >= width) return null;
  const whole = `${line.text} ${next.text}`;
  const fields = closed(whole.split(separator), heading);
  return fields.length === width && isSound(fields, heading) ? {whole, fields} : null;
}

/** The fields without the empty one that a separator at the end makes. */
function closed(fields: readonly string[], {width, isClosed}: FecHeading): readonly string[] {
  const isOneMore = (isClosed || fields.length === width + 1) && fields.length > width;
  return isOneMore && fields[fields.length - 1]!.trim() === '' ? fields.slice(0, -1) : fields;
}

/**
 * An empty field too many ends the line: it may be the last column, where a separator stands in a label before it. It is so
 * when days and amounts, the day of validation among them, only stand in their columns once the label is whole.
 */
function isSplit(fields: readonly string[], heading: FecHeading): boolean {
  const {width, isClosed} = heading;
  if (isClosed || fields.length !== width + 1 || fields[width]!.trim() !== '') return false;
  const cut = fields.slice(0, -1);
  if (isSound(cut, heading) && isDated(cut, heading)) return false;
  const whole = wholeLabel(fields, heading, '');
  if (whole === null) return false;
  return isDated(whole.fields, heading) || (isOdd(cut, heading) && !isOdd(whole.fields, heading));
}

/**
 * A separator in a label, where the empty last field was left out: the line has the right number of fields, and all of them stand
 * one column too far. An amount out of its place tells.
 */
function isShifted(fields: readonly string[], heading: FecHeading): boolean {
  if (fields.length !== heading.width || !isOdd(fields, heading) || isDated(fields, heading)) return false;
  const whole = wholeLabel([...fields, ''], heading, '');
  return whole !== null && !isOdd(whole.fields, heading);
}

/** Debit and credit both hold something that is not 0, or an amount stands for the lettering: no line of accounts is so. */
function isOdd(fields: readonly string[], heading: FecHeading): boolean {
  if (/[1-9]/.test(textIn(fields, 'credit', heading)) && /[1-9]/.test(textIn(fields, 'debit', heading))) return true;
  const letter = textIn(fields, 'ecritureLet', heading);
  return letter !== '' && /^\d+[.,]\d\d$/.test(letter.trim());
}

function textIn(fields: readonly string[], column: string, {at}: FecHeading): string {
  const index = at.get(column)?.index;
  return index === undefined ? '' : (fields[index] ?? '');
}

/** Puts together again the parts of a text that the separator cut. */
function rejoin(
  fields: readonly string[],
  heading: FecHeading,
  number: number,
  separator: string,
  faults: FaultList,
): readonly string[] {
  const whole = wholeLabel(fields, heading, separator);
  if (whole === null) return [...fields];
  faults.add(number, 'separator-in-label', {label: shown(whole.label)});
  return whole.fields;
}

/** The fields with the parts joined at the first column of words where amounts and days then stand in theirs. */
function wholeLabel(
  fields: readonly string[],
  heading: FecHeading,
  separator: string,
): {label: string; fields: readonly string[]} | null {
  const parts = fields.length - heading.width + 1;
  for (const column of wordColumns) {
    const at = heading.at.get(column)?.index;
    if (at === undefined) continue;
    const label = fields.slice(at, at + parts).join(separator);
    const joined = [...fields.slice(0, at), label, ...fields.slice(at + parts)];
    if (isSound(joined, heading)) return {label, fields: joined};
  }
  return null;
}

/** The day of validation, which every line states, is a day. */
function isDated(fields: readonly string[], heading: FecHeading): boolean {
  return parseDay(textIn(fields, 'validDate', heading).trim()) !== 0;
}

/** Amounts and days stand where the headings say. */
function isSound(fields: readonly string[], heading: FecHeading): boolean {
  const text = (column: string) => textIn(fields, column, heading).trim();
  const days = ['date', 'pieceDate', 'validDate', 'dateLet'].map(text);
  const amounts = ['debit', 'credit', 'montant'].map(text);
  return (
    parseDay(text('date')) !== 0 &&
    /^\d/.test(text('compte')) &&
    days.every((day) => day === '' || parseDay(day) !== 0) &&
    amounts.every((amount) => amount === '' || parseCents(amount) !== null)
  );
}
