import type {DrawRequest} from '../../drawing/workbook';
import type {Day} from '../../value/day';
import {periodBetween} from '../../count/period';
import {controlAids} from '../../aids/control';
import type {Control} from '../../aids/control';
import type {Ledger} from '../../reading/ledger/ledger';
import {buildControlPlan} from '../../aids/sheet/build-control-plan';
import {linkByAddress, linkByNumber} from '../../aids/sheet/cell-link';
import type {CellLink} from '../../aids/sheet/cell-link';
import type {ReportPlan} from '../../sheet/sheet-plan';
import {DECISION_PLAN, findDecisions} from './aids-decisions';
import {ledgersInSheets} from './aids-ledgers';
import {CONTROL_PLANS, controlSource, ledgerPrints} from './aids-marks';
import type {DrawnSheet} from '../report/add-drawn';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {ask, tell} from '../task';
import type {Task} from '../task';

interface ControlRequest {
  /** Both days included. */
  readonly from: Day;
  readonly to: Day;
  /** Names of the sheets, as `describeAids` gives them. */
  readonly sheets: readonly string[];
  /** Ledgers read from files. */
  readonly files: readonly Ledger[];
  readonly version: string;
  /** How this host names a sheet in a link: by its name, or by its key. */
  readonly linksBy: 'name' | 'key';
}

/** A control worked out, its sheets not yet drawn. */
export interface PlannedControl {
  readonly workbook: RecognisedWorkbook;
  readonly control: Control;
  readonly plan: ReportPlan;
  /** Ids of the sheets to draw, in the order of their tabs. */
  readonly asked: readonly string[];
  readonly mark: Omit<DrawRequest['mark'], 'plan'>;
}

/** « Contrôler les aides »: reads the ledgers and what the user decided, and matches. Nothing is drawn yet. */
export function* planControl(workbook: RecognisedWorkbook, request: ControlRequest): Task<PlannedControl> {
  const {registers, sources} = workbook;
  const {version} = request;
  yield* tell(0, 2, 'Lecture des grands livres');
  const own = ledgersInSheets(workbook).filter(({name}) => request.sheets.includes(name));
  const {decided, place} = yield* findDecisions(workbook);
  const period = periodBetween(request.from, request.to);
  yield* tell(1, 2, `Rapprochement (${period.label})`);
  // A file under the name of a sheet is no sheet: nothing may lead from its lines to there.
  const files = request.files.map((file) =>
    workbook.keys.has(file.name) ? {...file, name: `${file.name} (fichier)`} : file,
  );
  const ledgers = [...own, ...files];
  const control = controlAids(registers, sources, ledgers, {
    period,
    funds: [],
    decided,
  });
  return {
    workbook,
    control,
    plan: buildControlPlan(control, registers, {version, linkOf: linksTo(workbook, request.linksBy), inWorkbook: true}),
    asked: [...CONTROL_PLANS, ...(place === null ? [DECISION_PLAN] : [])],
    mark: {
      version,
      period: period.label,
      source: controlSource(workbook, control.decisions),
      sections: ledgerPrints(ledgers, new Set(own)),
    },
  };
}

/** Cells of a range are not counted from the top of their sheet: no link leads there. */
function linksTo({keys, ranges}: RecognisedWorkbook, by: ControlRequest['linksBy']): CellLink {
  const link = by === 'name' ? linkByAddress('#') : linkByNumber((sheet) => keys.get(sheet));
  return (sheet, row, shown) => (keys.has(sheet) && !ranges.has(sheet) ? link(sheet, row, shown) : null);
}

/** Draws some sheets of a control; may be stopped before each of them. « Décisions » that stands already is never touched. */
export function* drawControl(
  {plan, mark}: PlannedControl,
  ids: readonly string[],
  overwrite: readonly string[],
): Task<DrawnSheet[]> {
  const drawn: DrawnSheet[] = [];
  const wanted = plan.sheets.filter(({id}) => ids.includes(id));
  for (const [done, sheet] of wanted.entries()) {
    yield* tell(done, wanted.length, sheet.title);
    const answer = yield* ask('drawSheet', {
      plan: sheet,
      accent: plan.accent,
      mark: {...mark, plan: sheet.id},
      overwrite: sheet.id !== DECISION_PLAN && overwrite.includes(sheet.id),
    });
    drawn.push({...answer, plan: sheet.id});
  }
  return drawn;
}
