/** How a file reached the user. */
export type Handover =
  /** It stands where it was asked for. */
  | 'saved'
  /** It is open in a window of its own, still to be saved. */
  | 'opened'
  /** A browser was asked to keep it: it tells nobody whether and where it did. */
  | 'shown'
  /** It reached nobody, and nothing of it is left. */
  | 'refused';

/**
 * Hands a file to the user, whole or not at all; what the host refuses is an answer and is never thrown. Each host has one. It stands beside the port of the
 * spreadsheet because no spreadsheet has it: where the port is answered by a server, the page alone can give a file.
 */
export type HandOver = (bytes: Uint8Array, name: string) => Promise<Handover>;
