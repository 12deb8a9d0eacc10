import type {PaneContext} from '../pane-context';
import {frCheck} from './fr-check';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frCheck);

/** The words of « Vérifier ce poste ». */
export const checkWords = ({words}: PaneContext): typeof frCheck => words.check ?? french;
