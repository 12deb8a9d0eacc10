/** A name of a tab from any text: at most 31 characters, none of those that hosts refuse. */
export function sheetName(text: string): string {
  const plain = text
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return plain.slice(0, 31).trim() || 'Liste';
}
