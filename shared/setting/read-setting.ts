import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {FOLDED_MONTHS} from '../value/months';
import {textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {parseNumber} from '../value/parse-number';
import {parseAgeBands} from './age-bands';
import {settingSpecs, type SettingKind, type SettingSpec} from './setting-specs';
import type {Settings} from './settings';

type Value = Settings[keyof Settings];
type Reader<K extends SettingKind['kind']> = (
  cell: CellValue,
  type: Extract<SettingKind, {kind: K}>,
) => Value | undefined;

const YES: ReadonlySet<string> = new Set(['oui', 'o', 'vrai', 'true', '1', 'x', 'yes']);
const NO: ReadonlySet<string> = new Set(['non', 'n', 'faux', 'false', '0', 'no']);

/** « oui » or « non » in any of their spellings; undefined for anything else. */
export function readYesNo(cell: CellValue): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = foldText(textOf(cell));
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function numberOf(cell: CellValue): number {
  return typeof cell === 'number' ? cell : parseNumber(textOf(cell));
}

function wholeBetween(cell: CellValue, least: number, most: number): number | undefined {
  const value = numberOf(cell);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** One reader per kind of value: undefined when the cell holds none. */
const readers: {readonly [K in SettingKind['kind']]: Reader<K>} = {
  text: (cell) => textOf(cell),
  year: (cell) => (textOf(cell) === '' ? null : wholeBetween(cell, 1950, 2100)),
  month: (cell) => {
    const named = FOLDED_MONTHS.indexOf(foldText(textOf(cell)));
    return named >= 0 ? named + 1 : wholeBetween(cell, 1, 12);
  },
  day: (cell) => {
    if (textOf(cell) === '') return null;
    return (typeof cell === 'number' ? dayOfNumber(cell) : parseDay(textOf(cell))) || undefined;
  },
  colour: (cell) =>
    /^#?[0-9a-f]{6}$/i.test(textOf(cell)) ? `#${textOf(cell).replace('#', '').toUpperCase()}` : undefined,
  bands: (cell) => parseAgeBands(textOf(cell)) ?? undefined,
  'yes-no': readYesNo,
  percent: (cell) => {
    const value = numberOf(cell);
    const fraction = value > 1 ? value / 100 : value; // « 10 », « 10 % » and 0,1 are the same share
    return fraction >= 0 && fraction <= 1 ? fraction : undefined;
  },
  count: (cell) => wholeBetween(cell, 0, 1000),
  choice: (cell, {values}) => values.find((value) => foldText(value) === foldText(textOf(cell))),
};

/** The value that a cell gives to a setting; undefined when it gives none. */
export function readSetting(spec: SettingSpec, cell: CellValue): Value | undefined {
  const read = readers[spec.type.kind] as (cell: CellValue, type: SettingKind) => Value | undefined;
  return read(cell, spec.type);
}

/** What a setting accepts, in French. */
export function describeKind(type: SettingKind): string {
  switch (type.kind) {
    case 'text':
      return 'un texte';
    case 'year':
      return 'une année, ou rien';
    case 'month':
      return 'un mois, de 1 à 12';
    case 'day':
      return 'une date jj/mm/aaaa, ou rien';
    case 'colour':
      return 'une couleur #RRVVBB';
    case 'bands':
      return 'des tranches comme 16-17;18-21;22-25;26+';
    case 'yes-no':
      return 'oui ou non';
    case 'percent':
      return 'un pourcentage, de 0 à 100 %';
    case 'count':
      return 'un nombre entier, 0 ou plus';
    case 'choice':
      return type.values.join(' / ');
  }
}

/** The settings of a workbook that says nothing. */
export function defaultSettings(): Settings {
  return Object.fromEntries(
    settingSpecs.map((spec) => [spec.name, readSetting(spec, spec.fallback)]),
  ) as unknown as Settings;
}
