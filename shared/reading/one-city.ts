import type {Territoire} from '../setting/territoire';
import {takeCommune} from './commune-name';

/** The territory with the arrondissements of a city as that city, where the first of them stands. */
export function withCitiesWhole({communes, levels, ...territoire}: Territoire): Territoire {
  const whole = new Map<string, Territoire['communes'][number]>();
  const cityOf = new Map<string, string>();
  for (const commune of communes) {
    const {city, key, shown} = takeCommune(commune.name);
    const name = city === '' ? commune.name : shown.split(' ')[0]!;
    const id = city === '' ? key : city;
    const before = whole.get(id);
    cityOf.set(commune.name, before?.name ?? name);
    if (before !== undefined) whole.set(id, {...before, qpv: [...new Set([...before.qpv, ...commune.qpv])]});
    else whole.set(id, city === '' ? commune : {name, insee: '', qpv: commune.qpv});
  }
  const merged = levels?.map((level) => ({
    ...level,
    valueOf: new Map([...level.valueOf].reverse().map(([name, value]) => [cityOf.get(name) ?? name, value])),
  }));
  return {...territoire, communes: [...whole.values()], ...(merged === undefined ? {} : {levels: merged})};
}
