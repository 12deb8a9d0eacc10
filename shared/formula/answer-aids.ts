import type {Run} from './run-call';
import {tallyAids} from './tally-aids';

/** The function of the financial aids: euros of a fund. */
export const answerAids: {readonly AIDTOTAL: Run} = {
  AIDTOTAL: (call) => {
    const commune = call.text('commune');
    const more = commune === '' ? [] : [{heading: 'Commune', value: commune}];
    return tallyAids(call, call.year(), [{heading: 'Fonds', value: call.text('fonds')}, ...more]).total() / 100;
  },
};
