import type {PaneContext} from '../pane-context';
import {frShare} from './fr-share';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frShare);

/** The words of a report that is handed round. */
export const shareWords = ({words}: PaneContext): typeof frShare => words.share ?? french;
