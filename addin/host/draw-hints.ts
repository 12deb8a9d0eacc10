import type {OldZone, SheetPlan, ZonePlan} from '../../shared';
import {holdsCell, muted} from '../../shared';

/** A hint is grey and slanted as long as it stands: a conditional format says so, which lets go as soon as the user types. */
export function drawHints(sheet: Excel.Worksheet, plan: SheetPlan, former: readonly OldZone[], zones: ZonePlan): void {
  const isKept = (row: number, column: number) => zones.kept.some((area) => holdsCell(area, row, column));
  const moved = new Set(zones.moves.map(({target}) => target.name));
  for (const {name, kind, hint, area} of plan.zones) {
    // Text within a formula holds at most 255 characters: a longer hint keeps the plain look.
    if (kind !== 'comment' || hint === '' || hint.length > 255 || isKept(area.row, area.column) || moved.has(name))
      continue;
    const formats = sheet.getRangeByIndexes(area.row, area.column, 1, 1).conditionalFormats;
    if (former.length > 0) formats.clearAll();
    const {cellValue} = formats.add('CellValue');
    cellValue.format.font.italic = true;
    cellValue.format.font.color = muted;
    cellValue.rule = {formula1: `="${hint.replace(/"/g, '""')}"`, operator: 'EqualTo'};
  }
}
