import {readWorkbook} from '../../xlsx';
import {unzip} from '../xlsx/build-package';
import {cellOf} from './drive';

/** Where a defined name points. */
export function areaNamed(bytes: Uint8Array, wanted: string) {
  const {formula} = readWorkbook(bytes).names.find(({name}) => name === wanted)!;
  const [, from, to] = /(\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)$/.exec(formula)!;
  const [first, last] = [cellOf(from!.replaceAll('$', '')), cellOf(to!.replaceAll('$', ''))];
  return {...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1};
}

/** Parts of a package that differ from one file to the other. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [unzip(before), unzip(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] === undefined || other[name] === undefined || Buffer.compare(one[name], other[name]) !== 0,
  );
}

/** The part of a sheet, as `writeSheets` numbers them. */
export const partOf = (bytes: Uint8Array, name: string) =>
  `xl/worksheets/sheet${readWorkbook(bytes).sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`;

/** The first cell of the first comment zone of a sheet. */
export function commentZone(bytes: Uint8Array, sheet: string): string {
  const {formula} = readWorkbook(bytes).names.find(
    ({name, formula}) => name.startsWith('ML_com_') && formula.includes(sheet),
  )!;
  return /\$([A-Z]+)\$(\d+)/.exec(formula)!.slice(1, 3).join('');
}
