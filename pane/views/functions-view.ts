import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « Fonctions »: help on each, examples to insert, and what is done to formulas that stand already. */
export const functionsView: View = {
  id: 'functions',
  load: async (pane) => {
    const {showFunctions} = await loadPart(() => import(/* webpackChunkName: "durable" */ './show-functions'));
    return showFunctions(pane, pane.can.formulas ? await pane.session.formulas() : null);
  },
};
