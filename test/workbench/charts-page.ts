import {chartSvg} from '../../workbench/charts/chart-svg';

// The same bundle for a page, which calls, and for a worker, which answers messages.
const scope = globalThis as unknown as {
  document?: Document;
  onmessage: (event: MessageEvent<DrawnIn>) => void;
  postMessage: (svg: string) => void;
};

export interface DrawnIn {
  readonly chart: Parameters<typeof chartSvg>[0];
  readonly cells: readonly (readonly [string, ReturnType<Parameters<typeof chartSvg>[1]>])[];
  readonly size: Parameters<typeof chartSvg>[2];
}

function draw({chart, cells, size}: DrawnIn): string {
  const values = new Map(cells);
  return chartSvg(chart, (row, column) => values.get(`${row},${column}`) ?? null, size);
}

declare global {
  interface Window {
    drawChart: typeof draw;
  }
}

if (scope.document === undefined) scope.onmessage = ({data}) => scope.postMessage(draw(data));
else window.drawChart = draw;
