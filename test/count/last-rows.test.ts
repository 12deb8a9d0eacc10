import fc from 'fast-check';
import {latestCode} from '../../shared/count/aggregate';
import {codeOfLastRows, lastRows} from '../../shared/count/last-rows';

/** A small register: dossier, code and day of each row. */
const anyRows = fc.array(fc.record({key: fc.nat(6), code: fc.nat(4), day: fc.nat(8)}), {maxLength: 60});

describe('the last rows of the dossiers', () => {
  it('give the codes that a look at every row gives, or say that they cannot', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, all) => {
        const keys = Uint16Array.from(rows, ({key}) => key);
        const codes = Uint8Array.from(rows, ({code}) => code);
        const days = Int32Array.from(rows, ({day}) => day);
        const selection = all ? null : Uint32Array.from(rows.keys()).filter((row) => row % 3 !== 0);
        const found = codeOfLastRows(lastRows(keys, 7, days, selection), keys, codes, 5);
        const expected = latestCode(keys, 7, codes, 5, days, selection);
        const kept = rows.filter((_, row) => all || row % 3 !== 0).filter(({key}) => key !== 0);
        const isLast = ({key, day}: (typeof kept)[number]) =>
          kept.every((other) => other.key !== key || other.day <= day);
        const stating = new Set(kept.filter((row) => isLast(row) && row.code !== 0).map(({key}) => key));
        if (kept.every(({key}) => stating.has(key))) expect(found).toEqual(expected);
        else expect(found).toBeNull();
      }),
    );
  });
});
