import {formatDay} from '../../value/day';
import {french} from '../../value/french';
import type {SheetKey} from '../../drawing/workbook';
import {nameOn} from '../../aids/label/aliases';
import {sayAccepted} from '../../aids/doubt/accept-doubts';
import type {Control} from '../../aids/control';
import {correctionsOf} from '../../aids/corrections';
import type {Correction} from '../../aids/corrections';
import {openItems} from '../../aids/largest-open';
import type {Unattributed} from '../../aids/entry/unattributed';
import type {PlannedControl} from './control-aids';

/** A line of either side that waits for somebody: what it says, and the places to look at. */
export interface OpenLine {
  readonly side: 'register' | 'ledger';
  /** Names it in a decision. */
  readonly key: string;
  readonly fund: string;
  readonly day: string;
  /** Days from there to the end of the period. */
  readonly age: number;
  readonly cents: number;
  /** Sheet or file, and the line there. */
  readonly source: string;
  readonly line: number;
  /** Whom an aid is for, or the words of an entry. */
  readonly words: string;
  /** Of an aid, as the register writes it. */
  readonly dossier: string;
  /** Of an entry that names nobody whom the register knows: the name that it gives. */
  readonly stranger: string;
  readonly why: string;
  /** It stands in a suggestion. */
  readonly isSuggested: boolean;
  /** The cell that it was read from; null in a file. */
  readonly place: {readonly key: SheetKey; readonly row: number; readonly column: number} | null;
  /** Its row in « Détail », from 0; null when that sheet had no room for it. */
  readonly detailRow: number | null;
}

export interface OpenLines {
  readonly state: 'unexplained' | 'to-confirm';
  /** How many there are, and how many of them stand in no suggestion. */
  readonly count: number;
  readonly alone: number;
  readonly first: readonly OpenLine[];
}

/** What one may accept, with what speaks for it. */
export interface SuggestedPair {
  /** Keys of all its lines. */
  readonly keys: {
    readonly aids: readonly string[];
    readonly payments: readonly string[];
    readonly remarks: readonly string[];
  };
  /** The first lines of each side. */
  readonly aids: readonly OpenLine[];
  readonly payments: readonly OpenLine[];
  readonly cents: number;
  readonly evidence: string;
  /** As good ones that chance alone would give; null where it has no part in it. */
  readonly rivals: number | null;
}

/** What is still open of the period before. */
interface CarriedOver {
  readonly fund: string;
  readonly day: string;
  readonly age: number;
  readonly granted: number;
  readonly paid: number;
  readonly why: string;
}

/** What makes it doubtful that all was read: its key names it in a decision. */
interface OpenDoubt {
  readonly key: string;
  readonly message: string;
}

/** All that waits for somebody, and what somebody should correct. */
export interface OpenWork {
  readonly open: readonly OpenLines[];
  readonly suggestions: {readonly count: number; readonly first: readonly SuggestedPair[]};
  readonly doubts: readonly OpenDoubt[];
  /** Those that somebody accepted: what they say, who, when and why. */
  readonly accepted: readonly string[];
  readonly before: {readonly count: number; readonly first: readonly CarriedOver[]};
  readonly corrections: readonly (Omit<Correction, 'ledger' | 'row' | 'day'> & {readonly day: string})[];
  /** Lines of accounts of aids that no fund has. */
  readonly unattributed: readonly LinesOfAccount[];
  /** Lines that « Comptes » says are no aids. */
  readonly setAside: readonly LinesOfAccount[];
}

/** What is on one side takes nothing from what is on the other. */
export interface LinesOfAccount {
  /** The account, or the ledger where it has none. */
  readonly where: string;
  readonly lines: number;
  readonly debit: number;
  readonly credit: number;
}

/** Lines of each kind, suggestions and lines of each side of one that cross to the pane. */
const [MOST_LINES, MOST_SUGGESTIONS, MOST_SHOWN] = [1000, 200, 3] as const;
const MOST_DOUBTS = 40;

export function openWork(planned: PlannedControl): OpenWork {
  const {control} = planned;
  const {suggestions, aids, payments, shows} = control;
  const lines = lineMaker(planned);
  const own = suggestions.filter(
    (one) => one.aids.some((at) => shows(aids[at]!)) || one.payments.some((at) => shows(payments[at]!)),
  );
  const before = openItems(control, 'before');
  return {
    open: openLines(control, lines),
    suggestions: {
      count: own.length,
      first: own.slice(0, MOST_SUGGESTIONS).map((one) => ({
        keys: {
          aids: one.aids.map((at) => aids[at]!.key),
          payments: one.payments.map((at) => payments[at]!.key),
          remarks: one.remarks ?? [],
        },
        aids: one.aids.slice(0, MOST_SHOWN).map((at) => lines.aid(at, '')),
        payments: one.payments.slice(0, MOST_SHOWN).map((at) => lines.payment(at, '')),
        cents:
          one.payments.reduce((sum, at) => sum + payments[at]!.cents, 0) ||
          one.aids.reduce((sum, at) => sum + aids[at]!.cents, 0),
        evidence: french(one.evidence),
        rivals: one.rivals,
      })),
    },
    before: {
      count: before.length,
      first: before.slice(0, 10).map(({fund, day, granted, paid, why}) => ({
        ...{fund, granted, paid, day: formatDay(day), age: control.period.to - day, why: french(why)},
      })),
    },
    doubts: control.wholeDoubts.slice(0, MOST_DOUBTS).map(({key, message}) => ({key, message: french(message)})),
    accepted: control.acceptedDoubts.slice(0, MOST_DOUBTS).map((doubt) => french(sayAccepted(doubt))),
    corrections: correctionsOf(control)
      .slice(0, MOST_SUGGESTIONS)
      .map(({fund, why, by, debit, credit, cents, day, label}) => ({
        ...{fund, why, by, debit, credit, cents, label, day: formatDay(day)},
      })),
    unattributed: control.unattributed.map(linesOfAccount),
    setAside: control.setAside.map(linesOfAccount),
  };
}

