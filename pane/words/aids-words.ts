import type {PaneContext} from '../pane-context';
import {enAids} from './en-aids';
import {frAids} from './fr-aids';

/** The words of the view « Aides »: they come with it, and not with the pane. */
export type AidsWords = typeof frAids;

export function aidsWords({options}: Pick<PaneContext, 'options'>): AidsWords {
  return options.language === 'en' ? enAids : frAids;
}
