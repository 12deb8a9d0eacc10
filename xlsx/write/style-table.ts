import {ink, muted, numberFormats, resolveColor, styles} from '../../shared';
import type {Border, Color, Style, StyleName} from '../../shared';
import {escapeAttribute} from '../xml/escape';
import {withPrefix} from '../xml/namespaces';

/** What a styles part already holds, element by element: ours come after, nothing that is there moves, and what is there is used again. */
export interface StyleBase {
  /** Of the elements of the file, with its colon. */
  readonly prefix: string;
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly xfs: readonly string[];
  readonly dxfs: readonly string[];
  /** Number formats of the file: id by code. */
  readonly formats: ReadonlyMap<string, number>;
  /** The greatest number that a style gives to a format, defined or not. */
  readonly lastFormat: number;
}

/** A new file starts with the default font, the two fills that Excel wants, no border, and style 0. */
export const newStyleBase: StyleBase = {
  prefix: '',
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  xfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
  formats: new Map(),
  lastFormat: 0,
};

const sides = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

/** Collects the formatting that cells ask for, once each, and gives back the index that a cell writes. */
export class StyleTable {
  readonly fonts: Pool;
  readonly fills: Pool;
  readonly borders: Pool;
  readonly xfs: Pool;
  readonly dxfs: Pool;
  readonly formats: {readonly id: number; readonly code: string}[] = [];
  private readonly formatIds: Map<string, number>;
  /** Of named styles, by what was asked: most cells of a sheet share a few. */
  private readonly indexes = new Map<string, number>();

  constructor(
    private readonly accent: string,
    private readonly base: StyleBase = newStyleBase,
  ) {
    const {prefix, formats} = base;
    this.fonts = new Pool(base.fonts, prefix);
    this.fills = new Pool(base.fills, prefix);
    this.borders = new Pool(base.borders, prefix);
    this.xfs = new Pool(base.xfs, prefix);
    this.dxfs = new Pool(base.dxfs, prefix);
    this.formatIds = new Map(formats);
  }

  /**
   * Index of a named style. Of a merged area, a cell keeps only the borders of the sides where it lies. `isQuoted` is for a
   * text that looks like a formula: it stays a text even when the user enters the cell and leaves it again.
   */
  named(name: StyleName, keep: readonly Side[] = sides, isQuoted = false): number {
    const asked = keep === sides && !isQuoted ? name : `${name} ${keep.join(' ')} ${isQuoted}`;
    const known = this.indexes.get(asked);
    if (known !== undefined) return known;
    const index = this.add(styles[name], keep, isQuoted);
    this.indexes.set(asked, index);
    return index;
  }

  add(style: Style, keep: readonly Side[] = sides, isQuoted = false): number {
    const font = this.fonts.add(this.font(style));
    const fill = style.fill ? this.fills.add(this.fill(style.fill)) : 0;
    const border = this.border(style, keep);
    const format = style.format ? this.format(numberFormats[style.format]) : 0;
    const alignment = [
      style.align ? ` horizontal="${style.align}"` : style.indent ? ' horizontal="left"' : '',
      style.vertical ? ` vertical="${style.vertical}"` : '',
      style.wrap ? ' wrapText="1"' : '',
      style.indent && style.align !== 'center' ? ` indent="${style.indent}"` : '',
    ].join('');
    return this.xfs.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        `${format ? ' applyNumberFormat="1"' : ''} applyFont="1"${fill ? ' applyFill="1"' : ''}` +
        `${border ? ' applyBorder="1"' : ''}${isQuoted ? ' quotePrefix="1"' : ''}` +
        (alignment ? ` applyAlignment="1"><alignment${alignment}/></xf>` : '/>'),
    );
  }

  /** The look of a hint, laid over a zone by a conditional format: it goes as soon as the user types. */
  hint(): number {
    return this.dxfs.add(`<dxf><font><i/>${this.color(muted)}</font></dxf>`);
  }

  format(code: string): number {
    const known = builtInFormats.get(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, this.base.lastFormat, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.formats.push({id, code});
    return id;
  }

  formatElements(): string[] {
    return this.formats.map(({id, code}) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
  }

  private font(style: Style): string {
    return (
      `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.underline ? '<u/>' : ''}` +
      `<sz val="${style.size ?? 11}"/>${this.color(style.color ?? ink)}<name val="Calibri"/><family val="2"/></font>`
    );
  }

  private fill(color: Color): string {
    const rgb = resolveColor(color, this.accent);
    return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
  }

  private border(style: Style, keep: readonly Side[]): number {
    const borders: Partial<Record<Side, Border>> = style.borders ?? {};
    if (!keep.some((side) => borders[side])) return 0;
    const body = sides.map((side) => {
      const border = keep.includes(side) ? borders[side] : undefined;
      return border ? `<${side} style="${border.width}">${this.color(border.color)}</${side}>` : `<${side}/>`;
    });
    return this.borders.add(`<border>${body.join('')}<diagonal/></border>`);
  }

  private color(color: Color): string {
    return `<color rgb="FF${resolveColor(color, this.accent)}"/>`;
  }
}

const builtInFormats: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0.00', 2],
  ['#,##0', 3],
  ['@', 49],
]);

/** A list without repeats that goes on from what a file already holds. */
class Pool {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(
    readonly base: readonly string[],
    private readonly prefix: string,
  ) {
    base.forEach((element, index) => this.indexes.has(element) || this.indexes.set(element, index));
  }

  /** Takes an element without a prefix: it is given the one that the file uses, so that it is known again there. */
  add(element: string): number {
    return this.addAsIs(withPrefix(element, this.prefix));
  }

  addAsIs(element: string): number {
    const known = this.indexes.get(element);
    if (known !== undefined) return known;
    const index = this.base.length + this.added.length;
    this.added.push(element);
    this.indexes.set(element, index);
    return index;
  }
}

/** The styles part of a new file. */
export function printStyles(table: StyleTable): string {
  const list = (name: string, {base, added}: Pool) =>
    `<${name} count="${base.length + added.length}">${base.join('')}${added.join('')}</${name}>`;
  const formats = table.formats.length
    ? `<numFmts count="${table.formats.length}">${table.formatElements().join('')}</numFmts>`
    : '';
  return (
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats}` +
    list('fonts', table.fonts) +
    list('fills', table.fills) +
    list('borders', table.borders) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', table.xfs) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    `${list('dxfs', table.dxfs)}</styleSheet>`
  );
}
