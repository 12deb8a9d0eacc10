import type {ExportSheet, HandOver} from '../shared';
import type {Language, Words} from './words/words';

/** What a host gives the pane beside a session. */
export interface PaneOptions {
  readonly language?: Language;
  /** Words of another language than French: loaded by those who ask for them, so that the others need not carry them. */
  readonly words?: Promise<Words>;
  /** Milliseconds after which the pane says that the host does not answer. */
  readonly patience?: number;
  /** Reads the sheets of a file; throws an Error whose message is for the user. Without it « Ajouter un export » is not shown. */
  readonly readFile?: (name: string, bytes: Uint8Array) => readonly ExportSheet[] | Promise<readonly ExportSheet[]>;
  /** False where one undo does not take back all that was done at once; asked when « Version » is shown. */
  readonly isUndoGrouped?: () => boolean;
  /** Hands a file to the user. */
  readonly handOver: HandOver;
}
