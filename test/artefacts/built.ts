import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const root = join(__dirname, '..', '..');
export const site = join(root, 'dist', 'addin');

/** Something that `npm run build` makes, as far as a test file needs it. */
interface Product {
  /** Its folder under dist, and the name of its stamp and its lock there. */
  readonly folder: string;
  /** What it is made from. */
  readonly sources: readonly string[];
  readonly commands: readonly (readonly string[])[];
}

const everywhere = ['pane', 'shared', 'xlsx', 'communes', 'package.json', 'package-lock.json', 'webpack.config.js'];

const addin: Product = {
  folder: 'addin',
  sources: ['addin', 'docs/guide', 'docs/dpo.md', ...everywhere],
  commands: [
    ['webpack', '--config-name', 'addin', '--config-name', 'page'],
    ['tsx', 'addin/manifest/write-site.ts'],
  ],
};

const appsscript: Product = {
  folder: 'appsscript',
  sources: [
    'appsscript',
    'docs/guide',
    'docs/dpo.md',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
    'CHANGELOG.md',
    ...everywhere,
  ],
  commands: [
    ['webpack', '--config-name', 'appsscript', '--config-name', 'sidebar'],
    ['tsx', 'appsscript/build/write-appsscript.ts'],
  ],
};

/** Builds what ships to Excel, once for all the test files of a run, and not again while no source changed. */
export const buildAddin = () => build(addin);

/** The same for what is installed in Google Sheets. */
export const buildAppsscript = () => build(appsscript);

async function build({folder, sources, commands}: Product): Promise<void> {
  const stamp = join(root, 'dist', `${folder}.stamp`);
  const lock = join(root, 'dist', `${folder}.lock`);
  const asked = stateOf(sources);
  const isBuilt = () =>
    existsSync(stamp) && readFileSync(stamp, 'utf8') === asked && existsSync(join(root, 'dist', folder));
  while (!isBuilt()) {
    if (!take(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      continue;
    }
    try {
      if (!isBuilt()) {
        for (const command of commands) await run('npx', command);
        writeFileSync(stamp, asked);
      }
    } finally {
      rmSync(lock, {force: true});
    }
  }
}

/** The lock holds the number of the process that builds: one left by a run that was killed is nobody's. */
function take(lock: string): boolean {
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

function stateOf(sources: readonly string[]): string {
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
