// The page of the workbench, by esbuild: the page with Univer, the worker with the book, the pane in its frame.
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {tsImport} from 'tsx/esm/api';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

/** What no bundler makes. */
const pages = [
  ['index.html', join(here, 'page', 'index.html')],
  ['pane.html', join(here, 'page', 'pane.html')],
  ['page.css', join(here, 'page', 'page.css')],
  ['dark.css', join(here, 'page', 'dark.css')],
  ['pane.css', join(root, 'pane', 'pane.css')],
  ['icon-32.png', join(root, 'addin', 'assets', 'icon-32.png')],
];

/** Of each part of Univer that draws, in the order in which one builds on the other. */
const styled = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui', 'sheets-numfmt-ui'];

/** Writes the page into a folder. Others may read there meanwhile: a file of a former build goes once all the new ones are there. */
export async function buildPage(out) {
  const styles = styled.map((part) => readFileSync(join(here, 'node_modules', '@univerjs', part, 'lib', 'index.css')));
  const {officialScripts} = await tsImport('../communes/departements.ts', import.meta.url);
  const {guideFiles} = await tsImport('../serve/guide-files.ts', import.meta.url);
  const made = new Map([
    ...officialScripts(),
    ...guideFiles(root),
    ...(await scripts(out)),
    ...pages.map(([name, path]) => [name, readFileSync(path)]),
    ['univer.css', styles.join('\n')],
  ]);
  const folders = new Set([...made.keys()].map((name) => name.split('/')[0]));
  for (const [name, content] of made) {
    mkdirSync(dirname(join(out, name)), {recursive: true});
    writeFileSync(join(out, name), content);
  }
  for (const name of readdirSync(out))
    if (!folders.has(name) && !name.startsWith('.')) rmSync(join(out, name), {recursive: true});
}

/** Modules, so that what page, worker and pane share is read once, and Univer's dictionaries only when asked for. Not made small: they cross no network. */
async function scripts(out) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: {
      first: 'workbench/page/first.ts',
      page: 'workbench/page/page.ts',
      pane: 'workbench/page/pane-page.ts',
      worker: 'workbench/worker/worker.ts',
    },
    outdir: out,
    write: false,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2021',
    tsconfig: join(here, 'tsconfig.json'),
    // Names of Node that modules ask for: React in its short form, the charts where they find no window.
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
    logLevel: 'warning',
  });
  return outputFiles.map(({path, contents}) => [path.slice(out.length + 1), contents]);
}
