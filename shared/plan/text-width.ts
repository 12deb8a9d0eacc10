/** How a text is drawn, as far as its width goes. */
export interface TextLook {
  /** Points; 11 when not given. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly indent?: number;
}

/** Widths of the letters of Calibri, in thousandths of the size; capitals and what is not listed count as wide. */
const narrow = new Map<string, number>();
const letters: readonly (readonly [string, number])[] = [
  ['iljîïíì', 232], ["fI.,:;'’|!\u00a0\u202f \u2009", 250], ['tr()[]-·', 340], ['sczJ«»"', 430], ['akvxyegàâäéèêëçLEFSTB/*', 490],
  ['bdhnopquôöòùûü0123456789?+=', 525], ['PRKCVXYZ', 555], ['ADGHUNOQÀÂÉÈÊÔÎÙÛÇ', 635], ['wœæ%&', 715], ['mMWŒÆ', 860],
];
for (const [group, width] of letters) for (const letter of group) narrow.set(letter, width);
const OTHER = 620;

/** A digit of Calibri 11 takes 7 pixels: the unit in which spreadsheets measure columns. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_INDENT = 9;
const PIXELS_PER_POINT = 96 / 72;
/** Hosts do not draw the same font alike: a text is held to be a little wider than it is. */
const MARGIN = 1.05;

/** Width of a text on one line, in characters of a column. */
export function widthOf(text: string, {size = 11, bold = false}: TextLook = {}): number {
  let units = 0;
  for (const letter of text) units += narrow.get(letter) ?? OTHER;
  const pixels = (units / 1000) * size * PIXELS_PER_POINT * (bold ? 1.06 : 1) * MARGIN;
  return pixels / PIXELS_PER_CHARACTER;
}

/** How many lines a text takes in a cell of that many characters, broken between words as spreadsheets do. */
export function linesOf(text: string, characters: number, look: TextLook = {}): number {
  const room = Math.max(4, characters - ((look.indent ?? 0) * PIXELS_PER_INDENT) / PIXELS_PER_CHARACTER);
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room, look), 0);
}

function linesOfParagraph(paragraph: string, room: number, look: TextLook): number {
  const space = widthOf(' ', look);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/[ -]/)) {
    const width = widthOf(word, look);
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    // A word longer than the cell is cut.
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}

/** Height of that many lines, in points. */
export function heightOf(lines: number, size = 11): number {
  return Math.ceil(lines * size * 1.27 + 2);
}
