import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export const root = join(__dirname, '..', '..');

/**
 * The npm commands that a Markdown text names, in its blocks of commands and between backquotes, each once and in order.
 * « && » parts two commands; what follows « # » is for the reader.
 */
export function commandsIn(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map(([, text]) => text!);
  const inline = [...markdown.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);
  const commands = [...blocks.flatMap((text) => text.split('\n')), ...inline.filter((text) => /^(npm|npx) /.test(text))]
    .map((line) => line.replace(/(^|\s)#.*/, ''))
    .flatMap((line) => line.split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '');
  return [...new Set(commands)];
}

export const readmeCommands = () => commandsIn(readFileSync(join(root, 'README.md'), 'utf8'));

/** How a command is run where it is not simply run, to end with 0. */
interface Treatment {
  /** It has just been run, by a file that names it. */
  readonly ranBy?: {readonly file: string; readonly as: string};
  /** Added to it, so that it takes less time or leaves a committed file as it is. */
  readonly options?: string;
  /** The status that it must end with, where that is not 0. */
  readonly status?: number;
  /** It serves until it is stopped, at the address that it prints: a page of this title. */
  readonly serves?: string;
}

export const treatments: Readonly<Record<string, Treatment>> = {
  'npm ci': {ranBy: {file: '.ci/run', as: 'npm ci'}},
  'npm test': {ranBy: {file: '.ci/run', as: 'npm test'}},
  'npm run lint': {ranBy: {file: 'test/run.sh', as: 'npm run --silent lint'}},
  'npm run typecheck': {ranBy: {file: 'test/run.sh', as: 'npm run --silent typecheck'}},
  'npm run bench': {options: '-- --small'},
  'npm run bench:control': {options: '-- --small'},
  'npm run guide': {options: '-- --into out/pictures deciding'},
  'npm run pages': {options: '-- --into out/pictures'},
  // The ledger of the sample leaves euros to correct and to confirm, as its truth file says: not 0.
  'npm run control -- --in samples/registres-2024.xlsx --ledger samples/000000000FEC20241231.txt --ledger samples/retour-asp-2024.csv':
    {status: 1},
  'npm start': {serves: 'Bilan ML'},
  'npm run start:excel': {serves: 'Bilan ML'},
};
