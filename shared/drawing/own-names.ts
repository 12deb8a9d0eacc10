import type {Area, PlanChart, SheetPlan} from '../sheet/sheet-plan';

/**
 * How a sheet of ours is known again: a hidden name of the workbook, `BilanML.<plan id>`, that refers to the area we drew.
 * Names follow their sheet when it is renamed or moved, Excel and LibreOffice both keep them through a save (custom properties
 * of a sheet are lost in LibreOffice, and sheetId changes there), and a copy of the sheet does not take them along, so that
 * the copy is the user's own. A second name holds, as a text, the mark of the content, which tells an edit by hand; and
 * there is one for each zone with the mark of its hint, so that a hint is told from a comment even when its wording changed.
 */
const markerPrefix = 'BilanML.';
const contentPrefix = 'BilanML_contenu.';

const zonePrefix = 'BilanML_zone.';

/** Names that we may replace when they refer to a sheet of ours: the others that refer to it are the user's. */
export function isOwnName(name: string): boolean {
  return /^(RA_|BilanML[._])/i.test(name);
}

export function markerName(plan: string): string {
  return markerPrefix + encodeId(plan);
}

export function contentName(plan: string): string {
  return contentPrefix + encodeId(plan);
}

/** Name under which the mark of a zone's hint is kept. */
export function zoneMarkName(zone: string): string {
  return zonePrefix + zone;
}

/** The plan's id of a marker; undefined for any other name. */
export function planOfMarker(name: string): string | undefined {
  if (!name.startsWith(markerPrefix)) return undefined;
  return name
    .slice(markerPrefix.length)
    .replace(/\.|_([0-9a-f]{4})_/g, (_, code?: string) => (code ? String.fromCharCode(parseInt(code, 16)) : '-'));
}

/** Names take letters, digits, dots and underscores: `chapitre-1` is written `chapitre.1`. */
function encodeId(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (unit) =>
    unit === '-' ? '.' : `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
}

/** The area that a plan fills: what stands beyond it is the user's. */
export function usedArea(plan: SheetPlan): Area {
  const areas: Area[] = [
    {row: 0, column: 0, rows: 1, columns: Math.max(1, plan.widths.length)},
    ...plan.cells.map(({row, column}) => ({row, column, rows: 1, columns: 1})),
    ...plan.merges,
    ...plan.zones.map((zone) => zone.area),
  ];
  const rows = areas.reduce((most, area) => Math.max(most, area.row + area.rows), 1);
  const columns = areas.reduce((most, area) => Math.max(most, area.column + area.columns), 1);
  return {row: 0, column: 0, rows, columns};
}

/** Names of the chart objects that we make start so: by it they are found again, and no other drawing is touched. */
export const chartPrefix = 'RA_';

export function chartObjectName(chart: PlanChart): string {
  return chart.name.startsWith(chartPrefix) ? chart.name : chartPrefix + chart.name;
}
