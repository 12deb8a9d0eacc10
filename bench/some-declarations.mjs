/**
 * « Paramètres ML » with so many of its declarations, tables and indicators in the proportion of all: they are taken evenly from the first
 * to the last, with the indicators that those rest on; a table shows those of its indicators that are there.
 */
export function someDeclarations(rows, count) {
  const indicators = linesOf(rows, 'Indicateurs');
  const tables = linesOf(rows, 'Tableaux');
  const most = Math.round((count * indicators.lines.length) / (indicators.lines.length + tables.lines.length));
  const kept = restingOnEachOther(indicators, most);
  const gone = indicators.lines.map(([name]) => name).filter((name) => !kept.has(name));
  const at = tables.headings.indexOf('Valeurs');
  const left = tables.lines.flatMap((line) => {
    const shown = line[at].split(' ; ').filter((value) => !gone.includes(value.replace(/ en %$/, '')));
    return shown.length === 0 ? [] : [line.with(at, shown.join(' ; '))];
  });
  const shown = new Map(evenly(left, count - kept.size).map((line) => [line[0], line]));
  return rows.flatMap((row, place) => {
    if (isIn(indicators, place)) return kept.has(row[0]) ? [row] : [];
    return isIn(tables, place) ? (shown.has(row[0]) ? [shown.get(row[0])] : []) : [row];
  });
}

/** How many lines « Paramètres ML » declares. */
export const countDeclarations = (rows) =>
  linesOf(rows, 'Indicateurs').lines.length + linesOf(rows, 'Tableaux').lines.length;

function linesOf(rows, title) {
  const from = rows.findIndex(([cell]) => cell === title) + 2;
  const length = [...rows.slice(from), []].findIndex((row) => row.length === 0);
  return {headings: rows[from - 1], from, lines: rows.slice(from, from + length)};
}

const isIn = ({from, lines}, place) => place >= from && place < from + lines.length;

const evenly = (lines, count) =>
  lines.filter((_, at) => Math.floor(((at + 1) * count) / lines.length) > Math.floor((at * count) / lines.length));

/** The names of `most` indicators, each with those that its line names. */
function restingOnEachOther({headings, lines}, most) {
  const places = ['Base', 'Critères', 'Divisé par'].map((heading) => headings.indexOf(heading));
  const kept = new Set();
  const withNamed = (line, met = new Set()) => {
    met.add(line[0]);
    for (const other of lines)
      if (!met.has(other[0]) && places.some((place) => line[place]?.includes(other[0]))) withNamed(other, met);
    return met;
  };
  for (const line of [...evenly(lines, most), ...lines]) {
    const added = [...withNamed(line)].filter((name) => !kept.has(name));
    if (kept.size + added.length <= most) added.forEach((name) => kept.add(name));
  }
  return kept;
}
