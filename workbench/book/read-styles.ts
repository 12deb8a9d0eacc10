import {childOf, childrenOf} from '../../xlsx';
import type {XmlElement} from '../../xlsx';
import {isTrue} from './read-cells';
import type {ViewBorder, ViewStyle} from './sheet-view';

/** Formats that every file has, by their number. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  44: '#,##0.00 €',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

/** The looks of a workbook, by the index that cells give. */
export function readStyles(root: XmlElement): ViewStyle[] {
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({attributes}) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const fonts = (childOf(root, 'fonts')?.children ?? []).map(fontOf);
  const fills = (childOf(root, 'fills')?.children ?? []).map(fillOf);
  const borders = (childOf(root, 'borders')?.children ?? []).map(bordersOf);
  return (childOf(root, 'cellXfs')?.children ?? []).map((xf): ViewStyle => {
    const {attributes} = xf;
    const id = Number(attributes['numFmtId'] ?? 0);
    const format = formats.get(id) ?? builtIn[id];
    const fill = fills[Number(attributes['fillId'] ?? 0)];
    const sides = borders[Number(attributes['borderId'] ?? 0)];
    return {
      ...fonts[Number(attributes['fontId'] ?? 0)],
      ...(fill === undefined ? {} : {fill}),
      ...(sides === undefined || Object.keys(sides).length === 0 ? {} : {borders: sides}),
      ...(format === undefined || format === 'General' ? {} : {format: plainFormat(format)}),
      ...alignmentOf(childOf(xf, 'alignment')),
    };
  });
}

/** Marks of languages and of colours that few programs beside Excel follow. */
function plainFormat(code: string): string {
  return code.replace(/\[\$-[^\][]*\]/g, '').replace(/\[\$([^\][-]*)-[^\][]*\]/g, '"$1"');
}

function fontOf(font: XmlElement): ViewStyle {
  const has = (name: string) => {
    const element = childOf(font, name);
    return element !== undefined && element.attributes['val'] !== '0' && element.attributes['val'] !== 'false';
  };
  const color = colorOf(childOf(font, 'color'));
  const size = Number(childOf(font, 'sz')?.attributes['val'] ?? 11);
  const name = childOf(font, 'name')?.attributes['val'];
  return {
    ...(name === undefined ? {} : {font: name}),
    size,
    ...(has('b') ? {bold: true as const} : {}),
    ...(has('i') ? {italic: true as const} : {}),
    ...(childOf(font, 'u') !== undefined && childOf(font, 'u')!.attributes['val'] !== 'none'
      ? {underline: true as const}
      : {}),
    ...(has('strike') ? {strike: true as const} : {}),
    ...(color === undefined ? {} : {color}),
  };
}

function fillOf(fill: XmlElement): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  if (pattern === undefined || kind === 'none') return undefined;
  return kind === 'solid' ? colorOf(childOf(pattern, 'fgColor')) : '#D9D9D9';
}

function bordersOf(border: XmlElement): NonNullable<ViewStyle['borders']> {
  const sides: Partial<Record<'top' | 'bottom' | 'left' | 'right', ViewBorder>> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const element = childOf(border, side);
    const width = element?.attributes['style'];
    if (element === undefined || width === undefined || width === 'none') continue;
    sides[side] = {width, color: colorOf(childOf(element, 'color')) ?? '#000000'};
  }
  return sides;
}

function alignmentOf(alignment: XmlElement | undefined): ViewStyle {
  if (alignment === undefined) return {};
  const {horizontal, vertical, wrapText, indent} = alignment.attributes;
  const align = horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
  return {
    ...(align === undefined ? {} : {align}),
    ...(vertical === 'top' || vertical === 'center' ? {vertical} : {}),
    ...(isTrue(wrapText) ? {wrap: true as const} : {}),
    ...(indent === undefined || Number(indent) === 0 ? {} : {indent: Number(indent)}),
  };
}

/** The colours of Office's own theme, in the order that cells name them. */
const theme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** Older files name colours by their place in a palette. */
const palette: Readonly<Record<number, string>> = {
  8: '000000', 9: 'FFFFFF', 10: 'FF0000', 11: '00FF00', 12: '0000FF', 13: 'FFFF00', 14: 'FF00FF', 15: '00FFFF',
  16: '800000', 17: '008000', 18: '000080', 19: '808000', 20: '800080', 21: '008080', 22: 'C0C0C0', 23: '808080',
}; // prettier-ignore

/** `#RRGGBB` of a colour element; nothing for « automatic ». */
function colorOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const {rgb, theme: place, tint, indexed} = element.attributes;
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  if (place !== undefined) return tinted(theme[Number(place)] ?? '000000', Number(tint ?? 0));
  const known = indexed === undefined ? undefined : palette[Number(indexed)];
  return known === undefined ? undefined : `#${known}`;
}

function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

/** The colour of a tab. */
export function tabColorOf(sheet: XmlElement): string | null {
  return colorOf(childOf(childOf(sheet, 'sheetPr'), 'tabColor')) ?? null;
}
