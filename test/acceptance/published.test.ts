import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {checkReport} from './check-report';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
const file = join(folder, 'rapport.xlsx');

/** The main job, as the README says, on the committed sample. */
beforeAll(() => {
  const {status, stderr} = spawnSync('node', [join(root, 'node_modules/tsx/dist/cli.mjs'), 'cli/report.ts', '--out', file], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

it('gives every published number of 2024 again', () => {
  const {passed, failures} = checkReport(readFileSync(file));
  expect(failures).toEqual([]);
  expect(passed).toBe(606);
});

it('gives them again once LibreOffice has recalculated every formula from nothing', () => {
  const parts = unzipSync(readFileSync(file));
  let formulas = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const bare = strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, end: string) => {
      formulas++;
      return end;
    });
    parts[name] = strToU8(bare);
  }
  expect(formulas).toBeGreaterThan(40);
  const bare = join(folder, 'sans-cache.xlsx');
  writeFileSync(bare, zipSync(parts));
  const out = join(folder, 'recalcule');
  const {status, stderr} = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profil`, '--headless', '--convert-to', 'xlsx', '--outdir', out, bare],
    {encoding: 'utf8'},
  );
  expect({status, stderr: status === 0 ? '' : stderr}).toEqual({status: 0, stderr: ''});
  const {passed, failures} = checkReport(readFileSync(join(out, 'sans-cache.xlsx')));
  expect(failures).toEqual([]);
  expect(passed).toBe(606);
}, 180_000);

it('holds no register and no dossier', () => {
  const sample = unzipSync(readFileSync(join(root, 'samples', 'registres-2024.xlsx')));
  const dossiers = new Set(
    Object.values(sample).flatMap((bytes) => strFromU8(bytes).match(/(?<=>)\d{8}(?=<)/g) ?? []),
  );
  expect(dossiers.size).toBeGreaterThan(2000);
  const text = Object.values(unzipSync(readFileSync(file))).map((bytes) => strFromU8(bytes)).join('\n');
  const leaked = [...dossiers].filter((dossier) => text.includes(dossier));
  expect(leaked).toEqual([]);
});

it('passes the independent checker as well, where it stands beside the checkout', () => {
  const checker = join(root, '..', 'shared', 'acceptance', 'check_report.py');
  if (!existsSync(checker)) return; // who clones the repository has the checks above, on the same data
  const {stdout} = spawnSync('python3', [checker, file], {encoding: 'utf8'});
  expect(stdout.trim().split('\n').pop()).toBe('606 passed, 0 failed');
});
