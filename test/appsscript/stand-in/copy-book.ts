import {copyOf} from '../../contract/copy-of';
import type {Book} from './book';

/** A copy that shares nothing with the original. */
export function copyBook(book: Book): Book {
  return copyOf(book);
}
