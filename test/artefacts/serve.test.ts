import {X509Certificate} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {get} from 'node:https';
import type {IncomingMessage} from 'node:http';
import {createServer} from 'node:https';
import type {Server} from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {localCertificate} from '../../addin/serve/certificate';
import type {Certificate} from '../../addin/serve/certificate';
import {contentSecurityPolicy, headersOf, typeOf} from '../../addin/serve/headers';
import {answerRequest, listFiles} from '../../serve/answer-request';

let folder: string;
let certificate: Certificate;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bilan-ml-'));
  writeFileSync(join(folder, 'index.html'), '<p>Bonjour</p>');
  writeFileSync(join(folder, 'functions.json'), '{}');
  certificate = await localCertificate(join(folder, 'certificat'));
  const files = new Map(listFiles(folder, new Set(Object.keys(typeOf))));
  server = createServer(certificate, answerRequest(files, headersOf));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as {port: number}).port;
});

afterAll(() => {
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** As a computer that trusts our certificate, and no other, asks. */
function ask(
  path: string,
  method = 'GET',
): Promise<{status: number; body: string; headers: IncomingMessage['headers']}> {
  return new Promise((resolve, reject) => {
    const headers = {host: `localhost:${port}`};
    const options = {host: '127.0.0.1', servername: 'localhost', port, path, method, headers, ca: certificate.cert};
    get(options, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({status: response.statusCode!, body, headers: response.headers}));
    }).on('error', reject);
  });
}

describe('the certificate of npm run start:excel', () => {
  it('is for localhost, for a year, no authority over others, its key readable by its owner only', () => {
    const read = new X509Certificate(certificate.cert);
    expect(read.checkHost('localhost')).toBe('localhost');
    expect(read.checkHost('exemple.fr')).toBeUndefined();
    expect(read.ca).toBe(false);
    const days = (Date.parse(read.validTo) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(360);
    expect(days).toBeLessThan(367);
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'certificat', 'localhost.key')).mode & 0o077).toBe(0);
  });

  it('is kept, so that it is trusted once', async () => {
    expect((await localCertificate(join(folder, 'certificat'))).cert).toBe(certificate.cert);
    expect(readFileSync(certificate.file, 'utf8')).toBe(certificate.cert);
  });
});

describe('the server', () => {
  it('gives the files over https with the headers of the guide', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({status: 200, body: '<p>Bonjour</p>'});
    expect(page.headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('/functions.json')).headers['access-control-allow-origin']).toBe('*');
    expect(await ask('/index.html?namespace=MLDEV', 'HEAD')).toMatchObject({status: 200, body: ''});
  });

  it.each([
    '/absent.html',
    '/../secret',
    '/..%2f..%2fetc/passwd',
    '/%00',
    '/certificat',
    '/certificat/localhost.key',
    '/%E0%A4%A',
  ])('gives nothing for %s', async (path) => {
    const {status, body} = await ask(path);
    expect({refused: status === 404 || status === 400, body}).toEqual({refused: true, body: ''});
  });

  it('takes nothing', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
  });
});
