import type {Area} from '../../../../shared/sheet/sheet-plan';
import type {Chart, Sheet} from '../book';
import {enumeration, nameOfEnum} from './world';
import type {EnumValue, World} from './world';

/** The namespace of « Class Charts »: its enumerations. */
export class ChartsPlay {
  readonly ChartType = enumeration('AREA BAR BUBBLE COLUMN COMBO LINE PIE SCATTER TABLE');
  readonly Position = enumeration('BOTTOM LEFT NONE RIGHT TOP');
  readonly ChartMergeStrategy = enumeration('MERGE_COLUMNS MERGE_ROWS');
  readonly ChartHiddenDimensionStrategy = enumeration('IGNORE_BOTH IGNORE_COLUMNS IGNORE_ROWS SHOW_BOTH');
}

interface Draft {
  readonly type: string;
  readonly ranges: readonly {readonly sheet: Sheet; readonly area: Area}[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: Chart['position'] | null;
  readonly headers: number;
}

export const emptyChart: Draft = {type: 'COLUMN', ranges: [], options: {}, position: null, headers: 0};

/** « Class EmbeddedChartBuilder »: changes nothing in the sheet before the chart is built and inserted. */
export class ChartBuilderPlay {
  constructor(
    private readonly world: World,
    private draft: Draft,
  ) {}

  private with(changes: Partial<Draft>): unknown {
    this.draft = {...this.draft, ...changes};
    return this.world.gate.wrap('EmbeddedChartBuilder', this);
  }

  setChartType(type: EnumValue): unknown {
    return this.with({type: nameOfEnum(type)});
  }

  addRange({sheet, area}: {readonly sheet: Sheet; readonly area: Area}): unknown {
    return this.with({ranges: [...this.draft.ranges, {sheet, area}]});
  }

  setNumHeaders(headers: number): unknown {
    return this.with({headers});
  }

  setMergeStrategy(strategy: EnumValue): unknown {
    return this.with({options: {...this.draft.options, mergeStrategy: nameOfEnum(strategy)}});
  }

  setOption(option: string, value: unknown): unknown {
    return this.with({options: {...this.draft.options, [option]: structuredClone(value)}});
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): unknown {
    if (row < 1 || column < 1 || offsetX < 0 || offsetY < 0) throw new Error('The chart position is out of bounds.');
    return this.with({position: {row: row - 1, column: column - 1, offsetX, offsetY}});
  }

  build(): unknown {
    if (this.draft.ranges.length === 0) throw new Error('The chart has no range.');
    if (this.draft.position === null) throw new Error('Charts must be positioned before building.');
    return this.world.gate.wrap(
      'EmbeddedChart',
      new EmbeddedChartPlay(this.world, {...this.draft, position: this.draft.position, id: 0}),
    );
  }
}

/** « Class EmbeddedChart »: its id is null as long as it is in no sheet. */
export class EmbeddedChartPlay {
  constructor(
    private readonly world: World,
    readonly chart: Chart,
  ) {}

  getChartId(): number | null {
    return this.chart.id === 0 ? null : this.chart.id;
  }

  getContainerInfo() {
    const {row, column, offsetX, offsetY} = this.chart.position;
    return this.world.gate.wrap('ContainerInfo', {
      getAnchorRow: () => row + 1,
      getAnchorColumn: () => column + 1,
      getOffsetX: () => offsetX,
      getOffsetY: () => offsetY,
    });
  }

  getOptions() {
    const {options} = this.chart;
    return this.world.gate.wrap('ChartOptions', {get: (name: string) => options[name] ?? null});
  }
}
