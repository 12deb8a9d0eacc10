import {parseArea} from '../../../../shared/sheet/references';
import type {Sheet} from '../book';
import {RangePlay} from './range';
import type {World} from './world';

/** « Class RangeList »: the same done to each of its ranges, by one call. */
export class RangeListPlay {
  private readonly ranges: readonly RangePlay[];

  constructor(
    private readonly world: World,
    sheet: Sheet,
    notations: readonly string[],
  ) {
    if (notations.length === 0) throw new Error('The range list is empty.');
    this.ranges = notations.map((notation) => {
      const area = parseArea(notation);
      if (area === null) throw new Error(`Range not found: ${notation}`);
      return new RangePlay(world, sheet, area);
    });
  }

  private each(act: (range: RangePlay) => void): unknown {
    for (const range of this.ranges) act(range);
    return this.world.gate.wrap('RangeList', this);
  }

  getRanges = () => this.ranges.map((range) => this.world.gate.wrap('Range', range));
  breakApart = () => this.each((range) => void range.breakApart());
  clear = () => this.each((range) => void range.clear());
  clearContent = () => this.each((range) => void range.clearContent());
  clearFormat = () => this.each((range) => void range.clearFormat());
  setValue = (value: unknown) => this.each((range) => void range.setValue(value));
  setNumberFormat = (format: string) => this.each((range) => void range.setNumberFormat(format));
  setFontWeight = (weight: string) => this.each((range) => void range.setFontWeight(weight));
  setFontColor = (color: string) => this.each((range) => void range.setFontColor(color));
  setBackground = (color: string | null) => this.each((range) => void range.setBackground(color));

  setBorder(...sides: Parameters<RangePlay['setBorder']>): unknown {
    return this.each((range) => void range.setBorder(...sides));
  }

  activate = () => this.each((range) => void range.activate());
}
