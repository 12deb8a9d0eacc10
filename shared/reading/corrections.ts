import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {tabOf} from '../value/tab-name';
import {nearest} from '../value/nearest';
import {problem, type Problem} from '../message/problem';
import type {Correspondance} from '../setting/parameters';
import {registerById} from '../register/all-registers';
import type {RegisterSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import {defaultSettings} from '../setting/read-setting';
import {HEADING_LINES, recogniseOnce} from './recognise';

/** What « Correspondances » says of one sheet. */
export interface Correction {
  /** The register it is; null for « aucun », which sets the sheet aside. */
  readonly spec: RegisterSpec | null;
  /** Heading of the sheet, folded → column id; « aucune » is '', a heading that is not to be read. */
  readonly headings: Map<string, string>;
}

const NONE: ReadonlySet<string> = new Set(['aucun', 'aucune', 'ignorer', 'ignoree', 'non']);

/** The corrections of a workbook, by folded name of the sheet; lines that name nothing known are reported. */
export function readCorrections(
  lines: readonly Correspondance[],
  sheets: readonly SourceSheet[],
  problems: Problem[],
): ReadonlyMap<string, Correction> {
  const corrections = new Map<string, Correction>();
  const pairs = lines
    .filter(({feuille}) => feuille !== '')
    .flatMap((line) => sheetsNamed(line.feuille, sheets).map((sheet) => ({line, sheet})));
  for (const {line, sheet} of pairs) {
    const refuse = (what: string, field: keyof Correspondance['at'], known: readonly string[]) => {
      const place = {sheet: line.sheet, cell: addressOf(line.row, line.at[field]), value: line[field]};
      problems.push(problem('mapping-unknown', place, {what, closest: nearest(line[field], known) ?? ''}));
    };
    if (sheet === undefined) {
      refuse(
        'feuille',
        'feuille',
        sheets.map(({name}) => name),
      );
      continue;
    }
    const before = corrections.get(foldText(sheet.name));
    // A line without a register keeps what is known of the sheet.
    const spec =
      line.registre === ''
        ? before === undefined
          ? recogniseOnce(sheet, defaultSettings(), undefined).known?.spec
          : before.spec
        : registerNamed(line.registre);
    if (spec === undefined) {
      refuse(
        'registre',
        'registre',
        [...registerById.values()].map(({title}) => title),
      );
      continue;
    }
    const correction = before?.spec === spec ? before : {spec, headings: before?.headings ?? new Map<string, string>()};
    corrections.set(foldText(sheet.name), correction);
    if (spec === null || (line.lue === '' && line.colonne === '') || columnSaidAbsent(line, spec) !== undefined)
      continue;
    const id = NONE.has(foldText(line.colonne)) ? '' : columnNamed(spec, line.colonne);
    const word = foldText(line.lue);
    if (id === undefined)
      refuse(
        'colonne du registre',
        'colonne',
        Object.values(spec.columns).map(({headings}) => headings[0]),
      );
    else if (!holdsHeading(sheet, word)) refuse('colonne lue', 'lue', headingsNear(sheet));
    else correction.headings.set(word, id);
  }
  return corrections;
}

/** The column of a register that a line says is in no heading of its sheet: « aucune » read for « Statut ». */
function columnSaidAbsent({lue, colonne}: Correspondance, spec: RegisterSpec): string | undefined {
  return NONE.has(foldText(lue)) ? columnNamed(spec, colonne) : undefined;
}

/** Whether « Correspondances » says that a sheet has no such column, so that nobody need be told. */
export function isSaidAbsent(lines: readonly Correspondance[], sheet: string, spec: RegisterSpec, id: string): boolean {
  const names = [foldText(sheet), foldText(tabOf(sheet))];
  return lines.some((line) => names.includes(foldText(line.feuille)) && columnSaidAbsent(line, spec) === id);
}

/** The sheets of a name, those of several files where it is said without its file; `undefined` for none. */
function sheetsNamed(text: string, sheets: readonly SourceSheet[]): readonly (SourceSheet | undefined)[] {
  const word = foldText(text);
  const exact = sheets.find(({name}) => foldText(name) === word);
  const named = exact === undefined ? sheets.filter(({name}) => foldText(tabOf(name)) === word) : [exact];
  return named.length > 0 ? named : [undefined];
}

/** A register by its title, « contact » for « Contacts » among them; null where none is meant, undefined where none is known. */
export function registerNamed(name: string): RegisterSpec | null | undefined {
  if (NONE.has(foldText(name))) return null;
  const word = singular(name);
  return [...registerById.values()].find(({id, title}) => singular(id) === word || singular(title) === word);
}

const singular = (name: string) => foldText(name).replace(/s(?= |$)/g, '');

export function columnNamed(spec: RegisterSpec, name: string): string | undefined {
  const word = foldText(name);
  const entries = Object.entries(spec.columns);
  const found =
    entries.find(([, {headings}]) => foldText(headings[0]) === word) ??
    entries.find(([id, {headings}]) => foldText(id) === word || headings.some((heading) => foldText(heading) === word));
  return found?.[0];
}

function holdsHeading(sheet: SourceSheet, word: string): boolean {
  return word !== '' && headingsNear(sheet).some((text) => foldText(text) === word);
}

function headingsNear({rows}: SourceSheet): string[] {
  return rows
    .slice(0, HEADING_LINES)
    .flatMap((row) => (row ?? []).filter((cell): cell is string => typeof cell === 'string'));
}
