import {quoteSheet} from '../../sheet/references';

/**
 * The formula of a link to the row of a sheet, with the words to show; null where there is none. Hosts name a sheet each their own
 * way in a link.
 */
export type CellLink = (sheet: string, row: number, shown: string) => string | null;

/** Excel and files: `before` stands before `'Feuille'!A12`, `#` inside one workbook. */
export function linkByAddress(before: string): CellLink {
  return (sheet, row, shown) => linkTo(`${before}${quoteSheet(sheet)}!A${row}`, shown);
}

/** Google Sheets: a sheet is named by its number, which outlives a new name. */
export function linkByNumber(numberOf: (sheet: string) => string | undefined): CellLink {
  return (sheet, row, shown) => {
    const number = numberOf(sheet);
    return number === undefined ? null : linkTo(`#gid=${number}&range=A${row}`, shown);
  };
}

function linkTo(place: string, shown: string): string {
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  return `=HYPERLINK(${quoted(place)},${quoted(shown)})`;
}
