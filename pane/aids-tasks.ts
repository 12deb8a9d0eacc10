import {
  acceptAccounts,
  describeAids,
  describeControl,
  describeLedger,
  drawControl,
  french,
  ledgersOfFile,
  planControl,
  proposedAccounts,
  readLedgerBytes,
  takeBackDecisions,
  whyNoLedger,
  writeDecisions,
} from '../shared';
import type {AidsResult, DrawnSheet, Ledger, PlannedControl, RecognisedWorkbook, Task} from '../shared';
import {fromBase64} from './base64';
import type {AidsRequest, AidsStep, LedgerFile, LedgerFileReading} from './session-answers';
import type {SessionDesk, SessionTasks} from './session-desk';
import {UserError} from './user-error';

/** What the session answers of the control of aids. */
export function aidsTasks(
  desk: SessionDesk,
): Pick<SessionTasks, 'aids' | 'readLedger' | 'controlAids' | 'acceptAccounts' | 'decide' | 'takeBack'> {
  const aids = new AidsTasks(desk);
  const {version} = desk.options;
  return {
    *aids() {
      aids.forget(); // a control that was stopped is worked out again: nothing of a file stays behind
      return yield* describeAids(yield* desk.current());
    },
    *readLedger(file) {
      return aids.readLedger(yield* desk.current(), file);
    },
    controlAids: (request) => aids.step(request),
    *acceptAccounts(lines) {
      return {added: yield* acceptAccounts(lines, version)};
    },
    *decide(lines) {
      return {written: yield* writeDecisions(lines, () => desk.current())};
    },
    *takeBack(lines) {
      return {taken: yield* takeBackDecisions(lines, () => desk.current())};
    },
  };
}

/** A control under way: remembered from one step to the next, it saves working it out again. */
interface Run {
  readonly planned: PlannedControl;
  readonly result: AidsResult;
  readonly left: readonly string[];
  readonly asked: string;
}

/** A file given is read and forgotten: each question brings it again. */
class AidsTasks {
  private run: Run | null = null;

  constructor(private readonly desk: SessionDesk) {}

  forget(): void {
    this.run = null;
  }

  readLedger({registers}: RecognisedWorkbook, file: LedgerFile): LedgerFileReading {
    const ledgers = this.ledgersOf(file);
    return {
      ledgers: ledgers.map((ledger) => describeLedger(ledger, null)),
      proposed: proposedAccounts(registers, ledgers),
    };
  }

  *step(request: AidsRequest): Task<AidsStep> {
    const {planned, result} = yield* this.planned(request);
    const drawn: DrawnSheet[] = [];
    let left = request.left ?? planned.asked;
    // The first step tells the result before anything is drawn, where steps cost nothing.
    let isEnough = request.left === null && this.desk.options.isEnough?.() !== false;
    while (!isEnough && left.length > 0) {
      drawn.push(...(yield* drawControl(planned, left.slice(0, 1), request.overwrite)));
      left = left.slice(1);
      isEnough = this.desk.options.isEnough?.() !== false;
    }
    this.run = left.length === 0 ? null : {planned, result, left, asked: printOf(request)};
    return {result, drawn, left, next: planned.plan.sheets.find(({id}) => id === left[0])?.title ?? ''};
  }

  private *planned(request: AidsRequest): Task<{readonly planned: PlannedControl; readonly result: AidsResult}> {
    const {run} = this;
    this.run = null;
    if (run !== null && run.left.join() === request.left?.join() && run.asked === printOf(request)) return run;
    const {from, to, sheets, files} = request;
    const {options} = this.desk;
    const planned = yield* planControl(yield* this.desk.current(), {
      from,
      to,
      sheets,
      files: files.flatMap((file) => this.ledgersOf(file)),
      version: options.version,
      linksBy: options.counts === 'google' ? 'key' : 'name',
    });
    return {planned, result: describeControl(planned)};
  }

  private ledgersOf(file: LedgerFile): Ledger[] {
    if (file.kind === 'bytes' && (file.base64.length * 3) / 4 > this.desk.largestLedger + 3) {
      const most = Math.round(this.desk.largestLedger / 1e6);
      throw new UserError(
        french(
          `« ${file.name} » est trop grand : au plus ${most} Mo. N’exportez que les comptes d’aides de l’exercice.`,
        ),
      );
    }
    const ledgers =
      file.kind === 'bytes'
        ? [readLedgerBytes(file.name, fromBase64(file.base64))]
        : ledgersOfFile(file.name, file.sheets);
    const why = whyNoLedger(ledgers);
    if (why !== null) throw new UserError(french(`« ${file.name} » : ${why}`));
    return ledgers;
  }
}

/** The same control, whatever is left of it. */
function printOf({from, to, sheets, files}: AidsRequest): string {
  const sizes = files.map((file) => [file.name, file.kind === 'bytes' ? file.base64.length : file.sheets.length]);
  return JSON.stringify([from, to, sheets, sizes]);
}
