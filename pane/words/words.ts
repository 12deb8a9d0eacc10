import type {fr} from './fr';
import type {frAbout} from './fr-about';
import type {AidsWords} from './fr-aids';
import type {frCheck} from './fr-check';
import type {frFunctions} from './fr-functions';
import type {frPreview} from './fr-preview';
import type {frRemoval} from './fr-removal';
import type {frShare} from './fr-share';
import type {frStart} from './fr-start';
import type {frTable} from './fr-table';
import type {frTrace} from './fr-trace';
import type {frYear} from './fr-year';

/** Every word of the pane. French is the reference: a dictionary that misses one does not compile. */
export type Words = typeof fr & {
  /** Of the view « Aides », whose French words come with it. */
  readonly aids?: AidsWords;
  /** Of a report that is handed round, of the first steps, and of a new year: with the views that say them. */
  readonly share?: typeof frShare;
  readonly preview?: typeof frPreview;
  readonly removal?: typeof frRemoval;
  readonly start?: typeof frStart;
  readonly year?: typeof frYear;
  /** Of the functions, of « Vérifier ce poste », and of « Confidentialité et version ». */
  readonly functions?: typeof frFunctions;
  readonly check?: typeof frCheck;
  readonly about?: typeof frAbout;
  /** Of where a number comes from. */
  readonly trace?: typeof frTrace;
  /** Of the tables of the agency's own. */
  readonly table?: typeof frTable;
};

export type Language = 'fr' | 'en';
