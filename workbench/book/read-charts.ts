import type {PlanChart, PlanSeries} from '../../shared';
import type {Package, XmlElement} from '../../xlsx';
import {childOf, childrenOf, descendantsOf, prefixedAttribute, readRelations} from '../../xlsx';
import {parseReference, PART_OVERLAP} from '../../shared';

/** The charts of a sheet that are bars, columns or pies over cells of that sheet: ours all are. Others are kept in the file, unseen. */
export function readCharts(pack: Package, sheetPart: string): PlanChart[] {
  const relation = readRelations(pack, sheetPart).find(({type}) => type === 'drawing');
  if (relation === undefined || !pack.find(relation.target)) return [];
  const drawing = relation.target;
  const targets = new Map(readRelations(pack, drawing).map(({id, target}) => [id, target]));
  return pack.parse(drawing).children.flatMap((anchor): PlanChart[] => {
    const reference = descendantsOf(anchor, 'chart')[0];
    const part = reference === undefined ? undefined : targets.get(prefixedAttribute(reference, 'id') ?? '');
    if (part === undefined || !pack.find(part)) return [];
    const chart = chartOf(pack.parse(part), anchor);
    return chart === null ? [] : [chart];
  });
}

function chartOf(root: XmlElement, anchor: XmlElement): PlanChart | null {
  const plot = descendantsOf(root, 'plotArea')[0];
  const bars = childOf(plot, 'barChart');
  const pie = childOf(plot, 'pieChart');
  const body = bars ?? pie;
  const area = areaOf(anchor);
  if (body === undefined || area === null) return null;
  const series = childrenOf(body, 'ser');
  const categories = series.length === 0 ? null : referenceIn(childOf(series[0], 'cat'));
  const properties = descendantsOf(anchor, 'cNvPr')[0]?.attributes ?? {};
  const read = series.map((one, index) => seriesOf(one, index));
  if (categories === null || read.some((one) => one === null)) return null;
  const value = (element: XmlElement | undefined, name: string) => childOf(element, name)?.attributes['val'];
  const isStacked = value(bars, 'grouping') === 'stacked';
  const isBar = value(bars, 'barDir') === 'bar';
  const kind: PlanChart['kind'] =
    pie !== undefined ? 'pie' : isStacked ? (isBar ? 'stacked-bar' : 'stacked-column') : isBar ? 'bar' : 'column';
  const format = descendantsOf(body, 'formatCode')[0]?.text ?? '';
  const title = childOf(childOf(root, 'chart'), 'title');
  return {
    name: properties['name'] ?? '',
    kind,
    title:
      title === undefined
        ? ''
        : descendantsOf(title, 't')
            .map(({text}) => text)
            .join(''),
    alt: properties['descr'] ?? '',
    area,
    categories,
    series: read as PlanSeries[],
    format: format === '' || format === 'General' ? '#,##0' : format,
    ...(kind !== 'pie' && !isStacked && value(bars, 'overlap') === String(PART_OVERLAP) && series.length > 1
      ? {overlaid: true as const}
      : {}),
  };
}

const fallback = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

function seriesOf(element: XmlElement, index: number): PlanSeries | null {
  const values = referenceIn(childOf(element, 'val'));
  if (values === null) return null;
  const nameCell = referenceIn(childOf(element, 'tx'));
  const rgb = descendantsOf(childOf(element, 'spPr') ?? element, 'srgbClr')[0]?.attributes['val'];
  return {
    name: descendantsOf(childOf(element, 'tx') ?? element, 'v')[0]?.text ?? '',
    ...(nameCell === null ? {} : {nameCell: {row: nameCell.row, column: nameCell.column}}),
    values,
    color: rgb === undefined ? fallback[index % fallback.length]! : `#${rgb}`,
  };
}

function referenceIn(element: XmlElement | undefined) {
  const formula = element === undefined ? undefined : descendantsOf(element, 'f')[0]?.text;
  return formula === undefined ? null : (parseReference(formula)?.area ?? null);
}

/** From the first cell to the one that the chart ends in. */
function areaOf(anchor: XmlElement): PlanChart['area'] | null {
  const at = (name: string) => {
    const place = childOf(anchor, name);
    const number = (what: string) => Number(childOf(place, what)?.text ?? NaN);
    return {row: number('row'), column: number('col'), rowOffset: number('rowOff'), columnOffset: number('colOff')};
  };
  const [from, to] = [at('from'), at('to')];
  const rows = to.row - from.row + (to.rowOffset > 0 ? 1 : 0);
  const columns = to.column - from.column + (to.columnOffset > 0 ? 1 : 0);
  if (!(rows > 0) || !(columns > 0)) return null;
  return {row: from.row, column: from.column, rows, columns};
}
