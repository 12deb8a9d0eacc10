import type {ClassDimension, ColumnDimension, Condition} from '../count/declaration';
import {findColumn} from './column';
import type {Scope} from './column';
import {wordsOfColumn} from './words-of-column';
import {wordsOfCondition} from './words-of-condition';
import type {Namer} from './words-of-condition';
import {whole, wordsOfValues} from './words-of-value';

/** A line of a table of « Paramètres ML », by its columns. */
export type Words = Readonly<Record<string, string>>;

/** Values of a column under labels, each other value on a line of its own. */
export function linesOfGroups(nom: string, by: ColumnDimension, scope: Scope, isRows: boolean): readonly Words[] {
  const {column, groups = [], each} = by;
  const words = wordsOfColumn(scope, column, isRows ? undefined : each !== true);
  const lines = groups.map(({label, values}): Words => {
    return {nom, libelle: whole(label), criteres: `${words} = ${wordsOfValues(values)}`};
  });
  return [...lines, {nom, libelle: '*', criteres: 'sinon'}];
}

/** Classes in the order in which they are printed, with the rank of each where they are tried in another. */
export function linesOfClasses(nom: string, by: ClassDimension, scope: Scope, namer: Namer): readonly Words[] {
  const {classes, otherwise, order} = by;
  const isInOrder = order.includes(otherwise);
  const ranked = classes.map((one, at) => ({...one, rank: at + 1}));
  const printed = order.flatMap((label) => ranked.filter((one) => one.label === label));
  const isTried = printed.every(({rank}, at) => rank === at + 1);
  const rest = `sinon ou non renseigné${isInOrder ? ', toujours' : ''}`;
  return (isInOrder ? order : [...order, otherwise]).flatMap((label): readonly Words[] => [
    ...(label === otherwise ? [{nom, libelle: whole(label), criteres: rest}] : []),
    ...ranked
      .filter((one) => one.label === label)
      .map(({where, rank}): Words => {
        const criteres = where.map((one) => wordsOfCondition(one, isOfYouth(one, scope), scope, namer)).join(' ; ');
        return {nom, libelle: whole(label), criteres, ...(isTried ? {} : {rang: String(rank)})};
      }),
  ]);
}

const isOfYouth = (condition: Condition, scope: Scope) =>
  'column' in condition && findColumn(scope, wordsOfColumn(scope, condition.column))?.youth === true;
