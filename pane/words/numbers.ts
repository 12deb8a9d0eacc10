/** `33 214` in French, `33,214` in English; no locale of the machine is asked. */
export function groupDigits(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}
