/**
 * The 13 chapters alone, with 100 of the declarations of the rural agency of the samples, and with all of them, over the same rows in one
 * process: `node own-declarations.mjs COPIES ROUNDS WARM-UPS`. Each round reads fresh rows, as a report that is made again does. Prints JSON.
 */
import {createRequire} from 'node:module';
import {countDeclarations, someDeclarations} from './some-declarations.mjs';
import {shuffled, statsOf, timed} from './stats.mjs';

const require = createRequire(import.meta.url);
const {makeRural, makeRuralVisits} = require('../dist/bench/rural.cjs');
const {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} = require('../dist/bench/engine.cjs');

const [copies, rounds, warmUps] = process.argv.slice(2).map(Number);
const [parameters, ...registers] = [...makeRural(), makeRuralVisits()].map(manyTimes);
const declared = countDeclarations(parameters.rows);
const books = {
  alone: parameters.rows.slice(
    0,
    parameters.rows.findIndex(([cell]) => cell === 'Ventilations'),
  ),
  hundred: someDeclarations(parameters.rows, 100),
  all: parameters.rows,
};
const names = Object.keys(books);
const cells = Object.fromEntries(
  names.map((name) => [name, JSON.stringify([{...parameters, rows: books[name]}, ...registers])]),
);
const steps = ['read', 'understand', 'evaluate', 'report', 'sheets'];
const times = Object.fromEntries(names.map((name) => [name, Object.fromEntries(steps.map((step) => [step, []]))]));
const first = {};
const counts = {};
for (let round = 0; round < rounds + warmUps; round++)
  for (const name of shuffled(names, round + 1)) {
    const fresh = JSON.parse(cells[name]);
    const read = await timed(() => readRegisters(fresh));
    const understood = await timed(() => catalogueOf(read.result));
    const evaluated = await timed(() => evaluate(read.result, yearPeriod(2024), understood.result));
    const sheets = await timed(() => buildReportPlan(read.result, evaluated.result, {version: ''}));
    const report = read.ms + understood.ms + evaluated.ms;
    first[name] ??= report;
    counts[name] = countsOf(read.result, understood.result);
    if (round < warmUps) continue;
    [read.ms, understood.ms, evaluated.ms, report, report + sheets.ms].forEach((ms, at) =>
      times[name][steps[at]].push(ms),
    );
  }
if (counts.hundred.lines !== 100 || counts.all.lines !== declared)
  throw new Error(`Not the declarations that were meant: ${JSON.stringify(counts)}`);
const ratioOf = (name, step) => statsOf(times[name][step].map((ms, round) => ms / times.alone[step][round]));
const measuredOf = (name, step) => ({...statsOf(times[name][step]), ratio: ratioOf(name, step)});
console.log(
  JSON.stringify({
    counts,
    rows: [parameters, ...registers].reduce((sum, {rows}) => sum + rows.length - 1, 0),
    steps: steps.map((step) => ({step, ...Object.fromEntries(names.map((name) => [name, measuredOf(name, step)]))})),
    first,
  }),
);

function countsOf({own}, {tables, figures}) {
  return {lines: own.indicateurs.length + own.tableaux.length, tables: tables.length, figures: figures.length};
}

/** A register with every youth several times over, each under a number of its own. */
function manyTimes({name, rows}) {
  const [headings, ...others] = rows;
  const dossier = headings.findIndex((heading) => /dossier/i.test(String(heading)));
  if (dossier < 0) return {name, rows};
  const again = (row, copy) => row.map((cell, at) => (at === dossier && cell && copy > 0 ? `${cell}C${copy}` : cell));
  const copied = Array.from({length: copies}, (_, copy) => others.map((row) => again(row, copy)));
  return {name, rows: [headings, ...copied.flat()]};
}
