import {existsSync} from 'node:fs';
import {basename, dirname, relative, sep} from 'node:path';
import {
  accountingYear,
  buildControlPlan,
  chooseDecisions,
  controlAids,
  foldText,
  isRefusal,
  ledgersOfFile,
  ledgersOfSheet,
  periodBetween,
  readLedgerBytes,
  readRegisters,
  yearOfReport,
} from '../shared';
import type {Control, Ledger, Period, Registers, SourceSheet} from '../shared';
import {holdsText, readWorkbook, WorkbookFileError, writeReport} from '../xlsx';
import {version} from '../package.json';
import {writeControlJson} from './control-json';
import type {ControlOptions} from './control-options';
import {readBytes, readInput, type Input} from './host/read-input';
import {modeOf, writeOutput} from './host/write-output';
import {UsageError} from './usage-error';

export interface MadeControl {
  readonly file: string;
  readonly control: Control;
  readonly registers: Registers;
}

/** From the registers and the ledgers to the written control. `tell` receives a short sentence at each step. */
export function makeControl(options: ControlOptions, tell: (step: string) => void): MadeControl {
  const input = readInput(options.inputs, tell);
  const {sheets, problems} = input;
  const registers = readRegisters(
    sheets.filter(({name}) => !options.ledgers.includes(name)),
    {},
    problems,
  );
  const ledgers = readLedgers(options, sheets, registers, tell);
  const period = periodOf(options, registers);
  tell(`Rapprochement (${period.label})`);
  const decisionSheets = [...formerSheets(options.output), ...sheets];
  const control = controlAids(registers, sheets, ledgers, {
    period,
    funds: options.funds,
    decided: chooseDecisions(decisionSheets),
  });
  tell(`Écriture de ${options.output}`);
  const mode = modeOf(...options.inputs);
  if (options.json !== null) writeOutput(options.json, writeControlJson(control), mode);
  writeOutput(
    options.output,
    writeReport(buildControlPlan(control, registers, {version, linkTo: linkTo(input, options), ...mostRows(options)})),
    mode,
  );
  return {file: options.output, control, registers};
}

const mostRows = ({detail}: ControlOptions) => (detail === null ? {} : {mostRows: detail});

/** From the control to the workbook of the registers, beside it or not; several files, or texts, have no cell to show. */
function linkTo({files}: Input, {output}: ControlOptions): string | null {
  const [input = '', ...others] = files;
  if (others.length > 0 || !/\.xls[xm]$/i.test(input)) return null;
  return `${relative(dirname(output), input).split(sep).join('/')}#`;
}

function readLedgers(
  {ledgers, inputs}: ControlOptions,
  sheets: readonly SourceSheet[],
  registers: Registers,
  tell: (step: string) => void,
): Ledger[] {
  const own = [...new Set(registers.payments.map(({sheet}) => sheet))];
  const names = ledgers.length > 0 ? ledgers : own;
  if (names.length === 0) {
    throw new UsageError(`Donnez un grand livre avec --ledger : « ${inputs.join(', ')} » n’en contient pas.`);
  }
  return names.flatMap((name) => {
    const sheet = sheets.find((one) => foldText(one.name) === foldText(name));
    if (sheet !== undefined && !existsSync(name)) return ledgersOfSheet(registers, sheet);
    tell(`Lecture de ${name}`);
    const bytes = readBytes(name);
    const read = holdsText(bytes)
      ? [readLedgerBytes(basename(name), bytes)]
      : ledgersOfFile(basename(name), readWorkbook(bytes).sheets);
    const [first] = read;
    if (first !== undefined && read.every(({lines}) => lines.length === 0)) {
      const why = first.faults.find(({code}) => isRefusal(code));
      if (why !== undefined) throw new UsageError(`« ${name} » : ${why.message}`);
    }
    return read;
  });
}

/** Sheets of the control made before, for its « Décisions »: making it again keeps them. */
function formerSheets(path: string): SourceSheet[] {
  if (!existsSync(path)) return [];
  try {
    return readWorkbook(readBytes(path), undefined, 'Décisions').sheets.map(({name, rows}) => ({name, rows}));
  } catch (error) {
    if (error instanceof WorkbookFileError) return [];
    throw error;
  }
}

function periodOf({year, from, to}: ControlOptions, registers: Registers): Period {
  if (from !== null && to !== null) return periodBetween(from, to);
  const chosen = year ?? yearOfReport(registers);
  if (chosen === null) throw new UsageError('Aucune date n’a été lue dans les registres : donnez l’année avec --year.');
  return accountingYear(chosen, registers.settings.debutExercice);
}
