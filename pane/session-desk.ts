import {ask, recogniseWorkbook} from '../shared';
import type {
  PlaceDocuments,
  ReadReport,
  RecognisedWorkbook,
  ReportDocument,
  ReportPlan,
  ShareCopy,
  SharedPlaces,
  Task,
} from '../shared';
import type {FunctionPrefix} from './function-prefix';
import type {Session} from './session';
import type {Abilities, Opened} from './session-answers';
import {SessionMemory} from './session-memory';

export interface SessionOptions {
  readonly version: string;
  /** Name of the host, as the pane shows it. */
  readonly host: string;
  readonly counts: Opened['counts'];
  /** What the host does beside the port: « Copie à diffuser » and formulas are settled here. */
  readonly can: Omit<Abilities, 'shareCopy' | 'shareDocuments' | 'sharePlaces' | 'insertFormula'>;
  /** What stands before the name of a function; `ML.` when not given. */
  readonly prefix?: FunctionPrefix;
  /** Writer of files: the pane knows none. */
  readonly writeReport?: ((plan: ReportPlan) => Uint8Array | Promise<Uint8Array>) | undefined;
  /** Writer of documents and of slides. */
  readonly writeDocument?:
    ((kind: 'docx' | 'pptx', report: ReportDocument) => Uint8Array | Promise<Uint8Array>) | undefined;
  /** Writer of a page a commune. */
  readonly writePlaces?: ((documents: PlaceDocuments) => Uint8Array | Promise<Uint8Array>) | undefined;
  /** The sheets of the report as they stand, as a workbook with that title; without it a copy is made afresh. */
  readonly copyReport?: ((title: string, withMethod: boolean) => Promise<StandingCopy>) | undefined;
  /** Changes whenever a cell of the workbook does; without it everything is read again for each question. */
  readonly revision?: (() => number) | undefined;
  /** No cell can change without the revision: nothing is ever read twice. Else what is made is made from what is read then. */
  readonly isExact?: boolean;
  /** Codes of the host that the report of « Vérifier ce poste » may hold. */
  readonly knownCodes?: ReadonlySet<string> | undefined;
  /** Asked after each sheet that a step drew: false lets the step draw another. Always enough when not given. */
  readonly isEnough?: () => boolean;
}

/** Sheets as they stand, in a file of their own. */
interface StandingCopy {
  readonly bytes: Uint8Array;
  /** Names of those of which something could not come. */
  readonly incomplete: readonly string[];
}

/** What the host answers by other means than the port, or with a file. */
type BesidePort =
  | 'activate'
  | 'formulas'
  | 'repairFormulas'
  | 'freezeFormulas'
  | 'keepFormulas'
  | 'progress'
  | 'cancel'
  | 'shareReport';

/** The questions of a session as tasks: the same where answers are awaited and where they come at once. */
export type SessionTasks = {
  readonly [M in Exclude<keyof Session, BesidePort>]: (
    ...args: Parameters<Session[M]>
  ) => Task<Awaited<ReturnType<Session[M]>>>;
} & {
  /** What « Copie à diffuser » holds; null where there is no register to make it from. */
  readonly planCopy: (year: number | null, withMethod: boolean) => Task<ShareCopy | null>;
  /** A page a commune; null where there is no register to make it from. */
  readonly planPlaces: (year: number | null) => Task<SharedPlaces | null>;
  /** The report as one reads it; null where there is no register to make it from. */
  readonly planDocument: (year: number | null) => Task<ReadReport | null>;
};

/** What every task of a session stands on: the workbook as it was last read. */
export interface SessionDesk {
  readonly options: SessionOptions;
  readonly prefix: FunctionPrefix;
  /** Bytes of a ledger at most. */
  readonly largestLedger: number;
  /** What it remembers from one question to the next only saves time. */
  readonly memory: SessionMemory;
  /** Reads the workbook again. */
  read(): Task<RecognisedWorkbook>;
  /** The workbook as remembered, or read again where something changed since. */
  current(): Task<RecognisedWorkbook>;
  /** The same where only registers are looked at: the host is not asked which sheets there are, which takes Excel long. */
  known(): Task<RecognisedWorkbook>;
}

/** In Google Sheets a file crosses with each question, as text; elsewhere it stays in the pane. */
const LARGEST_LEDGER: Readonly<Record<Opened['counts'], number>> = {here: 100e6, google: 10e6};

export function sessionDesk(options: SessionOptions): SessionDesk {
  const memory = new SessionMemory(options);

  function* read(): Task<RecognisedWorkbook> {
    return options.isExact === true && memory.workbook() !== null ? yield* current() : yield* readAgain();
  }

  function* readAgain(): Task<RecognisedWorkbook> {
    const revision = options.revision?.() ?? 0; // as it was before: a cell changed while others are read is a change
    return memory.keep(yield* recogniseWorkbook(), revision);
  }

  function* known(): Task<RecognisedWorkbook> {
    return memory.workbook() ?? (yield* readAgain());
  }

  // Sheets are listed afresh even where the registers are remembered: ours come and go without any register changing.
  function* current(): Task<RecognisedWorkbook> {
    const kept = memory.workbook();
    return kept === null ? yield* readAgain() : {...kept, sheets: yield* ask('listSheets')};
  }

  return {
    options,
    prefix: options.prefix ?? 'ML.',
    largestLedger: LARGEST_LEDGER[options.counts],
    memory,
    read,
    current,
    known,
  };
}
