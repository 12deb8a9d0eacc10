import {formatDay} from '../value/day';
import type {Value} from '../count/declaration';

/** A text that is read whole, whatever signs it holds. */
export function whole(text: string): string {
  if (!/[,;:()«»“”"\n]/.test(text) && text.trim() === text) return text;
  if (!/[«»]/.test(text)) return `« ${text} »`;
  return /[“”]/.test(text) ? `"${text}"` : `“${text}”`;
}

const settings = {
  alternanceDansEmploi: 'Alternance dans l’emploi',
  scolariteDansFormation: 'Scolarité dans la formation',
} as const;

/** Values one of which is enough. */
export function wordsOfValues(values: readonly Value[]): string {
  return values
    .map((value) => {
      if (typeof value === 'string') return whole(value);
      const {whileSetting} = value;
      return `${value.value} (si ${whileSetting in settings ? settings[whileSetting as keyof typeof settings] : whileSetting})`;
    })
    .join(', ');
}

/** A day, an amount in euros, or a number. */
export function wordsOfNumber(value: number, as: 'number' | 'day', cents: boolean): string {
  return as === 'day' ? formatDay(value) : String(cents ? value / 100 : value).replace('.', ',');
}
