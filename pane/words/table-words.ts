import type {PaneContext} from '../pane-context';
import {frTable} from './fr-table';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frTable);

/** The words of the tables of the agency's own. */
export const tableWords = ({words}: PaneContext): typeof frTable => words.table ?? french;
