import type {Rows} from '../value/cell';
import {findParameterTables} from './parameter-tables';
import {readParameters} from './read-parameters';

interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

/** Whether some sheets settle anything that is not so by default; not the year, of which each report has its own, nor sections as they are. */
export function saySettings(sheets: readonly Sheet[]): boolean {
  const said = (some: readonly Sheet[]) => {
    const tables = some.flatMap(({name, rows}) => findParameterTables(name, rows));
    const {settings, textes, sections, sectionNames: _, ...rest} = readParameters(tables, []);
    const hidden = sections.filter(({shown}) => !shown);
    return JSON.stringify([{...settings, annee: null}, [...textes], hidden, rest]);
  };
  return said(sheets) !== said([]);
}
