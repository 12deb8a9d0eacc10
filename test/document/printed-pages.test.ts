import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {writeWord} from '../../document';
import {readRegisters} from '../../shared';
import type {ReportDocument} from '../../shared';
import {ruralSheets} from '../report/agencies';
import {smallRegisters} from '../report/small-report';
import {documentOf, plain, sampleDocument} from './sample';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Line {
  readonly words: string;
  readonly bottom: number;
}

const spaced = (text: string) => text.replace(/&#160;|\s+/g, ' ').trim();

/** The lines of each page of a document as Writer prints it, but for the feet. */
function pagesOf(document: Uint8Array): Line[][] {
  writeFileSync(join(folder, 'rapport.docx'), document);
  const profile = `-env:UserInstallation=file://${folder}/profil`;
  const made = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'rapport.docx')];
  expect(spawnSync('soffice', [profile, ...made]).status).toBe(0);
  const {stdout} = spawnSync('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '1', join(folder, 'rapport.pdf')], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<text top="(\d+)"[^>]*height="(\d+)"[^>]*>(.*?)<\/text>/g)]
        .map(([, top, height, words]) => ({
          words: spaced(plain(words!.replace(/<[^>]*>/g, ''))),
          bottom: Number(top) + Number(height),
        }))
        .filter(({bottom}) => bottom < FOOT),
    );
}

/** Points from the top of a page: of its first line, of its last, of its foot. */
const TOP = 48;
const BOTTOM = 794;
const FOOT = 797;
/** A page that does not end a chapter is no emptier. */
const LEAST_FILL = 0.5;
/** Cover, « L’essentiel », contents. */
const FIRST = 3;

it.each<[string, ReportDocument, number, number]>([
  ['the sample', sampleDocument(), 27, 0.72],
  ['64 communes', documentOf(readRegisters(ruralSheets())), 35, 0.75],
  ['a small one', documentOf(smallRegisters()), 16, 0.72],
])('Word, %s: few pages and full ones, nothing parted from what it belongs to', (_, report, most, mean) => {
  const pages = pagesOf(writeWord(report));
  expect(pages.length).toBeLessThanOrEqual(most);
  const fills = pages.map((lines) => (Math.max(...lines.map(({bottom}) => bottom)) - TOP) / (BOTTOM - TOP));
  const told = fills.slice(FIRST);
  expect(told.reduce((sum, fill) => sum + fill, 0) / told.length).toBeGreaterThan(mean);
  const begins = (at: number) =>
    pages[at] === undefined || /^\d+\. |^Comment ces chiffres/.test(pages[at][0]?.words ?? '');
  const poor = fills.flatMap((fill, at) =>
    at >= FIRST && fill < LEAST_FILL && !begins(at + 1) ? [`page ${at + 1}: ${fill}`] : [],
  );
  expect(poor).toEqual([]);
  // What a section says, its cards and the first of its tables stand where its heading does.
  const parted: string[] = [];
  let checked = 0;
  for (const {sections} of report.chapters)
    for (const {heading, sentences, cards, tables} of sections) {
      const at = pages.findIndex((lines, page) => page >= FIRST && lines.some(({words}) => words === spaced(heading)));
      const words = (pages[at] ?? []).map((line) => line.words);
      const from = words.slice(words.indexOf(spaced(heading)));
      const starts = (text: string) =>
        from.some((line) => spaced(text).startsWith(line.slice(0, 20)) && line.length > 3);
      checked++;
      if (cards.length > 0 && !from.includes(spaced(cards[0]!.value))) parted.push(`${heading}: its cards`);
      if (sentences.length > 0 && !starts(sentences[0]!)) parted.push(`${heading}: its sentence`);
      if (tables.length > 0 && !from.some((line) => /^Tableau/.test(line))) parted.push(`${heading}: its tables`);
    }
  expect(checked).toBeGreaterThan(20);
  expect(parted).toEqual([]);
});
