import {fecFields, grandLivre} from '../../register/grand-livre';
import type {ColumnSpec, RegisterSpec} from '../../register/define-register';
import {headingLine, matchHeadings} from '../match-headings';
import type {ColumnAt} from '../../count/parsed-sheet';
import {foldText} from '../../value/fold';
import {shown, type FaultList} from './fault-list';

/** The columns of a FEC, as its first line names them. */
export interface FecHeading {
  readonly separator: string;
  /** Fields on each line, one that a separator at the end would make left out. */
  readonly width: number;
  /** Fields stand between quotes. */
  readonly isQuoted: boolean;
  /** A separator ends each line. */
  readonly isClosed: boolean;
  /** Column of « Grand livre » → where it stands. */
  readonly at: ReadonlyMap<string, ColumnAt>;
}

/** « Grand livre » where the article's own names come first, and nothing beside them is read. */
export const fecRegister: RegisterSpec = {
  id: grandLivre.id,
  title: grandLivre.title,
  dated: grandLivre.dated!,
  columns: Object.fromEntries(
    Object.entries<ColumnSpec>(grandLivre.columns).map(([id, column]) => {
      const field = fecFields.find((one) => one.column === id);
      return [id, field === undefined ? column : {...column, headings: [field.heading, ...column.headings]}];
    }),
  ),
};

const separators = ['\t', '|', ';', ','];

/** The separator that cuts a line into most parts. */
export function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** True for a first line that names a FEC: a few of its own words are enough. */
export function looksLikeFec(line: string): boolean {
  const words = line.split(separatorOf(line)).map((word) => foldText(word));
  return words.filter((word) => own.has(word)).length >= 3;
}
const own = new Set(
  ['EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'EcritureLib', 'JournalCode'].map((word) => foldText(word)),
);

/** Reads the first line, and says what departs from the article. */
export function readFecHeading(text: string, number: number, faults: FaultList): FecHeading {
  const separator = separatorOf(text);
  if (separator !== '\t' && separator !== '|') faults.add(number, 'separator-form', {found: separator});
  const names = text.split(separator).map((name) => name.replace(/^"(.*)"$/, '$1').trim());
  const isClosed = names.length > 1 && names[names.length - 1] === '';
  if (isClosed) {
    names.pop();
    faults.add(number, 'trailing-separator');
  }
  const {at} = matchHeadings(fecRegister, headingLine(names, 0), {dateAides: 'versement'});
  reportHeading(names, at, number, faults);
  return {separator, width: names.length, isQuoted: text.startsWith('"'), isClosed, at};
}

function reportHeading(
  names: readonly string[],
  at: ReadonlyMap<string, ColumnAt>,
  number: number,
  faults: FaultList,
): void {
  const headingAt = new Map([...at].map(([id, {index}]) => [index, headingOf(id)]));
  names.forEach((name, index) => {
    const heading = headingAt.get(index);
    if (heading === undefined) faults.add(number, 'heading-extra', {found: shown(name)});
    else if (heading !== name) faults.add(number, 'heading-form', {found: shown(name), heading});
  });
  const amounts = at.has('debit') || at.has('credit') ? 'two amounts' : 'one amount';
  const needed = fecFields.filter(({instead, cash}) => cash !== true && (instead === undefined || instead === amounts));
  for (const {column, heading} of needed) if (!at.has(column)) faults.add(number, 'heading-missing', {heading});
  const places = needed.flatMap(({column}) => at.get(column)?.index ?? []);
  if (places.some((place, rank) => rank > 0 && place < places[rank - 1]!)) faults.add(number, 'heading-order');
}

const headings = new Map(fecFields.map(({column, heading}) => [column, heading]));

/** Name of a column in the article. */
function headingOf(column: string): string {
  return headings.get(column)!;
}
