import {registerById} from '../register/all-registers';
import {youthColumns} from '../register/youth-columns';
import {madeOf} from './made-columns';
import type {Source} from './source';

/**
 * Whether a column describes the youth, and not the event of the row: it may then be joined from Jeunes, and a youth has one value of it.
 * So do the columns that any register may carry of a youth, ages, the levels of the territory, and whatever Jeunes alone declares.
 */
export function describesYouth(column: string, source: Source, jeunes: Source | undefined): boolean {
  if (column in youthColumns) return true;
  const {register} = source.table;
  const {kind, args: [of = ''] = []} = madeOf(column) ?? {};
  if (kind === 'ecrit') return of in youthColumns;
  if (kind === 'reponses') return describesYouth(of, source, jeunes);
  if (kind === 'niveau' || kind === 'age' || kind === 'age-fin') return true;
  if (register === 'jeunes')
    return kind !== undefined || (column !== 'dossier' && column in registerById.get(register)!.columns);
  return jeunes?.has(column) === true && !(column in (registerById.get(register)?.columns ?? {}));
}
