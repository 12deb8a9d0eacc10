import {
  changeTable,
  composeTable,
  formulaOfTable,
  saveTable,
  startFromSection,
  startTable,
  takeBackChanges,
  valuesOfColumn,
} from '../shared';
import {prefixed} from './function-prefix';
import type {SessionDesk, SessionTasks} from './session-desk';

type TableTasks = Pick<
  SessionTasks,
  | 'tables'
  | 'composeTable'
  | 'columnValues'
  | 'tableFormula'
  | 'saveTable'
  | 'changeTable'
  | 'copySection'
  | 'takeBackTable'
>;

/** The tables of the agency's own: composed, tried, written into « Paramètres ML ». */
export function tableTasks({options, prefix, memory, read, known}: SessionDesk): TableTasks {
  const {version} = options;
  return {
    *tables(year) {
      return startTable(yield* known(), year);
    },
    *composeTable(request) {
      return composeTable(yield* known(), request);
    },
    *columnValues(request, column) {
      return valuesOfColumn(yield* known(), request, column);
    },
    *tableFormula(request) {
      const found = formulaOfTable(yield* known(), request);
      return found.formula === null ? found : {formula: prefixed(found.formula, prefix)};
    },
    *saveTable(request) {
      const saved = yield* saveTable(yield* read(), request, version);
      if (saved.saved) memory.forget();
      return saved;
    },
    *changeTable(change) {
      const changes = yield* changeTable(yield* read(), change, version);
      memory.forget();
      return {changes};
    },
    *copySection(id) {
      const changes = yield* startFromSection(yield* read(), id, version);
      memory.forget();
      return {changes};
    },
    *takeBackTable(changes) {
      const done = yield* takeBackChanges(yield* read(), changes);
      memory.forget();
      return {done};
    },
  };
}
