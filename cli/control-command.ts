import {isClosed, isFormFault, writeCents} from '../shared';
import type {Bridge} from '../shared';
import {WorkbookFileError} from '../xlsx';
import {controlUsage, readControlOptions} from './control-options';
import {makeControl, type MadeControl} from './make-control';
import {UsageError} from './usage-error';

/** `npm run control`: exit status 0 all explained, 1 something to explain or to confirm, 2 bad usage or unreadable file. */
function main(): number {
  const started = process.hrtime.bigint();
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const options = readControlOptions(process.argv.slice(2));
    if (options.help) {
      say(controlUsage);
      return 0;
    }
    const made = makeControl(options, (step) => say(`· ${step}…`));
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    for (const line of summary(made, seconds)) say(line);
    return made.control.bridges.every(isClosed) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError || error instanceof WorkbookFileError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    // A fault of ours: no stack for staff, but enough for who mends it.
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `Le contrôle n’a pas pu être fait, par une erreur du programme (détail : ${detail}). Signalez-la.\n`,
    );
    return 2;
  }
}

/** Faults named on the terminal; the JSON and « Détail » hold them all. */
const MOST_FAULTS = 12;

function summary({file, control, registers}: MadeControl, seconds: number): readonly string[] {
  const {ledgers, bridges, total, leftOut} = control;
  const all = [...control.faults, ...ledgers.flatMap((ledger) => ledger.faults)];
  // What costs lines or cents first, then what is only form.
  const faults = [...all.filter(({code}) => !isFormFault(code)), ...all.filter(({code}) => isFormFault(code))];
  const costly = registers.problems.filter(({costsRows, sheet}) => costsRows && sheet !== '');
  return [
    ...ledgers.map(
      ({name, form, lines, debit, credit}) =>
        `  ${name} : ${form}, ${lines.length} lignes, débit ${writeCents(debit)} €, crédit ${writeCents(credit)} €`,
    ),
    ...costly.slice(0, MOST_FAULTS).map(({message}) => `  ! ${message}`),
    ...faults
      .slice(0, MOST_FAULTS)
      .map(
        ({line, code, message}) =>
          `  ${isFormFault(code) ? 'i' : '!'} ${line === 0 ? '' : `ligne ${line} : `}${message}`,
      ),
    ...(faults.length > MOST_FAULTS ? [`  ! … et ${faults.length - MOST_FAULTS} autres remarques`] : []),
    ...(leftOut.length === 0 ? [] : [`  i Fonds sans compte ni paiement, non contrôlés : ${leftOut.join(', ')}`]),
    ...[...bridges, ...(bridges.length > 1 ? [total] : [])].map(line),
    `Contrôle écrit : ${file} (en ${seconds.toFixed(1).replace('.', ',')} s)`,
  ];
}

function line(bridge: Bridge): string {
  const {fund, register, ledger, gap, unexplained} = bridge;
  const state = isClosed(bridge) ? 'tout est expliqué' : `inexpliqué ${writeCents(unexplained)} €`;
  return `${fund} : registre ${writeCents(register)} €, grand livre ${writeCents(ledger)} €, écart ${writeCents(gap)} €, ${state}`;
}

process.exitCode = main();
