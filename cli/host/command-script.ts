import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type * as Esbuild from 'esbuild';

type Command = 'report' | 'control';

/** All that a command is made of, beside the modules that the lock names. */
export const sources = [
  'cli',
  'communes',
  'document',
  'shared',
  'xlsx',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A script of other sources is kept that long: one who started with them may be about to read it. */
const KEPT = 3_600_000;

/** Runs a command, in this process. */
export function runCommand(name: Command): void {
  const script = commandScript(name);
  createRequire(script)(script);
}

/**
 * A command as one script, made where none has these very sources: to compile some hundreds of files at each start takes longer
 * than most reports. Several may start at once: a script is there whole or not at all.
 */
export function commandScript(name: Command, project = join(__dirname, '..', '..')): string {
  const cache = join(project, 'node_modules', '.cache', 'bilan-ml');
  const file = `${name}-${fingerprint(project)}.cjs`;
  if (existsSync(join(cache, file))) return join(cache, file);
  const text = bundle(name, project);
  try {
    mkdirSync(cache, {recursive: true});
    const draft = join(cache, `${file}.${process.pid}.tmp`);
    writeFileSync(draft, text);
    renameSync(draft, join(cache, file));
    for (const other of readdirSync(cache).map((one) => join(cache, one)))
      if (statSync(other).mtimeMs < Date.now() - KEPT) rmSync(other, {force: true});
    return join(cache, file);
  } catch {
    // Installed by another user: this start has a script of its own.
    const own = mkdtempSync(join(tmpdir(), 'bilan-ml-'));
    process.once('exit', () => rmSync(own, {recursive: true, force: true}));
    writeFileSync(join(own, file), text);
    return join(own, file);
  }
}

function bundle(name: Command, project: string): string {
  const {buildSync} = createRequire(__filename)('esbuild') as typeof Esbuild; // read by none who has a script
  const {outputFiles} = buildSync({
    entryPoints: [join(project, 'cli', `${name}-command.ts`)],
    absWorkingDir: project,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

/** Of the content of the sources, whenever they were written. */
function fingerprint(project: string): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    const full = join(project, path);
    if (statSync(full).isDirectory()) for (const entry of readdirSync(full).sort()) add(`${path}/${entry}`);
    else if (/\.(ts|json)$/.test(path)) hash.update(`${path}\n`).update(readFileSync(full)).update('\n');
  };
  sources.forEach(add);
  return hash.digest('hex').slice(0, 24);
}
