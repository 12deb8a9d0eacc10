import {foldText} from '../value/fold';
import {units} from '../count/unit';
import type {Unit} from '../count/unit';
import type {OwnLine} from '../setting/parameters';

const unitWords: ReadonlyMap<string, Unit> = new Map([
  ...units.map((unit) => [foldText(unit), unit] as const),
  ['pourcentage', '%'],
  ['pourcent', '%'],
  ['euro', 'euros'],
  ['moyenne', 'en moyenne'],
]);

const unitNamed = (text: string): Unit | undefined =>
  text.trim() === '%' ? '%' : text.trim() === '€' ? 'euros' : unitWords.get(foldText(text));

export function unitOf(line: OwnLine, own: Unit): Unit {
  const text = line.words['unite'] ?? '';
  return text === '' ? own : (unitNamed(text) ?? own);
}

/** A unit that is no known one is said with the label: « durée moyenne (mois) ». */
export function labelOf({words}: OwnLine): string {
  const label = words['libelle'] || (words['nom'] ?? '').replace(/[._-]+/g, ' ').trim();
  const unit = words['unite'] ?? '';
  const isSaid = unit === '' || unitNamed(unit) !== undefined || foldText(label).includes(foldText(unit));
  return isSaid ? label : `${label} (${unit})`;
}
