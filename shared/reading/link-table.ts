import type {Problem} from '../message/problem';
import type {Settings} from '../setting/settings';
import {columnsBeside} from './columns-beside';
import type {BesideFound, CodeColumn, Column, NumberColumn, Segment, Table} from '../count/table';
import type {CommuneFinder} from './commune-finder';
import {hasList, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import {linkChoice, linkLevel, linkText} from './link-choice';
import type {Meanings} from './meanings';
import {linkCommunes} from './link-commune';
import {
  linkDossiers,
  linkToJeunes,
  reportMissingDossiers,
  reportSharedDossiers,
  reportUnknownDossiers,
  type DossierColumn,
  type OwnByDossier,
} from './link-dossier';
import {reportBlanks} from './blank-cells';
import {reportMissingAmounts, reportMissingValues} from './missing-amounts';
import {linkQuarters} from './link-qpv';
import {reportOtherCommunes} from './other-communes';
import {reportReversed} from './reversed-days';
import {ownColumnsOf, type ToldKinds} from './own-columns';
import type {Part} from './link-words';
import {reportUncounted} from './uncounted-values';
import type {ParsedSheet} from '../count/parsed-sheet';
import {reportRowsPasted, reportRowsTwice, reportSheetsTwice} from './repeated-rows';
import {youthColumns} from '../register/youth-columns';

/** What the other registers of the workbook know of a youth. */
export interface KnownJeunes {
  /** Key of a dossier → its code in Jeunes. */
  readonly codeOf: ReadonlyMap<string, number>;
  /** Code of a dossier in Jeunes → code of its commune. */
  readonly communeOf: ArrayLike<number>;
  /** What Jeunes states of each dossier: two people may share a number. */
  readonly own: OwnByDossier;
}

interface LinkContext {
  readonly settings: Pick<Settings, 'structure'>;
  readonly finder: CommuneFinder;
  readonly jeunes: KnownJeunes | null;
  readonly meanings?: ReadonlyMap<string, Meanings> | undefined;
  /** What « Colonnes » says of the columns of the agency's own. */
  readonly toldKinds?: ToldKinds | undefined;
}

/** A register once its words are understood, and its dossiers' keys. */
export interface LinkedTable {
  readonly table: Table;
  readonly dossiers: DossierColumn | null;
  readonly own: OwnByDossier;
}

/** Makes one table of the sheets of a register: words become codes in the order of the trade, dossiers meet Jeunes. */
export function linkTable(
  spec: RegisterSpec,
  sheets: readonly ParsedSheet[],
  context: LinkContext,
  problems: Problem[],
): LinkedTable {
  const parts: Part[] = [];
  let length = 0;
  for (const parsed of sheets) {
    parts.push({parsed, start: length});
    length += parsed.length;
  }
  const present = (id: string) => sheets.some((sheet) => sheet.columns.has(id));
  const columns = new Map<string, Column>();
  let dossiers: DossierColumn | null = null;
  let toJeunes: Uint32Array | undefined;
  if (present('dossier')) {
    dossiers = linkDossiers(parts, length, problems);
    columns.set('dossier', dossiers.column);
    if (context.jeunes !== null) toJeunes = linkToJeunes(dossiers.keys, context.jeunes.codeOf);
  }
  for (const [id, column] of Object.entries(spec.columns)) {
    switch (column.kind) {
      case 'commune':
        if (present(id) || present('insee')) columns.set(id, linkCommunes(parts, length, context.finder, problems));
        break;
      case 'dossier':
      case 'qpv': // after the communes, which it needs
        break;
      default:
        if (present(id) || standsWhenAbsent(column, id))
          columns.set(id, linkColumn(parts, id, length, spec, context, problems));
    }
  }
  if (present('qpv')) {
    const communeOf = communeByRow(columns.get('commune'), dossiers, toJeunes, context.jeunes);
    columns.set('qpv', linkQuarters(parts, length, context.finder.territoire, communeOf, problems));
  }
  const segments: Segment[] = parts.map(({parsed, start}) => ({
    sheet: parsed.sheet,
    start,
    end: start + parsed.length,
  }));
  const sheetRows =
    sheets.length === 1 ? sheets[0]!.sheetRows : joined(Uint32Array, parts, length, ({sheetRows: rows}) => rows);
  const table: Table = {
    register: spec.id,
    length,
    columns,
    segments,
    sheetRows,
    ...(toJeunes === undefined ? {} : {toJeunes}),
    ...(spec.aside === undefined ? {} : {aside: linkAside(parts, length, spec, spec.aside, context)}),
    beside: (says) => findBeside(parts, says),
    ...(context.meanings === undefined ? {} : {told: context.meanings}),
    written: linkWritten(parts, length, spec),
    own: ownColumnsOf(parts, context.toldKinds, (own, id, column) =>
      linkColumn(own, id, length, {...spec, columns: {[id]: column}}, {...context, meanings: undefined}, []),
    ),
  };
  const own = dossiers === null ? [] : reportDossiers(spec, parts, table, dossiers, context.jeunes, problems);
  reportMissingAmounts(spec, parts, table, problems);
  reportMissingValues(spec, parts, table, problems);
  reportBlanks(spec, parts, problems);
  for (const {parsed} of parts) reportReversed(parsed, problems);
  if (dossiers !== null && context.jeunes !== null)
    reportOtherCommunes(parts, table, dossiers, context.jeunes.communeOf, problems);
  reportUncounted(spec, parts, table, problems);
  // A youth counts once however often Jeunes holds them: it is told by dossier.
  if (spec.id !== 'jeunes') {
    reportSheetsTwice(spec, parts, table, problems);
    if (!reportRowsPasted(spec, parts, table, problems)) reportRowsTwice(spec, parts, table, problems);
  }
  return {table, dossiers, own};
}

/** The rows of which a column that is read as nothing else says something. */
function findBeside(parts: readonly Part[], says: (heading: string, text: string) => boolean): BesideFound[] {
  return parts.flatMap(({parsed, start}) =>
    columnsBeside(parsed).flatMap(({heading, index, words, codes}) => {
      const said = words.map((text) => says(heading, text));
      const rows = Array.from(codes).flatMap((code, row) => (said[code] ? [start + row] : []));
      return rows.length === 0 ? [] : [{heading, index, rows}];
    }),
  );
}

/** Columns aside, linked as the others when they are asked for. */
function linkAside(
  parts: readonly Part[],
  length: number,
  spec: RegisterSpec,
  columns: NonNullable<RegisterSpec['aside']>,
  context: LinkContext,
): (id: string) => Column | undefined {
  const known = new Map<string, Column | undefined>();
  const link = (id: string): Column | undefined => {
    const read = parts.map(({parsed}) => parsed.aside?.(id));
    if (columns[id] === undefined || read.every((column) => column === undefined)) return undefined;
    const own = parts.map(({parsed, start}, at): Part => {
      const column = read[at];
      return {start, parsed: {...parsed, columns: new Map(column === undefined ? [] : [[id, column]])}};
    });
    return linkColumn(own, id, length, {...spec, columns}, context, []);
  };
  return (id) => {
    if (!known.has(id)) known.set(id, link(id));
    return known.get(id);
  };
}

/** Columns of a value list, their words kept as they are written. */
function linkWritten(parts: readonly Part[], length: number, {columns}: RegisterSpec): NonNullable<Table['written']> {
  const known = new Map<string, CodeColumn | undefined>();
  const lists = new Set(Object.keys(columns).filter((id) => hasList(columns[id]!)));
  const read = parts.map(({parsed, start}): Part => {
    const own = new Map([...parsed.columns].filter(([id]) => lists.has(id))); // the others may be forgotten
    return {start, parsed: {...parsed, columns: own}};
  });
  return (id) => {
    if (!known.has(id)) {
      const isThere = read.some(({parsed}) => parsed.columns.has(id));
      known.set(id, isThere ? linkText(read, id, length) : undefined);
    }
    return known.get(id);
  };
}

/** An own column whose blank means something (an aid, an atelier) says so of every row when the sheet lacks it. */
function standsWhenAbsent(column: ColumnSpec, id: string): boolean {
  return column.kind === 'choice' && column.list.empty !== undefined && !(id in youthColumns);
}

function linkColumn(
  parts: readonly Part[],
  id: string,
  length: number,
  spec: RegisterSpec,
  {settings, meanings}: LinkContext,
  problems: Problem[],
): Column {
  const column = spec.columns[id]!;
  switch (column.kind) {
    case 'choice':
      return linkChoice(
        parts,
        id,
        length,
        column.list,
        {agency: settings.structure, told: meanings?.get(id)},
        problems,
      );
    case 'level':
      return linkLevel(parts, id, length, meanings?.get(id), problems);
    case 'day':
      return {kind: 'day', days: joined(Int32Array, parts, length, ({columns}) => daysIn(columns.get(id)))};
    case 'cents':
    case 'number': {
      const numbers = joined(Float64Array, parts, length, ({columns}) => numbersIn(columns.get(id)), NaN);
      return {kind: column.kind, numbers} as NumberColumn;
    }
    default:
      return linkText(parts, id, length);
  }
}

const daysIn = (column: Parsed | undefined) => (column?.kind === 'day' ? column.days : undefined);
const numbersIn = (column: Parsed | undefined) =>
  column?.kind === 'cents' || column?.kind === 'number' ? column.numbers : undefined;
type Parsed = ParsedSheet['columns'] extends ReadonlyMap<string, infer C> ? C : never;

/** One array of the arrays of every sheet; `blank` where a sheet has none. A single sheet's own array is kept. */
function joined<A extends Int32Array | Uint32Array | Float64Array>(
  make: new (length: number) => A,
  parts: readonly Part[],
  length: number,
  of: (sheet: ParsedSheet) => A | undefined,
  blank = 0,
): A {
  const only = parts.length === 1 ? of(parts[0]!.parsed) : undefined;
  if (only !== undefined) return only;
  const all = new make(length);
  for (const {parsed, start} of parts) {
    const array = of(parsed);
    if (array === undefined) all.fill(blank, start, start + parsed.length);
    else all.set(array, start);
  }
  return all;
}

/** The commune of a row: its own where stated, else the one that Jeunes gives to its dossier. */
function communeByRow(
  own: Column | undefined,
  dossiers: DossierColumn | null,
  toJeunes: Uint32Array | undefined,
  jeunes: KnownJeunes | null,
): (row: number) => number {
  const codes = own?.kind === 'code' ? own.codes : undefined;
  return (row) => {
    const stated = codes?.[row] ?? 0;
    if (stated > 0 || dossiers === null || toJeunes === undefined || jeunes === null) return stated;
    return jeunes.communeOf[toJeunes[dossiers.column.codes[row]!]!] ?? 0;
  };
}

function reportDossiers(
  spec: RegisterSpec,
  parts: readonly Part[],
  table: Table,
  dossiers: DossierColumn,
  jeunes: KnownJeunes | null,
  problems: Problem[],
): OwnByDossier {
  if (spec.dossierExpected !== undefined && spec.dossierExpected !== false) {
    reportMissingDossiers(parts, dossiers, exemption(spec, table), problems);
  }
  const own = reportSharedDossiers(parts, dossiers, table, jeunes?.own, problems);
  if (spec.id !== 'jeunes' && table.toJeunes !== undefined)
    reportUnknownDossiers(parts, dossiers, table.toJeunes, problems);
  return own;
}

/** The rows that may stand without a dossier: the fees of an issuer. */
function exemption({dossierExpected}: RegisterSpec, table: Table): (row: number) => boolean {
  if (typeof dossierExpected !== 'object') return () => false;
  const [id, value] = dossierExpected.unless;
  const column = table.columns.get(id);
  if (column?.kind !== 'code') return () => false;
  const wanted = column.values.indexOf(value);
  return (row) => column.codes[row] === wanted;
}
