import type {RegisterId} from '../register/register-id';

/** Registers whose rows last: their first day and their last, open when empty. */
export const intervals: Readonly<Partial<Record<RegisterId, {readonly from: string; readonly to: string}>>> = {
  dispositifs: {from: 'entree', to: 'sortie'},
  situations: {from: 'debut', to: 'fin'},
};
