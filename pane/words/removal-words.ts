import type {PaneContext} from '../pane-context';
import {frRemoval} from './fr-removal';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frRemoval);

/** The words of « Retirer du classeur ». */
export const removalWords = ({words}: PaneContext): typeof frRemoval => words.removal ?? french;
