import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {toPdf} from '../../cli/host/to-pdf';
import {writeReport} from '../../xlsx';
import {agencies} from './agencies';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** The most that `pdftohtml` enlarges: it tells sizes in whole points, so in thirds of those that are printed. */
const ZOOM = 3;

/** Each text of a file and its size as it is printed, in points. */
function printedSizes(pdf: Uint8Array): (readonly [string, number])[] {
  const file = join(folder, 'rapport.pdf');
  writeFileSync(file, pdf);
  const {stdout} = spawnSync('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', String(ZOOM), file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const sizes = new Map(
    [...stdout.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size) / ZOOM]),
  );
  return [...stdout.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/g)].map(
    ([, id, words]) => [words!, sizes.get(id)!] as const,
  );
}

it.each(agencies)('LibreOffice prints nothing of %s below 8 points: cells, charts and feet of pages', (_, plan) => {
  const sizes = printedSizes(toPdf(writeReport(plan)));
  expect(sizes.length).toBeGreaterThan(500);
  expect(sizes.filter(([, size]) => size < 8)).toEqual([]);
});
