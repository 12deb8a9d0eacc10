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
const FIRST_CALLS = 9;

const loads = [];
const measured = {
  rounds: {
    small: rounds(33_000, 15, 5, ...ALL),
    engineAlone: rounds(33_000, 31, 10, 'engine'),
    nearAlone: rounds(33_000, 31, 10, 'near'),
    million: rounds(1_000_000, 7, 2, ...ALL),
    five: rounds(5_000_000, 3, 1, 'engine', 'near', 'nearBlock'),
  },
  first: Object.fromEntries(['engine', 'near', 'plain'].map((peer) => [peer, firstCalls(peer)])),
  report: run('the whole report', 'whole-report.mjs'),
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
writeFileSync(page, `${text.slice(0, from)}\n\n${tables}\n\n${text.slice(to)}`);
console.log(tables);

function rounds(size, count, warmUps, ...peers) {
  return run(`${size} rows: ${peers.join(', ')}`, 'rounds.mjs', size, count, warmUps, ...peers);
}

function firstCalls(peer) {
  const calls = Array.from({length: FIRST_CALLS}, () => run(`first call: ${peer}`, 'first-call.mjs', peer));
  return Object.fromEntries(Object.keys(calls[0]).map((key) => [key, statsOf(calls.map((call) => call[key]))]));
}

/** Null while the sample registers are not there. */
function reportCommand() {
  if (!existsSync(new URL('../samples/registres-2024.xlsx', import.meta.url))) return null;
  return run('npm run report', 'report-command.mjs');
}

/** Runs one script in a process of its own and reads the JSON that it prints. */
function run(title, script, ...args) {
  console.error(`· ${title}`);
  loads.push(loadavg()[0]);
  const out = execFileSync(process.execPath, [...FLAGS, here + script, ...args.map(String)], {encoding: 'utf8'});
  return JSON.parse(out.trim().split('\n').pop());
}
