import type {Day} from '../shared';
import type {Youth} from './youth';

/** One row of the register Situations. */
export interface Situation {
  readonly youth: Youth;
  readonly categorie: string;
  readonly type?: string | undefined;
  readonly debut: Day;
  fin: Day | null;
  readonly etat?: 'PREVU';
  readonly secteur?: string | undefined;
  readonly niveauPrepare?: string | undefined;
  readonly etape?: string | undefined;
  readonly prescripteur?: string | undefined;
}
