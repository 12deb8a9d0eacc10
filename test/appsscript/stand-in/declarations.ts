import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** One way to call a method: the types of its parameters, as `@types/google-apps-script` writes them. */
type Signature = readonly string[];

type Methods = ReadonlyMap<string, readonly Signature[]>;

const files = ['spreadsheet', 'charts', 'lock', 'properties', 'utilities', 'base', 'html', 'script'];
let known: ReadonlyMap<string, Methods> | undefined;

/** Interfaces of Apps Script, read from its declarations: name → method → its signatures. */
export function declarations(): ReadonlyMap<string, Methods> {
  if (known !== undefined) return known;
  const folder = dirname(require.resolve('@types/google-apps-script/package.json'));
  const all = new Map<string, Map<string, Signature[]>>();
  for (const file of files) parse(readFileSync(join(folder, `google-apps-script.${file}.d.ts`), 'utf8'), all);
  return (known = all);
}

function parse(text: string, all: Map<string, Map<string, Signature[]>>): void {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, name, body] of bare.matchAll(/\n {8}interface (\w+)[^{]*\{([\s\S]*?)\n {8}\}/g)) {
    const methods = all.get(name!) ?? all.set(name!, new Map()).get(name!)!;
    for (const [, method, given] of body!.matchAll(/(?:^|\n) {12}(\w+)\(([\s\S]*?)\):[^;]*;/g)) {
      const signatures = methods.get(method!) ?? methods.set(method!, []).get(method!)!;
      signatures.push(split(given!, ',').map((parameter) => parameter.slice(parameter.indexOf(':') + 1).trim()));
    }
  }
}

/** Parts between commas that no bracket holds. */
function split(text: string, by: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if ('<([{'.includes(text[at]!)) depth++;
    else if ('>)]}'.includes(text[at]!)) depth--;
    else if (text[at] === by && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether some signature of the method takes these values. */
export function takes(signatures: readonly Signature[], values: readonly unknown[]): boolean {
  return signatures.some(
    (types) => types.length === values.length && types.every((type, index) => isOf(values[index], type)),
  );
}

/** The alternatives of a type: the same few come again and again. */
const alternatives = new Map<string, readonly string[]>();

function isOf(value: unknown, type: string): boolean {
  let ones = alternatives.get(type);
  if (ones === undefined) alternatives.set(type, (ones = split(type, '|')));
  return ones.some((one) => isOne(value, one));
}

function isOne(value: unknown, type: string): boolean {
  if (type === 'any') return true;
  const list = /^(.*)\[\]$/.exec(type)?.[1] ?? /^Array<(.*)>$/.exec(type)?.[1];
  if (list !== undefined) return Array.isArray(value) && value.every((item) => isOf(item, list));
  if (type === 'null') return value === null;
  if (type === 'Integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'string' || type === 'boolean') return typeof value === type;
  if (type.startsWith('"')) return value === type.slice(1, -1);
  if (/^(FontWeight|FontStyle|FontLine)$/.test(type)) return typeof value === 'string';
  // Objects of the service and of its enumerations: whoever is given another kind says so.
  return typeof value === 'object' && value !== null;
}
