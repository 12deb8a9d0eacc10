import type {Area} from '../../shared';
import {holdsCell, parseArea, parseReference, zoneMarkName} from '../../shared';
import type {DefinedName} from '../read/read-workbook';
import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import type {CopiedCell} from './copied-cells';

interface Zone {
  readonly area: Area;
  /** Of its hint. */
  readonly mark: string;
}

export function zonesOf(tab: string, names: readonly DefinedName[]): Zone[] {
  const byName = new Map(names.filter(({sheet}) => sheet === null).map((name) => [name.name.toLowerCase(), name]));
  return names.flatMap(({name, formula}) => {
    const mark = byName.get(zoneMarkName(name).toLowerCase());
    const place = mark === undefined ? null : parseReference(formula);
    if (mark === undefined || place === null || place.sheet.toLowerCase() !== tab.toLowerCase()) return [];
    return [{area: place.area, mark: mark.formula.replace(/"/g, '')}];
  });
}

/** Rows of zones that nobody filled, where nothing else stands: no text, and no picture. */
export function emptyZoneRows(
  zones: readonly Zone[],
  cells: readonly CopiedCell[],
  pictured: readonly number[],
): number[] {
  const filled = new Set([...pictured, ...cells.filter(({value}) => value !== null).map(({row}) => row)]);
  return zones.flatMap(({area}) => {
    const rows = Array.from({length: area.rows}, (_, at) => area.row + at);
    return rows.some((row) => filled.has(row)) ? [] : rows;
  });
}

/** Cells that lead to a sheet of ours that stays. */
export function linksAway(root: XmlElement, kept: ReadonlySet<string>, ours: ReadonlySet<string>): Set<string> {
  const links = childOf(root, 'hyperlinks')?.children ?? [];
  return new Set(
    links.flatMap(({attributes}) => {
      const target = parseReference(attributes['location'] ?? '')?.sheet.toLowerCase();
      const from = parseReference(`x!${attributes['ref'] ?? ''}`)?.area;
      return target === undefined || from === undefined || kept.has(target) || !ours.has(target)
        ? []
        : [`${from.row} ${from.column}`];
    }),
  );
}

/** Rules of conditional looks that are not ours: those of our zones only grey their hints. */
export function countRules(root: XmlElement, zones: readonly Zone[]): number {
  return childrenOf(root, 'conditionalFormatting').filter(({attributes}) => {
    const first = parseArea((attributes['sqref'] ?? '').split(' ')[0]!);
    return first === null || !zones.some(({area}) => holdsCell(area, first.row, first.column));
  }).length;
}
