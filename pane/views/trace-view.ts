import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « D’où vient ce chiffre ? »: the rule, the rows read, counted and left out. */
export const traceView: View = {
  id: 'trace',
  load: async (pane) => {
    const {showTrace} = await loadPart(() => import(/* webpackChunkName: "report" */ './show-trace'));
    return showTrace(pane, await pane.session.trace());
  },
};
