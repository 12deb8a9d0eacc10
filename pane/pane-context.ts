import type {Child} from './dom';
import type {FunctionPrefix} from './function-prefix';
import type {PaneOptions} from './pane-options';
import type {Session} from './session';
import type {Abilities, Opened, Place} from './session-answers';
import type {Words} from './words/words';

/** What a view knows of the pane around it. */
export interface PaneContext {
  readonly session: Session;
  readonly words: Words;
  readonly can: Abilities;
  readonly version: string;
  readonly host: string;
  readonly prefix: FunctionPrefix;
  readonly counts: Opened['counts'];
  readonly largestLedger: number;
  readonly options: PaneOptions;
  /** The view that was shown before this one. */
  readonly before: ViewId;
  /** Goes to a view, one of the bar by its id; the focus follows to its title. */
  go(view: View | ViewId): void;
  /** Shows the view again with fresh data, the focus kept where it can. */
  refresh(): void;
  /** Runs something that takes time: one at a time, with its progress and « Annuler ». Undefined when it failed or was cancelled. */
  work<T>(label: string, run: (job: Job) => Promise<T>): Promise<T | undefined>;
  /** Says something for a moment, to screen readers too: `warn` where what was asked is not done, or not all of it. */
  say(text: string, look?: 'good' | 'warn'): void;
  /** Shows a cell of the workbook. */
  show(place: Place): Promise<void>;
}

export interface Job {
  /** The user clicked on « Annuler »: stop at the next step. */
  isCancelled(): boolean;
  tell(done: number, total: number, label: string): void;
}

/** What a view shows: its content, and the buttons that stay in sight under it. */
export interface Shown {
  readonly title: string;
  readonly body: Child;
  readonly foot?: Child;
}

/** A view asks the session what it needs, then shows it. */
export interface View {
  readonly id: ViewId;
  readonly load: (pane: PaneContext) => Promise<Shown>;
  /** What it says of the sheets is read again when the user comes back from them. */
  readonly isOfSheets?: boolean;
  /** The user goes elsewhere: what the view holds of theirs is dropped. */
  readonly leave?: (pane: PaneContext) => void;
}

export type ViewId = 'data' | 'report' | 'aids' | 'functions' | 'trace' | 'help' | 'settings';
