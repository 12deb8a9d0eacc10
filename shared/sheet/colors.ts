import type {Color} from './style';

type Rgb = readonly [number, number, number];

/** `RRGGBB` of a colour of the plan, given the agency's colour. */
export function resolveColor(color: Color, accent: string): string {
  if (color === 'accent') return toHex(toRgb(accent));
  if (color === 'accent-soft') return tint(accent, 0.12);
  if (color === 'on-accent') return readableOn(accent);
  return toHex(toRgb(color));
}

/** That share of the colour, the rest white. */
export function tint(color: string, share: number): string {
  const [red, green, blue] = toRgb(color).map((value) => Math.round(255 - (255 - value) * share));
  return toHex([red!, green!, blue!]);
}

/** White where it reads well (contrast of 4.5 at least), else a dark ink. */
export function readableOn(color: string): string {
  return 1.05 / (luminance(toRgb(color)) + 0.05) >= 4.5 ? 'FFFFFF' : '1B2733';
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function toRgb(color: string): Rgb {
  const value = parseInt(color.replace('#', ''), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: Rgb): string {
  return rgb.map((value) => value.toString(16).toUpperCase().padStart(2, '0')).join('');
}
