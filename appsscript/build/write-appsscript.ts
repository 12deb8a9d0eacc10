import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import type {Zippable} from 'fflate';
import packageJson from '../../package.json';
import {inlinePage} from './inline-page';
import {printShell} from './print-shell';

const root = join(__dirname, '..', '..');
/** What webpack made just before. */
const parts = join(root, 'dist', 'appsscript-parts');
const into = join(root, 'dist', 'appsscript');

const textOf = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

/** `@OnlyCurrentDoc` asks Google for the same as the manifest: this file and no other. */
const head = `/**
 * Bilan ML ${packageJson.version} pour Google Sheets. Licence MIT ; logiciels d’autres auteurs : THIRD-PARTY-NOTICES.txt.
 * Fichier produit par « npm run build » : ne pas le modifier ici.
 *
 * @OnlyCurrentDoc
 */
`;

/** Help first, where people look; the program, which nobody reads, last. */
function writeCode(): void {
  writeFileSync(join(into, 'Code.js'), `${head}\n${printShell()}\n${readFileSync(join(parts, 'bundle.js'), 'utf8')}\n`);
}

function writePage(): void {
  const script = readFileSync(join(parts, 'page.js'), 'utf8');
  writeFileSync(
    join(into, 'sidebar.html'),
    inlinePage(textOf('pane', 'index.html'), textOf('pane', 'pane.css'), script),
  );
}

/** What is copied by hand is a text: a double click must show it, neither run it nor draw it. */
const copied = {'Code.js': 'Code.gs.txt', 'sidebar.html': 'sidebar.html.txt', 'appsscript.json': 'appsscript.json.txt'};

/** The same bytes from the same sources: entries in order, all of the first day that the format knows. */
function writeArchive(): void {
  const entries: Zippable = {};
  const add = (name: string, path: string) => {
    entries[name] = [readFileSync(path), {level: 9, mtime: new Date(1980, 0, 1), os: 0}];
  };
  for (const [file, name] of Object.entries(copied)) add(name, join(into, file));
  for (const file of ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt']) add(file, join(into, file));
  for (const file of ['docs/guide/installer-sheets.md', 'docs/dpo.md', 'CHANGELOG.md']) add(file, join(root, file));
  writeFileSync(join(root, 'dist', `bilan-ml-sheets-${packageJson.version}.zip`), zipSync(entries));
}

mkdirSync(into, {recursive: true});
for (const file of readdirSync(into)) rmSync(join(into, file), {recursive: true});
writeCode();
writePage();
copyFileSync(join(root, 'appsscript', 'appsscript.json'), join(into, 'appsscript.json'));
copyFileSync(join(root, 'LICENSE'), join(into, 'LICENSE.txt'));
copyFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), join(into, 'THIRD-PARTY-NOTICES.txt'));
writeArchive();
