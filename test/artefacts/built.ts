import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const root = join(__dirname, '..', '..');
export const site = join(root, 'dist', 'addin');

const stamp = join(root, 'dist', 'addin.stamp');
const lock = join(root, 'dist', 'addin.lock');
/** What a build is made from. */
const sources = [
  'addin',
  'pane',
  'shared',
  'xlsx',
  'docs/guide',
  'docs/dpo.md',
  'package.json',
  'package-lock.json',
  'webpack.config.js',
];

/** Builds what ships to Excel, once for all the test files of a run, and not again while no source changed. */
export async function buildAddin(): Promise<void> {
  const asked = stateOfSources();
  while (!isBuilt(asked)) {
    if (!take()) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      continue;
    }
    try {
      if (!isBuilt(asked)) {
        await run('npx', ['webpack', '--config-name', 'addin', '--config-name', 'page']);
        await run('npx', ['tsx', 'addin/manifest/write-site.ts']);
        writeFileSync(stamp, asked);
      }
    } finally {
      rmSync(lock, {force: true});
    }
  }
}

const isBuilt = (state: string) => existsSync(stamp) && readFileSync(stamp, 'utf8') === state && existsSync(site);

/** The lock holds the number of the process that builds: one left by a run that was killed is nobody's. */
function take(): boolean {
  mkdirSync(join(root, 'dist'), {recursive: true});
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'});
    return true;
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')), 0);
    } catch {
      rmSync(lock, {force: true});
    }
    return false;
  }
}

function stateOfSources(): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    const found = statSync(path, {throwIfNoEntry: false});
    if (found === undefined) return;
    if (!found.isDirectory()) hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    else for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const source of sources) add(join(root, source));
  return hash.digest('hex');
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd: root});
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}\n${said}`)),
    );
  });
}

/** Names of the files that ship, with their content. */
export function shippedFiles(): ReadonlyMap<string, Buffer> {
  const files = readdirSync(site, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(site.length + 1).replace(/\\/g, '/'), readFileSync(path)]),
  );
}
