import {createRequire} from 'node:module';

/** The engine as built for hosts, with every check of the real parse and the trace of every table. */
const {parseWork, evaluateWork} = createRequire(import.meta.url)('../../dist/bench/engine.cjs');

export const engine = {
  name: 'engine',
  ingest: (rows, withHeadings) => parseWork(withHeadings),
  query: (table) => evaluateWork(table),
};
