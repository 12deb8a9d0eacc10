import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {writeSlides, writeWord} from '../../document';
import {partsOf, plain, sampleDocument} from './sample';

const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const report = sampleDocument();

/** The content of a file once LibreOffice has opened it and saved it in its own format. */
function opened(name: string, bytes: Uint8Array, kind: 'odt' | 'odp'): Map<string, string> {
  writeFileSync(join(folder, name), bytes);
  const {status} = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      kind,
      '--outdir',
      folder,
      join(folder, name),
    ],
    {encoding: 'utf8'},
  );
  expect(status).toBe(0);
  return partsOf(readFileSync(join(folder, name.replace(/\w+$/, kind))));
}

const words = (xml: string) => plain(xml.replace(/<text:s\/>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');

it.each([
  ['rapport.docx', writeWord(report), 'odt'],
  ['rapport.pptx', writeSlides(report), 'odp'],
] as const)('%s opens with its titles, its figures, its tables and its charts', (name, bytes, kind) => {
  const parts = opened(name, bytes, kind);
  const content = words(parts.get('content.xml')!);
  for (const {sections} of report.chapters)
    for (const {sentences, cards} of sections) {
      for (const one of sentences.slice(0, 1)) expect(content).toContain(one.replace(/\s+/g, ' '));
      for (const {value} of cards) expect(content).toContain(value.replace(/\s+/g, ' '));
    }
  const given = [...partsOf(bytes).keys()].filter((part) => /charts\/chart\d+\.xml$/.test(part)).length;
  const kept = [...parts].filter(
    ([part, text]) => /^Object \d+\/content\.xml$/.test(part) && text.includes('<chart:chart'),
  );
  expect(kept.length).toBe(given);
  expect(parts.get('content.xml')!.split(/<table:table[ >]/).length).toBeGreaterThan(kind === 'odt' ? 60 : 20);
});
