import type {Area, SheetPlan} from '../../shared';
import {escapeAttribute, escapeText} from '../xml/escape';
import {absoluteReference, contentMark, hashText, quoteSheet} from '../../shared';

/** A defined name to write. `isLocal` names belong to the sheet (print area and titles). */
export interface NameToWrite {
  readonly name: string;
  readonly formula: string;
  readonly isLocal?: boolean;
  readonly hidden?: boolean;
}

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

/** All the defined names of a sheet of ours, under the name that its tab has. */
export function namesOf(plan: SheetPlan, tab: string): NameToWrite[] {
  const {page} = plan;
  const names: NameToWrite[] = [
    ...plan.names.map(({name, area}) => ({name, formula: absoluteReference(tab, area)})),
    ...plan.zones.map(({name, area}) => ({name, formula: absoluteReference(tab, area)})),
    {name: markerName(plan.id), formula: absoluteReference(tab, usedArea(plan)), hidden: true},
    {name: contentName(plan.id), formula: `"${contentMark(plan)}"`, hidden: true},
    ...plan.zones.map(({name, hint}) => ({name: zoneMarkName(name), formula: `"${hashText(hint)}"`, hidden: true})),
    {name: '_xlnm.Print_Area', formula: absoluteReference(tab, page.area), isLocal: true},
  ];
  if (page.titleRows) {
    const {first, last} = page.titleRows;
    names.push({name: '_xlnm.Print_Titles', formula: `${quoteSheet(tab)}!$${first + 1}:$${last + 1}`, isLocal: true});
  }
  // A name given twice, as one of the sheet and of a zone, would make Excel repair the file.
  return [...new Map(names.map((name) => [name.name.toLowerCase(), name])).values()];
}

export function printName({name, formula, isLocal, hidden}: NameToWrite, sheetIndex: number): string {
  const scope = isLocal ? ` localSheetId="${sheetIndex}"` : '';
  return `<definedName name="${escapeAttribute(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${escapeText(formula)}</definedName>`;
}
