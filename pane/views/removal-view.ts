import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « Retirer du classeur », loaded when it is first asked for. */
export const removalView: View = {
  id: 'report',
  load: async (pane) => {
    const {loadRemoval} = await loadPart(() => import(/* webpackChunkName: "places" */ './show-removal'));
    return loadRemoval(pane);
  },
};
