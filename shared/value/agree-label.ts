import {isPlural} from './french';

/** A label in the plural, made to agree with a count: « forums de l’engagement » of 1 is « forum de l’engagement ». */
export function agreeLabel(label: string, count: number): string {
  if (isPlural(count)) return label;
  const whole = wholeLabels.get(label);
  if (whole !== undefined) return whole;
  const words = label.split(' ');
  const linked = words.findIndex((word) => linkWords.test(word));
  const end = linked < 0 ? words.length : linked;
  return words.map((word, index) => (index < end ? singular(word) : word)).join(' ');
}

const linkWords = /^(de|d’.*|des|du|à|au|aux|en|par|sous|dans|sur|habitant|ayant|sans|,)$/;
const irregular: ReadonlyMap<string, string> = new Map([
  ['nouveaux', 'nouvel'],
  ['civiques', 'civique'],
]);

/** Labels in which a word after the link agrees too, or none does. */
const wholeLabels: ReadonlyMap<string, string> = new Map([
  ['jeunes sous main de justice accompagnés', 'jeune sous main de justice accompagné'],
  ['Parcours Emploi Compétences', 'Parcours Emploi Compétences'],
]);

function singular(word: string): string {
  return irregular.get(word) ?? (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);
}
