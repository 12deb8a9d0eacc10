import {civilOf, correctionsOf, paidStatesOf} from '../shared';
import type {Bridge, Control, Day} from '../shared';

/** Euros with two decimals. */
const inEuros = (cents: number) => cents / 100;

/** `2024-12-31`; null for no day. */
function isoDay(day: Day): string | null {
  if (day === 0) return null;
  const {year, month, day: number} = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

/** How the JSON names lines: their row; where several sheets or several ledgers were given, the name stands before. */
function namesOf({ledgers, aids, payments}: Control) {
  const sheets = new Set(aids.map(({sheet}) => sheet));
  return {
    aid: (at: number) => (sheets.size < 2 ? aids[at]!.row : `${aids[at]!.sheet}!${aids[at]!.row}`),
    payment: (at: number) => {
      const {ledger, row} = payments[at]!;
      return ledgers.length < 2 ? row : `${ledgers[ledger]!.name}!${row}`;
    },
  };
}

/**
 * The control as other programs read it. A row is its number in the sheet, a line its number in the file; where several
 * sheets or several ledgers were given, the name stands before: `Aides 2023!12`. Lines outside the period are named only beside one inside.
 */
export function controlJson(control: Control) {
  const {ledgers, bridges} = control;
  const sum = (of: (ledger: Control['ledgers'][number]) => number) =>
    ledgers.reduce((total, one) => total + of(one), 0);
  const days = ledgers.filter(({first}) => first !== 0);
  const faults = [...ledgers.flatMap((ledger) => ledger.faults), ...control.faults];
  return {
    ledger: {
      lines: sum(({lines}) => lines.length),
      debit: inEuros(sum(({debit}) => debit)),
      credit: inEuros(sum(({credit}) => credit)),
      first: isoDay(days.reduce((least, {first}) => Math.min(least, first), days[0]?.first ?? 0)),
      last: isoDay(days.reduce((most, {last}) => Math.max(most, last), 0)),
      faults: faults.map(({line, code, message}) => ({line, code, message})),
    },
    funds: bridges.map(fundJson),
    doubts: control.wholeDoubts.map(({message}) => message),
    doubtKeys: control.wholeDoubts.map(({key}) => key),
    accepted: control.acceptedDoubts.map(({key, message, by: {by, on, reason}}) => ({key, message, by, on, reason})),
    notCounted: control.notCounted.map(({cents, ...rest}) => ({...rest, amount: inEuros(cents)})),
    unattributed: control.unattributed.map((own) => ({...linesJson(own), ...acceptedOf(control, own)})),
    setAside: control.setAside.map(linesJson),
    corrections: correctionsOf(control).map(({cents, day, ...rest}) => ({
      ...rest,
      day: isoDay(day),
      amount: inEuros(cents),
    })),
    pairs: pairsOf(control),
    suggestions: suggestionsOf(control),
    unmatched: unmatchedOf(control),
  };
}

const linesJson = ({debit, credit, first, ...rest}: Control['unattributed'][number]) => ({
  ...rest,
  rows: first.map(({line}) => line),
  debit: inEuros(debit),
  credit: inEuros(credit),
});

/** The key by which somebody accepted them; the rest stands in `accepted`. */
function acceptedOf({acceptedDoubts}: Control, own: Control['unattributed'][number]): {readonly accepted?: string} {
  const doubt = acceptedDoubts.find(({lines}) => lines === own);
  return doubt === undefined ? {} : {accepted: doubt.key};
}

/** One at a time: there may be a hundred thousand. */
function* pairsOf(control: Control) {
  const {aids, payments, groups, shows} = control;
  const names = namesOf(control);
  const paid = paidStatesOf(control);
  for (const group of groups) {
    if (!group.aids.some((at) => shows(aids[at]!)) && !group.payments.some((at) => shows(payments[at]!))) continue;
    const {rule, evidence} = group;
    const [first] = group.aids;
    const state = first === undefined ? {} : {paid: paid[first]!};
    const rest = group.rest === undefined ? {} : {rest: inEuros(group.rest)};
    const [register, ledger] = [group.aids.map(names.aid), group.payments.map(names.payment)];
    yield {register, ledger, rule, ...state, ...rest, evidence};
  }
}

/** What is open, and what it may be: its lines are in `unmatched` too. */
function* suggestionsOf(control: Control) {
  const {aids, payments, suggestions, shows} = control;
  const names = namesOf(control);
  for (const {aids: ours, payments: theirs, rule, evidence, rivals} of suggestions) {
    if (!ours.some((at) => shows(aids[at]!)) && !theirs.some((at) => shows(payments[at]!))) continue;
    yield {register: ours.map(names.aid), ledger: theirs.map(names.payment), rule, rivals, evidence};
  }
}

function unmatchedOf(control: Control) {
  const {aids, payments, groups, shows} = control;
  const names = namesOf(control);
  const taken = {aids: new Uint8Array(aids.length), payments: new Uint8Array(payments.length)};
  for (const group of groups) {
    for (const at of group.aids) taken.aids[at] = 1;
    for (const at of group.payments) taken.payments[at] = 1;
  }
  const register: (string | number)[] = [];
  const ledger: (string | number)[] = [];
  aids.forEach((one, at) => taken.aids[at] === 0 && shows(one) && register.push(names.aid(at)));
  payments.forEach((one, at) => taken.payments[at] === 0 && shows(one) && ledger.push(names.payment(at)));
  return {register, ledger};
}

/** Characters gathered before they are made bytes. */
const PIECE = 1 << 16;

/** The same as a file, piece by piece, a line for each pair. */
export function* writeControlJson(control: Control): Generator<Uint8Array, void, undefined> {
  const {pairs, suggestions, unmatched, ...head} = controlJson(control);
  const heads = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value, null, 1)},\n`);
  let text = `{\n${heads.join('')}`;
  for (const [name, list] of Object.entries({pairs, suggestions})) {
    text += `"${name}": [`;
    let mark = '\n';
    for (const one of list) {
      text += mark + JSON.stringify(one);
      mark = ',\n';
      if (text.length < PIECE) continue;
      yield Buffer.from(text);
      text = '';
    }
    text += '\n],\n';
  }
  yield Buffer.from(`${text}"unmatched": ${JSON.stringify(unmatched)}\n}\n`);
}

function fundJson({fund, state, register, ledger, gap, reasons, unexplained, open}: Bridge) {
  return {
    fund,
    state,
    register: inEuros(register),
    ledger: inEuros(ledger),
    gap: inEuros(gap),
    reasons: reasons.map(({code, count, cents}) => ({code, count, amount: inEuros(cents)})),
    unexplained: inEuros(unexplained),
    open: {lines: open.lines, register: inEuros(open.register), ledger: inEuros(open.ledger)},
  };
}
