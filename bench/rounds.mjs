/**
 * Work W in one process, peers interleaved: `node rounds.mjs ROWS ROUNDS WARM-UPS PEER…`. Prints JSON.
 * Fresh rows in each round, the same ones for every peer; every answer is compared with the reference's.
 */
import {isDeepStrictEqual} from 'node:util';
import {HEADER, hostRows} from './reference/gen.mjs';
import {ingest, query, touch} from './reference/near.mjs';
import {shuffled, statsOf, timed} from './stats.mjs';

const [size, rounds, warmUps] = process.argv.slice(2, 5).map(Number);
const peers = await Promise.all(process.argv.slice(5).map(peerNamed));
const times = new Map(peers.map(({name}) => [name, {ingest: [], query: [], cold: []}]));
const first = {};
const touched = [];
const small = hostRows(33_000);
const smallWithHeadings = [HEADER, ...small];

for (const peer of peers) await peer.start?.();
for (let round = 0; round < warmUps + rounds; round++) {
  const rows = hostRows(size);
  const withHeadings = [HEADER, ...rows];
  const answers = [];
  if (round >= warmUps) touched.push((await timed(() => touch(rows))).ms);
  for (const peer of shuffled(peers, round + 1)) {
    if (size >= 1e6) await startClean(peer);
    const ingested = await timed(() => peer.ingest(rows, withHeadings));
    const queried = await timed(() => peer.query(ingested.result));
    answers.push({name: peer.name, answer: queried.result});
    if (round === 0) first[peer.name] = ingested.ms + queried.ms;
    if (round < warmUps) continue;
    const kept = times.get(peer.name);
    kept.ingest.push(ingested.ms);
    kept.query.push(queried.ms);
    kept.cold.push(ingested.ms + queried.ms);
  }
  const expected = answers.find(({name}) => name === 'near')?.answer ?? query(ingest(rows));
  for (const {name, answer} of answers) compare(name, answer, expected);
}

const peersOut = [...times].map(([name, lists]) => ({
  name,
  first: first[name],
  ingest: statsOf(lists.ingest),
  query: statsOf(lists.query),
  cold: statsOf(lists.cold),
  toNear: ratios(lists),
}));
console.log(JSON.stringify({size, rounds, touch: statsOf(touched), peers: peersOut}));

/**
 * Collects what the others left, which at these sizes weighs on whoever comes next. A full collection throws compiled
 * code away as well: a few small calls bring it back, since warm means that code is warm.
 */
async function startClean(peer) {
  globalThis.gc?.();
  for (let call = 0; call < 3; call++) await peer.query(await peer.ingest(small, smallWithHeadings));
}

/** Times over the reference's of the same round: what else runs on the machine weighs on both. */
function ratios(lists) {
  const near = times.get('near');
  if (near === undefined) return null;
  return Object.fromEntries(
    Object.entries(lists).map(([step, list]) => [step, statsOf(list.map((ms, round) => ms / near[step][round]))]),
  );
}

async function peerNamed(name) {
  const file = name.startsWith('near') ? 'near' : name;
  return (await import(`./peers/${file}.mjs`))[name];
}

/** Answers first, times after: a difference fails the bench. */
function compare(name, answer, expected) {
  for (const id of Object.keys(expected)) {
    if (isDeepStrictEqual(answer[id], expected[id])) continue;
    throw new Error(`${id} of ${name} is not the reference's: ${JSON.stringify([answer[id], expected[id]])}`);
  }
}
