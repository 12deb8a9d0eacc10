import type {PaneContext} from '../pane-context';
import {frAids, type AidsWords} from './fr-aids';

/** The words of the view « Aides »: the French ones come with it, and not with the pane. */
export function aidsWords({words}: Pick<PaneContext, 'words'>): AidsWords {
  return words.aids ?? frAids;
}
