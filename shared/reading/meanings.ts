import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {nearest} from '../value/nearest';
import {problem, type Problem} from '../message/problem';
import type {ValueLine} from '../setting/parameters';
import {registerById} from '../register/all-registers';
import {hasList, type ListedColumn} from '../register/define-register';
import type {RegisterId} from '../register/register-id';
import {valueIn} from '../register/value-list';
import type {ParsedSheet} from '../count/parsed-sheet';
import {columnNamed, registerNamed} from './corrections';
import {levelOf, niveau} from './level';
import {targetsOf} from './likely-values';
import {tellApplied, type AppliedLine} from './tell-meanings';

/** What the values of a column count as, by their folded text: a value of its list, nothing stated, or their own name. */
export type Meanings = ReadonlyMap<string, string>;

/** What « Valeurs » says, by register and column; a line that names nothing known is told and changes nothing. The others are told with their rows. */
export function readMeanings(
  lines: readonly ValueLine[],
  parsed: readonly ParsedSheet[],
  problems: Problem[],
): ReadonlyMap<RegisterId, ReadonlyMap<string, Meanings>> {
  const all = new Map<RegisterId, Map<string, Map<string, string>>>();
  const applied = new Map<string, AppliedLine>();
  for (const line of lines) {
    const cellOf = (field: keyof ValueLine['at']) => ({
      sheet: line.sheet,
      cell: addressOf(line.row, line.at[field]),
      value: line[field],
    });
    const refuse = (field: keyof ValueLine['at'], what: string, known: readonly string[]) =>
      problems.push(problem('meaning-unknown', cellOf(field), {what, closest: nearest(line[field], known) ?? ''}));
    const spec = registerNamed(line.registre);
    if (!spec) {
      const titles = [...registerById.values()].map(({title}) => title);
      refuse('registre', 'le registre', titles);
      continue;
    }
    const word = foldText(line.colonne);
    const heading = parsed.flatMap((sheet) => (sheet.spec.id === spec.id ? [...sheet.at] : []));
    const id = columnNamed(spec, line.colonne) ?? heading.find(([, column]) => foldText(column.heading) === word)?.[0];
    const column = id === undefined ? undefined : spec.columns[id];
    if (id === undefined || column === undefined || !hasList(column)) {
      const listed = Object.values(spec.columns).filter(hasList);
      refuse(
        'colonne',
        'la colonne de valeurs',
        listed.map(({headings}) => headings[0]),
      );
      continue;
    }
    const value = foldText(line.lue);
    if (value === '') {
      refuse('lue', 'la valeur lue', []);
      continue;
    }
    const target = targetOf(column, line);
    if (target === null) {
      refuse('compte', 'la valeur', targetsOf(column));
      continue;
    }
    const columns = all.get(spec.id) ?? new Map<string, Map<string, string>>();
    const meanings = columns.get(id) ?? new Map<string, string>();
    all.set(spec.id, columns.set(id, meanings));
    const kept = meanings.get(value);
    const key = [spec.id, id, value].join('\n');
    const before = applied.get(key)?.line ?? line;
    const elsewhere = {other: before.sheet, otherCell: addressOf(before.row, before.at.lue)};
    if (kept === undefined) {
      meanings.set(value, target);
      applied.set(key, {line, spec, id, value, target});
    } else if (kept !== target)
      problems.push(problem('meaning-twice', cellOf('lue'), {kept, refused: line.compte, ...elsewhere}));
  }
  tellApplied([...applied.values()], parsed, problems);
  return all;
}

function targetOf(column: ListedColumn, {lue, compte}: ValueLine): string | null {
  const folded = foldText(compte);
  const named = targetsOf(column).find((value) => foldText(value) === folded);
  if (named !== undefined || folded === '') return named ?? null;
  if (column.kind === 'level') {
    const level = levelOf(compte);
    return typeof level === 'number' ? niveau.values[level]!.value : null;
  }
  // Its own name, once somebody said that it is no other.
  return valueIn(column.list, compte) ?? (column.list.others === 'kept' && folded === foldText(lue) ? lue : null);
}
