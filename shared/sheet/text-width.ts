/** How a text is drawn, as far as its width goes. */
interface TextLook {
  /** Points; 11 when not given. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly indent?: number;
}

/** Widths of the letters of Calibri, in thousandths of the size. */
const letters: readonly (readonly [string, number])[] = [
  ["iljîï' \u00a0\u202f", 232],
  [',’I.·Î:;', 255],
  ['()fJ[]-!t°', 318],
  ['r/sz"L', 390],
  ['cçxvykFS?Z', 455],
  ['gaàâäTYEÉÈÊËeéèêë–+=#*_<>≥', 490],
  ['0123456789€«»PXKbdhnpquùûüoôöCÇ', 522],
  ['RBVAÀÂ', 565],
  ['DHGUÙÛNOÔQ…&', 650],
  ['w%æ', 740],
  ['mœMŒW—', 860],
];
const widths = new Map(letters.flatMap(([group, width]) => [...group].map((letter) => [letter, width] as const)));
const OTHER = 620;

/** A digit of Calibri 11 takes 7 pixels: the unit in which spreadsheets measure columns. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_INDENT = 9;
const PIXELS_PER_POINT = 96 / 72;
/** Hosts do not draw the same font alike: a text is held to be a little wider than it is. */
const MARGIN = 1.03;

/** Width of a text on one line, in characters of a column. */
export function widthOf(text: string, {size = 11, bold = false}: TextLook = {}): number {
  let units = 0;
  for (const letter of text) units += widths.get(letter) ?? OTHER;
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

/** No host takes a higher row. */
const HIGHEST_ROW = 409;

/** Height of that many lines, in points. */
export function heightOf(lines: number, size = 11): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * size * 1.27 + 2));
}
