import type {PaneContext} from '../pane-context';
import {enYear} from './en-year';
import {frYear} from './fr-year';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frYear);

/** The words of what moved and of a new year, in the language of the pane: loaded with the views that say them. */
export function yearWords({options}: PaneContext): typeof frYear {
  return options.language === 'en' ? enYear : french;
}
