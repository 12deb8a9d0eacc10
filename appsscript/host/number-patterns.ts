/** A number format of the plan as Google Sheets writes it: the same language, but a space is to be quoted. */
export function toPattern(format: string): string {
  return format.replace(/"[^"]*"|_.| /g, (part) => (part === ' ' ? '" "' : part));
}

export const GENERAL = 'General';
