/**
 * The number written in these bytes; NaN if it is none. Up to 15 digits and 22 decimals, mantissa and power of ten are
 * exact, so one division rounds as `Number` would, ten times quicker than making a string for it.
 */
export function numberInBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const code = bytes[at]! - 48;
    if (code >= 0 && code <= 9) {
      mantissa = mantissa * 10 + code;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (code === -2 && decimals < 0) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, start, end);
    }
  }
  if (digits === 0 || digits > 15) return parseSlowly(bytes, start, end);
  const value = decimals > 0 ? mantissa / powers[decimals]! : mantissa;
  return negative && value !== 0 ? -value : value;
}

const powers = Array.from({length: 16}, (_, exponent) => 10 ** exponent);

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return NaN;
  const text = String.fromCharCode(...bytes.subarray(start, end)).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
