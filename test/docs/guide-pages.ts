import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, normalize, dirname, relative} from 'node:path';
import {anchorOf} from '../../serve/anchor-of';

export const root = join(__dirname, '..', '..');
export const folder = join(root, 'docs', 'guide');
export const pictures = join(root, 'docs', 'pictures', 'guide');

/** No-break spaces and line ends of the source are spaces to the reader. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();

interface Page {
  readonly name: string;
  readonly text: string;
}

export const pages: readonly Page[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({name, text: readFileSync(join(folder, name), 'utf8')}));

/** The pages that users read: those for IT quote the words of Microsoft and Google. */
export const userPages = pages.filter(({name}) => !/^(installer-|hebergement)/.test(name));

/** What is typed on a screen or a button: **« … »**. */
export function labelsOf({text}: Page): string[] {
  return [...withoutFences(text).matchAll(/\*\*«\s(.+?)\s»\*\*/gs)].map((match) => plain(match[1]!));
}

interface Link {
  readonly target: string;
  readonly isPicture: boolean;
  readonly alt: string;
}

export function linksOf({text}: Page): Link[] {
  return [...withoutFences(text).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map((match) => ({
    target: match[3]!,
    isPicture: match[1] === '!',
    alt: match[2]!,
  }));
}

/** Why a link leads nowhere; null when it leads somewhere. */
export function brokenLink(page: Page, {target}: Link): string | null {
  if (/^https?:/.test(target)) return null;
  const [path, anchor] = target.split('#') as [string, string | undefined];
  const file = path === '' ? join(folder, page.name) : normalize(join(folder, path));
  if (!existsSync(file)) return `${page.name}: ${target} is no file`;
  if (anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(anchor)) return null;
  return `${page.name}: ${target} is no heading of ${relative(dirname(folder), file)}`;
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1]!));
}

export function withoutFences(text: string): string {
  return text.replace(/^```.*?^```$/gms, '');
}
