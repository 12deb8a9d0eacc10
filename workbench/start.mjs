// npm start: installs and builds what is missing, then serves the workbench to this computer alone.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const out = join(root, 'dist', 'workbench');
const [asked = '5173'] = process.argv.slice(2).filter((one) => /^\d+$/.test(one));

install(root);
install(here);
if (isStale()) await build();
if (!process.argv.includes('--build')) await serve(Number(asked));

/** As the lock says, where the folder is not there or was made from another lock. */
function install(folder) {
  const made = join(folder, 'node_modules', '.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (existsSync(made) && statSync(made).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(`Installation des modules (${folder === root ? 'projet' : 'classeur'})…`);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}

async function build() {
  console.log('Construction de la page…');
  const {buildPage} = await import('./build-page.mjs'); // esbuild is installed by now
  await buildPage(out);
  writeFileSync(join(out, '.built'), '');
}

/** Whether any source is newer than the page. */
function isStale() {
  const stamp = join(out, '.built');
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const folders = ['shared', 'pane', 'xlsx', 'communes', 'workbench', 'docs/guide', 'serve'].map((name) =>
    join(root, name),
  );
  return [join(here, 'package-lock.json'), ...folders.flatMap(sources)].some((file) => statSync(file).mtimeMs > built);
}

function sources(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.(ts|[cm]?js|css|html|md)$/.test(entry.name) ? [path] : [];
  });
}

function run(command, args, cwd) {
  const {status} = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function serve(port) {
  const types = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.png': 'image/png',
  };
  // Univer writes its own styles; nothing may be asked of any other address.
  const policy =
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
  const {tsImport} = await import('tsx/esm/api'); // installed by now
  const {answerRequest, listFiles} = await tsImport('../serve/answer-request.ts', import.meta.url);
  const sample = 'registres-2024.xlsx';
  const files = new Map([
    ...listFiles(out, new Set(Object.keys(types))),
    [`/samples/${sample}`, join(root, 'samples', sample)],
  ]);
  const headersOf = (file) => ({
    ...(file === null ? {} : {'content-type': types[extname(file)] ?? 'application/octet-stream'}),
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  listen(createServer(answerRequest(files, headersOf)), port);
}

/** On the port asked for, else on any that is free. */
function listen(server, port) {
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && port !== 0) return listen(server, 0);
    console.error(`Le classeur ne peut pas être servi sur ce poste (${error.message}).`);
    process.exitCode = 2;
  });
  server.listen(port, '127.0.0.1', () => {
    console.log(`Le classeur est prêt : http://localhost:${server.address().port} (Ctrl+C pour arrêter).`);
  });
}
