import {ink, resolveColor, styles} from '../../shared';
import type {Border, Color, Side, Style, StyleName} from '../../shared';

const weights = {thin: 'Thin', medium: 'Medium', thick: 'Thick', dashed: 'Thin'} as const;
const aligns = {left: 'Left', center: 'Center', right: 'Right'} as const;
const verticals = {top: 'Top', center: 'Center', bottom: 'Bottom'} as const;

/** A style of the plan as the format of a cell. Of a merged area, a cell has the borders of the sides where it lies only. */
export function lookOf(name: StyleName, keep: readonly Side[], accent: string): Excel.SettableCellProperties {
  const style: Style = styles[name];
  const {align, vertical, indent} = style;
  const borders = keep.flatMap((side) => {
    const border = style.borders?.[side];
    return border === undefined ? [] : [[side, borderOf(border, accent)] as const];
  });
  const align2 = align ?? (indent === undefined ? undefined : 'left');
  return {
    format: {
      font: {
        name: 'Calibri',
        size: style.size ?? 11,
        color: colorOf(style.color ?? ink, accent),
        ...(style.bold === true ? {bold: true} : {}),
        ...(style.italic === true ? {italic: true} : {}),
        underline: style.underline === true ? 'Single' : 'None',
      },
      ...(style.fill === undefined ? {} : {fill: {color: colorOf(style.fill, accent)}}),
      ...(borders.length === 0 ? {} : {borders: Object.fromEntries(borders)}),
      ...(align2 === undefined ? {} : {horizontalAlignment: aligns[align2]}),
      ...(vertical === undefined ? {} : {verticalAlignment: verticals[vertical]}),
      ...(style.wrap === true ? {wrapText: true} : {}),
      ...(indent === undefined || align === 'center' ? {} : {indentLevel: indent}),
    },
  };
}

/** `#RRGGBB`, as Excel takes colours. */
export function colorOf(color: Color, accent: string): string {
  return `#${resolveColor(color, accent)}`;
}

function borderOf({width, color}: Border, accent: string): Excel.CellBorder {
  return {style: width === 'dashed' ? 'Dash' : 'Continuous', weight: weights[width], color: colorOf(color, accent)};
}
