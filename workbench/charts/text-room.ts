import {widthOf} from '../../shared';

/** Pixels of a 9 point text, as the labels of our Excel charts are. */
export const TEXT_SIZE = 12;
export const TITLE_SIZE = 14.67;
export const LINE_HEIGHT = 15;
/** The first that the machine has; the last ones run wider, for which there is room. */
export const FONT = 'Calibri, Carlito, Arial, sans-serif';

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
const WIDER_FONT = 1.08;

/** Width of a text in pixels, worked out and not measured: a chart is the same on every machine. */
export function pixelsOf(text: string, size: number = TEXT_SIZE, bold = false): number {
  const wide = [...text].filter((letter) => letter >= '\u2e80').length;
  const narrow = wide === 0 ? text : [...text].filter((letter) => letter < '\u2e80').join('');
  return wide * size + widthOf(narrow, {size: size * POINTS_PER_PIXEL, bold}) * PIXELS_PER_CHARACTER * WIDER_FONT;
}

/** The text on lines of that many pixels at most, broken between words; what exceeds the lines ends with « … ». */
export function wrapText(text: string, pixels: number, lines: number, size: number = TEXT_SIZE, bold = false): string {
  const width = (part: string) => pixelsOf(part, size, bold);
  const done: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= pixels || line === '') {
      line = longer;
      continue;
    }
    if (done.length === lines - 1) {
      line = `${line} ${words.slice(index).join(' ')}`;
      break;
    }
    done.push(line);
    line = word;
  }
  return [...done, line].map((part) => cutText(part, pixels, width)).join('\n');
}

function cutText(text: string, pixels: number, width: (part: string) => number): string {
  if (width(text) <= pixels) return text;
  const letters = [...text];
  while (letters.length > 1 && width(`${letters.join('')}…`) > pixels) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
