import type {Aid} from '../aid';

/** « dossier 30004 », and « dossier 30004, 30007 » where a line may pay several people. */
const NAMED = /(dossier )([^\s,;:.]+(?:, [^\s,;:.]+)*)/gi;

/** Sentences name people by the key of their dossier. Readers look for the number that the register writes, leading zeros included. */
export function writtenDossiers(aids: readonly Aid[]): (sentence: string) => string {
  const written = new Map<string, string>();
  for (const aid of aids) if (aid.written !== aid.dossier) written.set(aid.dossier, aid.written);
  if (written.size === 0) return (sentence) => sentence;
  return (sentence) =>
    sentence.replace(NAMED, (_, word: string, keys: string) => {
      const shown = keys.split(', ').map((key) => written.get(key) ?? key);
      return word + shown.join(', ');
    });
}
