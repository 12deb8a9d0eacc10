/** The same function, which works out each different text once: columns and labels repeat theirs. */
export function remembered<T>(meaningOf: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let meaning = known.get(text);
    if (meaning === undefined) known.set(text, (meaning = meaningOf(text)));
    return meaning;
  };
}
