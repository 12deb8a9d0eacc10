import type {ValueLine} from '../setting/parameters';
import {hasList} from '../register/define-register';
import {columnNamed, registerNamed} from './corrections';

/** Whether a line of « Valeurs » is about a column whose values are all known: elsewhere a value may be the name of anything, or of anyone. */
export function isClosedValue({registre, colonne}: ValueLine): boolean {
  const spec = registerNamed(registre);
  const id = spec ? columnNamed(spec, colonne) : undefined;
  const column = id === undefined ? undefined : spec!.columns[id];
  return column !== undefined && hasList(column) && (column.kind === 'level' || column.list.others !== 'kept');
}
