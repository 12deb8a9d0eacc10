import type {PaneContext} from '../pane-context';
import {enStart} from '../words/en-start';
import {frStart, type StartWords} from '../words/fr-start';

/** The words of the views that come with the first steps. */
export const startWords = ({options}: PaneContext): StartWords => (options.language === 'en' ? enStart : frStart);
