import type {CellValue} from '../../value/cell';
import {fecFields} from '../../register/grand-livre';
import type {Ledger} from './ledger';
import {FaultList} from './fault-list';
import {readLedgerRows} from './read-ledger-rows';
import type {TextFile} from './text-lines';

/** True for a first line that begins a FEC in XML. */
export const looksLikeXml = (line: string) => /^\s*<(\?xml|comptabilite)\b/i.test(line);

const headings = fecFields.map(({heading}) => heading);
/** The schema of the tax office spells two fields its own way. */
const spellings: Readonly<Record<string, string>> = {compteauxnum: 'CompAuxNum', compteauxlib: 'CompAuxLib'};
const headingOf = new Map([
  ...headings.map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(spellings),
]);
const TAG = /<(\/?)(?:\w+:)?(\w+)[^>]*?(\/?)>([^<]*)/g;

/** A FEC in XML: a row for each « ligne », with what its entry and its journal say. */
export function readFecXml(name: string, file: TextFile): Ledger {
  const whole = [...file.lines()].map((line) => line.text).join('\n');
  const text = whole
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, words: string) => escape(words));
  const lines: ReadonlyMap<string, string>[] = [];
  /** What is open, and what each of them says: an inner one hides the outer. */
  const open: Map<string, string>[] = [new Map()];
  for (const [, close, tag, isEmpty, words] of text.matchAll(TAG)) {
    const level = tag!.toLowerCase();
    if (level === 'journal' || level === 'ecriture' || level === 'ligne') {
      if (close === '' && isEmpty === '') open.push(new Map());
      else if (open.length > 1) {
        const said = new Map(open.flatMap((own) => [...own]));
        if (level === 'ligne') lines.push(said);
        open.pop();
      }
    } else if (close === '') {
      const heading = headingOf.get(level);
      if (heading !== undefined) open[open.length - 1]!.set(heading, unescape(words!.trim()));
    }
  }
  // A field that no line has is no column: it says nothing by being empty.
  const used = headings.filter((heading) => lines.some((said) => said.has(heading)));
  const rows: CellValue[][] = [used, ...lines.map((said) => used.map((heading) => said.get(heading) ?? null))];
  const ledger = readLedgerRows(name, rows);
  const faults = new FaultList();
  if (!isClosed(text)) faults.add(0, 'xml-cut');
  const form = `FEC en XML, ${file.encoding}`;
  return {...ledger, form, faults: [...faults.list(), ...ledger.faults], fingerprint: file.fingerprint};
}

/** The last tag closes the first one. */
function isClosed(text: string): boolean {
  const first = /<((?:\w+:)?\w+)/.exec(text)?.[1] ?? '';
  return new RegExp(`</${first}\\s*>\\s*$`).test(text);
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);
