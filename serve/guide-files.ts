import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {Marked, type Tokens} from 'marked';
import {french} from '../shared';
import {anchorOf} from './anchor-of';

/** The pages that users read, in the order of their bar. Those for who installs stand beside the site. */
const pages: Readonly<Record<string, string>> = {
  'README.md': 'Le guide',
  'agents.md': 'Équipes',
  'coordination.md': 'Coordination',
  'tableaux.md': 'Vos tableaux',
  'finances.md': 'Finances',
  'questions.md': 'Questions',
  'messages.md': 'Messages',
};
/** Reached by links alone. */
const others = ['../dpo.md', '../indicators.md'];

const nameOf = (page: string) => basename(page).replace(/^README\.md$/, 'index.md').replace(/\.md$/, '.html'); // prettier-ignore
const names = new Map([...Object.keys(pages), ...others].map((page) => [basename(page), nameOf(page)]));

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * The guide as a site serves it: `guide/index.html`, a page a role, their style and their pictures, by address under the
 * site’s root. A link to a page that does not ship is left as its words. `root`: the folder of the sources.
 */
export function guideFiles(root: string): ReadonlyMap<string, Buffer> {
  const docs = join(root, 'docs', 'guide');
  const pictures = new Map<string, Buffer>();
  const pictureOf = (href: string) => {
    const name = `pictures/${basename(href)}`;
    pictures.set(`guide/${name}`, readFileSync(join(docs, href)));
    return name;
  };
  const made = [...Object.keys(pages), ...others].map((page) => {
    const html = htmlOf(page, readFileSync(join(docs, page), 'utf8'), pictureOf);
    return [`guide/${nameOf(page)}`, Buffer.from(html)] as const;
  });
  return new Map([...made, ['guide/guide.css', readFileSync(join(root, 'serve', 'guide.css'))], ...pictures]);
}

/** `pictureOf` takes a picture into the site and gives its address beside the page. */
function htmlOf(page: string, text: string, pictureOf: (href: string) => string): string {
  const marked = new Marked({
    walkTokens(token) {
      if (token.type === 'text' && !('tokens' in token && token.tokens)) token.text = french(token.text);
    },
    renderer: {
      heading({tokens, depth, text: words}: Tokens.Heading) {
        return `<h${depth} id="${anchorOf(words)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({href, tokens}: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        const [path = '', anchor] = href.split('#');
        const to = /^https?:/.test(href) ? href : path === '' ? `#${anchor}` : names.get(basename(path));
        if (to === undefined) return words;
        return `<a href="${escaped(anchor === undefined || path === '' ? to : `${to}#${anchor}`)}">${words}</a>`;
      },
      image({href, text: seen}: Tokens.Image) {
        return `<img src="${pictureOf(href)}" alt="${escaped(seen)}" loading="lazy" />`;
      },
      table(token: Tokens.Table) {
        const cell = ({tokens}: Tokens.TableCell, tag: string) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
        const line = (cells: readonly Tokens.TableCell[], tag: string) =>
          `<tr>${cells.map((one) => cell(one, tag)).join('')}</tr>\n`;
        const body = token.rows.map((cells) => line(cells, 'td')).join('');
        return `<div class="table" tabindex="0"><table>\n<thead>${line(token.header, 'th')}</thead>\n<tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const title = /^# (.+)$/m.exec(text)?.[1] ?? basename(page);
  const bar = Object.entries(pages).map(([one, words]) => {
    const current = one === page ? ' aria-current="page"' : '';
    return `<a href="${nameOf(one)}"${current}>${words}</a>`;
  });
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} · Bilan ML</title>
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <nav aria-label="Le guide">${bar.join('\n')}</nav>
    <main>
${marked.parse(text) as string}
    </main>
  </body>
</html>
`;
}
