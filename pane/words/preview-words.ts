import type {PaneContext} from '../pane-context';
import {frPreview} from './fr-preview';
import {withNoBreaks} from './no-breaks';

const french = withNoBreaks(frPreview);

/** The words of the preview of a chapter. */
export const previewWords = ({words}: PaneContext): typeof frPreview => words.preview ?? french;
