import {freshDimension, ofTheCatalogue} from '../chapters/column-dimension';
import {parAgeAccueil} from '../chapters/dimensions';
import {bandsOf} from '../count/by-age';
import type {AgeDimension, ColumnDimension, Condition, Dimension, Only} from '../count/declaration';
import {byNamed} from '../count/define';
import type {Settings} from '../setting/settings';
import type {NamedColumn} from './column';
import {fault} from './fault';

/** The lines that a column gives. */
export function linesOfColumn(column: NamedColumn): Dimension {
  const {id, spec, own, youth, heading, age, use} = column;
  const each = youth ? {} : {each: true};
  if (age !== undefined) return linesOfAge(age);
  if (use === 'day') return fault('column-kind', {column: heading, expected: 'une colonne de mots ou de nombres'});
  if (use === 'number') return {kind: 'number', column: id, ascending: true, ...each};
  if (spec === undefined || own !== undefined) return byNamed(id, undefined, each);
  const known = youth ? ofTheCatalogue[id] : undefined;
  const fresh = known ?? freshDimension(id, spec) ?? byNamed(id);
  return fresh.kind === 'column' ? withoutOrder({...fresh, ...each}) : fresh;
}

/** The age of those who come for the first time has the bands that the report prints of it. */
function linesOfAge(on: AgeDimension['on']): AgeDimension {
  const isAccueil = typeof on === 'object' && on.setting === 'ageNouveauxAccueillis';
  return isAccueil ? parAgeAccueil : {kind: 'age', on};
}

/** Values in the order of the trade, or of their text. */
function withoutOrder(dimension: ColumnDimension): Dimension {
  const {open: _, ...rest} = dimension;
  return rest;
}

/** A condition as some lines of its column, where it is just that: « X where C = v » is the line v of « X by C ». */
export function onlyOf(column: NamedColumn, condition: Condition, settings: Settings): Only | undefined {
  if (column.age !== undefined) return ofAges(linesOfAge(column.age), condition, settings);
  if (column.use !== 'words' || !('column' in condition)) return undefined;
  const {id, youth, own} = column;
  const known = youth && own === undefined && condition.column === id ? ofTheCatalogue[id] : undefined;
  const by = known ?? byNamed(condition.column, undefined, youth ? {} : {each: true});
  if (condition.kind === 'stated') return {by, labels: 'stated'};
  if (condition.kind !== 'is') return undefined;
  const labels = condition.values.filter((value) => typeof value === 'string');
  return labels.length === condition.values.length ? {by, labels} : undefined;
}

function ofAges(by: AgeDimension, condition: Condition, settings: Settings): Only | undefined {
  if (condition.kind === 'stated') return {by, labels: 'stated'};
  const asked = condition.kind === 'any' ? condition.of : [condition];
  const labels = asked.map((one) => {
    if (one.kind !== 'between') return undefined;
    return bandsOf(by, settings).find(({from, to}) => from === one.from && Math.min(to, OLDEST) === one.to)?.label;
  });
  return labels.every((label) => label !== undefined) ? {by, labels} : undefined;
}

/** The last year of a band that has no end. */
const OLDEST = 199;

/** Lines of rows alone: how a youth stands on them is not asked. */
export function linesOfRows(dimension: Dimension): Dimension {
  switch (dimension.kind) {
    case 'column':
    case 'number': {
      const {each: _, ...rest} = dimension;
      return rest;
    }
    case 'classes': {
      const {about: _, ...rest} = dimension;
      return rest;
    }
    case 'nested':
      return {...dimension, by: [linesOfRows(dimension.by[0]), linesOfRows(dimension.by[1])]};
    default:
      return dimension;
  }
}
