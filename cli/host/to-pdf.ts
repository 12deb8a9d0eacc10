import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {UsageError} from '../usage-error';

/** Where its installer puts it, on computers whose path does not lead there. */
const usual = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];

/** Numbers are French whatever the language of the computer: « 1 735 », not « 1,735 ». */
const IN_FRENCH =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>' +
  '</oor:items>';

/** A workbook as printed pages, by LibreOffice, with settings of its own so that one that is open is no hindrance. Throws a UsageError. */
export function toPdf(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-ml-'));
  try {
    const [source, made] = [join(folder, 'rapport.xlsx'), join(folder, 'rapport.pdf')];
    writeFileSync(source, workbook);
    const user = join(folder, 'profil', 'user');
    mkdirSync(user, {recursive: true});
    writeFileSync(join(user, 'registrymodifications.xcu'), IN_FRENCH);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
    const path = [process.env['PATH'] ?? '', ...usual].join(delimiter);
    const {error} = spawnSync('soffice', words, {stdio: 'ignore', env: {...process.env, PATH: path}});
    if (error !== undefined) throw new UsageError(MISSING);
    if (!existsSync(made)) throw new UsageError(FAILED);
    return readFileSync(made);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const MISSING =
  'Le PDF demande LibreOffice, qui n’est pas sur cet ordinateur. Installez-le, ou ouvrez le rapport dans un tableur et exportez-le en PDF.';
const FAILED =
  'LibreOffice n’a pas écrit le PDF. Ouvrez le rapport dans un tableur et exportez-le en PDF, ou recommencez une fois LibreOffice fermé.';
