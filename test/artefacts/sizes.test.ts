import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {measure, printSizes, withSizes} from '../../addin/print-sizes';
import type {Measured} from '../../addin/print-sizes';
import {appsscriptSizes, isOf, siteSizes} from '../../addin/site-sizes';
import type {SizeLimit} from '../../addin/site-sizes';
import {buildAddin, buildAppsscript, root, site} from './built';

let sizes: ReturnType<typeof measure>;

beforeAll(async () => {
  await buildAddin();
  await buildAppsscript();
  sizes = measure();
}, 600_000);

/** A page for people, which loads nothing of ours; data of départements, each held to its size by `test/communes`. */
const bare = /^confidentialite\.html$|^communes\/\w+\.js$/;

function unlisted(folder: string, lines: readonly SizeLimit[]): string[] {
  const loaded = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    /\.(m?js|css|html)$/.test(name),
  );
  return loaded.filter((name) => !bare.test(name) && lines.filter((line) => isOf(line, name)).length !== 1);
}

describe('what is loaded', () => {
  it('stands in one line of the tables, whatever it is: each script, style and page of both hosts', () => {
    expect(unlisted(site, siteSizes)).toEqual([]);
    expect(unlisted(join(root, 'dist', 'appsscript'), appsscriptSizes)).toEqual([]);
  });

  it('is light: each line within its limit', () => {
    const lines = [...sizes.site, ...sizes.appsscript];
    expect(lines.filter(({bytes, limit}) => bytes > limit)).toEqual([]);
    for (const {title, bytes} of lines) expect([title, bytes > 1000]).toEqual([title, true]); // something was measured
  });

  it('opens the pane with 160 kB compressed at most, and the script of Sheets has 1.01 MB at most', () => {
    expect(sizes.site[0]).toMatchObject({title: 'opening', limit: 160_000});
    expect(sizes.site[0]!.files).toEqual(['taskpane.html', 'taskpane.css', 'functions.js', 'taskpane.js']);
    const script = appsscriptSizes.find(({title}) => title === 'script');
    expect(script?.limit).toBeLessThanOrEqual(1_010_000);
  });

  it('is told in docs/performance.md: the limits as they are, the sizes within a twentieth', () => {
    const page = readFileSync(join(root, 'docs', 'performance.md'), 'utf8');
    const told = rowsOf(page.slice(page.indexOf('<!-- sizes written')));
    const now = rowsOf(printSizes(sizes));
    expect(told.map(({size: _, ...line}) => line)).toEqual(now.map(({size: _, ...line}) => line));
    const old = now.filter(({size}, at) => Math.abs(told[at]!.size - size) > 0.05 * size);
    expect(old.map(({title}) => `${title}: run « npm run sizes »`)).toEqual([]);
  });

  it('is printed between its marks, and the rest of the page stays', () => {
    const page = 'before\n<!-- sizes written by npm run sizes -->\nold\n<!-- end of the sizes -->\nafter\n';
    const printed = withSizes(page, 'new');
    expect(printed).toMatch(/^before\n<!-- .*-->\n\nnew\n\n<!-- end .*-->\nafter\n$/);
    expect(withSizes(printed, 'new')).toBe(printed);
    expect(() => withSizes('nothing', 'new')).toThrow('no «');
  });
});

interface Row extends Pick<Measured, 'title' | 'when'> {
  readonly size: number;
  readonly limit: string;
}

function rowsOf(page: string): Row[] {
  return [...page.matchAll(/^\| (\w+) \| (.*) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(([, title, when, size, limit]) => ({
    title: title!,
    when: when!,
    size: Number(size),
    limit: limit!,
  }));
}
