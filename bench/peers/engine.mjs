import {createRequire} from 'node:module';

/** The engine as built for hosts, with every check of the real parse and the trace of every table. */
export const {engine} = createRequire(import.meta.url)('../../dist/bench/engine.cjs');
