import {loadPart} from '../load-part';
import type {View} from '../pane-context';
import {forgetFiles} from './aids-choice';

/** « Aides »: the register of aids beside the ledger, to the cent. */
export const aidsView: View = {
  id: 'aids',
  isOfSheets: true,
  load: async (pane) => {
    const {showAids} = await loadPart(() => import(/* webpackChunkName: "aids" */ './show-aids'));
    return showAids(pane, await pane.session.aids());
  },
  leave: forgetFiles,
};
