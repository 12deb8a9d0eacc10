import {dossierKey} from '../value/dossier-key';
import {foldText} from '../value/fold';
import {isBlank} from '../value/nothing';
import {tabOf} from '../value/tab-name';
import {timeZoneNamed} from '../value/time-zone';
import type {Registers, SourceSheet} from '../count/registers';
import type {Table} from '../count/table';
import {findParameterTables, isParameterSheet} from '../setting/parameter-tables';
import {communeFinder} from './commune-finder';
import {knownJeunes} from './link-registers';
import {linkTable, type KnownJeunes} from './link-table';
import {readMeanings} from './meanings';
import {readToldKinds} from './own-columns';
import {headingsOfOwn, parseOwn} from './own-sheets';

/** The sheets that no register is read from, under whose headings something stands: an indicator may be based on each. */
export function sheetsLeft({sheets, recognised}: Registers): readonly SourceSheet[] {
  const read = new Set(recognised.map(({sheet}) => sheet));
  const parts = new Set(sheets.flatMap(({within}) => within ?? []));
  return sheets.filter(
    ({name, rows, within}) =>
      within === undefined &&
      !read.has(name) &&
      !parts.has(name) &&
      !isParameterSheet(name) &&
      findParameterTables(name, rows).length === 0 &&
      isList(rows),
  );
}

function isList(rows: SourceSheet['rows']): boolean {
  const line = headingsOfOwn(rows);
  return line >= 0 && rows.slice(line + 1).some((row) => row.some((cell) => !isBlank(cell)));
}

/** The same registers with one of those sheets read too, just as it is where a line of « Paramètres ML » names it; null where no sheet left has this name. */
export function readOwnSheet(registers: Registers, name: string): Registers | null {
  const word = foldText(name);
  const sheet = sheetsLeft(registers).find((one) => foldText(tabOf(one.name)) === word);
  if (word === '' || sheet === undefined) return null;
  const {settings, territoire, valeurs, own, tables} = registers;
  const parsed = parseOwn(sheet, timeZoneNamed(settings.fuseau));
  const {table} = linkTable(
    parsed.spec,
    [parsed],
    {
      settings,
      finder: communeFinder(territoire),
      jeunes: tables.jeunes === undefined ? null : knownOf(tables.jeunes),
      meanings: readMeanings(valeurs, [parsed], []).get(parsed.spec.id),
      toldKinds: readToldKinds(own.colonnes, [parsed], []).get(parsed.spec.id),
    },
    [],
  );
  return {...registers, tables: {...tables, [parsed.spec.id]: table}};
}

/** Jeunes as its table knows them. */
function knownOf(table: Table): KnownJeunes {
  const column = table.columns.get('dossier');
  const dossiers =
    column?.kind === 'code'
      ? {column, keys: column.values.map((text, code) => (code === 0 ? '' : (dossierKey(text) ?? '')))}
      : null;
  return knownJeunes({table, dossiers, own: []});
}
