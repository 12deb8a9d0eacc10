import {ask, describeRegisters, PARAMETER_SHEET} from '../shared';
import type {SessionDesk, SessionTasks} from './session-desk';

type OpeningTasks = Pick<SessionTasks, 'open' | 'recognise' | 'insertFormula' | 'show'>;

/** What the pane asks as it opens, and what weighs nothing beside: loaded with it. */
export function openingTasks({options, prefix, largestLedger, read}: SessionDesk): OpeningTasks {
  return {
    *open() {
      const {version, host, counts, can, writeReport, writeDocument, writePlaces, copyReport} = options;
      const sheets = yield* ask('listSheets');
      return {
        isNew: sheets.every(({name, mark}) => mark === null && name !== PARAMETER_SHEET),
        version,
        host,
        prefix,
        counts,
        can: {
          ...can,
          shareCopy: writeReport !== undefined || copyReport !== undefined,
          shareDocuments: writeDocument !== undefined,
          sharePlaces: writePlaces !== undefined,
          insertFormula: true,
        },
        largestLedger,
      };
    },
    *recognise() {
      return describeRegisters(yield* read());
    },
    *insertFormula(formula) {
      yield* ask('insertFormula', formula);
      return {done: true};
    },
    *show({key, row, column}) {
      yield* ask('showCell', key, row, column);
      return {done: true};
    },
  };
}
