import {excelTypes} from '../office-types';
import type {MemberType} from '../office-types';
import {newBag} from './book';
import type {Bag, Mortal, Range} from './book';
import {checkValue} from './check-value';
import {kinds} from './kinds';
import {checkSize} from './kinds/ranges';
import {OfficeError} from './office-error';
import type {Session} from './session';

/**
 * An object of Excel as the add-in sees it: reading a property takes a `load` and a `sync`, writing one queues it (« Excel JavaScript
 * object model in Office Add-ins », office-js-docs-pr). What it points at is found when the queue runs.
 */
export class Remote {
  private readonly loaded = new Map<string, unknown>();
  private readonly parts = new Map<string, Remote>();
  private isNull: boolean | undefined;
  /** Nothing tells the host again what it is: the library refuses it after the request that made it. */
  private isLost = false;
  readonly proxy: object;

  constructor(
    readonly session: Session,
    readonly type: string,
    private find: () => object | null,
    private readonly mayBeNull: boolean,
  ) {
    this.proxy = new Proxy(this, {
      get: (_, name) => this.get(String(name)),
      set: (_, name, value) => this.set(String(name), value),
    });
    remotes.set(this.proxy, this);
  }

  /** What stands behind, now: throws when it is gone. */
  resolve(): object | null {
    const model = this.find();
    if (model === null) return null;
    const {gone, sheet, chart} = model as Mortal & {sheet?: Mortal; chart?: Mortal};
    if (gone === true || sheet?.gone === true || chart?.gone === true) {
      if (this.mayBeNull) return null;
      throw new OfficeError('ItemNotFound', this.type);
    }
    return model;
  }

  private member(name: string): MemberType {
    if (this.isLost) throw new OfficeError('InvalidObjectPath', `${this.type}.${name} in a later request`);
    const member = excelTypes().get(this.type)?.get(name);
    if (member === undefined) throw new TypeError(`${this.type}.${name} is not in the declarations of Office.js`);
    this.session.demand(member.since, `${this.type}.${name}`);
    return member;
  }

  private get(name: string): unknown {
    if (name === 'then') return undefined; // an object of Excel is no promise
    if (name === 'context') return this.session;
    if (name === 'isNullObject') return this.answerNull();
    if (name === 'load') return (names: unknown) => this.load(names);
    const kind = kinds[this.type]!;
    if (name === 'items' && kind.items !== undefined) return this.value(name);
    const member = this.member(name);
    if (member.kind === 'method') return (...args: unknown[]) => this.call(name, member, args);
    if (kind.part?.[name] !== undefined || (kind.isBag && this.isClass(member.type)))
      return this.part(name, member.type).proxy;
    return this.value(name);
  }

  private answerNull(): boolean {
    if (this.isNull === undefined) throw new OfficeError('PropertyNotLoaded', `${this.type}.isNullObject before sync`);
    return this.isNull;
  }

  private value(name: string): unknown {
    if (!this.loaded.has(name)) throw new OfficeError('PropertyNotLoaded', `${this.type}.${name} was not loaded`);
    return this.loaded.get(name);
  }

  private set(name: string, value: unknown): boolean {
    const member = this.member(name);
    const label = `${this.type}.${name}`;
    const kind = kinds[this.type]!;
    if (member.kind === 'method' || member.readonly) throw new TypeError(`${label} is read-only`);
    checkValue(value, member.type, label);
    const write = kind.write?.[name] as ((model: object, value: unknown) => void) | undefined;
    if (write === undefined && !kind.isBag) throw new Error(`${label} is not played`);
    const pieces = this.type === 'Range' ? piecesOf(value, this.session.watch.cellsAtOnce) : null;
    if (pieces !== null) {
      const [height, width] = [(value as unknown[]).length, (value as unknown[][])[0]!.length];
      this.session.add(`${label} in pieces`, null, () => checkSize(this.found(label) as Range, height, width));
      for (const {from, rows} of pieces) {
        this.session.add(label, rows, () => {
          const range = this.found(label) as Range;
          write!({...range, row: range.row + from, rows: rows.length}, rows);
        });
      }
      return true;
    }
    this.session.add(label, value, () => {
      const model = this.found(label);
      if (write === undefined) (model as Bag).state[name] = value;
      else write(model, value);
    });
    return true;
  }

