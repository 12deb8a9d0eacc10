import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {buildDocument, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import type {DocumentOptions, Registers, ReportDocument} from '../../shared';
import {readWorkbook} from '../../xlsx';

const file = join(__dirname, '..', '..', 'samples', 'registres-2024.xlsx');

/** The report of the sample, under any settings. */
export function sampleDocument(
  settings: readonly (readonly string[])[] = [],
  options: Partial<DocumentOptions> = {},
): ReportDocument {
  const {sheets} = readWorkbook(readFileSync(file));
  const own = settings.length === 0 ? [] : [{name: 'Mes réglages', rows: [['Réglage', 'Valeur'], ...settings]}];
  return documentOf(readRegisters([...sheets, ...own], {}, []), options);
}

/** The report of any registers. */
export function documentOf(registers: Registers, options: Partial<DocumentOptions> = {}): ReportDocument {
  const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  return buildDocument(registers, results, {version: '0.0', ...options});
}

/** The parts of a file as texts, by their names; a workbook beside a chart as the texts of its own parts. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]): [string, string][] =>
      name.endsWith('.xlsx')
        ? [...partsOf(part)].map(([inner, text]) => [`${name}!${inner}`, text])
        : [[name, strFromU8(part)]],
    ),
  );
}

const entities: Readonly<Record<string, string>> = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"'};
export const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (one) => entities[one]!);

/** A number as French prints it, back to what it is; null for a text that is none. */
export function numberOf(text: string): number | null {
  const bare = text.replace(/[\u00a0\u202f ]/g, '');
  if (bare === '/') return 0;
  if (bare === 'stable') return 0;
  const match = /^([+-]?)(\d+)(?:,(\d+))?(%|€)?$/.exec(bare);
  if (match === null) return null;
  const value = Number(`${match[1]}${match[2]}.${match[3] ?? '0'}`);
  return match[4] === '%' ? value / 100 : value;
}
