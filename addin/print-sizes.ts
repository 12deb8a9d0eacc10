import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {gzipSync} from 'node:zlib';
import {appsscriptSizes, isOf, siteSizes} from './site-sizes';
import type {SizeLimit} from './site-sizes';

const root = join(__dirname, '..');
const PAGE = join(root, 'docs', 'performance.md');
const BEGIN = '<!-- sizes written by npm run sizes -->';
const END = '<!-- end of the sizes -->';

/** Bytes as a browser is sent them, by a server that compresses. */
const compressed = (bytes: Buffer) => gzipSync(bytes, {level: 9}).length;

export interface Measured extends SizeLimit {
  readonly bytes: number;
}

/** Weighs what `npm run build` made of each line; throws for a line of which there is no file. */
export function measure(): {readonly site: readonly Measured[]; readonly appsscript: readonly Measured[]} {
  return {
    site: weigh('addin', siteSizes, compressed),
    appsscript: weigh('appsscript', appsscriptSizes, ({length}) => length),
  };
}

function weigh(folder: string, lines: readonly SizeLimit[], bytesOf: (bytes: Buffer) => number): Measured[] {
  const names = readdirSync(join(root, 'dist', folder), {recursive: true, encoding: 'utf8'}).map((name) =>
    name.split(sep).join('/'),
  );
  return lines.map((line) => {
    const own = names.filter((name) => isOf(line, name));
    if (own.length !== line.files.length) throw new Error(`« ${line.title} »: ${own.join(', ') || 'no file'}`);
    return {
      ...line,
      bytes: own.reduce((sum, name) => sum + bytesOf(readFileSync(join(root, 'dist', folder, name))), 0),
    };
  });
}

/** Both tables, as `docs/performance.md` shows them. */
export function printSizes({site, appsscript}: ReturnType<typeof measure>): string {
  return [
    'The site of Excel, compressed (gzip):',
    '',
    ...table(site),
    '',
    'What is installed in Google Sheets, as it is:',
    '',
    ...table(appsscript),
  ].join('\n');
}

function table(lines: readonly Measured[]): string[] {
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
  const total = {
    title: 'all',
    when: '',
    bytes: lines.reduce((sum, {bytes}) => sum + bytes, 0),
    limit: lines.reduce((sum, {limit}) => sum + limit, 0),
  };
  return [
    '| what | when it is loaded | kB | at most |',
    '| --- | --- | ---: | ---: |',
    ...[...lines, total].map(
      ({title, when, bytes, limit}) => `| ${title} | ${when} | ${kilo(bytes)} | ${kilo(limit)} |`,
    ),
  ];
}

/** The page with other tables between its marks. */
export function withSizes(page: string, sizes: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no « ${BEGIN} »`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${sizes}\n\n${page.slice(to)}`;
}

if (require.main === module) writeFileSync(PAGE, withSizes(readFileSync(PAGE, 'utf8'), printSizes(measure())));
