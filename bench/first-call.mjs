/**
 * The first call in a fresh process at 33 000 rows, loading of the peer's code included: `node first-call.mjs PEER`.
 * Prints JSON: what loading, reading and the tables took, in ms.
 */
import {createRequire} from 'node:module';
import {HEADER, hostRows} from './reference/gen.mjs';
import {timed} from './stats.mjs';

const require = createRequire(import.meta.url);
const name = process.argv[2];
const rows = hostRows(33000);
const withHeadings = [HEADER, ...rows];
globalThis.gc?.(); // what making the rows left behind is not the peer's
const load = await timed(() => require(`../dist/bench/${name}.cjs`)[name]);
const ingest = await timed(() => load.result.ingest(rows, withHeadings));
const query = await timed(() => load.result.query(ingest.result));
console.log(JSON.stringify({load: load.ms, ingest: ingest.ms, query: query.ms, cold: load.ms + ingest.ms + query.ms}));
