import type {SheetPlan} from '../../shared';
import {escapeAttribute, escapeText} from '../xml/escape';
import {
  absoluteReference,
  contentMark,
  contentName,
  hashText,
  markerName,
  quoteSheet,
  usedArea,
  zoneMarkName,
} from '../../shared';

/** A defined name to write. `isLocal` names belong to the sheet (print area and titles). */
export interface NameToWrite {
  readonly name: string;
  readonly formula: string;
  readonly isLocal?: boolean;
  readonly hidden?: boolean;
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
