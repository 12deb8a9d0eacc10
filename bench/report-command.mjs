/** `npm run report` from the start of the process to the written file: wall time, and the greatest memory of its processes. */
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {statsOf} from './stats.mjs';

const rounds = Number(process.argv[2]);
const root = fileURLToPath(new URL('..', import.meta.url));
const runs = [];
for (let round = 0; round < rounds; round++) runs.push(await runOnce());
const {min, median} = statsOf(runs.map(({ms}) => ms));
console.log(JSON.stringify({min, median, megabytes: Math.max(...runs.map(({megabytes}) => megabytes))}));

async function runOnce() {
  const started = performance.now();
  const child = spawn('npm', ['run', 'report'], {cwd: root, stdio: 'ignore'});
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, memoryOf(child.pid))), 20);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  const ms = performance.now() - started;
  clearInterval(watch);
  if (code !== 0) throw new Error(`npm run report ended with status ${code}`);
  return {ms, megabytes};
}

/** Resident memory of a process and of all that it started, together, in MB. */
function memoryOf(pid) {
  const parents = new Map();
  const pages = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
      pages.set(Number(name), Number(fields[21]));
    } catch {
      // it ended in between
    }
  }
  const family = new Set([pid]);
  for (const [child, parent] of [...parents].sort(([a], [b]) => a - b)) if (family.has(parent)) family.add(child);
  return ([...family].reduce((sum, member) => sum + (pages.get(member) ?? 0), 0) * 4096) / 1e6;
}
