import {connect} from 'node:net';

/** What a server answers to these very lines: no client tidies the address or the headers on the way. */
export function askRaw(port: number, firstLine: string, host = `localhost:${port}`): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (part: Buffer) => (answer += part.toString('latin1')));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.end(`${firstLine} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

/** The status of an answer. */
export const statusOf = (answer: string) => Number(answer.split(' ')[1]);

/** First lines of requests that are no honest address, each with what may be answered. */
export const strange: readonly (readonly [string, readonly number[]])[] = [
  ['GET //', [400]],
  ['GET /%', [400]],
  ['GET /%E0%A4%A', [400]],
  ['GET /%00', [400]],
  ['GET http://', [400]],
  ['GET *', [400, 404]],
  ['GET /..%2f..%2fpackage.json', [404]],
  ['GET /../../package.json', [404]],
  ['GET /..%5c..%5cpackage.json', [404]],
  ['GET /./%2e%2e/package.json', [404]],
  ['GET /samples/', [404]],
  ['GET /samples/make.ts', [404]],
  ['GET /.built', [404]],
  ['GET /__proto__', [404]],
  ['GET /constructor', [404]],
  [`GET /${'a'.repeat(8000)}`, [404]],
  [`GET /${'a'.repeat(60_000)}`, [431]],
  [`GET /${'%'.repeat(8000)}`, [400]],
  ['POST /', [405]],
  ['DELETE /index.html', [405]],
  ['OPTIONS *', [405]],
  ['TRACE /', [405]],
];
