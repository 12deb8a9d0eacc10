import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {officialScripts} from '../../communes/departements';
import {guideFiles} from '../../serve/guide-files';
import {printFunctionsJson} from '../functions/functions-json';
import {OFFICE_JS} from '../taskpane/load-office';
import {ENGLISH_FILE, makeManifest} from './make-manifest';
import {tightStyle} from './tight-style';
import {DEVELOPMENT, iconFile, iconSizes, outlineFile, PLACEHOLDER} from './source';

const root = join(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path));

/** Files of the site that no bundler makes, by their name. The scripts come from webpack. */
export function siteFiles(): ReadonlyMap<string, Buffer> {
  const release = makeManifest(PLACEHOLDER);
  const page = (file: string) => [file, read('addin', 'manifest', 'page', file)] as const;
  const text = (file: string, content: string) => [file, Buffer.from(content)] as const;
  return new Map([
    text('taskpane.html', taskpaneHtml(read('pane', 'index.html').toString())),
    text('taskpane.css', tightStyle(`${read('pane', 'pane.css')}\n${read('addin', 'taskpane', 'taskpane.css')}`)),
    text('functions.json', printFunctionsJson()),
    text('manifest.xml', release.xml),
    text('manifest-dev.xml', makeManifest(DEVELOPMENT, 'development').xml),
    text('manifest.json', release.json),
    text(ENGLISH_FILE, release.english),
    page('index.html'),
    page('confidentialite.html'),
    page('page.css'),
    ['LICENSE.txt', read('LICENSE')],
    ['THIRD-PARTY-NOTICES.txt', read('THIRD-PARTY-NOTICES.md')],
    ...guideFiles(root),
    ...[...officialScripts()].map(([file, content]) => text(file, content)),
    ...[...iconSizes.map(iconFile), outlineFile].map((file) => [file, read('addin', file)] as const),
  ]);
}

/**
 * The page of the pane, with the scripts of Excel in place of its own. Office.js is `async`: a slow or blocked address holds up
 * neither the first paint nor our scripts, which wait for it themselves.
 */
function taskpaneHtml(pane: string): string {
  const scripts = [
    `<script id="office" src="${OFFICE_JS}" async></script>`,
    '<script src="functions.js" defer></script>',
    '<script src="taskpane.js" defer></script>',
  ];
  const html = pane
    .replace('<link rel="stylesheet" href="pane.css" />', '<link rel="stylesheet" href="taskpane.css" />')
    .replace('<script src="pane.js" defer></script>', scripts.join('\n    '));
  if (!html.includes(OFFICE_JS) || !html.includes('taskpane.css'))
    throw new Error('pane/index.html has other tags than expected');
  return html;
}
