import type {CellValue} from '../value/cell';
import {formatDay} from '../value/day';
import {settingSpecs} from '../setting/setting-specs';
import type {AgeBand, Settings} from '../setting/settings';
import {writePercent} from '../value/french';

/** A setting as staff write it, and as it is read back: « 16-17;18-21 », « 10 % », « oui ». */
export function writeSetting(settings: Settings, name: keyof Settings): CellValue {
  const kind = settingSpecs.find((spec) => spec.name === name)?.type.kind;
  const value = settings[name];
  if (value === null || value === '') return null;
  switch (kind) {
    case 'yes-no':
      return value === true ? 'oui' : 'non';
    case 'percent':
      return writePercent(value as number);
    case 'day':
      return formatDay(value as number);
    case 'bands':
      return (value as readonly AgeBand[]).map(writeBand).join(';');
    default:
      return value as string | number;
  }
}

function writeBand({from, to}: AgeBand): string {
  if (to === Infinity) return `${from}+`;
  if (from === 0) return `<${to + 1}`;
  if (from === to) return String(from);
  return `${from}-${to}`;
}
