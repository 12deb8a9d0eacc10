import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** « Rapport »: what stands in the workbook, chapter by chapter, and what to make again. */
export const reportView: View = {
  id: 'report',
  isOfSheets: true,
  load: async (pane) => {
    const {loadReport} = await loadPart(() => import(/* webpackChunkName: "report" */ './show-report'));
    return loadReport(pane);
  },
};
