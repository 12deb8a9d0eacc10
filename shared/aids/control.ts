import {addYears, dayOf} from '../value/day';
import {periodBetween} from '../count/period';
import type {Selection} from '../count/select';
import {HORS_TERRITOIRE, NON_RENSEIGNE, type Period} from '../count/table';
import type {Registers, SourceSheet} from '../count/registers';
import type {CompteRule} from '../setting/parameters';
import {acceptDoubts, type AcceptedDoubt} from './doubt/accept-doubts';
import {attribute, proposeComptes} from './entry/accounts';
import {BEYOND, reportRegister, reportWhole} from './doubt/report-whole';
import {bridgesOf, type Bridge} from './bridge/bridge';
import {bridgeInAll} from './bridge/bridge-in-all';
import {chooseFunds} from './entry/choose-funds';
import {countOnce} from './entry/count-once';
import {countThrough} from './entry/count-through';
import {readAliases} from './label/aliases';
import type {Decision, ReadDecisions} from './decision/decisions';
import type {WrittenDecisions} from './decision/decision-table';
import {fingerprintsOf} from './fingerprints';
import {fundOf} from './label/fund-words';
import {identify} from './label/identify';
import {foldPlain} from './label/fold-plain';
import {innerMovesOf} from './entry/inner-moves';
import {isAsideRule} from './entry/set-aside';
import type {Unattributed} from './entry/unattributed';
import type {LedgerLine} from '../reading/ledger/ledger';
import type {Ledger} from '../reading/ledger/ledger';
import {FaultList} from '../reading/ledger/fault-list';
import {entriesOf, foreseenIn} from './entry/entries';
import {deniedAids} from './doubt/denied-aids';
import {notCounted, type NotCounted} from './doubt/not-counted';
import {reportPaidInBoth} from './doubt/paid-in-both';
import {partRead} from './doubt/part-read';
import {otherPayeesOf} from './entry/other-payees';
import {readAids} from './read-aids';
import {readNames} from './label/read-names';
import {knownWords} from './label/known-words';
import {readPayments} from './entry/read-payments';
import {coveragesOf} from './bridge/coverage';
import {reconcile, type Reconciliation} from './matching/reconcile';
import {returnsOf} from './entry/returns';
import {settlementsOf} from './entry/settlements';
import {
  doubtsOfControl,
  doubtsOfLedgers,
  doubtsOfLines,
  reportAccounts,
  reportDrafts,
  type WholeDoubt,
} from './doubt/wholeness';
import {isStockRule, stockOf, type ChequeStock} from './bridge/cheque-stock';

interface ControlOptions {
  readonly period: Period;
  /** Empty: those that have an account or a payment, else all that the register holds. */
  readonly funds: readonly string[];
  /** What « Décisions » says; none in a cell, which replays nothing. */
  readonly decided?: ReadDecisions | null;
  /** Rows of the register of aids that are looked at; all when left out. */
  readonly rows?: Selection;
}

/** The register of aids beside the ledgers, line by line and fund by fund. */
export interface Control extends Reconciliation {
  readonly period: Period;
  /** Whether a line is of the period and of the funds controlled. */
  readonly shows: (line: {readonly fund: string; readonly day: number}) => boolean;
  readonly ledgers: readonly Ledger[];
  readonly comptes: readonly CompteRule[];
  /** The accounts were proposed from labels, for want of « Comptes ». */
  readonly isProposed: boolean;
  readonly bridges: readonly Bridge[];
  readonly total: Bridge;
  readonly decisions: readonly Decision[];
  /** All that stands under « Décisions », to be written again as it is. */
  readonly written: WrittenDecisions;
  /** Funds of the register in the period that are not controlled. */
  readonly leftOut: readonly string[];
  /** The user said which funds are controlled: the others were left out on purpose. */
  readonly isAsked: boolean;
  readonly stock: ChequeStock | null;
  /** Why what was read may not be all of it; none when nothing says so. */
  readonly wholeDoubts: readonly WholeDoubt[];
  readonly acceptedDoubts: readonly AcceptedDoubt[];
  /** That the ledgers do not hold the whole period, of so few lines that nothing else can be said of it. */
  readonly partRead: readonly string[];
  /** Aids of the period that do not count, by their status. */
  readonly notCounted: readonly NotCounted[];
  /** Lines of accounts of aids that no fund has, by account. */
  readonly unattributed: readonly Unattributed[];
  /** Lines that « Comptes » says are no aids, by account. */
  readonly setAside: readonly Unattributed[];
  /** Of the register, then of each ledger. */
  readonly fingerprints: readonly {readonly name: string; readonly print: string}[];
}

/**
 * Proves what was granted by what was paid. Pure: the same registers and ledgers always give the same control. `sheets` are those
 * that the registers were read from, for their fingerprints.
 */
