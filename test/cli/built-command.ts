import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSync} from 'esbuild';

const root = join(__dirname, '..', '..');

/**
 * A command as one file, for `node`: `npm run` compiles the same sources at each start, which takes longer than most reports here.
 * How `npm run` starts it is tried once (`left-alone.test.ts`).
 */
export function buildCommand(name: 'report' | 'control'): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'bilan-cli-')), `${name}.js`);
  buildSync({
    entryPoints: [join(root, 'cli', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
