import {chartObjectName, chartPrefix} from '../../shared';
import type {PlanChart} from '../../shared';
import {readRelations} from '../package/relations';
import {printChart} from '../write/chart-xml';
import type {CellLookup} from '../write/chart-xml';
import {printAnchor, printDrawing} from '../write/drawing-xml';
import {descendantsOf, parseXml, prefixedAttribute} from '../xml/element';
import type {PackageEdit} from './package-edit';
import {applyEdits, insertInto, remove} from './text-edit';

/**
 * Draws the charts of a sheet: in the drawing that it has, next to the pictures and charts of the user, or in a new one.
 * Gives the relation of the drawing, or undefined when the sheet has none and needs none.
 */
export function mergeDrawing(
  edit: PackageEdit,
  sheetPart: string,
  tab: string,
  charts: readonly PlanChart[],
  valueAt: CellLookup,
): string | undefined {
  const relation =
    edit.pack.find(sheetPart) && readRelations(edit.pack, sheetPart).find(({type}) => type === 'drawing');
  if (!relation) {
    if (charts.length === 0) return undefined;
    const drawing = edit.add('xl/drawings/drawing*.xml', 'drawing', () => printDrawing([]));
    edit.change(drawing, edit.inNamespace(printDrawing(addCharts(edit, drawing, tab, charts, valueAt, 2))));
    return edit.relate(sheetPart, 'drawing', drawing);
  }
  const drawing = relation.target;
  removeCharts(edit, drawing, new Set(charts.map(chartObjectName)));
  const root = parseXml(edit.text(drawing), drawing);
  const ids = descendantsOf(root, 'cNvPr').map(({attributes}) => Number(attributes['id'] ?? 0));
  const anchors = addCharts(edit, drawing, tab, charts, valueAt, Math.max(1, ...ids) + 1);
  const source = edit.text(drawing);
  edit.change(drawing, applyEdits(source, [insertInto(source, root, anchors.join(''), '')]));
  return relation.id;
}

/** Removes the charts that we made, by the names of their objects, and their parts. */
function removeCharts(edit: PackageEdit, drawing: string, current: ReadonlySet<string>): void {
  const source = edit.text(drawing);
  const ours = parseXml(source, drawing).children.filter((anchor) => {
    const name = descendantsOf(anchor, 'cNvPr')[0]?.attributes['name'] ?? '';
    return descendantsOf(anchor, 'chart').length > 0 && (name.startsWith(chartPrefix) || current.has(name));
  });
  if (ours.length === 0) return;
  const ids = new Set(
    ours.flatMap((anchor) => descendantsOf(anchor, 'chart').map((chart) => prefixedAttribute(chart, 'id') ?? '')),
  );
  for (const {id, target} of readRelations(edit.pack, drawing)) if (ids.has(id)) edit.removePart(target);
  edit.unrelate(drawing, (id) => ids.has(id));
  edit.change(drawing, applyEdits(source, ours.map(remove)));
}

function addCharts(
  edit: PackageEdit,
  drawing: string,
  tab: string,
  charts: readonly PlanChart[],
  valueAt: CellLookup,
  firstId: number,
): string[] {
  return charts.map((chart, index) => {
    const part = edit.add('xl/charts/chart*.xml', 'chart', () => printChart(chart, tab, valueAt));
    return edit.inNamespace(printAnchor(chart, firstId + index, edit.relate(drawing, 'chart', part)));
  });
}
