import {isFormFault, writeCents} from '../shared';
import type {Bridge} from '../shared';
import {controlUsage, readControlOptions} from './control-options';
import {makeControl, type MadeControl} from './make-control';
import {runProgram} from './run-program';

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

/** `npm run control`: exit status 0 every fund proven, 1 something to explain, to correct or to confirm, 2 bad usage or unreadable file. */
process.exitCode = runProgram({
  title: 'Le contrôle',
  usage: controlUsage,
  readOptions: readControlOptions,
  make: makeControl,
  summary,
  isWell: ({control: {bridges, leftOut}}, {funds}) =>
    (leftOut.length === 0 || funds.length > 0) && bridges.every(({state}) => state === 'proven'),
});
