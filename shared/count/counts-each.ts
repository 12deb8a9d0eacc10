import type {Dimension} from './declaration';

/** Whether a youth counts on every line of a dimension that a row of theirs is on. */
export function countsEach(dimension: Dimension): boolean {
  switch (dimension.kind) {
    case 'column':
    case 'number':
      return dimension.each === true;
    case 'classes':
      return dimension.about === 'event';
    case 'nested':
      return dimension.by.some(countsEach);
    default:
      return false;
  }
}
