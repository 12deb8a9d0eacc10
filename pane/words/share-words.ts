import type {PaneContext} from '../pane-context';
import {enShare} from './en-share';
import {frShare} from './fr-share';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frShare);

/** The words of a report that is handed round, in the language of the pane: loaded with the views that say them. */
export function shareWords({options}: PaneContext): typeof frShare {
  return options.language === 'en' ? enShare : french;
}
