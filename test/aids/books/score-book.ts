import type {CellValue, Control} from '../../../shared';
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
  readonly control: Control;
}

/** Controls a book, and compares with what is true of it. */
export function scoreBook({aides, comptes, ledgers, aidTags, lineTags}: Book): Score {
  const sheets = [
    {name: 'Aides', rows: aides.map((row) => [...row])},
    {name: 'Comptes', rows: [['Fonds', 'Compte'], ...comptes.map((row) => [...row])]},
  ];
  const read = ledgers.map(({name, text}) => readLedgerBytes(name, Buffer.from(text)));
  const options = {period: yearPeriodOf(2024), funds: [], decisionSheets: []};
  const control = controlAids(readRegisters(sheets), sheets, read, options);
  const tagsOf = ({aids, payments}: Control['groups'][number]) => [
    ...aids.map((at) => aidTags.get(control.aids[at]!.row) ?? `aid ${at}`),
    ...payments.map((at) => {
      const {ledger, row} = control.payments[at]!;
      return lineTags.get(`${ledgers[ledger]!.name} ${row}`) ?? `line ${at}`;
    }),
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
  return {proven, suggested, paid, found: reached.proven.size, hinted: reached.suggested.size, control};
}
