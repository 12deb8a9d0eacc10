import type {Day} from '../shared';
import type {CommuneIndex} from './territory';
import type {Youth} from './youth';

export type Fonds = 'PACEA' | 'CEJ' | 'FAJeM' | 'Mobilité' | 'Fonds ML indirectes' | 'Fonds ML directes';

/** One row of the register Aides; a fee is nobody's. */
export interface Aide {
  readonly youth: Youth | null;
  readonly fonds: Fonds | string;
  readonly decided: Day;
  cents: number;
  readonly commune: CommuneIndex | null;
  readonly nature?: 'formation' | 'frais' | undefined;
  /** Whether the aid was granted. */
  readonly counts: boolean;
}
