import * as aq from 'arquero';
import {BANDS, top} from '../reference/near.mjs';
import {YSTART} from '../reference/gen.mjs';

const names = ['youth', 'date', 'commune', 'nature', 'theme', 'sexe', 'niveau', 'age', 'cents'];

function ingest(rows) {
  const columns = Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at])]));
  columns.cents = columns.cents.map((amount) => Math.round(amount * 100));
  columns.band = columns.age.map((age) => BANDS[age < 18 ? 0 : age < 22 ? 1 : age < 26 ? 2 : 3]);
  return aq.table(columns);
}

/** The cells of a grouped table, by « line » or « line|column ». */
function cells(table, keys) {
  return Object.fromEntries(table.objects().map((row) => [keys.map((key) => row[key]).join('|'), row.value]));
}

const count = (table, ...keys) => cells(table.groupby(...keys).rollup({value: aq.op.count()}), keys);
const distinct = (table, ...keys) => cells(table.groupby(...keys).rollup({value: aq.op.distinct('youth')}), keys);
const youths = (table) => table.rollup({value: aq.op.distinct('youth')}).get('value', 0);

function query(table) {
  const t1 = count(table, 'commune');
  const t12 = youths(table);
  const below = table.filter((row) => row.niveau === 'Sans diplôme' || row.niveau === 'CAP-BEP');
  const year = table
    .params({first: YSTART[1], next: YSTART[2]})
    .filter((row, $) => row.date >= $.first && row.date < $.next);
  return {
    t1,
    t2: distinct(table, 'commune'),
    t3: count(table, 'nature'),
    t4: count(table, 'commune', 'nature'),
    t5: distinct(table, 'sexe', 'band'),
    t6: distinct(table, 'niveau'),
    t7: youths(below) / t12,
    t8: cells(table.groupby('commune').rollup({value: aq.op.sum('cents')}), ['commune']),
    t9: distinct(
      table.filter((row) => row.nature === 'Entretien'),
      'commune',
    ),
    t10: count(year, 'theme'),
    t11: top(t1),
    t12,
  };
}

export const arquero = {name: 'arquero 8.0.1', ingest, query};
