/** « 4, 7, 9… »: the first ones, and a sign that there are more. */
export function firstFew(all: readonly (string | number)[], most: number): string {
  return `${all.slice(0, most).join(', ')}${all.length > most ? '…' : ''}`;
}
