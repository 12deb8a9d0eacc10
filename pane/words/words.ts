import type {fr} from './fr';
import type {AidsWords} from './fr-aids';

/** Every word of the pane. French is the reference: a dictionary that misses one does not compile. */
export type Words = typeof fr & {
  /** Of the view « Aides », whose French words come with it. */
  readonly aids?: AidsWords;
};

export type Language = 'fr' | 'en';
