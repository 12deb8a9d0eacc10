import {
  counted,
  isFormFault,
  openPoints,
  countAccepted,
  sayDoubts,
  sayNotCounted,
  saySetAside,
  stateWords,
  writeCents,
} from '../shared';
import type {Bridge, Control} from '../shared';
import {controlUsage, readControlOptions} from './control-options';
import {makeControl, type MadeControl} from './make-control';
import {runProgram} from './run-program';

/** Faults named on the terminal; the JSON and « Détail » hold them all. */
const MOST_FAULTS = 12;

function summary({file, control, registers}: MadeControl, seconds: number): readonly string[] {
  const {ledgers, bridges, total, leftOut, wholeDoubts, acceptedDoubts} = control;
  const points = openPoints(control);
  const told = new Set([...wholeDoubts, ...acceptedDoubts].map(({message}) => message));
  const all = [...control.faults, ...ledgers.flatMap((ledger) => ledger.faults)].filter(
    ({message}) => !told.has(message),
  );
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
    ...(faults.length > MOST_FAULTS
      ? [`  ! … et ${counted(faults.length - MOST_FAULTS, 'autre remarque', 'autres remarques')}`]
      : []),
    ...sayDoubts(control)
      .slice(0, MOST_FAULTS)
      .map((said) => `  ? ${said}`),
    ...[...control.partRead, sayNotCounted(control.notCounted)].flatMap((said) => (said === '' ? [] : [`  i ${said}`])),
    ...(control.setAside.length === 0 ? [] : [`  i ${saySetAside(control.setAside)}`]),
    ...proposedTable(control),
    ...(leftOut.length === 0 ? [] : [`  i Fonds sans compte ni paiement, non contrôlés : ${leftOut.join(', ')}`]),
    ...[...bridges, ...(bridges.length > 1 ? [total] : [])].map(line),
    `Contrôle écrit : ${file} (en ${seconds.toFixed(1).replace('.', ',')} s)`,
    points.length === 0
      ? `Statut 0 : ${['chaque fonds contrôlé est prouvé', ...countAccepted(acceptedDoubts.length)].join(' ; ')}. ${control.partRead.join(' ')}`.trimEnd()
      : `Statut 1, tout n’est pas prouvé : ${points.join(' ; ')}.`,
  ];
}

/** The table as « Paramètres ML » wants it. */
function proposedTable({isProposed, comptes}: Control): string[] {
  if (!isProposed || comptes.length === 0) return [];
  const rows = [
    ['Fonds', 'Compte', 'Libellé', 'Journal'],
    ...comptes.map(({fonds, compte, libelle, journal}) => [fonds, compte, libelle, journal]),
  ];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]!.length)));
  return [
    '  Table « Comptes » proposée, à vérifier puis à coller dans « Paramètres ML » (une ligne par compte ; Libellé et Journal facultatifs) :',
    ...rows.map((row) => `    ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')}`.trimEnd()),
  ];
}

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
  isWell: ({control}) => openPoints(control).length === 0,
});
