import type {SheetsDoor} from './sheets-door';

const KEY = 'bilanMlFeuilles';

/**
 * Ids of the sheets of ours that hold no data, kept beside the document. « Custom functions in Google Sheets » does not list developer
 * metadata among what a formula may read, and reading each mark would cost three calls: a formula skips these sheets instead. A file
 * that lost the list, as a copy may, is read whole: that takes longer and changes no figure.
 */
export function readOwnIds({properties}: SheetsDoor): ReadonlySet<number> {
  const text = properties().getProperty(KEY);
  return new Set(text === null ? [] : text.split(' ').map(Number));
}

/** Ids of deleted sheets may stay: Google gives none twice. */
export function keepOwnIds(door: SheetsDoor, ids: Iterable<number>): void {
  const known = readOwnIds(door);
  const all = new Set([...known, ...ids]);
  if (all.size > known.size) door.properties().setProperty(KEY, [...all].join(' '));
}
