import {excelTypes} from '../office-types';
import type {MemberType} from '../office-types';
import {newBag} from '../stand-in/book';
import type {Bag, Mortal} from '../stand-in/book';
import {checkValue} from '../stand-in/check-value';
import {kinds} from '../stand-in/kinds';
import type {AnyKind} from '../stand-in/kind';
import {OfficeError} from '../stand-in/office-error';
import type {Session} from '../stand-in/session';
import {sentName} from './wire';

/** An object of the played workbook on the host's side of the wire; without a model it is a null object. */
export interface Played {
  readonly type: string;
  readonly model: object | null;
}

export const nothing: Played = {type: '', model: null};

type Call = (model: object, ...args: unknown[]) => object | null | void;

function kindOf(type: string): AnyKind {
  const kind = kinds[type];
  if (kind === undefined) throw new Error(`${type} is not played`);
  return kind;
}

function memberOf(session: Session, type: string, name: string): MemberType {
  const member = excelTypes().get(type)?.get(name);
  if (member === undefined) throw new TypeError(`${type}.${name} is not in the declarations of Office.js`);
  session.demand(member.since, `${type}.${name}`);
  return member;
}

const className = (type: string) => type.replace(/^Excel\.|<.*/g, '');

/** What stands behind, for what needs something there. */
function standing({type, model}: Played, label: string): object {
  if (model === null) throw new OfficeError('InvalidObjectPath', `${label} of a null object`, {errorLocation: label});
  const {gone, sheet, chart} = model as Mortal & {sheet?: Mortal; chart?: Mortal};
  if (gone === true || sheet?.gone === true || chart?.gone === true) throw new OfficeError('ItemNotFound', type);
  return model;
}

/** The object that a property leads to. */
export function partOf(session: Session, owner: Played, name: string): Played {
  if (owner.model === null) return nothing;
  const model = standing(owner, `${owner.type}.${name}`);
  const type = className(memberOf(session, owner.type, name).type);
  const make = kindOf(owner.type).part?.[name] as ((model: object) => object | null) | undefined;
  if (make !== undefined) return {type, model: make(model)};
  if (kindOf(owner.type).isBag !== true || kinds[type] === undefined)
    throw new Error(`${owner.type}.${name} is not played`);
  return {type, model: ((model as Bag).parts[name] ??= newBag())};
}

/** What a method makes or finds. */
export function callMethod(session: Session, owner: Played, name: string, args: readonly unknown[]): Played {
  const label = `${owner.type}.${name}`;
  const mayBeNull = name.endsWith('OrNullObject');
  if (owner.model === null && mayBeNull) return nothing;
  const model = standing(owner, label);
  const {type} = memberOf(session, owner.type, name);
  const call = kindOf(owner.type).call?.[name] as Call | undefined;
  if (call === undefined) throw new Error(`${label} is not played`);
  // The library sends null for what was not given.
  const given = [...args];
  while (given.length > 0 && given[given.length - 1] === null) given.pop();
  session.checkUndo(label);
  const made = call(model, ...(given as never[])) ?? null;
  if (type === 'void') return nothing;
  if (made === null && !mayBeNull) throw new OfficeError('ItemNotFound', label, {errorLocation: label});
  return {type: className(type), model: made};
}

export function writeProperty(session: Session, owner: Played, name: string, value: unknown): void {
  const label = `${owner.type}.${name}`;
  const model = standing(owner, label);
  const member = memberOf(session, owner.type, name);
  const kind = kindOf(owner.type);
  if (member.kind === 'method' || member.readonly) throw new TypeError(`${label} is read-only`);
  checkValue(value, member.type, label);
  session.checkUndo(label);
  const write = kind.write?.[name] as ((model: object, value: unknown) => void) | undefined;
  if (write !== undefined) write(model, value);
  else if (kind.isBag === true) (model as Bag).state[name] = value;
  else throw new Error(`${label} is not played`);
}

type Answer = Record<string, unknown>;

/** What identifies an object in an answer: by this the library finds it again at the next request. */
export function identity({type, model}: Played): Answer {
  if (model === null) return {};
  const [sent, name] = identities[type] ?? [];
  return sent === undefined || name === undefined ? {} : {[sent]: (model as Answer)[name]};
}

/** As the library calls them; classes that it gives an identity and that the stand-in does not are lost after a request. */
const identities: Readonly<Record<string, readonly [sent: string, name: string]>> = {
  Worksheet: ['Id', 'id'],
  Chart: ['Id', 'id'],
  Table: ['Id', 'name'],
  NamedItem: ['_Id', 'name'],
  Setting: ['_Id', 'key'],
  WorksheetCustomProperty: ['_Id', 'key'],
};

/** The properties that a `load` names, by the names that travel; null for a null object. */
export function answerLoad(session: Session, owner: Played, paths: readonly (readonly string[])[]): Answer | null {
  if (owner.model === null) return null;
  const model = standing(owner, `${owner.type}.load`);
  const kind = kindOf(owner.type);
  if (kind.items !== undefined) {
    const type = className(memberOf(session, owner.type, 'items').type.replace('[]', ''));
    const ofItems = paths.map(([first = '', ...rest]) => (first === 'items' ? rest : [first, ...rest]));
    return {_Items: kind.items(model).map((item) => answerLoad(session, {type, model: item}, ofItems))};
  }
  const answer = identity(owner);
  for (const [name = '', ...rest] of paths) {
    if (rest.length > 0) {
      const before = answer[sentName(name)] as Answer | undefined;
      answer[sentName(name)] = {...before, ...answerLoad(session, partOf(session, owner, name), [rest])};
      continue;
    }
    memberOf(session, owner.type, name);
    const read = kind.read?.[name] as ((model: object) => unknown) | undefined;
    if (read === undefined && kind.isBag !== true) throw new Error(`${owner.type}.${name} is not played`);
    answer[sentName(name)] = read === undefined ? ((model as Bag).state[name] ?? null) : read(model);
  }
  return answer;
}
