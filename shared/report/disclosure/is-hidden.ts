import type {Shown} from './number-web';

/** Whether the report prints something else in the place of a number. */
export function isHidden({state}: Shown): boolean {
  return state === 'small' || state === 'suppressed' || state === 'veiled';
}
