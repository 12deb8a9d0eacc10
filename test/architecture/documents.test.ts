import {dirname, join} from 'node:path';
import {anchorOf} from '../../serve/anchor-of';
import {files, isSource, textOf} from './source-files';

const known = new Set(files);
const folders = new Set(files.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))));
const names = new Set([...known, ...folders].flatMap((path) => [path.split('/').at(-1)!]));
const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('test/'));

/** Made by a command, or the user's own: named in pages, and not in the repository. */
const made =
  /^(dist|out|exports|site|node_modules|workbench\/(node_modules|dist))(\/|$)|^~|\*|…|\{|^(Code|functions|taskpane|sidebar|)\.(js|html)$/;

/** Words in back quotes that name a file or a folder of ours, as they are written. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\s]+)`/g)]
    .map(([, word]) => word!.replace(/[,.;:]$/, ''))
    .filter((word) => /^[\w./-]+$/.test(word))
    .filter(
      (word) =>
        /\.(ts|mjs|cjs|js|sh|md|css|html)$/.test(word) ||
        /^[\w-]+(\/[\w.-]+)*\/$/.test(word) ||
        /^(shared|test|xlsx|cli|pane|addin|appsscript|workbench|bench|docs|samples)\//.test(word),
    );
}

const stands = (page: string, path: string) => {
  const bare = path.replace(/\/$/, '');
  return (
    [bare, join(dirname(page), bare)].some(
      (place) => known.has(place) || folders.has(place) || known.has(`${place}.ts`) || known.has(`${place}.test.ts`),
    ) ||
    (!bare.includes('/') && names.has(bare))
  );
};

/** Headings of a page, as links write them. */
const anchors = (text: string) => [...text.matchAll(/^#+ +(.+)$/gm)].map(([, heading]) => anchorOf(heading!));

it.each(pages)('%s names files and folders that exist', (page) => {
  expect(pathsIn(textOf(page)).filter((path) => !made.test(path) && !stands(page, path))).toEqual([]);
});

it.each(pages)('%s links to pages and headings that exist', (page) => {
  const wrong = [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(
    ([, path, anchor]) => {
      const target = path === '' ? page : join(dirname(page), path!);
      if (!known.has(target) && !folders.has(target.replace(/\/$/, ''))) return true;
      return (
        anchor !== undefined && target.endsWith('.md') && !anchors(textOf(target)).includes(decodeURIComponent(anchor))
      );
    },
  );
  expect(wrong.map(([link]) => link)).toEqual([]);
});

it('comments of the sources name no page that is not in the repository', () => {
  const named = files
    .filter(isSource)
    .flatMap((file) =>
      [...textOf(file).matchAll(/`(?:[\w./-]*\/)?([\w-]+\.md)`/g)].map(([, page]) => ({file, page: page!})),
    );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({page}) => !names.has(page))).toEqual([]);
});

it('names no paper that is not in the repository', () => {
  const papers =
    /\b(product|registers|definitions|functions|house|language|domain|platform-excel|platform-sheets-and-peers)\.md\b|\bother-reports\.csv\b|\brapport-2024\.txt\b/;
  const self = 'test/architecture/documents.test.ts';
  const texts = files.filter(
    (file) => /\.(md|ts|mjs|js|cjs|sh|json|html)$/.test(file) && file !== self && !file.includes('package-lock'),
  );
  expect(texts.filter((file) => papers.test(textOf(file)))).toEqual([]);
});
