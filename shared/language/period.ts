import {foldText} from '../value/fold';
import {parseNumber} from '../value/parse-number';
import {datingColumn} from '../chapters/counted-rules';
import type {Dated, Move} from '../count/declaration';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {daySaid, daysSaid} from './days-said';
import {fault} from './fault';
import {intervals} from './interval';

/** How a line says when: what places a row in time, and over which days. */
export interface When {
  readonly dated?: Dated;
  readonly period?: Move;
  /** The days of the report, whatever those of the base. */
  readonly inYear?: true;
  /** The same figure a year before, « Références » included. */
  readonly previous?: true;
}

const NUMBERS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];

/** « 6 », « six ». */
export function smallNumber(word: string): number {
  const at = NUMBERS.indexOf(word === 'une' ? 'un' : word);
  return at >= 0 ? at + 1 : parseNumber(word);
}

const EVER = /^(depuis (toujours|l origine|le debut)|toutes les annees)$/;

/** What « Période » says; `day` is the column that « Date » names, and a sheet may have no day at all. */
export function readPeriod(text: string, register: RegisterId, day: string | null, isDated = true): When {
  const word = foldText(text);
  if (!isDated && !EVER.test(word)) return fault('no-day', {register: registerById.get(register)!.title});
  const within = (): Dated => datedBy(register, day);
  const {title} = registerById.get(register)!;
  const interval = (): {readonly from: string; readonly to: string} =>
    intervals[register] ?? fault('no-interval', {register: title, word: text});
  if (word === '') return day === null ? {} : {dated: within()};
  if (/^((dans )?l )?annee$|^dans la periode$/.test(word)) return {dated: within(), inYear: true};
  if (/^(en cours|actifs?|presents?)( dans l annee)?$/.test(word)) return {dated: {kind: 'active', ...interval()}};
  if (/^(au dernier jour|en fin d annee|fin d annee|en fin de periode)( de l annee| de la periode)?$/.test(word))
    return {dated: {kind: 'covers-end', ...interval()}};
  const on = daySaid(word);
  if (on !== null) return {dated: {kind: 'covers-end', ...interval()}, period: on};
  if (/^(l )?annee (precedente|d avant|derniere)$|^n 1$/.test(word)) return {previous: true};
  const part = partOfYear(word) ?? daysSaid(word);
  if (part !== null) return {...(day === null ? {} : {dated: within()}), period: part};
  const [, count] = /^(\S+) derniers? mois$/.exec(word) ?? [];
  if (count !== undefined) {
    const months = smallNumber(count);
    if (!Number.isInteger(months) || months < 1) fault('period-unknown', {word: text});
    return {...(day === null ? {} : {dated: within()}), period: {kind: 'last-months', months}};
  }
  if (/^toutes les lignes$/.test(word)) return {dated: {kind: 'always'}};
  const [, years] = /^il y a (\S+) ans?$/.exec(word) ?? [];
  if (years !== undefined && Number.isInteger(smallNumber(years)))
    return {...(day === null ? {} : {dated: within()}), period: {kind: 'years-before', years: smallNumber(years)}};
  const [, month] = /^mois (\d+)$/.exec(word) ?? [];
  if (month !== undefined)
    return {...(day === null ? {} : {dated: within()}), period: {kind: 'month', month: Number(month)}};
  if (EVER.test(word)) {
    const hasDays = isDated && (day !== null || datingColumn(register) !== null);
    return hasDays ? {dated: within(), period: {kind: 'ever'}} : {dated: {kind: 'always'}};
  }
  if (/^(dans l )?annee scolaire$/.test(word)) {
    const columns = registerById.get(register)!.columns;
    if (day !== null && columns[day]?.kind === 'text') return {dated: {kind: 'school-year', column: day}};
    return {...(day === null ? {} : {dated: within()}), period: {kind: 'school-year'}};
  }
  return fault('period-unknown', {word: text});
}

/** « 1er trimestre », « second semestre », of the days of the report. */
function partOfYear(word: string): Move | null {
  const [, rank = '', unit] = /^(\S+) (trimestre|semestre)$/.exec(word) ?? [];
  const months = unit === 'semestre' ? 6 : 3;
  const at = ['1er|premier|1', '2e|2eme|2nd|deuxieme|second|2', '3e|3eme|troisieme|3', '4e|4eme|quatrieme|4'].findIndex(
    (names) => names.split('|').includes(rank),
  );
  return unit === undefined || at < 0 || (at + 1) * months > 12
    ? null
    : {kind: 'month', month: at * months + 1, months};
}

/** By the day of a column, or by that of the register. */
export function datedBy(register: RegisterId, day: string | null): Dated {
  const column = day ?? datingColumn(register);
  return column === null ? {kind: 'always'} : {kind: 'within', column};
}

/** Years before: of the days of a base that has its own. */
export function movedFrom(period: Move, base: Move | undefined): Move {
  if (period.kind !== 'years-before' || base === undefined) return period;
  return base.kind === 'years-before' ? {...base, years: base.years + period.years} : {...period, then: base};
}
