/** Everything that is measured, each part in processes of its own; writes `docs/performance.md`. See `run.sh`. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {statsOf} from './stats.mjs';
import {writeTables} from './write-tables.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const FLAGS = ['--expose-gc', '--max-old-space-size=12000'];
const ALL = ['engine', 'near', 'nearFast', 'nearBlock', 'plain', 'arquero', 'duckdb'];
const NEAR = ['engine', 'near', 'nearBlock'];
/** Rows, rounds, warm-ups, peers. */
const FULL = {
  firstCalls: 9,
  small: [33_000, 15, 5, ...ALL],
  engineAlone: [33_000, 31, 10, 'engine'],
  nearAlone: [33_000, 31, 10, 'near'],
  million: [1_000_000, 7, 2, ...ALL],
  five: [5_000_000, 3, 1, ...NEAR],
  report: [15, 5],
  own: [7, 15, 5],
  preview: [2, 9],
  command: [3],
};
/** `--small`: every part runs and its answers are compared; its times say nothing and are kept nowhere. */
const SMALL = {
  firstCalls: 1,
  small: [1_000, 1, 0, ...ALL],
  engineAlone: [1_000, 1, 0, 'engine'],
  nearAlone: [1_000, 1, 0, 'near'],
  million: [2_000, 1, 0, ...ALL],
  five: [3_000, 1, 0, ...NEAR],
  report: [1, 0],
  own: [1, 1, 0],
  preview: [1, 1],
  command: [1],
};
const isSmall = process.argv.includes('--small');
const sizes = isSmall ? SMALL : FULL;

const loads = [];
const measured = {
  rounds: {
    small: rounds(...sizes.small),
    engineAlone: rounds(...sizes.engineAlone),
    nearAlone: rounds(...sizes.nearAlone),
    million: rounds(...sizes.million),
    five: rounds(...sizes.five),
  },
  first: Object.fromEntries(['excel', 'engine', 'near', 'plain'].map((peer) => [peer, firstCalls(peer)])),
  report: run('the whole report', 'whole-report.mjs', ...sizes.report),
  own: run('declarations of an agency', 'own-declarations.mjs', ...sizes.own),
  preview: run('a table being composed', 'preview.mjs', ...sizes.preview),
  command: reportCommand(),
};
const machine = {cores: availableParallelism(), node: process.versions.node.split('.')[0], load: statsOf(loads)};

const START = '<!-- figures written by npm run bench -->';
const END = '<!-- end of the figures -->';
const text = readFileSync(page, 'utf8');
const from = text.indexOf(START) + START.length;
const to = text.indexOf(END);
if (from < START.length || to < from) throw new Error(`docs/performance.md has lost its marks ${START} … ${END}`);
const tables = writeTables(measured, machine);
if (!isSmall) writeFileSync(page, `${text.slice(0, from)}\n\n${tables}\n\n${text.slice(to)}`);
console.log(isSmall ? 'Every part ran, and every answer is the reference’s. Nothing was measured.' : tables);

function rounds(size, count, warmUps, ...peers) {
  return run(`${size} rows: ${peers.join(', ')}`, 'rounds.mjs', size, count, warmUps, ...peers);
}

function firstCalls(peer) {
  const calls = Array.from({length: sizes.firstCalls}, () => run(`first call: ${peer}`, 'first-call.mjs', peer));
  return Object.fromEntries(Object.keys(calls[0]).map((key) => [key, statsOf(calls.map((call) => call[key]))]));
}

/** Null while the sample registers are not there. */
function reportCommand() {
  if (!existsSync(new URL('../samples/registres-2024.xlsx', import.meta.url))) return null;
  return run('npm run report', 'report-command.mjs', ...sizes.command);
}

/** Runs one script in a process of its own and reads the JSON that it prints. */
function run(title, script, ...args) {
  console.error(`· ${title}`);
  loads.push(loadavg()[0]);
  const out = execFileSync(process.execPath, [...FLAGS, here + script, ...args.map(String)], {encoding: 'utf8'});
  return JSON.parse(out.trim().split('\n').pop());
}
