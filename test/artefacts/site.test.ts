import {guideFiles} from '../../serve/guide-files';
import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {parse} from 'acorn';
import {unzipSync} from 'fflate';
import {contentSecurityPolicy, FRESH, headersOf, KEPT, OFFICE_ORIGIN} from '../../addin/serve/headers';
import {OFFICE_JS} from '../../addin/taskpane/load-office';
import {officialScripts} from '../../communes/departements';
import {makeManifest} from '../../addin/manifest/make-manifest';
import {DEVELOPMENT, iconSizes, PLACEHOLDER} from '../../addin/manifest/source';
import {version} from '../../package.json';
import {buildAddin, root, shippedFiles} from './built';

let files: ReadonlyMap<string, Buffer>;
const text = (name: string) => files.get(name)!.toString();

beforeAll(async () => {
  await buildAddin();
  files = shippedFiles();
}, 300_000);

describe('the site that ships', () => {
  it('is read by the browser of Excel for Mac on macOS 12: no syntax after 2021, no look-behind', () => {
    const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(15);
    for (const name of scripts) {
      parse(text(name), {ecmaVersion: 2021});
      expect([name, /\(\?<[=!]/.test(text(name))]).toEqual([name, false]);
    }
  });

  it('holds what it must and nothing else', () => {
    const names = [...files.keys()].map((name) => name.replace(/\.[0-9a-f]{8}\.js$/, '.*.js'));
    expect(names.filter((name) => !/^(assets|communes|guide)\//.test(name))).toEqual([
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.txt',
      'aids.*.js',
      'check.*.js',
      'chosen.*.js',
      'confidentialite.html',
      'control.*.js',
      'declared.*.js',
      'disclosure.*.js',
      'durable.*.js',
      'english.*.js',
      'files.*.js',
      'functions.js',
      'functions.json',
      'index.html',
      'language.*.js',
      'ledger.*.js',
      'manifest-dev.xml',
      'manifest-en.json',
      'manifest.json',
      'manifest.xml',
      'package.*.js',
      'page.css',
      'page.js',
      'places.*.js',
      'preview.*.js',
      'publish.*.js',
      'report.*.js',
      'sheets.*.js',
      'start.*.js',
      'table.*.js',
      'taskpane.css',
      'taskpane.html',
      'taskpane.js',
      'told.*.js',
      'unread.*.js',
    ]);
    expect(names.filter((name) => name.startsWith('communes/'))).toEqual([...officialScripts().keys()].sort());
    expect([...files.keys()].filter((name) => name.startsWith('assets/')).length).toBe(iconSizes.length + 1);
  });

  it('holds the guide, whole', () => {
    expect([...files.keys()].filter((name) => name.startsWith('guide/')).sort()).toEqual(
      [...guideFiles(root).keys()].sort(),
    );
  });

  it('names no other origin than its own and Office.js’s', () => {
    // Names of XML vocabularies, which nobody fetches; the schemas that editors of a manifest look for; pages for people.
    const names =
      /^https?:\/\/(schemas\.(openxmlformats\.org|microsoft\.com)|www\.w3\.org|purl\.org|purl\.oclc\.org)\//;
    const harmless: Readonly<Record<string, RegExp>> = {
      'manifest.json': /^https:\/\/developer\.microsoft\.com\/json-schemas\//,
      'manifest-en.json': /^https:\/\/developer\.microsoft\.com\/json-schemas\//,
      'page.js':
        /^https:\/\/(developer\.microsoft\.com\/json-schemas\/|localhost:3000|bilan-ml\.example\.org|intranet\.exemple\.fr\/bilan-ml)/,
      'THIRD-PARTY-NOTICES.txt': /./,
      'LICENSE.txt': /./,
    };
    const wrong: string[] = [];
    for (const [name, bytes] of files) {
      if (name.endsWith('.png')) continue;
      for (const [url] of bytes.toString().matchAll(/(?:https?|wss?):\/\/[^\s"'`<>)\\]+|["'`(]\/\/[a-z][^\s"'`]*/gi)) {
        const isOurs = url.startsWith(PLACEHOLDER) || url.startsWith(DEVELOPMENT) || url === OFFICE_JS;
        if (!isOurs && !names.test(url) && harmless[name]?.test(url) !== true) wrong.push(`${name}: ${url}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(OFFICE_JS.startsWith(`${OFFICE_ORIGIN}/`)).toBe(true);
  });

  it('ships no map of its sources, no path of a computer, and no way to send', () => {
    for (const [name, bytes] of files) {
      // Pages of the guide are prose, which names what it likes, and hold no script.
      if (!/\.(js|html|css)$/.test(name) || name.startsWith('guide/')) continue;
      const content = bytes.toString();
      expect([name, /sourceMappingURL|\/work\/|node_modules/.test(content)]).toEqual([name, false]);
      expect([
        name,
        /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|document\.cookie/.test(
          content,
        ),
      ]).toEqual([name, false]);
      expect([name, /\beval\(|new Function\(/.test(content)]).toEqual([name, false]); // the policy would refuse them
    }
  });

  it('bears its own policy: pages have neither inline scripts nor styles', () => {
    for (const [name, bytes] of files) {
      if (!name.endsWith('.html')) continue;
      const html = bytes.toString();
      expect([name, /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=|javascript:/i.test(html)]).toEqual([
        name,
        false,
      ]);
      for (const [, src] of html.matchAll(/<(?:script|link|img)[^>]*?\s(?:src|href)="([^"]+)"/g))
        expect([src, src === OFFICE_JS || files.has(posix.join(posix.dirname(name), src!))]).toEqual([src, true]);
    }
  });

  it('paints before Office.js answers: text first, and no script that holds it up', () => {
    const html = text('taskpane.html');
    expect(html).toContain('Ouverture');
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.map((tag) => /async|defer/.exec(tag)?.[0])).toEqual(['async', 'defer', 'defer']);
    expect(scripts[0]).toContain(OFFICE_JS);
  });

  it('carries the manifests of its source', () => {
    expect(text('manifest.xml')).toBe(makeManifest(PLACEHOLDER).xml);
    expect(text('manifest-dev.xml')).toBe(makeManifest(DEVELOPMENT, 'development').xml);
    expect(text('manifest.json')).toBe(makeManifest(PLACEHOLDER).json);
  });
});

describe('the release archive', () => {
  const archive = () => unzipSync(readFileSync(join(root, 'dist', `bilan-ml-${version}.zip`)));

  it('holds the site, without the manifest of developers, and what an administrator reads', () => {
    const entries = archive();
    const expected = [...files.keys()].filter((name) => name !== 'manifest-dev.xml').map((name) => `site/${name}`);
    const names = Object.keys(entries);
    expect(names.filter((name) => name.startsWith('site/'))).toEqual(expected);
    expect(names.filter((name) => !name.startsWith('site/'))).toEqual([
      'docs/guide/installer-excel.md',
      'docs/guide/hebergement.md',
      'docs/dpo.md',
      'CHANGELOG.md',
    ]);
    for (const name of expected) expect(Buffer.from(entries[name]!).equals(files.get(name.slice(5))!)).toBe(true);
  });

  it('has no clock in it: each entry bears the first day of the format', () => {
    const bytes = readFileSync(join(root, 'dist', `bilan-ml-${version}.zip`));
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4))
      expect(bytes.readUInt32LE(at + 10)).toBe((1 << 21) | (1 << 16)); // 1 January 1980, midnight
  });
});

describe('the headers', () => {
  const guide = () => readFileSync(join(root, 'docs', 'guide', 'hebergement.md'), 'utf8');

  it('are in the guide as they are served, for each of the three servers', () => {
    expect(guide().split(contentSecurityPolicy).length - 1).toBe(3);
    for (const value of ['nosniff', 'no-referrer', FRESH, KEPT])
      expect(guide().split(value).length - 1).toBeGreaterThanOrEqual(3);
    expect(guide().split('Access-Control-Allow-Origin').length - 1).toBeGreaterThanOrEqual(3);
  });

  it('let Excel for the web frame the pane and forbid the rest', () => {
    expect(headersOf('taskpane.html')).not.toHaveProperty('X-Frame-Options');
    expect(contentSecurityPolicy).toMatch(
      /^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/,
    );
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*;| \* /);
    expect(headersOf('functions.json')['Access-Control-Allow-Origin']).toBe('*');
    expect(headersOf('taskpane.html')).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headersOf('assets/icon-32.png')['Cache-Control']).toBe(KEPT);
    expect(headersOf('functions.js')['Cache-Control']).toBe(FRESH);
  });

  it.each([
    ['https://excel.officeapps.live.com', true],
    ['https://ml-lille.sharepoint.com', true],
    ['https://excel.cloud.microsoft', true],
    ['https://m365.cloud.microsoft', true],
    ['https://www.microsoft365.com', true],
    ['https://teams.microsoft.com', true],
    ['https://eu.teams.microsoft.com', true],
    ['https://teams.microsoft.com.exemple.fr', false],
    ['http://teams.microsoft.com', false],
  ])('lets %s show the pane: %s', (page, isLet) => {
    const sources = /frame-ancestors ([^;]*)/.exec(contentSecurityPolicy)![1]!.split(' ');
    const meets = (source: string) =>
      source.includes('*.') ? page.startsWith('https://') && page.endsWith(source.split('*')[1]!) : page === source;
    expect(sources.some(meets)).toBe(isLet);
  });
});
