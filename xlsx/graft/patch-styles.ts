import {isDateFormat} from '../read/date-styles';
import {StyleTable} from '../write/style-table';
import type {StyleBase} from '../write/style-table';

/** Formats that every file has, and that are shown as a day or an hour. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** The styles of a workbook, to which a cell may add its own look under another number format. */
export class StylePatch {
  readonly table: StyleTable;
  private readonly codes: Map<number, string>;

  constructor(base: StyleBase) {
    this.table = new StyleTable('#000000', base);
    this.codes = new Map([...base.formats].map(([code, id]) => [id, code]));
  }

  get isChanged(): boolean {
    return this.table.xfs.added.length > 0 || this.table.formats.length > 0;
  }

  /** Index of the style of a cell that takes this number format, all the rest of its look kept. */
  withFormat(style: number, format: string): number {
    const source = this.sourceOf(style);
    if (source === undefined) return style;
    const before = idIn(source);
    if (this.codes.get(before) === format) return style;
    const id = this.table.format(format);
    this.codes.set(id, format);
    if (before === id) return style;
    const bare = source.replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    return this.table.xfs.addAsIs(bare.replace(/^<[^\s/>]+/, `$& numFmtId="${id}" applyNumberFormat="1"`));
  }

  /** Whether a style shows its number as a day or an hour. */
  isDate(style: number): boolean {
    const source = this.sourceOf(style);
    if (source === undefined) return false;
    const code = this.codes.get(idIn(source));
    return code === undefined ? builtInDates.has(idIn(source)) : isDateFormat(code);
  }

  private sourceOf(style: number): string | undefined {
    const {base, added} = this.table.xfs;
    return style < base.length ? base[style] : added[style - base.length];
  }
}

function idIn(source: string): number {
  return Number(/\snumFmtId\s*=\s*["'](\d+)/.exec(source)?.[1] ?? 0);
}
