/**
 * The matches of a global pattern before which no refused character stands, as a look-behind would give them: Safari before 16.4
 * does not read a script that has one.
 */
export function* matchesApart(
  text: string,
  pattern: RegExp,
  isRefused: (before: string, match: RegExpExecArray) => boolean,
): Generator<RegExpExecArray> {
  const own = new RegExp(pattern); // two readers of one pattern would share its place
  for (let match = own.exec(text); match !== null; match = own.exec(text)) {
    if (match.index > 0 && isRefused(text[match.index - 1]!, match)) own.lastIndex = match.index + 1;
    else yield match;
  }
}