export function controlAids(
  registers: Registers,
  sheets: readonly SourceSheet[],
  given: readonly Ledger[],
  {period, funds: asked, decided: read = null, rows = null}: ControlOptions,
): Control {
  const faults = new FaultList();
  const {ledgers, faults: twice} = countOnce(given);
  const isProposed =
    registers.comptes.every(isAsideRule) && ledgers.some(({lines}) => lines.some(({account}) => account !== ''));
  const proposals = isProposed ? proposeComptes(ledgers, registers.comptes) : [];
  const comptes = [...proposals, ...registers.comptes];
  if (proposals.length > 0) {
    faults.add(0, 'accounts-proposed', {rules: proposals.map(({compte, fonds}) => `${compte} : ${fonds}`).join(' ; ')});
  }
  const only = asked.map(fundOf);
  const stated = comptes.filter((rule) => !isStockRule(rule));
  const rules = stated.filter((rule) => !isAsideRule(rule));
  const isInside = ({day}: {readonly day: number}) => day >= period.from && day <= period.to;
  const isNear = ({day}: {readonly day: number}) => day >= period.from - BEYOND && day <= period.to + BEYOND;
  const names = readNames(registers);
  const everyAid = readAids(registers, names, rows).filter(isNear);
  const allAids = everyAid.filter(({fund}) => fund !== '');
  const uncounted = readAids(registers, names, rows, 'others').filter(isNear);
  const ofNothing = readAids(registers, names, rows, 'of-nothing').filter(isInside);
  if (ofNothing.length > 0) faults.add(0, 'aids-of-nothing', {count: String(ofNothing.length)});
  const words = knownWords([...allAids, ...uncounted], names, registers);
  const known = {...words, aliases: readAliases(read?.decisions ?? [], words, faults)};
  const people = {
    dossiers: new Set(everyAid.map(({dossier}) => dossier)),
    whoOf: (line: LedgerLine) => identify(line, foldPlain(line.label), known),
  };
  const entries = ledgers.map(entriesOf);
  const attributions = ledgers.map((ledger, at) => attribute(ledger, stated, only, isInside, people, entries[at]!));
  const funds = chooseFunds(only, rules, attributions, allAids, period);
  const chosen = new Set(funds);
  // Funds that are not asked for may hold what was put on a wrong account.
  const looked = new Set([...chooseFunds([], rules, attributions, allAids, period), ...funds]);
  const aids = allAids.filter(({fund}) => looked.has(fund));
  const through = ledgers.map((ledger, at) => countThrough(ledger, entries[at]!, attributions[at]!.funds));
  const fundsOfLines = through.map(({funds: own}) => own);
  const payments = readPayments(
    ledgers,
    fundsOfLines,
    looked,
    known,
    isNear,
    ledgers.map((ledger, at) => {
      const [own, funded] = [entries[at]!, fundsOfLines[at]!];
      return {
        settlements: settlementsOf(ledgers, entries, at, funded, comptes),
        otherPayees: otherPayeesOf(ledger, own, funded, known),
        moves: innerMovesOf(ledger, own, funded, known),
        foreseen: foreseenIn(ledger, own, funded),
      };
    }),
  );
  const found = reconcile(aids, payments, period, coveragesOf(ledgers, payments), {
    decisions: read?.decisions ?? [],
    uncounted,
    ledgerNames: ledgers.map(({name}) => name),
    returns: returnsOf(ledgers, entries, fundsOfLines, known, comptes),
  });
  reportWhole(ledgers, period, found, faults);
  const drafts = reportDrafts(payments, isInside, faults);
  const both = reportPaidInBoth(payments, ledgers, isInside, faults);
  const part = partRead(ledgers, payments, period, faults);
  const unseen = reportAccounts(funds, rules, stated.filter(isAsideRule), attributions, faults);
  reportRegister(
    registers,
    everyAid.filter((aid) => aid.fund === '' && isInside(aid)),
    rows !== null,
    faults,
  );
  const denied = deniedAids(registers, period, (fund) => chosen.has(fund), faults);
  const allFaults = [
    ...twice,
    ...faults.list(),
    ...attributions.flatMap((one) => one.faults),
    ...through.flatMap((one) => one.faults),
    ...(read?.faults ?? []),
    ...found.faults,
  ];
  const fundsOf = (at: number) => new Set(payments.filter(({ledger}) => ledger === at).map(({fund}) => fund));
  const proposed = new Set(proposals.map(({fonds}) => fundOf(fonds)));
  const unattributed = attributions.flatMap((one) => one.unattributed);
  const remarks = new FaultList();
  const doubts = [
    ...doubtsOfControl(allFaults, proposed, registers),
    ...unseen,
    ...drafts,
    ...both,
    ...denied,
    ...part.doubts,
    ...doubtsOfLedgers(ledgers, rules, fundsOf),
    ...found.returnDoubts,
    ...doubtsOfLines(unattributed),
  ];
  const accepted = acceptDoubts(doubts, read?.decisions ?? [], period.label, remarks);
  const {wholeDoubts} = accepted;
  const isWhole = (fund: string) => wholeDoubts.every((doubt) => doubt.funds !== null && !doubt.funds.has(fund));
  const bridges = bridgesOf(found, period, funds, isWhole);
  const inPeriod = allAids.filter(isInside);
  return {
    ...found,
    period,
    shows: ({fund, day}) => chosen.has(fund) && day >= period.from && day <= period.to,
    ledgers,
    comptes,
    isProposed,
    bridges,
    total: bridgeInAll(bridges, 'Tous les fonds'),
    decisions: read?.decisions ?? [],
    written: read?.written ?? {headings: [], lines: []},
    leftOut: [...new Set(inPeriod.map(({fund}) => fund))].filter((fund) => !chosen.has(fund)).sort(),
    isAsked: only.length > 0,
    stock: stockOf(ledgers, comptes, period, inPeriod),
    fingerprints: fingerprintsOf(registers, sheets, given),
    ...accepted,
    partRead: part.told,
    notCounted: notCounted(registers, period, (fund) => chosen.has(fund)),
    unattributed,
    setAside: attributions.flatMap((one) => one.setAside),
    faults: [...allFaults, ...remarks.list()],
  };
}

/** Communes in the order of the territory, then the two that stand for none. */
export function communesOf(registers: Registers): string[] {
  return [...registers.territoire.communes.map(({name}) => name), HORS_TERRITOIRE, NON_RENSEIGNE];
}

/** The accounting year that begins in a year: the calendar's, unless the settings begin it in another month. */
export function accountingYear(year: number, month: number): Period {
  const first = dayOf(year, month, 1);
  return periodBetween(first, addYears(first, 1) - 1);
}
