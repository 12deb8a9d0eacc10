import type {PaneContext} from '../pane-context';
import {frFunctions} from './fr-functions';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frFunctions);

/** The words of « Fonctions ». */
export const functionsWords = ({words}: PaneContext): typeof frFunctions => words.functions ?? french;
