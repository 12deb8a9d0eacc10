import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {X509Certificate} from 'node:crypto';
import {join} from 'node:path';
import {generate} from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** File of the certificate, to be trusted once. */
  readonly file: string;
}

const DAYS = 365;

/** A certificate of one's own for localhost, kept from one run to the next so that it is trusted once a year. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const [keyFile, file] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (existsSync(keyFile) && existsSync(file)) {
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(file, 'utf8')];
    if (Date.parse(new X509Certificate(cert).validTo) > Date.now()) return {key, cert, file};
  }
  const {private: key, cert} = await generate([{name: 'commonName', value: 'localhost'}], {
    algorithm: 'sha256',
    keySize: 2048,
    notAfterDate: new Date(Date.now() + DAYS * 86_400_000),
    extensions: [
      {name: 'basicConstraints', cA: false},
      {name: 'extKeyUsage', serverAuth: true},
      {
        name: 'subjectAltName',
        altNames: [
          {type: 2, value: 'localhost'},
          {type: 7, ip: '127.0.0.1'},
        ],
      },
    ],
  });
  mkdirSync(folder, {recursive: true});
  writeFileSync(keyFile, key, {mode: 0o600});
  writeFileSync(file, cert);
  return {key, cert, file};
}
