import {printName} from '../write/plan-names';
import type {NameToWrite} from '../write/plan-names';
import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {workbookOrder} from './list-tabs';
import {applyEdits, insertInOrder, insertInto, remove} from './text-edit';

/** A name to write, or to take away where it has no formula. */
export type NamePatch = NameToWrite | {readonly name: string; readonly formula: null};

/** The workbook part with names of the whole workbook written or taken away. */
export function patchNames(source: string, root: XmlElement, names: readonly NamePatch[]): string {
  const given = new Set(names.map(({name}) => name.toLowerCase()));
  const element = childOf(root, 'definedNames');
  const former = childrenOf(element, 'definedName').filter(
    ({attributes}) => attributes['localSheetId'] === undefined && given.has((attributes['name'] ?? '').toLowerCase()),
  );
  const text = names.flatMap((name) => (name.formula === null ? [] : [printName(name, 0)])).join('');
  if (text === '' && former.length === 0) return source;
  if (text === '' && element !== undefined && former.length === element.children.length)
    return applyEdits(source, [remove(element)]);
  const addition =
    element === undefined
      ? insertInOrder(root, workbookOrder, 'definedNames', `<definedNames>${text}</definedNames>`)
      : insertInto(source, element, text);
  return applyEdits(source, [...former.map(remove), ...(text === '' ? [] : [addition])]);
}
