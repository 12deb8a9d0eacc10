import {ink, muted} from '../../shared';
import type {PlanChart} from '../../shared';
import type {LegendComponentOption, TitleComponentOption} from './echarts';
import {FONT, LINE_HEIGHT, pixelsOf, TEXT_SIZE, TITLE_SIZE, wrapText} from './text-room';

export const WHITE = '#FFFFFF';
export const PAD = 8;

/** Pixels of a chart. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What stands around the bars or the slices, and the room that it takes. */
interface Frame {
  readonly titles: TitleComponentOption[];
  readonly legend: LegendComponentOption[];
  readonly top: number;
  readonly bottom: number;
}

export const text = (color: string) => ({
  color,
  fontFamily: FONT,
  fontSize: TEXT_SIZE,
  fontWeight: 'normal' as const,
  lineHeight: LINE_HEIGHT,
});

const TITLE_LINE = 19;

/** The title above, the keys of the colours below; `keys` are the names in their order, none when the chart needs no legend. */
export function frameChart({title}: PlanChart, keys: readonly string[], {width}: ChartSize): Frame {
  const lines = title === '' ? [] : wrapText(title, width - 2 * PAD, 2, TITLE_SIZE, true).split('\n');
  const legend = keys.length === 0 ? {options: [], height: 0} : layLegend(keys, width);
  return {
    titles: title === '' ? [] : [titleAt(lines.join('\n'), PAD / 2, true)],
    legend: legend.options,
    top: PAD + lines.length * TITLE_LINE,
    bottom: PAD + legend.height,
  };
}

/** Says in the middle of the chart that there is nothing to draw. */
export function emptyNotice(words: string, {height}: ChartSize): TitleComponentOption {
  return titleAt(words, height / 2 - LINE_HEIGHT / 2, false);
}

function titleAt(words: string, top: number, isTitle: boolean): TitleComponentOption {
  const look = isTitle
    ? {...text(ink), fontSize: TITLE_SIZE, fontWeight: 'bold' as const, lineHeight: TITLE_LINE}
    : text(muted);
  return {text: words, left: 'center', top, padding: 0, textStyle: look};
}

const KEY_SIZE = 9;
const KEY_TEXT_GAP = 5;
const KEY_GAP = 16;
const KEY_LINE = 18;

/** The keys on as many lines as they need: each line is a legend to the library, which spaces lines as widely as keys. */
function layLegend(keys: readonly string[], width: number): {options: LegendComponentOption[]; height: number} {
  const room = width - 2 * PAD;
  const names = keys.map((key) => wrapText(key, room - KEY_SIZE - KEY_TEXT_GAP - KEY_GAP, 1));
  const lines: number[][] = [[]];
  let used = 0;
  names.forEach((name, place) => {
    const wide = KEY_SIZE + KEY_TEXT_GAP + pixelsOf(name) + KEY_GAP;
    if (used > 0 && used + wide > room) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1]!.push(place);
    used += wide;
  });
  const options = lines.map((places, line) => layKeys(names, places, PAD / 2 + (lines.length - 1 - line) * KEY_LINE));
  return {options, height: lines.length * KEY_LINE};
}

function layKeys(names: readonly string[], places: readonly number[], bottom: number): LegendComponentOption {
  return {
    // Known by their places: two series, or two slices, may bear the same name.
    data: places.map(String),
    formatter: (place) => names[Number(place)] ?? '',
    left: 'center',
    bottom,
    padding: 0,
    icon: 'rect',
    itemWidth: KEY_SIZE,
    itemHeight: KEY_SIZE,
    itemGap: KEY_GAP,
    itemStyle: {borderWidth: 0},
    selectedMode: false,
    textStyle: text(muted),
  };
}