  private call(name: string, member: MemberType, args: unknown[]): unknown {
    const label = `${this.type}.${name}`;
    const handler = kinds[this.type]!.call?.[name] as
      ((model: object, ...args: unknown[]) => object | null | void) | undefined;
    if (handler === undefined) throw new Error(`${label} is not played`);
    if (args.some((argument) => (remotes.get(argument as object)?.session ?? this.session) !== this.session))
      throw new OfficeError('InvalidRequestContext', `${label} with an object of another context`);
    const plain = args.map((argument) => (remotes.has(argument as object) ? '→' : argument));
    const behind = () => args.map((argument) => remotes.get(argument as object)?.resolve() ?? argument);
    if (member.type === 'void') {
      this.session.add(label, plain, () => void handler(this.found(label), ...behind()));
      return undefined;
    }
    let model: object | null = null;
    const mayBeNull = name.endsWith('OrNullObject');
    const made = new Remote(this.session, className(member.type), () => model, mayBeNull);
    if (label === 'ChartSeriesCollection.add') this.session.afterSync.push(() => void (made.isLost = true));
    this.session.add(label, plain, () => {
      const owner = mayBeNull ? this.resolve() : this.found(label);
      model = owner === null ? null : (handler(owner, ...behind()) ?? null);
      made.isNull = model === null;
      if (model === null && !mayBeNull) throw new OfficeError('ItemNotFound', label, {errorLocation: label});
    });
    return made.proxy;
  }

  private found(label: string): object {
    const model = this.resolve();
    if (model === null) throw new OfficeError('InvalidObjectPath', `${label} of a null object`, {errorLocation: label});
    return model;
  }

  private part(name: string, type: string): Remote {
    let part = this.parts.get(name);
    if (part === undefined) {
      const make = kinds[this.type]!.part?.[name] as ((model: object) => object | null) | undefined;
      const find = () => {
        const model = this.resolve();
        if (model === null) return null;
        return make === undefined ? ((model as Bag).parts[name] ??= newBag()) : make(model);
      };
      this.parts.set(name, (part = new Remote(this.session, className(type), find, this.mayBeNull)));
    }
    return part;
  }

  private isClass(type: string): boolean {
    return /^Excel\.\w+$/.test(type) && kinds[className(type)] !== undefined;
  }

  /** « Best practices »: names of properties, parted by commas or in a list; a slash leads to a part. */
  private load(names: unknown): object {
    const list = (typeof names === 'string' ? names.split(',') : names) as unknown;
    if (!Array.isArray(list) || list.length === 0)
      throw new OfficeError('InvalidArgument', `${this.type}.load without names`);
    const paths = list.map((path) => String(path).trim().split('/'));
    for (const path of paths) this.checkPath(path);
    this.session.add(`${this.type}.load`, names, () => this.fill(paths));
    return this.proxy;
  }

  private checkPath([name = '', ...rest]: readonly string[]): void {
    const kind = kinds[this.type]!;
    if (name === 'items' && kind.items !== undefined) {
      new Remote(this.session, className(this.member(name).type.replace('[]', '')), () => null, false).checkPath(rest);
    } else if (rest.length > 0) this.part(name, this.member(name).type).checkPath(rest);
    else {
      this.member(name);
      if (kind.read?.[name] === undefined && !kind.isBag) throw new Error(`${this.type}.${name} is not played`);
    }
  }

  private fill(paths: readonly (readonly string[])[]): void {
    const model = this.mayBeNull ? this.resolve() : this.found(`${this.type}.load`);
    this.isNull = model === null;
    if (model === null) return;
    const kind = kinds[this.type]!;
    const ofItems = paths.filter(([name]) => name === 'items').map(([, ...rest]) => rest);
    if (ofItems.length > 0 && kind.items !== undefined) {
      const type = className(this.member('items').type.replace('[]', ''));
      const items = kind.items(model).map((item) => new Remote(this.session, type, () => item, false));
      for (const item of items) item.fill(ofItems);
      this.loaded.set(
        'items',
        items.map(({proxy}) => proxy),
      );
    }
    for (const [name = '', ...rest] of paths) {
      if (name === 'items' && kind.items !== undefined) continue;
      if (rest.length > 0) this.part(name, this.member(name).type).fill([rest]);
      else {
        const read = kind.read?.[name] as ((model: object) => unknown) | undefined;
        const value = read === undefined ? (model as Bag).state[name] : read(model);
        this.session.responseBytes += JSON.stringify(value)?.length ?? 0;
        // Matrices are made anew at each reading.
        this.loaded.set(name, typeof value === 'object' && !Array.isArray(value) ? structuredClone(value) : value);
      }
    }
  }
}

/** The library of Office.js cuts what is written to many cells: a fault may leave the first of them (`setRangePropertiesInBulk`). */
function piecesOf(
  value: unknown,
  cellsAtOnce: number,
): {readonly from: number; readonly rows: readonly unknown[]}[] | null {
  if (!Array.isArray(value) || !Array.isArray(value[0]) || value.length * value[0].length <= cellsAtOnce) return null;
  const height = Math.max(1, Math.round(cellsAtOnce / value[0].length));
  const starts = Array.from({length: Math.ceil(value.length / height)}, (_, index) => index * height);
  return starts.map((from) => ({from, rows: value.slice(from, from + height)}));
}

const remotes = new WeakMap<object, Remote>();

function className(type: string): string {
  return type.replace(/^Excel\.|<.*/g, '');
}
