import {lstatSync, readdirSync, readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join} from 'node:path';

/** What a server gives, made when it starts: address (`/pane.html`) → file. Nothing else is ever opened. */
type ServedFiles = ReadonlyMap<string, string>;

/** Headers of an answer: of a file by its name, of a refusal by null. */
type HeadersOf = (file: string | null) => Readonly<Record<string, string>>;

/** The files of a folder and of those in it that have one of these extensions (`.html`). No link is followed, no hidden file taken. */
export function listFiles(folder: string, extensions: ReadonlySet<string>, address = '/'): [string, string][] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return listFiles(path, extensions, `${address}${entry.name}/`);
    return entry.isFile() && extensions.has(extname(entry.name)) ? [[address + entry.name, path]] : [];
  });
}

/**
 * Answers a browser of this computer from a list of files: 400 for an address that is none, 403 when it was reached under
 * another name than this computer's own (a page of the web whose name was made to lead here), 405 but for GET and HEAD, 404 for
 * what is not in the list. Never throws.
 */
export function answerRequest(files: ServedFiles, headersOf: HeadersOf) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const refuse = (status: number, more = {}) => {
      response.writeHead(status, {...headersOf(null), ...more});
      response.end();
    };
    if (!isOwnName(request)) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, {Allow: 'GET, HEAD'});
    const address = addressOf(request.url ?? '');
    if (address === null) return refuse(400);
    const file = files.get(address.endsWith('/') ? `${address}index.html` : address) ?? null;
    const bytes = readListed(file);
    if (bytes === null) return refuse(404);
    response.writeHead(200, {...headersOf(file), 'Content-Length': bytes.length});
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** True for `localhost:5173`, `127.0.0.1:5173` and `[::1]:5173`, with the very port that is listened to. */
function isOwnName({headers, socket}: IncomingMessage): boolean {
  const found = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i.exec(headers.host ?? '');
  const usual = 'encrypted' in socket ? 443 : 80; // the port that a browser leaves out
  return found !== null && Number(found[1] ?? usual) === socket.localPort;
}

/** The decoded path of an address; null for what is no path. */
function addressOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** Null for what is not listed, or is no longer the plain file that was. */
function readListed(path: string | null): Buffer | null {
  try {
    return path !== null && lstatSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
