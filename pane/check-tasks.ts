import {checkSteps, checkStep, isEmptyWorkbook, rowsOfCheck, printCheck, ask} from '../shared';
import type {SessionDesk, SessionTasks} from './session-desk';

/** « Vérifier ce poste »: what the port is asked to do, and the report of it. */
export function checkTasks({
  options,
  prefix,
}: SessionDesk): Pick<SessionTasks, 'checkPlan' | 'checkStep' | 'keepCheck'> {
  const {version, host, knownCodes} = options;
  return {
    *checkPlan() {
      const facts = {program: version, host, platform: '', version: '', sets: []};
      return {facts, steps: checkSteps, isEmpty: yield* isEmptyWorkbook()};
    },
    checkStep: (name) => checkStep(name, {version, prefix, ...(knownCodes === undefined ? {} : {codes: knownCodes})}),
    *keepCheck({facts, lines, planned}) {
      const rows = rowsOfCheck(facts, lines, planned);
      const sheet = yield* ask('addSheet', {name: 'Vérification du poste', rows, formats: [], personalData: false});
      return {sheet, text: printCheck(facts, lines, planned)};
    },
  };
}
