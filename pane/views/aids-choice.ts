import type {AidsState, CompteRule, DecisionCells, LedgerReading} from '../../shared';
import type {PaneContext} from '../pane-context';
import type {Session} from '../session';
import type {LedgerFile, LedgerFileReading} from '../session-answers';
import type {Controlled} from './run-control';

/** A file that the user chose, and what was read in it. */
interface ChosenFile extends LedgerFileReading {
  readonly file: LedgerFile;
}

/** What is ticked and what was decided since the control was made; its names go with it. */
export interface Ticks {
  readonly keys: Set<string>;
  readonly decided: Set<string>;
  /** Decisions written and not counted yet; the last gesture, which may be taken back. */
  since: number;
  last: {readonly lines: readonly DecisionCells[]; readonly decided: readonly string[]} | null;
  /** First suggestion in sight. */
  from: number;
  reason: string | null;
  by: string;
  /** A name to keep for a dossier, with the decision. */
  learnt: {readonly dossier: string; readonly name: string} | null;
}

export function newTicks(by: string): Ticks {
  return {keys: new Set(), decided: new Set(), since: 0, last: null, from: 0, reason: null, by, learnt: null};
}

/** What the user chose, kept while the pane stays open; files only while the view stands. */
interface AidsChoice {
  /** Null: the period of the report. */
  period: {readonly from: number; readonly to: number} | null;
  /** The dates are typed, not chosen in the list. */
  isTyped: boolean;
  /** Sheets ticked; null until somebody ticks. */
  sheets: Set<string> | null;
  files: readonly ChosenFile[];
  done: Controlled | null;
  ticks: Ticks;
}

const choices = new WeakMap<Session, AidsChoice>();

export function aidsChoice({session}: PaneContext): AidsChoice {
  const choice = choices.get(session) ?? {
    period: null,
    isTyped: false,
    sheets: null,
    files: [],
    done: null,
    ticks: newTicks(''),
  };
  choices.set(session, choice);
  return choice;
}

/** Files go when the view does; what was left to draw from them can no longer be taken up. */
export function forgetFiles(pane: PaneContext): void {
  const choice = aidsChoice(pane);
  choice.files = [];
  const {done} = choice;
  if (done !== null && done.request?.files.length !== 0) choice.done = {...done, request: null};
}

export function chosenPeriod({period}: AidsChoice, {periods, chosen}: AidsState) {
  return period ?? periods[chosen] ?? null;
}

/** A list of transfers may be of anything: it waits to be ticked. */
export function isTicked({sheets}: AidsChoice, {name, kind}: LedgerReading): boolean {
  return sheets === null ? kind !== 'relevé bancaire' : sheets.has(name);
}

/** The accounts that sheets and files propose, each once. */
export function proposals({files}: AidsChoice, {accounts}: AidsState): CompteRule[] {
  const all = [...accounts.proposed, ...files.flatMap(({proposed}) => proposed)];
  const textOf = ({fonds, compte, libelle}: CompteRule) => `${compte}|${fonds}|${libelle}`;
  return [...new Map(all.map((line) => [textOf(line), line])).values()];
}
