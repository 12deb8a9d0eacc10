import type {FigureSpec} from '../count/declaration';
import type {Unit} from '../count/unit';
import type {StyleName} from '../sheet/style';

/** How numbers of a unit are written in cells. */
export type NumberKind = 'count' | 'euros' | 'percent' | 'decimal' | 'mean';

export function kindOf(unit: Unit): NumberKind {
  switch (unit) {
    case '%':
      return 'percent';
    case 'euros':
      return 'euros';
    case 'sur 4':
    case 'sur 20':
    case 'nombre à virgule':
      return 'decimal';
    case 'contacts par jeune':
    case 'en moyenne':
      return 'mean';
    default:
      return 'count';
  }
}

/** A change bears its sign; other figures are written as their unit says. */
export function kindOfFigure({formula, unit}: FigureSpec): NumberKind | 'change' {
  return formula.kind === 'change' ? 'change' : kindOf(unit);
}

/** What a cell holds: amounts are cents inside and euros in a sheet. */
export function cellValue(value: number | null, unit: Unit): number | null {
  return value === null ? null : unit === 'euros' ? value / 100 : value;
}

export function rowStyle(unit: Unit): StyleName {
  return `row-${kindOf(unit)}`;
}

export function totalStyle(unit: Unit): StyleName {
  return `total-${kindOf(unit)}`;
}
