import {addsUp} from '../lines';
import {makeMonthlyBook} from './monthly-book';
import {makeOfficeBook} from './office-book';
import {scoreBook, type Score} from './score-book';

const total = (tier: Score['proven'], at: 0 | 1) => Object.values(tier).reduce((sum, score) => sum + score[at], 0);

describe.each([
  ['a ledger kept by hand', makeOfficeBook, 0.3],
  ['monthly allowances and their return', makeMonthlyBook, 0.7],
] as const)('%s', (_, make, least) => {
  it.each(['e', 'f', 'g', 'h'])(
    'proves nothing false of year %s, suggests what is likely, and is not called proven',
    (seed) => {
      const {proven, suggested, paid, found, borne, first, control} = scoreBook(make(seed, 400));
      expect(total(proven, 1)).toBe(0);
      expect(found / paid).toBeGreaterThan(least);
      const hints = total(suggested, 0);
      if (hints > 0) expect(total(suggested, 1) / hints).toBeLessThan(0.15);
      if (first[0] > 0) expect(first[1] / first[0]).toBeGreaterThan(0.85);
      // What bears no evidence is never proven.
      expect(borne['']?.[1] ?? 0).toBe(0);
      expect(control.bridges.every(addsUp)).toBe(true);
      expect(control.bridges.map(({state}) => state)).not.toContain('proven');
    },
  );
});
