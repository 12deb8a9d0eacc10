import type {PaneContext} from '../pane-context';
import {frAbout} from './fr-about';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frAbout);

/** The words of « Confidentialité et version ». */
export const aboutWords = ({words}: PaneContext): typeof frAbout => words.about ?? french;
