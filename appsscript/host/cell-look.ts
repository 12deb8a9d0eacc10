import {ink, resolveColor, styles} from '../../shared';
import type {Border, Color, Style, StyleName} from '../../shared';
import type {SheetsDoor} from './sheets-door';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

const verticals = {top: 'top', center: 'middle', bottom: 'bottom'} as const;

/** The looks of a drawing, each made once. */
export class Looks {
  private readonly texts = new Map<StyleName | null, TextStyle>();

  constructor(
    private readonly door: SheetsDoor,
    private readonly accent: string,
  ) {}

  /** Font, size, colour, bold and so on; null for a cell that the plan says nothing of. */
  textOf(name: StyleName | null): TextStyle {
    let text = this.texts.get(name);
    if (text === undefined) this.texts.set(name, (text = this.makeText(name === null ? {} : styles[name])));
    return text;
  }

  private makeText({size, bold, italic, underline, color}: Style): TextStyle {
    return this.door.app
      .newTextStyle()
      .setFontFamily('Calibri')
      .setFontSize(size ?? 11)
      .setBold(bold === true)
      .setItalic(italic === true)
      .setUnderline(underline === true)
      .setForegroundColor(this.colorOf(color ?? ink))
      .build();
  }

  backgroundOf(name: StyleName): string | null {
    const {fill}: Style = styles[name];
    return fill === undefined ? null : this.colorOf(fill);
  }

  colorOf(color: Color): string {
    return `#${resolveColor(color, this.accent)}`;
  }

  borderStyle({width}: Border): GoogleAppsScript.Spreadsheet.BorderStyle {
    const {BorderStyle} = this.door.app;
    if (width === 'dashed') return BorderStyle.DASHED;
    return width === 'thin'
      ? BorderStyle.SOLID
      : width === 'medium'
        ? BorderStyle.SOLID_MEDIUM
        : BorderStyle.SOLID_THICK;
  }
}

export function alignOf(name: StyleName): 'left' | 'center' | 'right' | null {
  const {align}: Style = styles[name];
  return align ?? null;
}

export function verticalOf(name: StyleName): 'top' | 'middle' | 'bottom' | null {
  const {vertical}: Style = styles[name];
  return vertical === undefined ? null : verticals[vertical];
}

export function wraps(name: StyleName): boolean {
  const {wrap}: Style = styles[name];
  return wrap === true;
}
