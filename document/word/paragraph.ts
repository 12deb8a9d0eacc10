import {escapeText} from '../../xlsx';

/** A run of text; line ends stay. */
export function run(text: string, letters = ''): string {
  const look = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`;
  const pieces = text.split(/\r\n|\r|\n/).map((piece) => `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`);
  return `<w:r>${look}${pieces.join('<w:br/>')}</w:r>`;
}

export function paragraph(style: string | null, content: string, more = ''): string {
  const look = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p>${look + more === '' ? '' : `<w:pPr>${look}${more}</w:pPr>`}${content}</w:p>`;
}

export function text(style: string | null, words: string, more = ''): string {
  return paragraph(style, run(words), more);
}

const fieldMark = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;

/** What stands before what a field shows; `isStale` has Word work it out as it opens the document. */
export function beginField(instruction: string, isStale = false): string {
  const asked = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return fieldMark('begin', isStale ? ' w:dirty="true"' : '') + asked + fieldMark('separate');
}

export const endField = fieldMark('end');

/** A field with what it showed last. */
export function field(instruction: string, shown: string): string {
  return beginField(instruction) + run(shown) + endField;
}

/** Names of places in a document: at most 40 letters, digits and strokes, each once. */
export class Bookmarks {
  private readonly taken = new Set<string>();
  private count = 0;

  /** The content with its place; as it is where the name is taken. */
  mark(name: string, content: string): string {
    const place = name.replace(/[^A-Za-z0-9]/g, '_').slice(0, 40);
    if (this.taken.has(place.toLowerCase())) return content;
    this.taken.add(place.toLowerCase());
    const id = this.count++;
    return `<w:bookmarkStart w:id="${id}" w:name="${place}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  }
}
