import type {Day} from '../shared';
import type {Youth} from './youth';

/** One row of the register Actions collectives. */
export interface Action {
  readonly action: string;
  readonly theme: string;
  readonly type?: string | undefined;
  readonly day: Day;
  readonly participants: number | null;
  readonly jeunes: number | null;
  readonly partenaires: number | null;
}

/** One row of the register Participations. */
export interface Participation {
  readonly action: string;
  readonly day: Day;
  readonly youth: Youth;
}

/** A line of the programme: so many actions of a name, and what they add up to in the year. */
export interface Programme {
  readonly theme: string;
  readonly action: string;
  readonly type?: string;
  readonly number: number;
  readonly jeunes?: number;
  readonly participants?: number;
  readonly partenaires?: number;
  /** Who came is known by name, and Jeunes left empty: the distinct youths are what counts. */
  readonly byName?: boolean;
}
