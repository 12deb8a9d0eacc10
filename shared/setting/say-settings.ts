import type {Rows} from '../value/cell';
import {findParameterTables} from './parameter-tables';
import {essentialTitles, usualEssentials} from './essentials';
import type {EssentialPlace} from './essentials';
import {readParameters} from './read-parameters';

interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

/** Whether some sheets settle anything that is not so by default; not the year, of which each report has its own, nor sections as they are. */
export function saySettings(sheets: readonly Sheet[]): boolean {
  const said = (some: readonly Sheet[]) => {
    const tables = some.flatMap(({name, rows}) => findParameterTables(name, rows));
    const {settings, textes, sections, sectionNames: _, essentiel, ...rest} = readParameters(tables, []);
    const hidden = sections.filter(({shown}) => !shown);
    const chosen = essentiel.map(({place, nom}) => `${place} ${nom}`);
    const isUsual = chosen.length === 0 || chosen.join('\n') === usual.join('\n');
    return JSON.stringify([{...settings, annee: null}, [...textes], hidden, isUsual || chosen, rest]);
  };
  return said(sheets) !== said([]);
}

/** « L’essentiel » as a report prints it where nothing was chosen. */
const usual = (Object.keys(essentialTitles) as EssentialPlace[]).flatMap((place) =>
  usualEssentials[place].map((id) => `${essentialTitles[place]} ${id}`),
);
