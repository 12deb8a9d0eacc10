/** The title, or the first « Titre (2) » that is free: names of sheets are the same whatever their case. */
export function freeName(title: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Feuille';
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = clean.slice(0, 31 - suffix.length).trim() + suffix;
    if (!names.has(candidate.toLowerCase())) return candidate;
  }
}
