import type {CopyRemark} from '../../shared';
import {h} from '../dom';
import type {PaneContext} from '../pane-context';
import {shareWords} from '../words/share-words';

/** What there is to know of sheets before they are handed round or kept: each thing once, with all the sheets that it is true of. */
export function listRemarks(remarks: readonly CopyRemark[], pane: PaneContext): HTMLElement {
  const {named, why: say} = shareWords(pane);
  const sheets = new Map<CopyRemark['why'], string[]>();
  for (const {sheet, why} of remarks) sheets.set(why, [...(sheets.get(why) ?? []), named(sheet)]);
  return h(
    'ul',
    {class: 'problems'},
    ...[...sheets].map(([why, of]) => h('li', {}, h('p', {}, say[why](of.join(', '))))),
  );
}
