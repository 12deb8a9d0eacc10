import {evidence} from './evidence';
import {fileErrors} from './file-errors';
import {hostErrors} from './host-errors';
import {ledgerFaults} from './ledger-faults';
import type {Family} from './message';
import {problems} from './problems';
import {refusals} from './refusals';

/**
 * Every coded sentence, by family and code: codes never change. Who says a family imports it alone, so that nothing is loaded before
 * it is needed; who lists them walks this map.
 */
export const messages = {
  problem: problems,
  'ledger-fault': ledgerFaults,
  evidence,
  refusal: refusals,
  'file-error': fileErrors,
  'host-error': hostErrors,
} satisfies Readonly<Record<string, Family>>;
