import type {DocumentTable} from '../../shared';

/** Lines of a table that one reads across a room. */
export const MOST_LINES = 14;

/** Of a longer one, so that it stands under a caption with the line of the others and the total. */
const KEPT = 11;

/** A table of more lines than a slide holds: its largest ones, in the order of the table's own weight, and how many others the document has. */
export function keepLargest(table: DocumentTable): DocumentTable {
  const {lines, heads} = table;
  if (lines.length <= MOST_LINES) return table;
  const last = lines[lines.length - 1]!;
  const plain = lines.filter(({isTotal}) => !isTotal);
  const kept = [...plain].sort((a, b) => (b.weight ?? -Infinity) - (a.weight ?? -Infinity)).slice(0, KEPT);
  const others = {
    label: `et ${plain.length - kept.length} autres, dans le document`,
    cells: heads.slice(1).map(() => ({text: ''})),
    isTotal: false,
  };
  return {...table, lines: [...kept, others, ...(last.isTotal ? [last] : [])]};
}
