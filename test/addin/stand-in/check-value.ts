import {excelEnum, excelTypes} from '../office-types';
import {OfficeError} from './office-error';

/** Throws unless the value is of the type that the declarations of Office.js give: enumerations by their texts, objects key by key. */
export function checkValue(value: unknown, type: string, where: string): void {
  if (!isOfType(value, type.trim(), where))
    throw new OfficeError('InvalidArgument', `${where} = ${JSON.stringify(value)} is no ${type}`);
}

/** Types by their alternatives: the same few come again and again. */
const split = new Map<string, readonly string[]>();

function isOfType(value: unknown, type: string, where: string): boolean {
  let alternatives = split.get(type);
  if (alternatives === undefined) split.set(type, (alternatives = type.split('|').map((one) => one.trim())));
  return alternatives.some((one) => isOne(value, one, where));
}

function isOne(value: unknown, type: string, where: string): boolean {
  if (type === 'any' || type === 'any[][]') return value !== undefined;
  if (type === 'string' || type === 'boolean') return typeof value === type;
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type.startsWith('"')) return value === type.slice(1, -1);
  const name = type.replace(/^Excel\./, '').replace(/ & \{$/, '');
  const texts = excelEnum(name);
  if (texts !== undefined) return texts.has(value as string);
  const members = excelTypes().get(name);
  if (members === undefined || typeof value !== 'object' || value === null) return false;
  for (const [key, part] of Object.entries(value)) {
    // Width of columns and height of rows are said in a literal type, beside the interface.
    if (type.endsWith('& {') && /^(columnWidth|rowHeight)$/.test(key)) checkValue(part, 'number', `${where}.${key}`);
    else if (!members.has(key)) throw new OfficeError('InvalidArgument', `${where}.${key} is not in ${name}`);
    else checkValue(part, members.get(key)!.type, `${where}.${key}`);
  }
  return true;
}
