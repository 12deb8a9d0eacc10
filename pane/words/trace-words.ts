import type {PaneContext} from '../pane-context';
import {frTrace} from './fr-trace';

/** The words of where a number comes from: the French ones come with that view, and not with the pane. */
export function traceWords({words}: Pick<PaneContext, 'words'>): typeof frTrace {
  return words.trace ?? frTrace;
}
