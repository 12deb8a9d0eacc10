import type {Problem} from '../message/problem';
import {problem} from '../message/problem';
import type {Parameters} from '../setting/parameters';
import type {Settings} from '../setting/settings';
import type {Territoire} from '../setting/territoire';
import type {RegisterId} from '../register/register-id';
import type {Table} from '../count/table';
import {registerById} from '../register/all-registers';
import {communeFinder} from './commune-finder';
import type {RegisterSpec} from '../register/define-register';
import {isOwnSheet} from '../register/own-sheet';
import {territoireFound} from './found-communes';
import {readMeanings} from './meanings';
import {withCitiesWhole} from './one-city';
import {readToldKinds} from './own-columns';
import {linkTable, type KnownJeunes, type LinkedTable} from './link-table';
import type {ParsedSheet} from '../count/parsed-sheet';

/** Rows of one page of a list on the screens of i-milo: an export of so many is suspect. */
const PAGE = 50;

/** The registers of a workbook, joined. */
interface LinkedRegisters {
  readonly tables: Readonly<Partial<Record<RegisterId, Table>>>;
  readonly territoire: Territoire;
}

/** Makes the tables of the sheets parsed: Jeunes first, since the others are joined to it. */
export function linkRegisters(
  parsed: readonly ParsedSheet[],
  settings: Settings,
  {territoire: declared, valeurs, own}: Pick<Parameters, 'territoire' | 'valeurs' | 'own'>,
  problems: Problem[],
): LinkedRegisters {
  const bySpec = new Map<RegisterSpec, ParsedSheet[]>();
  const ownSheets = parsed.map(({spec}) => spec).filter(({id}) => isOwnSheet(id));
  for (const spec of [...registerById.values(), ...ownSheets]) {
    const sheets = parsed.filter((sheet) => sheet.spec.id === spec.id);
    if (sheets.length > 0) bySpec.set(spec, sheets);
  }
  const communes = declared ?? missingTerritoire(bySpec, problems);
  const territoire = settings.arrondissements === 'une ville' ? withCitiesWhole(communes) : communes;
  const finder = communeFinder(territoire);
  const tables: Partial<Record<RegisterId, Table>> = {};
  const meanings = readMeanings(valeurs, parsed, problems);
  const toldKinds = readToldKinds(own.colonnes, parsed, problems);
  let jeunes: KnownJeunes | null = null;
  for (const [spec, sheets] of bySpec) {
    reportSheets(spec, sheets, problems);
    const told = {meanings: meanings.get(spec.id), toldKinds: toldKinds.get(spec.id)};
    const linked = linkTable(spec, sheets, {settings, finder, jeunes, ...told}, problems);
    tables[spec.id] = linked.table;
    if (spec.id === 'jeunes') jeunes = knownJeunes(linked);
  }
  return {tables, territoire};
}

/** Every commune found in Jeunes; without Jeunes, in whatever register carries some. */
function missingTerritoire(bySpec: ReadonlyMap<RegisterSpec, readonly ParsedSheet[]>, problems: Problem[]): Territoire {
  const all = [...bySpec.values()].flat();
  const jeunes = all.filter(({spec}) => spec.id === 'jeunes');
  const sheets = jeunes.length > 0 ? jeunes : all;
  const territoire = territoireFound(
    sheets.map((sheet) => ({parsed: sheet, start: 0})),
    problems,
  );
  const sheet = sheets.find(({columns}) => columns.has('commune'));
  if (sheet !== undefined) {
    problems.push(problem('territoire-missing', {sheet: sheet.sheet, count: territoire.communes.length}, {}));
  }
  return territoire;
}

function reportSheets(spec: RegisterSpec, sheets: readonly ParsedSheet[], problems: Problem[]): void {
  const rows = sheets.reduce((sum, {length}) => sum + length, 0);
  const names = sheets.map(({sheet}) => sheet);
  if (sheets.length > 1) {
    problems.push(problem('register-several', {sheet: names[0]!, count: rows}, {register: spec.title, sheets: names}));
  }
  for (const {sheet, length} of sheets) {
    if (length === 0) problems.push(problem('register-empty', {sheet, count: 0}, {register: spec.title}));
    if (length === PAGE) problems.push(problem('register-fifty', {sheet, count: length}, {register: spec.title}));
  }
}

/** What the other registers ask of Jeunes. A dossier twice in it has the commune that comes first in the territory. */
export function knownJeunes({table, dossiers, own}: LinkedTable): KnownJeunes {
  const keys = dossiers?.keys ?? [''];
  const codeOf = new Map(keys.map((key, code) => [key, code]));
  const communeOf = new Uint32Array(keys.length);
  const column = table.columns.get('commune');
  const codes = dossiers?.column.codes;
  if (column?.kind === 'code' && codes !== undefined) {
    for (let row = 0; row < table.length; row++) {
      const dossier = codes[row]!;
      const commune = column.codes[row]!;
      if (commune > 0 && (communeOf[dossier] === 0 || commune < communeOf[dossier]!)) communeOf[dossier] = commune;
    }
  }
  return {codeOf, communeOf, own};
}
