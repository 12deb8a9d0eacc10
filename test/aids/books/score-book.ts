import type {CellValue, Control} from '../../../shared';
import {foldText} from '../../../shared/value/fold';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from '../core';

/** A year as an office keeps it, and what is the same money in it. */
export interface Book {
  readonly aides: readonly (readonly CellValue[])[];
  readonly comptes: readonly (readonly string[])[];
  readonly ledgers: readonly {readonly name: string; readonly text: string}[];
  /** Rows of the register, and `ledger line` of the payments, by the money that they are. */
  readonly aidTags: ReadonlyMap<number, string>;
  readonly lineTags: ReadonlyMap<string, string>;
}

export interface Score {
  /** By rule: groups of both sides, and of these the false ones. */
  readonly proven: Readonly<Record<string, readonly [groups: number, wrong: number]>>;
  readonly suggested: Readonly<Record<string, readonly [groups: number, wrong: number]>>;
  /** Aids that were paid: how many, proven, suggested rightly. */
  readonly paid: number;
  readonly found: number;
  readonly hinted: number;
  /** Aids that were paid by lines that bear the evidence of a rule, and of these those that were proven rightly, by any rule. */
  readonly borne: Readonly<Record<string, readonly [aids: number, proven: number]>>;
  /** Aids that have a suggestion, and of these those whose first one is true. */
  readonly first: readonly [aids: number, right: number];
  readonly control: Control;
}

/** Controls a book, and compares with what is true of it. */
export function scoreBook({aides, comptes, ledgers, aidTags, lineTags}: Book): Score {
  const sheets = [
    {name: 'Aides', rows: aides.map((row) => [...row])},
    {name: 'Comptes', rows: [['Fonds', 'Compte'], ...comptes.map((row) => [...row])]},
  ];
  const read = ledgers.map(({name, text}) => readLedgerBytes(name, Buffer.from(text)));
  const options = {period: yearPeriodOf(2024), funds: []};
  const control = controlAids(readRegisters(sheets), sheets, read, options);
  const tagOfAid = (at: number) => aidTags.get(control.aids[at]!.row) ?? `aid ${at}`;
  const tagOfPayment = (at: number) => {
    const {ledger, row} = control.payments[at]!;
    return lineTags.get(`${ledgers[ledger]!.name} ${row}`) ?? `line ${at}`;
  };
  const tagsOf = ({aids, payments}: Control['groups'][number]) => [
    ...aids.map(tagOfAid),
    ...payments.map(tagOfPayment),
  ];
  const moneyPaid = new Set(lineTags.values());
  const isPaid = (at: number) => moneyPaid.has(aidTags.get(control.aids[at]!.row) ?? '');
  const reached = {proven: new Set<number>(), suggested: new Set<number>()};
  const score = (groups: Control['groups'], into: Set<number>) => {
    const found: Record<string, [number, number]> = {};
    for (const group of groups) {
      if (group.aids.length === 0 || group.payments.length === 0) continue;
      // Of a series, lines of one dossier and amount go in the order of their dates: all of it is one money.
      const isTrue = group.rule === 'series' || new Set(tagsOf(group)).size === 1;
      const own = (found[group.rule] ??= [0, 0]);
      own[0]++;
      if (!isTrue) own[1]++;
      else for (const at of group.aids) if (isPaid(at)) into.add(at);
    }
    return found;
  };
  const proven = score(control.groups, reached.proven);
  const suggested = score(control.suggestions, reached.suggested);
  const paid = control.aids.filter((_, at) => isPaid(at)).length;
  const borne: Record<string, [number, number]> = {};
  for (const {aids: ours, payments} of moneysOf(control, tagOfAid, tagOfPayment)) {
    const own = (borne[evidenceOf(control, ours, payments)] ??= [0, 0]);
    own[0] += ours.length;
    own[1] += ours.filter((at) => reached.proven.has(at)).length;
  }
  const firsts = new Map<number, boolean>();
  for (const one of control.suggestions)
    for (const at of one.aids) if (!firsts.has(at)) firsts.set(at, new Set(tagsOf(one)).size === 1);
  const first = [firsts.size, [...firsts.values()].filter((isTrue) => isTrue).length] as const;
  return {proven, suggested, paid, found: reached.proven.size, hinted: reached.suggested.size, borne, first, control};
}

interface Money {
  readonly aids: number[];
  readonly payments: number[];
}

/** The aids and the payments of each money that has both. */
function moneysOf(control: Control, tagOfAid: (at: number) => string, tagOfPayment: (at: number) => string): Money[] {
  const found = new Map<string, Money>();
  const put = (tag: string, side: keyof Money, at: number) => {
    const own = found.get(tag) ?? {aids: [], payments: []};
    own[side].push(at);
    found.set(tag, own);
  };
  control.aids.forEach((_, at) => put(tagOfAid(at), 'aids', at));
  control.payments.forEach((_, at) => put(tagOfPayment(at), 'payments', at));
  return [...found.values()].filter(({aids, payments}) => aids.length > 0 && payments.length > 0);
}

/** The rule whose evidence all the lines of a money bear, read from their words alone: its reference, its dossier, else the whole name; '' for none. */
function evidenceOf(control: Control, aids: readonly number[], payments: readonly number[]): string {
  const lines = payments.map((at) => {
    const {ledger, row} = control.payments[at]!;
    const {label, piece, dossier} = control.ledgers[ledger]!.lines.find(({line}) => line === row)!;
    return ` ${foldText(`${label} ${piece} ${dossier}`)} `;
  });
  const bear = (words: readonly string[]) =>
    words.every((word) => word !== '' && lines.every((line) => line.replace(/ 0+(?=\d)/g, ' ').includes(` ${word} `)));
  const {reference, dossier, surname, firstName} = control.aids[aids[0]!]!;
  const isOne = aids.length === 1 && payments.length === 1;
  if (bear([reference])) return isOne ? 'reference' : 'batch';
  if (bear([foldText(dossier)])) return isOne ? 'dossier' : 'split';
  return bear([...surname.split(' '), ...firstName.split(' ').filter((word) => word !== '')]) ? 'name' : '';
}
