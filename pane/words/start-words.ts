import type {PaneContext} from '../pane-context';
import {frStart} from './fr-start';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frStart);

/** The words of the first steps, of the territory and of the help. */
export const startWords = ({words}: PaneContext): typeof frStart => words.start ?? french;
