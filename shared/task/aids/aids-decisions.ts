import type {Rows} from '../../value/cell';
import type {SheetKey} from '../../drawing/workbook';
import {findDecisionTable} from '../../aids/decision/decision-table';
import {chooseDecisions, readDecisions} from '../../aids/decision/decisions';
import type {ReadDecisions} from '../../aids/decision/decisions';
import type {SourceSheet} from '../../count/registers';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';

export const DECISION_PLAN = 'controle-decisions';

/** The sheets where the user decides: the one that we drew once, and any of theirs under the same headings. */
export interface DecisionSheets {
  /** What is replayed: of the first sheet that holds any. */
  readonly decided: ReadDecisions | null;
  /** Where to decide; null while no sheet is there. */
  readonly place: {readonly key: SheetKey; readonly name: string; readonly row: number} | null;
  /** The cells of that sheet. */
  readonly rows: Rows;
}

/** Reads what the user decided. Our sheet is drawn once and never again: what stands in it is theirs. */
export function* findDecisions({sheets, sources, keys, ranges}: RecognisedWorkbook): Task<DecisionSheets> {
  const found: (SourceSheet & {readonly key: SheetKey})[] = [];
  for (const {key, name, mark} of sheets) {
    if (mark?.plan !== DECISION_PLAN) continue;
    const rows = yield* ask('readRows', key);
    if (rows !== null) found.push({key, name, rows});
  }
  for (const {name, rows} of sources) {
    if (holdsDecisions(rows) && !ranges.has(name)) found.push({key: keys.get(name) ?? '', name, rows});
  }
  const filled = found.find(({rows}) => (readDecisions(rows)?.written.lines.length ?? 0) > 0);
  const first = filled ?? found[0];
  return {
    decided: chooseDecisions(found),
    place:
      first === undefined ? null : {key: first.key, name: first.name, row: findDecisionTable(first.rows)?.top ?? 0},
    rows: first?.rows ?? [],
  };
}

/** Whether a sheet holds the table « Décisions », filled or not. */
export function holdsDecisions(rows: Rows): boolean {
  return findDecisionTable(rows) !== null;
}
