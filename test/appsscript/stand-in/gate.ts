import {declarations, takes} from './declarations';

/** What a call does: goes to the spreadsheet to read or to write it, or stays with the script (handles, builders, values). */
type Effect = 'read' | 'write' | 'local';

export type Mode = 'normal' | 'custom-function' | 'auth-none';

export interface Calls {
  /** Calls that go to the spreadsheet, to read or to write. */
  count: number;
  /** Every call of a method of a service. */
  all: number;
  /** Of those that go to the spreadsheet, how often each: `Range.setValues`. */
  readonly labels: Map<string, number>;
}

/** Something to do before or after the n-th call that goes to the spreadsheet: mostly, to throw. */
export type Spoil = (call: number, label: string, moment: 'before' | 'after') => void;

/** Through which every call of a script goes: counted, checked against the declarations, refused or spoilt. */
export class Gate {
  mode: Mode = 'normal';
  spoil: Spoil | null = null;
  readonly calls: Calls = {count: 0, all: 0, labels: new Map()};

  reset(): void {
    Object.assign(this.calls, {count: 0, all: 0});
    this.calls.labels.clear();
  }

  /**
   * The object as a script gets it. Only methods that are declared are there, and they take what is declared: « The parameters (…)
   * don’t match the method signature ».
   */
  wrap<T extends object>(kind: string, target: T): T {
    const methods = declarations().get(kind);
    if (methods === undefined) throw new Error(`no declaration of ${kind}`);
    const made = new Map<string, unknown>();
    return new Proxy(target, {
      get: (_, key) => {
        const member = Reflect.get(target, key) as unknown;
        if (typeof key === 'symbol' || typeof member !== 'function') {
          if (typeof key === 'string' && member === undefined && methods.has(key))
            throw new Error(`${kind}.${key} is not played by the stand-in`);
          return member;
        }
        if (!made.has(key)) made.set(key, this.method(kind, key, target, member as (...args: unknown[]) => unknown));
        return made.get(key);
      },
      set: () => {
        throw new Error(`${kind}: objects of a service are not to be written to`);
      },
    });
  }

  private method(kind: string, key: string, target: object, member: (...args: unknown[]) => unknown) {
    const signatures = declarations().get(kind)!.get(key);
    // What the stand-in’s own code needs of an object is not for scripts.
    if (signatures === undefined) return member.bind(target);
    return (...args: unknown[]) => {
      const effect = effectOf(kind, key);
      const label = `${kind}.${key}`;
      this.calls.all++;
      this.allow(kind, key, effect);
      if (!takes(signatures, args))
        throw new Error(
          `The parameters (${args.map(nameOf).join(',')}) don't match the method signature for SpreadsheetApp.${label}.`,
        );
      if (effect === 'local') return member.apply(target, args);
      const call = ++this.calls.count;
      this.calls.labels.set(label, (this.calls.labels.get(label) ?? 0) + 1);
      this.spoil?.(call, label, 'before');
      const answer = member.apply(target, args);
      this.spoil?.(call, label, 'after');
      return answer;
    };
  }

  /**
   * « Custom functions in Google Sheets »: no `set*()`, nothing of the interface; its list says nothing of developer metadata, which
   * are taken to be refused. « Enum AuthMode »: with NONE, no service that needs an authorisation; a menu may be made.
   */
  private allow(kind: string, key: string, effect: Effect): void {
    const isUi = kind === 'Ui' || kind === 'Menu' || key === 'getUi';
    const service = kind.endsWith('App') || kind.endsWith('Service') ? kind : `SpreadsheetApp.${kind}`;
    const isRefused =
      this.mode === 'custom-function'
        ? effect === 'write' || isUi || /DeveloperMetadata/.test(key)
        : this.mode === 'auth-none' &&
          (key === 'showSidebar' ||
            !(isUi || kind === 'HtmlService' || kind === 'HtmlOutput' || kind === 'Session' || kind === 'Utilities'));
    if (isRefused) throw new Error(`You do not have permission to call ${service}.${key}`);
  }
}

const serviceKinds = [
  'ScriptApp',
  'Utilities',
  'Session',
  'LockService',
  'Lock',
  'HtmlService',
  'HtmlOutput',
  'Ui',
  'Menu',
];
const handles =
  /^(getRange|getRangeList|getActive|getActiveSpreadsheet|getUi|getSheetId|getRow|getColumn|getNumRows|getNumColumns|getA1Notation|getSheet|getGridId|offset|getCell|getLocation|getDocumentProperties|getParent)$/;

/**
 * Counted is what goes to the spreadsheet. Not counted: builders and values (a chart counts when it is inserted), handles (a range is
 * but coordinates until it is read or written, and knows them; that a sheet knows its id as a range does is a guess), and services that
 * are no spreadsheet.
 */
function effectOf(kind: string, key: string): Effect {
  if (serviceKinds.includes(kind)) return 'local';
  if (kind === 'PropertiesService') return 'local';
  if (kind === 'Properties') return key.startsWith('get') ? 'local' : 'write';
  if (
    /Builder$|^(TextStyle|RichTextValue|ConditionalFormatRule|BooleanCondition|ContainerInfo|DeveloperMetadataLocation)$/.test(
      kind,
    )
  )
    return 'local';
  if (kind === 'SpreadsheetApp') return key === 'flush' ? 'read' : 'local';
  if (kind === 'DeveloperMetadataFinder') return key === 'find' ? 'read' : 'local';
  if (kind === 'NamedRange' && key === 'getRange') return 'read';
  if (/^(new|create)/.test(key) || (handles.test(key) && kind !== 'NamedRange')) return 'local';
  return /^(get|is|has|can)/.test(key) ? 'read' : 'write';
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'number[]' : typeof value === 'object' ? 'Object' : typeof value;
}
