/**
 * The first call in a fresh process at 33 000 rows, loading of the peer's code included: `node first-call.mjs PEER`.
 * Prints JSON: what was loaded, read and evaluated, in ms.
 */
import {createRequire} from 'node:module';
import {HEADER, hostRows} from './reference/gen.mjs';
import {timed} from './stats.mjs';

const require = createRequire(import.meta.url);
const name = process.argv[2];
const rows = hostRows(33000);
const withHeadings = [HEADER, ...rows];
const load = await timed(() => require(`../dist/bench/${name}.cjs`)[name]);
const ingest = await timed(() => load.result.ingest(rows, withHeadings));
const query = await timed(() => load.result.query(ingest.result));
console.log(JSON.stringify({load: load.ms, ingest: ingest.ms, query: query.ms, all: load.ms + ingest.ms + query.ms}));
