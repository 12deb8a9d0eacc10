import {isFormFault, writeCents} from '../shared';
import type {Bridge} from '../shared';
import {WorkbookFileError} from '../xlsx';
import {controlUsage, readControlOptions} from './control-options';
import {makeControl, type MadeControl} from './make-control';
import {UsageError} from './usage-error';

/** `npm run control`: exit status 0 every fund proven, 1 something to explain, to correct or to confirm, 2 bad usage or unreadable file. */
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
    const {bridges, leftOut} = made.control;
    const isAll = leftOut.length === 0 || options.funds.length > 0;
    return isAll && bridges.every(({state}) => state === 'proven') ? 0 : 1;
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
  const {ledgers, bridges, total, leftOut, wholeDoubts} = control;
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
    ...wholeDoubts.slice(0, MOST_FAULTS).map(({message}) => `  ? À confirmer : ${message}`),
    ...(leftOut.length === 0 ? [] : [`  i Fonds sans compte ni paiement, non contrôlés : ${leftOut.join(', ')}`]),
    ...[...bridges, ...(bridges.length > 1 ? [total] : [])].map(line),
    `Contrôle écrit : ${file} (en ${seconds.toFixed(1).replace('.', ',')} s)`,
  ];
}

const stateWords = {
  proven: 'prouvé',
  'to-confirm': 'à confirmer',
  'to-correct': 'à corriger',
  unexplained: 'inexpliqué',
} as const;

function line(bridge: Bridge): string {
  const {fund, register, ledger, gap, open, state} = bridge;
  const left =
    open.lines === 0
      ? ''
      : `, reste ouvert ${writeCents(open.register)} € au registre et ${writeCents(open.ledger)} € au grand livre`;
  return `${fund} : registre ${writeCents(register)} €, grand livre ${writeCents(ledger)} €, écart ${writeCents(gap)} €, ${stateWords[state]}${left}`;
}

process.exitCode = main();
