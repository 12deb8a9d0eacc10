import type {PaneContext} from '../pane-context';
import {frYear} from './fr-year';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frYear);

/** The words of what moved and of a new year. */
export const yearWords = ({words}: PaneContext): typeof frYear => words.year ?? french;
