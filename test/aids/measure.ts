import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';
import {comptes, generate, type Made} from './generate';
import type {Control} from '../../shared';

/** How a kind of case came out. */
interface Score {
  /** Cases planted; groups found whole and named as expected, or not; left to somebody; missed. */
  planted: number;
  found: number;
  toConfirm: number;
  missed: number;
}

interface Measured {
  readonly control: Control;
  readonly seconds: {readonly read: number; readonly parse: number; readonly match: number};
  /** By kind of case. */
  readonly cases: ReadonlyMap<string, Score>;
  /** By rule: groups accepted, of which false. */
  readonly rules: ReadonlyMap<string, {accepted: number; wrong: number}>;
}

/** Controls a made register, and compares with what was planted. */
export function measure(made: Made): Measured {
  const sheets = [
    {name: 'Aides', rows: made.rows},
    {name: 'Comptes', rows: comptes},
  ];
  const bytes = Buffer.from(made.fec, 'latin1');
  const t0 = performance.now();
  const ledger = readLedgerBytes('000000000FEC20241231.txt', bytes);
  const t1 = performance.now();
  const registers = readRegisters(sheets);
  const t2 = performance.now();
  const control = controlAids(registers, sheets, [ledger], {period: yearPeriodOf(2024), funds: []});
  const t3 = performance.now();
  const seconds = {read: (t1 - t0) / 1000, parse: (t2 - t1) / 1000, match: (t3 - t2) / 1000};
  return {control, seconds, ...compare(made, control)};
}

function compare({aidTags, lineTags}: Made, {aids, payments, groups, aidDoubts, paymentDoubts}: Control) {
  const base = (tag: string) => tag.replace(/:(copy|back|b)$/, '');
  const sizes = new Map<string, number>();
  for (const tag of [...aidTags.values(), ...lineTags.values()]) sizes.set(tag, (sizes.get(tag) ?? 0) + 1);
  const rules = new Map<string, {accepted: number; wrong: number}>();
  const right = new Set<string>();
  const paired = new Set<string>();
  for (const group of groups) {
    const tags = [
      ...group.aids.map((at) => aidTags.get(aids[at]!.row)!),
      ...group.payments.map((at) => lineTags.get(payments[at]!.row)!),
    ];
    const own = new Set(tags);
    for (const tag of own) paired.add(base(tag));
    const isWhole = tags.length === [...own].reduce((sum, tag) => sum + sizes.get(tag)!, 0);
    // Copies are interchangeable: which of the two is called the copy says nothing.
    const isOne = own.size === 1 || group.rule === 'series' || new Set([...own].map(base)).size === 1;
    const isCopy = [...own].every((tag) => tag.startsWith('duplicate'));
    const isRight = isOne && (isWhole || isCopy);
    const score = rules.get(group.rule) ?? {accepted: 0, wrong: 0};
    rules.set(group.rule, {accepted: score.accepted + 1, wrong: score.wrong + (isRight ? 0 : 1)});
    if (isRight) for (const tag of own) right.add(base(tag));
  }
  const doubts = new Set([
    ...[...aidDoubts.keys()].map((at) => base(aidTags.get(aids[at]!.row)!)),
    ...[...paymentDoubts.keys()].map((at) => base(lineTags.get(payments[at]!.row)!)),
  ]);
  const cases = new Map<string, Score>();
  for (const tag of new Set([...aidTags.values(), ...lineTags.values()].map(base))) {
    const kind = tag.split(':')[0]!;
    const score = cases.get(kind) ?? {planted: 0, found: 0, toConfirm: 0, missed: 0};
    score.planted++;
    // What is missing on one side is found when it is left alone.
    const isAlone = kind.startsWith('missing') && !paired.has(tag) && !doubts.has(tag);
    if (right.has(tag) || isAlone) score.found++;
    else if (doubts.has(tag)) score.toConfirm++;
    else score.missed++;
    cases.set(kind, score);
  }
  return {cases, rules};
}

/** `npx tsx test/aids/measure.ts 1000 10000 100000`: the figures of docs/control.md. */
if (require.main === module) {
  for (const size of process.argv.slice(2).map(Number)) {
    const {control, seconds, cases, rules} = measure(generate(size));
    const {read, parse, match} = seconds;
    const all =
      control.total.gap === control.total.reasons.reduce((sum, {cents}) => sum + cents, control.total.unexplained);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(
      `\n${size} aids, ${control.ledgers[0]!.lines.length} lines: FEC ${read.toFixed(2)} s, register ${parse.toFixed(2)} s, control ${match.toFixed(2)} s, ${memory} MB at most, bridge ${all ? 'closes' : 'OPEN'}\n`,
    );
    for (const [kind, {planted, found, toConfirm, missed}] of [...cases].sort()) {
      process.stdout.write(`| ${kind} | ${planted} | ${found} | ${toConfirm} | ${missed} |\n`);
    }
    for (const [rule, {accepted, wrong}] of [...rules].sort())
      process.stdout.write(`| ${rule} | ${accepted} | ${wrong} |\n`);
  }
}
