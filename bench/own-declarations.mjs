/**
 * The 13 chapters alone, and with all that the rural agency of the samples declares of its own, over the same rows in one process:
 * `node own-declarations.mjs COPIES ROUNDS WARM-UPS`. Each round reads fresh rows, as a report that is made again does. Prints JSON.
 */
import {createRequire} from 'node:module';
import {statsOf, timed} from './stats.mjs';

const require = createRequire(import.meta.url);
const {makeRural, makeRuralVisits} = require('../dist/bench/rural.cjs');
const {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} = require('../dist/bench/engine.cjs');

const [copies, rounds, warmUps] = process.argv.slice(2).map(Number);
const whole = [...makeRural(), makeRuralVisits()].map(manyTimes);
const alone = whole.map((sheet) => (sheet.name === 'Paramètres ML' ? withoutDeclarations(sheet) : sheet));
const cells = {alone: JSON.stringify(alone), own: JSON.stringify(whole)};
const steps = ['read', 'understand', 'evaluate', 'report', 'sheets'];
const times = Object.fromEntries(
  Object.keys(cells).map((name) => [name, Object.fromEntries(steps.map((step) => [step, []]))]),
);
const first = {};
let declared;
for (let round = 0; round < rounds + warmUps; round++)
  for (const name of round % 2 === 0 ? ['alone', 'own'] : ['own', 'alone']) {
    const fresh = JSON.parse(cells[name]);
    const read = await timed(() => readRegisters(fresh));
    const understood = await timed(() => catalogueOf(read.result));
    const evaluated = await timed(() => evaluate(read.result, yearPeriod(2024), understood.result));
    const sheets = await timed(() => buildReportPlan(read.result, evaluated.result, {version: ''}));
    const report = read.ms + understood.ms + evaluated.ms;
    first[name] ??= report;
    declared = {...declared, [name]: countsOf(read.result, understood.result)};
    if (round < warmUps) continue;
    [read.ms, understood.ms, evaluated.ms, report, report + sheets.ms].forEach((ms, at) =>
      times[name][steps[at]].push(ms),
    );
  }
const ratioOf = (step) => statsOf(times.own[step].map((ms, round) => ms / times.alone[step][round]));
console.log(
  JSON.stringify({
    ...declared.own,
    rows: whole.reduce((sum, {rows}) => sum + rows.length - 1, 0),
    steps: steps.map((step) => ({
      step,
      alone: statsOf(times.alone[step]),
      own: statsOf(times.own[step]),
      ratio: ratioOf(step),
    })),
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

function withoutDeclarations({name, rows}) {
  return {
    name,
    rows: rows.slice(
      0,
      rows.findIndex(([cell]) => cell === 'Ventilations'),
    ),
  };
}
