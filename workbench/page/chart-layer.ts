import {IRenderManagerService, SHEET_VIEWPORT_KEY} from '@univerjs/engine-render';
import type {IRender} from '@univerjs/engine-render';
import {SheetSkeletonManagerService} from '@univerjs/sheets-ui';
import type {Area, PlanChart} from '../../shared';
import {UNIT} from '../sheet/show-book';
import type {Workbench} from './workbench';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly chart: PlanChart;
  readonly element: HTMLElement;
  place: string;
  drawn: string;
}

/** How long cells must rest before charts are drawn again. */
const REST = 300;

/** The charts of the sheet in sight, over its cells: Univer's open part draws none. They scroll and zoom with the sheet. */
export class ChartLayer {
  private shown: Shown[] = [];
  private key = '';
  private charts: readonly PlanChart[] = [];
  private frame = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly bench: Workbench,
    private readonly layer: HTMLElement,
  ) {
    this.follow();
  }

  /** Cells changed: what the charts show may have. */
  refreshSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const one of this.shown) one.drawn = '';
    }, REST);
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.waiting);
    this.layer.replaceChildren();
  }

  private follow(): void {
    this.frame = requestAnimationFrame(() => this.follow());
    const {workbook, views} = this.bench.page;
    const key = workbook.getActiveSheet()?.getSheetId() ?? '';
    const charts = views.get(key)?.charts ?? [];
    if (key !== this.key || charts !== this.charts) this.change(key, charts);
    if (this.shown.length > 0) this.place();
  }

  private change(key: string, charts: readonly PlanChart[]): void {
    this.key = key;
    this.charts = charts;
    this.shown = charts.map((chart) => {
      const element = document.createElement('div');
      element.className = 'chart';
      return {chart, element, place: '', drawn: ''};
    });
    this.layer.replaceChildren(...this.shown.map(({element}) => element));
  }

  private place(): void {
    const render = this.bench.univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT) ?? null;
    const view = render === null ? null : windowOf(render, this.layer);
    if (render === null || view === null) return;
    const {style} = this.layer;
    style.clipPath = `inset(${view.top}px ${view.right}px ${view.bottom}px ${view.left}px)`;
    for (const one of this.shown) {
      const box = boxOf(render, one.chart.area, view);
      if (box === null) continue;
      const place = [box.left, box.top, box.width, box.height].map((number) => Math.round(number)).join();
      if (place !== one.place) {
        one.place = place;
        Object.assign(one.element.style, {
          left: `${box.left}px`,
          top: `${box.top}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
      }
      this.draw(one, {width: Math.round(box.width / view.scale), height: Math.round(box.height / view.scale)});
    }
  }

  private draw(one: Shown, size: {width: number; height: number}): void {
    const wanted = `${size.width}×${size.height}`;
    if (one.drawn === wanted) return;
    one.drawn = wanted;
    const {key} = this;
    void this.bench.chart(key, this.charts.indexOf(one.chart), size).then((text) => {
      if (text === null || key !== this.key) return;
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      svg.setAttribute('width', '100%');
      svg.setAttribute('height', '100%');
      one.element.replaceChildren(document.importNode(svg, true));
    });
  }
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly scale: number;
}

/** Where cells that scroll begin, within the layer. */
function windowOf({scene, engine}: IRender, layer: HTMLElement): View | null {
  const main = scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = engine.getCanvasElement();
  if (main === undefined || main === null) return null;
  const {scaleX: scale} = scene.getAncestorScale();
  const [own, at] = [layer.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const [x, y] = [at.left - own.left, at.top - own.top];
  return {
    left: x + main.left * scale,
    top: y + main.top * scale,
    right: Math.max(0, own.right - at.right),
    bottom: Math.max(0, own.bottom - at.bottom),
    offsetX: x - main.viewportScrollX * scale,
    offsetY: y - main.viewportScrollY * scale,
    scale,
  };
}

function boxOf(render: IRender, {row, column, rows, columns}: Area, {offsetX, offsetY, scale}: View): Box | null {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (skeleton === null || skeleton === undefined) return null;
  const from = skeleton.getNoMergeCellWithCoordByIndex(row, column);
  const to = skeleton.getNoMergeCellWithCoordByIndex(row + rows - 1, column + columns - 1);
  return {
    left: offsetX + from.startX * scale,
    top: offsetY + from.startY * scale,
    width: (to.endX - from.startX) * scale,
    height: (to.endY - from.startY) * scale,
  };
}
