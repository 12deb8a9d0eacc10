import {ageOn, NO_DAY} from '../value/day';
import type {AgeBand, Settings} from '../setting/settings';
import {earliestDay, latestDay} from './aggregate';
import type {Selection} from './select';
import {bandAxis, bandLines} from './axis';
import type {AgeDimension, Population} from './declaration';
import {daysOf} from './latest';
import type {Selected} from './selection';
import type {Source} from './source';
import type {Breakdown, Surroundings} from './surroundings';

/** The bands that a dimension prints; where only closed ones do and there are none, the others. */
export function bandsOf(
  {closedBandsOnly}: AgeDimension,
  {tranchesAge}: Pick<Settings, 'tranchesAge'>,
): readonly AgeBand[] {
  const closed = tranchesAge.filter(({to}) => to !== Infinity);
  return closedBandsOnly === true && closed.length > 0 ? closed : tranchesAge;
}

/** By bands of age, at the end of the period or on the first counted day of the youth. */
export function byAge(
  source: Source,
  population: Population,
  selected: Selected,
  dimension: AgeDimension,
  around: Surroundings,
): Breakdown {
  const {settings, period} = around;
  const bands = bandsOf(dimension, settings);
  const lineOf = bandLines(bands);
  const on =
    typeof dimension.on === 'string' ? dimension.on : settings[dimension.on.setting] === 'au 31/12' ? 'end' : 'first';
  const lineAt = (birth: number, day: number) => (birth === NO_DAY || day === NO_DAY ? 0 : lineOf(ageOn(birth, day)));
  const dossiers = source.codes('dossier');
  const joined = () => birthsOfJeunes(source, around);
  const youthLines = () => {
    const size = dossiers.values.length;
    const births = source.has('naissance')
      ? latestDay(dossiers.codes, size, source.days('naissance'), daysOf(source, population.dated), selected.rows)
      : new Int32Array(size);
    const theirs = joined();
    const days = on === 'first' ? firstDays(source, population, selected.rows) : null;
    const lines = new Uint8Array(size);
    for (let dossier = 1; dossier < size; dossier++) {
      lines[dossier] = lineAt(births[dossier]! || theirs[dossier]!, days === null ? period.to : days[dossier]!);
    }
    return lines;
  };
  const rowLines = () => {
    const births = source.has('naissance') ? source.days('naissance') : null;
    const theirs = joined();
    const days = on === 'first' ? daysOf(source, population.dated) : null;
    return Uint8Array.from({length: source.table.length}, (_, row) =>
      lineAt(births?.[row] || theirs[dossiers.codes[row]!]!, days === null ? period.to : days[row]!),
    );
  };
  return {axis: bandAxis(bands), rowLines, youthLines};
}

function firstDays(source: Source, population: Population, rows: Selection): Int32Array {
  const dossiers = source.codes('dossier');
  const days = daysOf(source, population.dated) ?? new Int32Array(source.table.length);
  return earliestDay(dossiers.codes, dossiers.values.length, days, rows);
}

/** The birth day that Jeunes states, for each dossier code of this source. */
function birthsOfJeunes(source: Source, around: Surroundings): Int32Array {
  const {jeunes} = around;
  const size = source.codes('dossier').values.length;
  if (jeunes === undefined) return new Int32Array(size);
  const dossiers = jeunes.codes('dossier');
  const births = latestDay(
    dossiers.codes,
    dossiers.values.length,
    jeunes.days('naissance'),
    jeunes.days('accueil'),
    null,
  );
  if (source.table.register === 'jeunes') return births;
  const link = source.table.toJeunes;
  return link === undefined ? new Int32Array(size) : Int32Array.from(link, (dossier) => births[dossier]!);
}
