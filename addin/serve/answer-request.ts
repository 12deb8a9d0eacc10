import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join, normalize, sep} from 'node:path';
import {headersOf, securityHeaders} from './headers';

/** Answers from a folder, as the web servers of the guide do. */
export function answerRequest(folder: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const file = fileOf(request.url ?? '/');
    if (file === null) return refuse(response, 400);
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(folder, file));
    } catch {
      return refuse(response, 404);
    }
    response.writeHead(200, {...headersOf(file), 'Content-Length': bytes.length});
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** The file that an address names, within the folder; null for one that leads out of it. */
function fileOf(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(path.endsWith('/') ? `${path}index.html` : path).replace(/^[/\\]+/, '');
  return file.split(sep).includes('..') || file.includes('\0') ? null : file;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, securityHeaders);
  response.end();
}
