import {readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {SETTINGS_PLAN} from '../../shared/index';
import type {SourceSheet} from '../../shared/index';
import {describeReport, readCsv, readWorkbook} from '../../xlsx/index';
import {UsageError} from '../usage-error';

/** Reads the sheets of a workbook, of one .csv file or of a folder of them. Throws a UsageError or a WorkbookFileError. */
export function readInput(path: string): readonly SourceSheet[] {
  if (isFolder(path)) {
    const files = readdirSync(path)
      .filter((name) => extname(name).toLowerCase() === '.csv')
      .sort();
    if (files.length === 0) throw new UsageError(`Le dossier « ${path} » ne contient aucun fichier .csv.`);
    return files.map((name) => readCsvFile(join(path, name)));
  }
  if (extname(path).toLowerCase() === '.csv') return [readCsvFile(path)];
  const bytes = readBytes(path);
  const ours = new Set(ownTabs(bytes));
  return readWorkbook(bytes).sheets.filter(({name}) => !ours.has(name));
}

/** Tabs that we made in a workbook and that hold no register: all of ours but the settings, which are read back. */
function ownTabs(bytes: Uint8Array): readonly string[] {
  return describeReport(bytes).flatMap(({plan, tab}) => (plan === SETTINGS_PLAN ? [] : [tab]));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new UsageError(`Le fichier « ${path} » n’existe pas. Vérifiez son nom et son emplacement.`);
  }
}

function readCsvFile(path: string): SourceSheet {
  return {name: basename(path, extname(path)), rows: readCsv(readBytes(path))};
}

/** The bytes of a file. Throws a UsageError when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`Le fichier « ${path} » ne peut pas être lu. Vérifiez qu’il existe et que vous y avez accès.`);
  }
}
