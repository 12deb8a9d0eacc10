import {parseDay} from '../cell/parse-day';
import {parseCents} from '../cell/parse-number';
import type {FecHeading} from './fec-heading';
import {shown, type FaultList} from './ledger-faults';
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
    let fields = closed(line.cut(separator, memory), heading);
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

/** Puts together again the parts of a text that the separator cut: at the first column of words where amounts and days then stand in theirs. */
function rejoin(
  fields: readonly string[],
  heading: FecHeading,
  number: number,
  separator: string,
  faults: FaultList,
): string[] {
  const parts = fields.length - heading.width + 1;
  for (const column of wordColumns) {
    const at = heading.at.get(column)?.index;
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
  const text = (column: string) => {
    const index = at.get(column)?.index;
    return index === undefined ? '' : (fields[index] ?? '').trim();
  };
  const days = ['date', 'pieceDate', 'validDate', 'dateLet'].map(text);
  const amounts = ['debit', 'credit', 'montant'].map(text);
  return (
    parseDay(text('date')) !== 0 &&
    /^\d/.test(text('compte')) &&
    days.every((day) => day === '' || parseDay(day) !== 0) &&
    amounts.every((amount) => amount === '' || parseCents(amount) !== null)
  );
}
