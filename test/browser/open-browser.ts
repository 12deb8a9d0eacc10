import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {officialScripts} from '../../communes/departements';
import {guideFiles} from '../../serve/guide-files';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';

const root = join(__dirname, '..', '..');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** Where each address is found: the page of the pane as it ships, and the bundle made for the tests. */
const placesOf = (bundle: string): readonly string[] => ['pane', `out/${bundle}`, 'samples'];

/** The policy that `docs/` asks of a web server, but for who may frame the page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface Site {
  readonly address: string;
  readonly server: Server;
}

/** Serves the pane, with its policy, from this computer. */
export function serve(bundle = 'pane-test'): Promise<Site> {
  const places = placesOf(bundle);
  const made = new Map<string, string | Buffer>([...officialScripts(), ...guideFiles(root)]);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = path === '/' ? 'index.html' : path.slice(1);
    const known = made.get(name);
    if (known !== undefined) {
      response.writeHead(200, {'content-type': types[extname(name)], 'content-security-policy': POLICY}).end(known);
      return;
    }
    const file = places
      .map((place) => join(root, place, name))
      .find((candidate) => !name.includes('..') && existsSync(candidate));
    if (file === undefined) {
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        server,
        address: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
      });
    });
  });
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing is drawn by a graphics card, nor by one that is played.
      '--disable-gpu',
      '--disable-software-rasterizer',
    ],
  });
}

/** A page of the pane, with what it asked of any other origin and what went wrong in it. */
export interface Watched {
  readonly page: Page;
  readonly foreign: string[];
  readonly errors: string[];
}

export async function openPage(
  browser: Browser,
  site: Site,
  query: string,
  size = {width: 320, height: 640},
): Promise<Watched> {
  const page = await browser.newPage({viewport: size, deviceScaleFactor: 1});
  page.setDefaultTimeout(60_000);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.address}/?${query}`);
  return {page, foreign, errors};
}
