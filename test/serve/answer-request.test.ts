import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {answerRequest, listFiles} from '../../serve/answer-request';
import {askRaw, statusOf, strange} from './ask-raw';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bilan-ml-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'part'), {recursive: true});
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(site, 'index.html'), 'Bonjour');
  writeFileSync(join(site, 'part', 'page.html'), 'part');
  for (const name of ['page.ts', 'page.js.map', '.built', 'localhost.key', '.hidden.html'])
    writeFileSync(join(site, name), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(site, 'link.html'));
  symlinkSync(folder, join(site, 'up'));
  const files = new Map(listFiles(site, new Set(['.html', '.js'])));
  writeFileSync(join(site, 'later.html'), 'secret'); // not in the list, made at the start
  writeFileSync(join(site, 'swapped.html'), '');
  files.set('/swapped.html', join(site, 'swapped.html'));
  rmSync(join(site, 'swapped.html'));
  symlinkSync(join(folder, 'secret.html'), join(site, 'swapped.html'));
  server = createServer(answerRequest(files, (file) => ({'X-File': file === null ? 'none' : basename(file)})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as {port: number}).port;
});

afterAll(() => {
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

async function stillAnswers(): Promise<void> {
  expect(await askRaw(port, 'GET /')).toMatch(/^HTTP\/1\.1 200 [^]*Bonjour$/);
}

describe('a server of this computer', () => {
  it('gives the files of its list', async () => {
    await stillAnswers();
    expect(await askRaw(port, 'GET /part/page.html?a=b')).toMatch(/X-File: page\.html[^]*\r\n\r\npart$/);
    expect(await askRaw(port, 'HEAD /')).toMatch(/^HTTP\/1\.1 200 [^]*Content-Length: 7\r\n[^]*\r\n\r\n$/);
  });

  it.each(strange)('%.40s is refused, and the next request answered', async (line, allowed) => {
    const answer = await askRaw(port, line);
    expect(allowed).toContain(statusOf(answer));
    expect(answer).not.toMatch(/secret|Error|node:/);
    await stillAnswers();
  });

  it.each([
    '/page.ts',
    '/page.js.map',
    '/.built',
    '/.hidden.html',
    '/localhost.key',
    '/link.html',
    '/up/secret.html',
    '/later.html',
    '/swapped.html',
    '/part',
    '/part/',
  ])('%s is not given', async (path) => {
    const answer = await askRaw(port, `GET ${path}`);
    expect([statusOf(answer), answer.includes('secret')]).toEqual([404, false]);
  });

  it('says which methods it takes', async () => {
    expect(await askRaw(port, 'PUT /')).toMatch(/^HTTP\/1\.1 405 [^]*Allow: GET, HEAD/);
  });

  it('answers under the names of this computer only, with its port', async () => {
    for (const host of [`127.0.0.1:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect([host, statusOf(await askRaw(port, 'GET /', host))]).toEqual([host, 200]);
    const others = ['', 'localhost', `localhost:${port + 1}`, `exemple.fr:${port}`, `localhost.exemple.fr:${port}`];
    for (const host of [...others, `exemple.fr@localhost:${port}`, `localhost:${port}:${port}`, `0.0.0.0:${port}`])
      expect([host, statusOf(await askRaw(port, 'GET /', host))]).toEqual([host, 403]);
    await stillAnswers();
  });
});
