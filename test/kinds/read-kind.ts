import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readInput} from '../../cli/host/read-input';
import {catalogueOf, evaluate, readRegisters, tellProblems, yearPeriod} from '../../shared';
import type {Problem, SourceSheet} from '../../shared';
import {WorkbookFileError} from '../../xlsx';

/** A form in which an agency writes its registers, and what becomes of it. */
interface Kind {
  readonly family: string;
  readonly form: string;
  /** A file or a folder of `files`. */
  readonly name: string;
  /** The same registers in their usual form. */
  readonly base: string;
  /** « lu »: the figures of its base, and nothing to tell; else the codes of what is told. */
  readonly outcome: string;
}

export function listKinds(): Kind[] {
  const [, ...lines] = readFileSync(join(__dirname, 'kinds.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [family = '', form = '', name = '', base = '', outcome = ''] = line.split('\t');
    return {family, form, name, base, outcome};
  });
}

/** Every number of the report, and the codes of the problems that may cost some. */
export interface Read {
  readonly numbers: ReadonlyMap<string, number>;
  readonly codes: readonly string[];
  /** Tables and figures that are said to be unavailable, whole or in part. */
  readonly unknown: ReadonlySet<string>;
}

/** Reads registers as the command does, and counts 2024. A file that is refused gives no number and the code of its refusal. */
export function readKind(name: string): Read {
  const path = join(__dirname, 'files', name);
  if (!existsSync(path)) throw new Error(`not there: ${name}`);
  try {
    const {sheets, problems} = readInput([path], () => undefined);
    return readSheets(sheets, problems);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return {numbers: new Map(), codes: [error.code], unknown: new Set()};
  }
}

/** What 2024 counts in sheets of cells. */
export function readSheets(sheets: readonly SourceSheet[], before: readonly Problem[] = []): Read {
  const registers = readRegisters(sheets, {}, before);
  const period = yearPeriod(2024);
  const {tables, figures} = evaluate(registers, period, catalogueOf(registers));
  const numbers = new Map<string, number>();
  const keep = (key: string, value: number | null) => void (value === null || value === 0 || numbers.set(key, value));
  const unknown = new Set<string>();
  for (const [id, {lines, total, lacks}] of tables) {
    if (lacks?.some((lack) => lack !== null) === true) unknown.add(id);
    for (const {label, values} of lines) values.forEach((value, at) => keep(`${id} ${label} ${at}`, value));
    total?.forEach((value, at) => keep(`${id} Total ${at}`, value));
  }
  for (const [id, {value, lack}] of figures) {
    keep(id, value);
    if (lack !== undefined && lack !== null) unknown.add(id);
  }
  return {numbers, unknown, codes: [...new Set(tellProblems(registers, period).problems.map(({code}) => code))].sort()};
}
