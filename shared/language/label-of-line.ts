import {foldText} from '../value/fold';
import type {Formula} from '../count/declaration';
import {units} from '../count/unit';
import type {Unit} from '../count/unit';
import type {OwnLine} from '../setting/parameters';
import {fault} from './fault';

const unitWords: ReadonlyMap<string, Unit> = new Map([
  ...units.map((unit) => [foldText(unit), unit] as const),
  ['pourcentage', '%'],
  ['pourcent', '%'],
  ['euro', 'euros'],
  ['moyenne', 'en moyenne'],
]);

const unitNamed = (text: string): Unit | undefined =>
  text.trim() === '%' ? '%' : text.trim() === '€' ? 'euros' : unitWords.get(foldText(text));

/** Amounts are counted in cents. */
const CENTS = 100;

/** A formula in the unit that the line says, where what is counted may be told so. */
export function saidIn(line: OwnLine, own: Unit, formula: Formula): {readonly unit: Unit; readonly formula: Formula} {
  const word = line.words['unite'] ?? '';
  const unit = word === '' ? own : (unitNamed(word) ?? own);
  if (unit === own) return {unit, formula};
  if (own === 'euros') return fault('unit-kind', {word, own: 'en euros'});
  if (unit === 'euros') {
    const cents = own === '%' ? null : multiplied(formula, CENTS);
    return cents === null ? fault('unit-kind', {word, own: 'une part'}) : {unit, formula: cents};
  }
  const isPlain = formula.kind === 'count' && ['rows', 'jeunes', 'participants'].includes(formula.count.measure.kind);
  return unit === '%' && isPlain ? fault('unit-kind', {word, own: `un nombre de ${own}`}) : {unit, formula};
}

/** What the line of a formula says where its unit makes cents of what is no amount. */
export const outOfCents = (formula: Formula): Formula => multiplied(formula, 1 / CENTS) ?? formula;

/** A formula so many times; null where it is a share, or a comparison. */
function multiplied(formula: Formula, by: number): Formula | null {
  switch (formula.kind) {
    case 'count':
    case 'ratio':
    case 'over':
      return timesMore(formula, by);
    case 'total':
      return {...formula, counts: formula.counts.map((count) => timesMore(count, by))};
    default:
      return null;
  }
}

/** Once is not said. */
function timesMore<T extends {readonly times?: number}>({times: already = 1, ...rest}: T, by: number): T {
  const times = Number((already * by).toFixed(9));
  return (times === 1 ? rest : {...rest, times}) as T;
}

/** A unit that is no known one is said with the label: « durée moyenne (mois) ». */
export function labelOf({words}: OwnLine): string {
  const label = words['libelle'] || (words['nom'] ?? '').replace(/[._-]+/g, ' ').trim();
  const unit = words['unite'] ?? '';
  const isSaid = unit === '' || unitNamed(unit) !== undefined || foldText(label).includes(foldText(unit));
  return isSaid ? label : `${label} (${unit})`;
}
