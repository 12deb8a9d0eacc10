import type {fr} from './fr';

/** Every word of the pane. French is the reference: a dictionary that misses one does not compile. */
export type Words = typeof fr;

export type Language = 'fr' | 'en';
