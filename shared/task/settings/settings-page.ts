import {foldText} from '../../value/fold';
import {isBlank, textOf} from '../../value/nothing';
import type {SheetKey} from '../../drawing/workbook';
import {french} from '../../value/french';
import {writeSetting} from '../../report/write-setting';
import {findParameterTables, textIn} from '../../setting/parameter-tables';
import {ownTableIds, parameterTables} from '../../setting/table-specs';
import type {FoundTable} from '../../setting/parameter-tables';
import type {ParameterTableId} from '../../setting/table-specs';
import {describeKind, readSetting} from '../../setting/read-setting';
import {settingSpecs} from '../../setting/setting-specs';
import type {SettingKind} from '../../setting/setting-specs';
import type {Settings} from '../../setting/settings';
import {findParameterSheet, needParameterSheet, writesFor} from './find-parameter-sheet';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';

/** A setting as the pane shows it: its value is text, read back like a cell of « Paramètres ML ». */
export interface SettingField {
  readonly name: keyof Settings;
  readonly key: string;
  readonly kind: SettingKind['kind'];
  readonly choices: readonly string[];
  readonly value: string;
  readonly fallback: string;
  readonly help: string;
  /** What it accepts, in French. */
  readonly expected: string;
}

/** A table of « Paramètres ML », and where it stands. */
export interface SettingTable {
  readonly id: ParameterTableId;
  readonly title: string;
  readonly lines: number;
  readonly place: {readonly key: SheetKey; readonly row: number; readonly column: number} | null;
}

export interface SettingsPage {
  /** Name of the sheet of settings; null while there is none, and defaults hold. */
  readonly sheet: string | null;
  readonly fields: readonly SettingField[];
  readonly tables: readonly SettingTable[];
  readonly communes: readonly string[];
  /** False when the communes are those found in Jeunes. */
  readonly territoireDeclared: boolean;
}

/** The settings in force, each with what it accepts. */
export function describeSettings(workbook: RecognisedWorkbook): SettingsPage {
  const {settings, territoire} = workbook.registers;
  const own = findParameterSheet(workbook);
  const found = tablesIn(workbook);
  return {
    sheet: own === null ? null : ([...workbook.keys].find(([, key]) => key === own.key)?.[0] ?? null),
    fields: settingSpecs.map(({name, key, type, fallback, help}) => ({
      name,
      key,
      kind: type.kind,
      choices: type.kind === 'choice' ? type.values : type.kind === 'yes-no' ? ['oui', 'non'] : [],
      value: textOf(writeSetting(settings, name)),
      fallback,
      help: french(help),
      expected: french(describeKind(type)),
    })),
    tables: parameterTables.flatMap(({id, title}) => {
      const all = found.filter(({table}) => table.spec.id === id);
      const first = all[0];
      // The tables of the agency's own are made by who declares something.
      if (first === undefined && ownTableIds.some((own) => own === id)) return [];
      return {
        id,
        title,
        lines: all.reduce((sum, {table}) => sum + table.to - table.from, 0),
        place: first === undefined ? null : {key: first.key, row: Math.max(0, first.table.from - 1), column: 0},
      };
    }),
    communes: territoire.communes.map(({name}) => name),
    territoireDeclared: territoire.declared,
  };
}

function tablesIn({sources, keys}: RecognisedWorkbook): {key: SheetKey; table: FoundTable}[] {
  return sources.flatMap(({name, rows}) =>
    findParameterTables(name, rows).map((table) => ({key: keys.get(name) ?? '', table})),
  );
}

export interface SettingChange {
  readonly name: keyof Settings;
  /** As staff write it; empty gives the default back. */
  readonly value: string;
}

/** A value that a setting does not accept, or that stands where we do not write. */
export interface SettingRefusal {
  readonly name: keyof Settings;
  readonly message: string;
}

/** Writes settings into « Paramètres ML », which is made where the workbook has none. Nothing is written if one is refused. */
export function* saveSettings(changes: readonly SettingChange[], version: string): Task<readonly SettingRefusal[]> {
  const workbook = yield* recogniseWorkbook();
  const elsewhere = tablesIn(workbook).filter(
    ({key, table}) => table.spec.id === 'reglages' && key !== findParameterSheet(workbook)?.key,
  );
  const refused = changes.flatMap((change) =>
    refuse(
      change,
      elsewhere.map(({table}) => table),
    ),
  );
  if (refused.length > 0 || changes.length === 0) return refused;
  const sheet = yield* needParameterSheet(workbook, version);
  const tables = sheet.tables.filter(({spec}) => spec.id === 'reglages');
  const added: {parametre: string; valeur: string | null}[] = [];
  const writes = changes.flatMap(({name, value}) => {
    const {key} = specOf(name);
    const valeur = value.trim() === '' ? null : value.trim();
    for (const table of tables) {
      const line = lineOfKey(table, key);
      const column = table.columns.get('valeur');
      if (line !== null && column !== undefined) return [{row: line, column, value: valeur}];
    }
    added.push({parametre: key, valeur});
    return [];
  });
  yield* ask('writeCells', sheet.key, [...writes, ...writesFor(sheet, 'reglages', added)]);
  return [];
}

function specOf(name: keyof Settings) {
  return settingSpecs.find((spec) => spec.name === name)!;
}

function refuse({name, value}: SettingChange, elsewhere: readonly FoundTable[]): SettingRefusal[] {
  const spec = specOf(name);
  const table = elsewhere.find((candidate) => lineOfKey(candidate, spec.key) !== null);
  if (table !== undefined) {
    const message = `Ce réglage est tenu dans votre feuille « ${table.sheet} » : modifiez-le là, le complément n’y écrit pas.`;
    return [{name, message: french(message)}];
  }
  if (value.trim() === '' || readSetting(spec, value) !== undefined) return [];
  return [{name, message: french(`« ${value} » ne convient pas. Attendu : ${describeKind(spec.type)}.`)}];
}

function lineOfKey(table: FoundTable, key: string): number | null {
  for (let line = table.from; line < table.to; line++) {
    if (isBlank(table.rows[line]?.[table.columns.get('parametre') ?? 0])) continue;
    if (foldText(textIn(table, line, 'parametre')) === foldText(key)) return line;
  }
  return null;
}
