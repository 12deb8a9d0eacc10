/** `1 241,43`, always with its cents: accounts are read so. */
export function writeEuros(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${cents < 0 ? '-' : ''}${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** `552,29 €`, to stand in a sentence. */
export const euros = (cents: number) => `${writeEuros(cents)} €`;
