import type {PlanCell, Style} from '../../shared';
import {styles} from '../../shared';

/** Pixels of a letter by the size of its font, rather too many: what is thought to fit does. */
const LETTER = 0.72;
const BOLD_LETTER = 0.78;
/** Pixels at both sides of a text in its cell. */
const MARGINS = 8;
/** Signs that a format adds to the digits of a number: spaces, cents, a unit. */
const FORMAT_SIGNS = 6;

/** Lines that the text of a cell takes in a width of so many pixels, without breaking a word that it could keep whole. */
export function linesOf({value, style}: PlanCell, width: number): number {
  const room = Math.max(1, Math.floor((width - MARGINS) / letterOf(style)));
  return String(value ?? '')
    .split('\n')
    .reduce((lines, line) => lines + wrapped(line, room), 0);
}

/** Whether a number shows in so many pixels, whatever its format adds: one that does not is shown as « ### ». */
export function numberFits({value, style}: PlanCell, width: number): boolean {
  const {format}: Style = styles[style];
  const whole = String(Math.trunc(Math.abs(Number(value)))).length;
  const digits = format === 'percent' || format === 'change' ? 3 : whole + Math.floor((whole - 1) / 3);
  return (digits + FORMAT_SIGNS) * letterOf(style) <= width - MARGINS;
}

/** Points that a row takes of itself for a text of so many lines. */
export function pointsOf(style: PlanCell['style'], lines: number): number {
  const {size}: Style = styles[style];
  return (size ?? 11) * 1.3 * lines + 2;
}

function letterOf(style: PlanCell['style']): number {
  const {size, bold}: Style = styles[style];
  return (size ?? 11) * (bold === true ? BOLD_LETTER : LETTER);
}

function wrapped(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/[ -]/)) {
    const {length} = word;
    if (used > 0 && used + 1 + length > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}
