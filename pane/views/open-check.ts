import {loadPart} from '../load-part';
import type {PaneContext} from '../pane-context';

/** A view of its own part: few need it, once. */
export async function openCheck(pane: PaneContext): Promise<void> {
  const part = await pane.work(pane.words.common.loading, () =>
    loadPart(() => import(/* webpackChunkName: "check" */ './check-view')),
  );
  if (part !== undefined) pane.go(part.checkView);
}
