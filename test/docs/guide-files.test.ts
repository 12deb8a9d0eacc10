import {guideFiles} from '../../serve/guide-files';
import {root} from './guide-pages';
import {guidePages} from '../../pane/views/guide-pages';

const files = guideFiles(root);
const pages = [...files]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, bytes]) => ({name, html: String(bytes)}));
const htmlOf = (name: string) => pages.find((page) => page.name === `guide/${name}`)?.html;
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

/** Why an address of a page leads nowhere; null where it leads somewhere. */
function broken(from: string, address: string): string | null {
  const [path = '', anchor] = address.split('#');
  const html = path === '' ? htmlOf(from.slice('guide/'.length)) : htmlOf(path);
  if (html === undefined) return `${from}: no page ${address}`;
  return anchor === undefined || idsOf(html).includes(decodeURIComponent(anchor))
    ? null
    : `${from}: no heading ${address}`;
}

describe('the guide as a site serves it', () => {
  it('has every page that a view of the pane asks for', () => {
    expect(Object.values(guidePages).map((address) => broken('pane', address))).toEqual(
      Object.values(guidePages).map(() => null),
    );
  });

  it.each(pages)(
    '$name links to pages, headings and pictures that are served, and asks for nothing else',
    ({name, html}) => {
      const wrong = [...html.matchAll(/ href="([^"]+)"/g)].map(([, address]) => address!);
      const own = wrong.filter((address) => !/^https?:/.test(address) && address !== 'guide.css');
      expect(own.flatMap((address) => broken(name, address) ?? [])).toEqual([]);
      const pictures = [...html.matchAll(/ src="([^"]+)"/g)].map(([, address]) => `guide/${address}`);
      expect(pictures.filter((picture) => !files.has(picture))).toEqual([]);
      expect(html).not.toMatch(/<script|style=/);
      expect(new Set(idsOf(html)).size).toBe(idsOf(html).length);
    },
  );

  it('keeps what the pages say: every heading, and formulas as they are typed', () => {
    expect(htmlOf('tableaux.html')).toContain('<h1 id="faire-votre-propre-tableau">');
    expect(htmlOf('agents.html')).toMatch(/<code>=ML\.[A-Z_]+\(/);
    expect(htmlOf('coordination.html')).toContain('«\u00a0Données\u00a0»');
  });
});