const linesOfAccount = ({ledger, account, lines, debit, credit}: Unattributed): LinesOfAccount => ({
  where: account === '' ? ledger : account,
  ...{lines, debit, credit},
});

/** Makes lines of places of both lists. */
function lineMaker({control, plan, workbook}: PlannedControl) {
  const {aids, payments, ledgers, period, suggestions} = control;
  const {keys, ranges} = workbook;
  const detail = plan.sheets.find(({id}) => id === 'controle-detail')?.cells ?? [];
  const rows = new Map(detail.map(({value, row}) => [value, row]));
  const suggested = new Set(
    suggestions.flatMap((one) => [
      ...one.aids.map((at) => aids[at]!.key),
      ...one.payments.map((at) => payments[at]!.key),
    ]),
  );
  const labels = ledgers.map(({lines}) => new Map(lines.map(({line, label, name}) => [line, label || name])));
  const make = (
    {
      key,
      fund,
      day,
      cents,
    }: {readonly key: string; readonly fund: string; readonly day: number; readonly cents: number},
    beside: Pick<OpenLine, 'side' | 'source' | 'line' | 'words' | 'dossier' | 'stranger' | 'why'>,
  ): OpenLine => {
    const sheet = keys.get(beside.source);
    return {
      ...{key, fund, cents, day: formatDay(day), age: period.to - day, isSuggested: suggested.has(key)},
      ...beside,
      place: sheet === undefined || ranges.has(beside.source) ? null : {key: sheet, row: beside.line - 1, column: 0},
      detailRow: rows.get(key) ?? null,
    };
  };
  return {
    isSuggested: (key: string) => suggested.has(key),
    aid: (at: number, why: string) => {
      const {sheet, row, written, surname, firstName} = aids[at]!;
      const words = [written, titled(surname), titled(firstName)].filter((word) => word !== '').join(' ');
      return make(aids[at]!, {side: 'register', source: sheet, line: row, words, dossier: written, stranger: '', why});
    },
    payment: (at: number, why: string) => {
      const {ledger, row, dossiers, label} = payments[at]!;
      const stranger = dossiers.length > 0 ? '' : nameOn(label);
      const words = labels[ledger]!.get(row) ?? '';
      const source = ledgers[ledger]!.name;
      return make(payments[at]!, {side: 'ledger', source, line: row, words, dossier: '', stranger, why});
    },
  };
}

const titled = (name: string) => name.replace(/(^|[ -])(\p{L})/gu, (letter) => letter.toUpperCase());

/** What is in no group, as « Détail » orders it: by fund, then by day. */
function openLines(control: Control, lines: ReturnType<typeof lineMaker>): OpenLines[] {
  const {aids, payments, aidDoubts, paymentDoubts, shows} = control;
  const groups = control.groups.filter(({rest}) => rest === undefined);
  const [ours, theirs] = [
    new Set(groups.flatMap((group) => group.aids)),
    new Set(groups.flatMap((one) => one.payments)),
  ];
  interface Waiting {
    readonly key: string;
    readonly fund: string;
    readonly day: number;
    readonly why: string;
    readonly make: (why: string) => OpenLine;
  }
  const waiting: Waiting[] = [];
  aids.forEach((aid, at) => {
    const {key, fund, day} = aid;
    if (!ours.has(at) && shows(aid))
      waiting.push({key, fund, day, why: aidDoubts.get(at) ?? '', make: (why) => lines.aid(at, why)});
  });
  payments.forEach((payment, at) => {
    const {key, fund, day} = payment;
    if (!theirs.has(at) && shows(payment))
      waiting.push({key, fund, day, why: paymentDoubts.get(at) ?? '', make: (why) => lines.payment(at, why)});
  });
  waiting.sort((a, b) => (a.fund < b.fund ? -1 : a.fund > b.fund ? 1 : a.day - b.day));
  return (['unexplained', 'to-confirm'] as const).map((state) => {
    const own = waiting.filter(({why}) => (why === '') === (state === 'unexplained'));
    const suggested = own.filter(({key}) => lines.isSuggested(key)).length;
    const first = own.slice(0, MOST_LINES).map(({why, make}) => make(french(why)));
    return {state, count: own.length, alone: own.length - suggested, first};
  });
}
