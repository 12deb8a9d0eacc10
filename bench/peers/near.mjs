import {ingest, ingestFast, query} from '../reference/near.mjs';
import {ingestBlock, joint, queryJoint} from '../reference/near2.mjs';

/** The near-limit reference: hard-wired to the 12 tables, no checks. */
export const near = {name: 'near', ingest, query};
export const nearFast = {name: 'near, own hash', ingest: ingestFast, query};
export const nearBlock = {name: 'near, by blocks', ingest: (rows) => joint(ingestBlock(rows)), query: queryJoint};
