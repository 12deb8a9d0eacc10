import {excelDeclarations} from './office-declarations';

/** What the declarations of Office.js say of one member of a class or an interface of `Excel`. */
export interface MemberType {
  readonly kind: 'property' | 'method';
  readonly readonly: boolean;
  /** Type of the property, or of what the method answers, as written. */
  readonly type: string;
  /** `1.9`; null for what every host has. Sets that no host is asked for (online, desktop only) are infinite. */
  readonly since: string | null;
}

type ExcelTypes = ReadonlyMap<string, ReadonlyMap<string, MemberType>>;

let known: ExcelTypes | undefined;
const enums = new Map<string, ReadonlySet<string>>();

/** Classes and interfaces of the namespace `Excel`, read from `@types/office-js`: name → member → what is said of it. */
export function excelTypes(): ExcelTypes {
  known ??= parse(excelDeclarations());
  return known;
}

/** The texts that an enumeration of `Excel` takes; undefined when there is none of that name. */
export function excelEnum(name: string): ReadonlySet<string> | undefined {
  excelTypes();
  return enums.get(name);
}

function parse(text: string): ExcelTypes {
  const types = new Map<string, Map<string, MemberType>>();
  let members: Map<string, MemberType> | undefined;
  let values: Set<string> | undefined;
  let since: string | null = null;
  let owner: string | null = null;
  for (const line of text.split('\n')) {
    const set = /\[Api set:\s*(\w*)\s+([\d.]+)/i.exec(line);
    if (set !== null) since = set[1] === 'ExcelApi' || set[1] === '' ? set[2]! : 'Infinity';
    const head = /^ {4}(class|interface|enum) (\w+)/.exec(line);
    if (head !== null) {
      [members, values, owner, since] = [undefined, undefined, since, null];
      if (head[1] === 'enum') enums.set(head[2]!, (values = new Set()));
      else types.set(head[2]!, (members = types.get(head[2]!) ?? new Map()));
      continue;
    }
    const value = /^ {8}\w+ = "([^"]*)"/.exec(line);
    if (value !== null) values?.add(value[1]!);
    const member = members === undefined ? null : memberOf(line, since ?? owner);
    if (member !== null) {
      // An overload repeats the comment of the first: the first one counts.
      if (!members!.has(member[0]) || members!.get(member[0])!.kind === 'property') members!.set(member[0], member[1]);
      since = null;
    }
  }
  return types;
}

function memberOf(line: string, since: string | null): [string, MemberType] | null {
  const property = /^ {8}(readonly )?(\w+)\??: (.+?);?$/.exec(line);
  if (property !== null)
    return [property[2]!, {kind: 'property', readonly: property[1] !== undefined, type: property[3]!, since}];
  const method = /^ {8}(\w+)(?:<\w+>)?\((.*)\): (.+);$/.exec(line);
  if (method === null) return null;
  return [method[1]!, {kind: 'method', readonly: true, type: method[3]!, since}];
}

/** `1.10` is later than `1.9`. */
export function isAtLeast(supported: string, wanted: string | null): boolean {
  if (wanted === null) return true;
  if (wanted === 'Infinity') return false;
  const [major, minor] = versionOf(supported);
  const [wantedMajor, wantedMinor] = versionOf(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const versions = new Map<string, readonly [major: number, minor: number]>();

/** Asked at each member of each object: the same few come again and again. */
function versionOf(text: string): readonly [major: number, minor: number] {
  const known = versions.get(text);
  if (known !== undefined) return known;
  const [major = 0, minor = 0] = text.split('.').map(Number);
  versions.set(text, [major, minor]);
  return [major, minor];
}
