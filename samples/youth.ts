import type {Day} from '../shared';
import type {Period} from './calendar';
import type {CommuneIndex} from './territory';

export type Sex = 'Femmes' | 'Hommes';
export const LEVELS = ['Supérieur au BAC', 'BAC', 'BEP/CAP', 'Aucun diplôme'] as const;
export type Level = (typeof LEVELS)[number];
export type Logement = 'Parents' | 'Autonome' | 'Précaire';

/** An invented youth. No name: the dossier number is all that a register needs. */
export interface Youth {
  dossier: string;
  readonly sex: Sex | null;
  readonly birth: Day;
  /** Where the dossier says they live at the extraction; -1 is out of the territory. */
  readonly commune: CommuneIndex;
  /** Where they lived while a measure or an aid of 2024 ran: another commune for those who moved since. */
  communeInMeasure: CommuneIndex;
  readonly qpv: boolean;
  readonly level: Level | null;
  permis: boolean | null;
  logement: Logement | null;
  rqth: boolean;
  firstReception: Day;
  readonly group: 'newcomer' | 'received' | 'contact' | 'gone' | 'future';
  /** Received in an interview in 2023. */
  receivedBefore: boolean;
  /** Entries in CEJ, with their exits (null is still in). */
  readonly cej: CejEntry[];
}

export interface CejEntry {
  readonly entry: Day;
  readonly exit: Day | null;
  /** What the row states: an index of the territory, or nothing. */
  readonly commune: CommuneIndex | null;
}

export const isReceived = ({group}: Youth) => group === 'newcomer' || group === 'received';
export const isInContact = (youth: Youth) => isReceived(youth) || youth.group === 'contact';
export const isBelowBac = ({level}: Youth) => level === 'BEP/CAP' || level === 'Aucun diplôme';

/** From the first reception on, in the period: nothing happens to a youth before. */
export function timeOf(youth: Youth, {from, to}: Period): Period {
  return {from: Math.max(from, youth.firstReception), to};
}
