import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

it('makes the report even when nobody reads what it says any more', async () => {
  const root = join(__dirname, '..', '..');
  const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
  const out = join(folder, 'r.xlsx');
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn('node', [tsx, 'cli/report.ts', '--out', out], {cwd: root});
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.once('exit', resolve));
  expect(said).not.toMatch(/EPIPE|^\s+at /m);
  expect(status).toBe(0);
  expect(existsSync(out)).toBe(true);
  rmSync(folder, {recursive: true});
});
