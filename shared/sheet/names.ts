/** Defined names take letters, digits and underscores: every other character of an id is written `_`. */
function nameOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_');
}

/** Name of a table: header row, labelled rows, total row. */
export function tableName(id: string): string {
  return `RA_${nameOf(id)}`;
}

/** Name of a part of a table that stands in several: its headings, its lines from that one on, and its total where it is the last. */
export function partName(id: string, first: number): string {
  return `${tableName(id)}_lignes_${first + 1}`;
}

/** Name of the one cell that holds a figure. */
export function figureName(id: string): string {
  return `RA_fig_${nameOf(id)}`;
}

export function isFigureName(name: string): boolean {
  return name.startsWith(figureName(''));
}

/** Name of the zone in which the user comments a section. */
export function commentName(section: string): string {
  return `ML_com_${nameOf(section)}`;
}

/** Name of a chart object. */
export function chartName(table: string): string {
  return `RA_graphe_${nameOf(table)}`;
}
