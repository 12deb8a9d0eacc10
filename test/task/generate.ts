import {version} from '../../package.json';
import {sessionTasks} from '../../pane/session-tasks';
import type {GenerateRequest} from '../../pane/session-answers';
import {addDrawn} from '../../shared';
import type {DrawnSheet, Task} from '../../shared';

/** What was made, once every step is done. */
export interface Generated {
  readonly period: string;
  readonly sheets: readonly DrawnSheet[];
  readonly tables: number;
  readonly figures: number;
}

/** What the button « Générer » asks for, step after step until nothing is left: the year 2024 and all the chapters, unless told. */
export function* generate(asked: Partial<Omit<GenerateRequest, 'left'>> = {}): Task<Generated> {
  const tasks = sessionTasks({
    ...{version, host: 'Essai', counts: 'here'},
    can: {activate: false, formulas: false, repairFormulas: false, freezeFormulas: false, keepFormulas: false},
  });
  const request = {year: 2024, chapters: [], overwrite: [], ...asked};
  let step = yield* tasks.generate({...request, left: null});
  let sheets: readonly DrawnSheet[] = [];
  while (step.left.length > 0) {
    step = yield* tasks.generate({...request, left: step.left});
    sheets = addDrawn(sheets, step.drawn);
  }
  return {period: step.period, sheets, tables: step.tables, figures: step.figures};
}
