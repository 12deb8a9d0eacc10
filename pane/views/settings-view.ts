import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « Paramètres »: the settings of the workbook, and the way to the tables that are better edited in their sheet. */
export const settingsView: View = {
  id: 'settings',
  load: async (pane) => {
    const {showSettings} = await loadPart(() => import(/* webpackChunkName: "report" */ './show-settings'));
    return showSettings(pane, await pane.session.settings());
  },
};
