import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import {mainNamespace} from '../xml/namespaces';
import {xmlHead} from '../write/sheet-xml';
import {printElement} from './print-element';

/** Each thing once, at the index that it keeps. */
class Shelf {
  readonly items: string[] = [];

  add(item: string): number {
    const known = this.items.indexOf(item);
    return known < 0 ? this.items.push(item) - 1 : known;
  }
}

const FIRST_OWN_FORMAT = 164;

/** The looks of the cells that are copied, and no others: neither names of styles nor formats that no cell has. */
export class BareStyles {
  private readonly lists: Readonly<Record<'fonts' | 'fills' | 'borders' | 'cellXfs', readonly XmlElement[]>>;
  private readonly formats: ReadonlyMap<number, string>;
  private readonly shelves = {
    formats: new Shelf(),
    fonts: new Shelf(),
    fills: new Shelf(),
    borders: new Shelf(),
    xfs: new Shelf(),
  };
  private readonly palette: string;

  constructor(root: XmlElement | undefined) {
    const list = (name: string) => childOf(root, name)?.children ?? [];
    this.lists = {fonts: list('fonts'), fills: list('fills'), borders: list('borders'), cellXfs: list('cellXfs')};
    this.formats = new Map(
      childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({attributes}) => [
        Number(attributes['numFmtId']),
        attributes['formatCode'] ?? '',
      ]),
    );
    const colors = childOf(childOf(root, 'colors'), 'indexedColors');
    this.palette = colors === undefined ? '' : `<colors>${printElement(colors, {bare: true})}</colors>`;
    // The first font sets the width of columns; the first fills are the program's.
    this.element('fonts', 0);
    this.shelves.fills.items.push(
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    );
    this.element('borders', 0);
    this.add(0);
  }

  /** The index of a look from then on. */
  add(style: number): number {
    const xf = this.lists.cellXfs[style];
    const {numFmtId = '0', fontId = '0', fillId = '0', borderId = '0'} = xf?.attributes ?? {};
    const alignment = childOf(xf, 'alignment');
    const inside = alignment === undefined ? '' : printElement(alignment, {bare: true});
    return this.shelves.xfs.add(
      `<xf numFmtId="${this.format(Number(numFmtId))}" fontId="${this.element('fonts', Number(fontId))}" fillId="${this.element('fills', Number(fillId))}" ` +
        `borderId="${this.element('borders', Number(borderId))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
        (inside === '' ? '/>' : ` applyAlignment="1">${inside}</xf>`),
    );
  }

  /** True for a format that shows nothing of what the cell holds. */
  isBlank(style: number): boolean {
    const id = Number(this.lists.cellXfs[style]?.attributes['numFmtId'] ?? 0);
    return /^;+$/.test(this.formats.get(id) ?? '');
  }

  print(): string {
    const {formats, fonts, fills, borders, xfs} = this.shelves;
    const list = (name: string, {items}: Shelf) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
    return (
      `${xmlHead}<styleSheet xmlns="${mainNamespace}">${formats.items.length === 0 ? '' : list('numFmts', formats)}` +
      `${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list('cellXfs', xfs)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${this.palette}</styleSheet>`
    );
  }

  private format(id: number): number {
    const code = this.formats.get(id);
    if (code === undefined) return id < FIRST_OWN_FORMAT ? id : 0;
    const {items} = this.shelves.formats;
    const known = items.findIndex((item) => item.includes(` formatCode="${escapeAttribute(code)}"`));
    const at = known < 0 ? items.length : known;
    if (known < 0) items.push(`<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escapeAttribute(code)}"/>`);
    return FIRST_OWN_FORMAT + at;
  }

  private element(list: 'fonts' | 'fills' | 'borders', index: number): number {
    const found = this.lists[list][index];
    const standard = {
      fonts: '<font><sz val="11"/><name val="Calibri"/></font>',
      fills: '',
      borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
    };
    return this.shelves[list].add(found === undefined ? standard[list] : printElement(found, {bare: true}));
  }
}
