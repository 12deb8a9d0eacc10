import {existsSync} from 'node:fs';
import {createServer} from 'node:https';
import {join} from 'node:path';
import {answerRequest, listFiles} from '../../serve/answer-request';
import {localCertificate} from './certificate';
import {headersOf, typeOf} from './headers';

const PORT = 3000;
const root = join(__dirname, '..', '..');
const site = join(root, 'dist', 'addin');

/** `npm run start:excel`: the built add-in over https, for sideloading manifest-dev.xml. */
async function main(): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  if (!existsSync(join(site, 'taskpane.html'))) {
    process.stderr.write('Rien à servir : lancez d’abord « npm run build ».\n');
    process.exitCode = 2;
    return;
  }
  const {key, cert, file} = await localCertificate(join(root, 'out', 'certificat'));
  const files = new Map(listFiles(site, new Set(Object.keys(typeOf))));
  const server = createServer({key, cert}, answerRequest(files, headersOf));
  server.on('error', (error) => {
    process.stderr.write(`Le site ne peut pas être servi sur le port ${PORT} de ce poste (${error.message}).\n`);
    process.exitCode = 2;
  });
  server.listen(PORT, 'localhost', () => {
    say(`Bilan ML : https://localhost:${PORT}`);
    say(`Certificat à approuver une fois sur ce poste : ${file}`);
    say(`Manifeste à charger dans Excel : ${join(site, 'manifest-dev.xml')}`);
    say('La marche à suivre est dans docs/guide/installer-excel.md. Ctrl+C pour arrêter.');
  });
}

void main();
