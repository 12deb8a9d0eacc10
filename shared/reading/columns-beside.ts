import type {ParsedSheet} from '../count/parsed-sheet';
import {textOf} from '../value/nothing';

/** A column that is read as nothing else: its words are told apart once, and each row says which are its own. */
export interface ColumnBeside {
  readonly heading: string;
  /** Counted from 0. */
  readonly index: number;
  readonly words: readonly string[];
  readonly codes: ArrayLike<number>;
}

/** The columns of a sheet that are read as nothing else, read at each asking; none of what keeps no rows. */
export function columnsBeside({unread, readAt}: Partial<Pick<ParsedSheet, 'unread' | 'readAt'>>): ColumnBeside[] {
  if (unread === undefined || readAt === undefined) return [];
  return [...unread().values()].flatMap(({heading, index}) => {
    const column = readAt(index, {kind: 'text', headings: [heading]});
    return column.kind === 'raw' ? [{heading, index, words: column.raw.map(textOf), codes: column.codes}] : [];
  });
}
