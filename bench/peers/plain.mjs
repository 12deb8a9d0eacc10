import {BANDS, top} from '../reference/near.mjs';
import {YSTART} from '../reference/gen.mjs';

/** What one writes without thinking of speed: objects, a Map for each table, a Set for each distinct count. */
const bandOf = (age) => BANDS[age < 18 ? 0 : age < 22 ? 1 : age < 26 ? 2 : 3];
const isBelowBac = ({niveau}) => niveau === 'Sans diplôme' || niveau === 'CAP-BEP';

function ingest(rows) {
  return rows.map(([youth, date, commune, nature, theme, sexe, niveau, age, amount]) => ({
    youth,
    date,
    commune,
    nature,
    theme,
    sexe,
    niveau,
    age,
    cents: Math.round(amount * 100),
  }));
}

function groupBy(rows, keyOf, start, add) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, add(groups.has(key) ? groups.get(key) : start(), row));
  }
  return groups;
}

const count = (rows, keyOf) =>
  Object.fromEntries(
    groupBy(
      rows,
      keyOf,
      () => 0,
      (sum) => sum + 1,
    ),
  );
const sum = (rows, keyOf) =>
  Object.fromEntries(
    groupBy(
      rows,
      keyOf,
      () => 0,
      (before, {cents}) => before + cents,
    ),
  );

function distinct(rows, keyOf) {
  const sets = groupBy(
    rows,
    keyOf,
    () => new Set(),
    (set, {youth}) => set.add(youth),
  );
  return Object.fromEntries([...sets].map(([key, {size}]) => [key, size]));
}

function query(rows) {
  const communeOf = ({commune}) => commune;
  const t1 = count(rows, communeOf);
  const t12 = new Set(rows.map(({youth}) => youth)).size;
  return {
    t1,
    t2: distinct(rows, communeOf),
    t3: count(rows, ({nature}) => nature),
    t4: count(rows, ({commune, nature}) => `${commune}|${nature}`),
    t5: distinct(rows, ({sexe, age}) => `${sexe}|${bandOf(age)}`),
    t6: distinct(rows, ({niveau}) => niveau),
    t7: new Set(rows.filter(isBelowBac).map(({youth}) => youth)).size / t12,
    t8: sum(rows, communeOf),
    t9: distinct(
      rows.filter(({nature}) => nature === 'Entretien'),
      communeOf,
    ),
    t10: count(
      rows.filter(({date}) => date >= YSTART[1] && date < YSTART[2]),
      ({theme}) => theme,
    ),
    t11: top(t1),
    t12,
  };
}

export const plain = {name: 'plain JavaScript', ingest, query};
