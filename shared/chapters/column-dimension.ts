import type {Dimension} from '../count/declaration';
import {byNamed, each} from '../count/define';
import type {ColumnSpec} from '../register/define-register';
import {parCommune, parNiveau, parQpv, parRqth, parSexe} from './dimensions';

/** The breakdown that the catalogue makes of a column of the youth, so that both print the same lines. */
export const ofTheCatalogue: Readonly<Record<string, Dimension>> = {
  commune: parCommune,
  insee: parCommune,
  sexe: parSexe,
  niveau: parNiveau,
  qpv: parQpv,
  rqth: parRqth,
};

/** The breakdown of a column that the catalogue does not break down; none where its values are no lines. */
export function freshDimension(column: string, spec: ColumnSpec): Dimension | undefined {
  switch (spec.kind) {
    case 'day':
    case 'cents':
      return undefined;
    case 'number':
      return {kind: 'number', column};
    case 'text':
    case 'dossier':
      return byNamed(column, undefined, {open: 'text'});
    case 'choice':
      // The lines of a closed list always show, zero or not: the shape of the answer is the same every year.
      return spec.list.others === 'kept'
        ? byNamed(column)
        : byNamed(column, each(...spec.list.values.map(({value}) => value)));
    default:
      return byNamed(column);
  }
}
