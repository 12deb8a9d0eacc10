/** The whole report, every table and figure of the 13 chapters, as a host hands the sample over: `node whole-report.mjs ROUNDS WARM-UPS`. */
import {createRequire} from 'node:module';
import {statsOf, timed} from './stats.mjs';

const require = createRequire(import.meta.url);
const {makeRegisters} = require('../dist/bench/samples.cjs');
const {catalogueOf, evaluate, readRegisters, yearPeriod} = require('../dist/bench/engine.cjs');

const [rounds, warmUps] = process.argv.slice(2).map(Number);
const sheets = JSON.stringify(makeRegisters().map(({name, rows}) => ({name, rows})));
const times = {read: [], evaluate: [], both: []};
let first;
let rows = 0;
let results;
for (let round = 0; round < rounds + warmUps; round++) {
  const fresh = JSON.parse(sheets);
  const read = await timed(() => readRegisters(fresh));
  const evaluated = await timed(() => evaluate(read.result, yearPeriod(2024), catalogueOf(read.result)));
  if (round === 0) first = read.ms + evaluated.ms;
  rows = Object.values(read.result.tables).reduce((sum, {length}) => sum + length, 0);
  results = evaluated.result;
  if (round < warmUps) continue;
  times.read.push(read.ms);
  times.evaluate.push(evaluated.ms);
  times.both.push(read.ms + evaluated.ms);
}
const stats = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, statsOf(list)]));
console.log(JSON.stringify({rows, tables: results.tables.size, figures: results.figures.size, first, ...stats}));
