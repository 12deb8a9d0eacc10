import type {Recognition, SheetReading} from '../../shared';
import {loadPart} from '../load-part';
import type {View} from '../pane-context';

/** How one sheet is read, and how it should be: the register it is, and which heading is which column. */
export function mappingView(recognition: Recognition, sheet: SheetReading): View {
  return {
    id: 'data',
    load: async (pane) => {
      const {showMapping} = await loadPart(() => import(/* webpackChunkName: "report" */ './show-mapping'));
      return showMapping(pane, recognition, sheet, await pane.session.mapping(sheet.sheet, sheet.register?.id ?? null));
    },
  };
}
