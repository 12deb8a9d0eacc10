/** Serial day of an ISO date (`t="d"` cells of strict workbooks), with the time of day as a fraction. */
export function parseIsoDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  // Counted from 1 March, so that the leap day comes last.
  const y = month! > 2 ? year! : year! - 1;
  const m = (month! + 9) % 12;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5);
  return days + day! - 693900 + (hour! * 3600 + minute! * 60 + second!) / 86400;
}
