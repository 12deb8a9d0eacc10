import {BarChart, PieChart} from 'echarts/charts';
import {GridComponent, LegendComponent, TitleComponent} from 'echarts/components';
import {init, setPlatformAPI, use} from 'echarts/core';
import {SVGRenderer} from 'echarts/renderers';

// The parts that our charts take, and no others: the rest of the library stays out of the bundle.
use([BarChart, PieChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

export {init, setPlatformAPI};
export type {BarSeriesOption, PieSeriesOption} from 'echarts/charts';
export type {LegendComponentOption, TitleComponentOption} from 'echarts/components';
export type {EChartsCoreOption} from 'echarts/core';
