import type {Area} from '../../../../shared/sheet/sheet-plan';
import type {Look, Rule, Sheet} from '../book';
import {checkColor} from './formats';
import {RangePlay} from './range';
import {EnumValue} from './world';
import type {World} from './world';

/** « Class ConditionalFormatRuleBuilder » */
export class RuleBuilderPlay {
  private text: string | null = null;
  private look: Look = {};
  private ranges: readonly {readonly sheet: Sheet; readonly area: Area}[] = [];

  constructor(private readonly world: World) {}

  private with(look: Look): unknown {
    this.look = {...this.look, ...look};
    return this.self;
  }

  private get self() {
    return this.world.gate.wrap('ConditionalFormatRuleBuilder', this);
  }

  whenTextEqualTo(text: string): unknown {
    this.text = text;
    return this.self;
  }

  setItalic = (italic: boolean) => this.with({italic});
  setFontColor = (color: string) => this.with({color: checkColor(color)});

  setRanges(ranges: typeof this.ranges): unknown {
    this.ranges = ranges;
    return this.self;
  }

  build() {
    if (this.text === null) throw new Error('A conditional format rule needs a condition.');
    const [first] = this.ranges;
    if (first === undefined) throw new Error('A conditional format rule needs at least one range.');
    const areas = this.ranges.map(({area}) => area);
    return this.world.gate.wrap(
      'ConditionalFormatRule',
      new RulePlay(this.world, first.sheet, {areas, text: this.text, look: this.look}),
    );
  }
}

export class RulePlay {
  constructor(
    private readonly world: World,
    private readonly sheet: Sheet,
    readonly rule: Rule,
  ) {}

  getRanges(): unknown[] {
    return this.rule.areas.map((area) => this.world.gate.wrap('Range', new RangePlay(this.world, this.sheet, area)));
  }

  getBooleanCondition() {
    const {text} = this.rule;
    return this.world.gate.wrap('BooleanCondition', {
      getCriteriaType: () => criteria['TEXT_EQUAL_TO'],
      getCriteriaValues: () => [text],
    });
  }
}

export const criteria: Readonly<Record<string, EnumValue>> = {TEXT_EQUAL_TO: new EnumValue('TEXT_EQUAL_TO')};
