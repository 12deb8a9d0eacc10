import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « Nos tableaux », loaded when it is first asked for. */
export function tableView(year: number | null): View {
  return {
    id: 'report',
    load: async (pane) => {
      const {ownTablesView} = await loadPart(() => import(/* webpackChunkName: "table" */ './own-tables-view'));
      return ownTablesView(year).load(pane);
    },
  };
}
