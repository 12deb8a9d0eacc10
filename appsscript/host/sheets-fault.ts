import {HostError} from '../../shared';
import type {HostFault} from '../../shared';
import type {SheetsDoor} from './sheets-door';

/**
 * Apps Script gives its errors no code, and words them in the language of the user: what they mean is read from what they say, in
 * English and in French.
 */
const faults: readonly (readonly [RegExp, HostFault])[] = [
  [/timed out|délai|simultaneous|trop de scripts|too many times|trop de fois|server error|erreur de serveur|service spreadsheets failed|échec du service|lock timeout|try again|réessayez|rate limit/i, 'busy'],
  [/unable to connect|connexion|network|réseau/i, 'offline'],
  [/protected|protégé|do not have permission|autorisation|not have edit access|lecture seule|read-only/i, 'protected'],
  [/not found|introuvable|no longer exists|n['’]existe plus|has been deleted|supprimée|outside the dimensions|en dehors des dimensions|out of bounds|hors limites/i, 'gone'],
  [/10[ ,.\u00a0\u202f]?000[ ,.\u00a0\u202f]?000|too large|trop (?:grand|volumineux)|maximum of|limit/i, 'too-large'],
]; // prettier-ignore

export function toHostError(error: unknown, action: string): HostError {
  if (error instanceof HostError) return error;
  const said = messageOf(error);
  return new HostError(faults.find(([words]) => words.test(said))?.[1] ?? 'refused', action, error);
}

/** Milliseconds before each new try of what failed in passing. */
const pauses = [500, 2000, 5000];

/** Runs an action, again after a passing fault. It must bear being run again from its start whatever part of it was applied. */
export function attempt<T>(door: SheetsDoor, action: string, act: () => T): T {
  for (let tries = 0; ; tries++) {
    try {
      return act();
    } catch (error) {
      if (isOurs(error)) throw error;
      const fault = toHostError(error, action);
      // Who holds the lock holds it for long: that wait was made already.
      if (!fault.passing || tries >= pauses.length || error instanceof HostError) throw fault;
      door.sleep(pauses[tries]!);
    }
  }
}

/** How long a generation waits for another one, somebody else’s, to end. */
const LOCK_WAIT = 10_000;

/** One generation at a time in a document: two at once would draw over one another. */
export function alone<T>(door: SheetsDoor, action: string, act: () => T): T {
  const lock = door.documentLock();
  if (lock !== null && !lock.tryLock(LOCK_WAIT)) throw new HostError('busy', action);
  try {
    return act();
  } finally {
    lock?.releaseLock();
  }
}

/** A mistake of ours, not a refusal of Google’s. */
function isOurs(error: unknown): boolean {
  return (
    /^(Type|Reference|Range|Syntax)Error$/.test(String((error as {readonly name?: unknown} | null)?.name)) ||
    /method signature|signature de la méthode/i.test(messageOf(error))
  );
}

function messageOf(error: unknown): string {
  return String((error as {readonly message?: unknown} | null)?.message ?? error);
}
