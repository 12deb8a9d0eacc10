import type {CellValue} from '../../../shared/value/cell';
import {callFunction} from '../../../appsscript/functions/call-function';
import type {Edge} from '../../../appsscript/functions/call-function';
import {counterText} from '../../../appsscript/functions/refresh-mark';
import {HostError} from '../../../shared/drawing/host-error';
import {ranges, registers} from '../../formula/sample';

/** An edge that counts how often the workbook is read. */
function edgeOf(read: Edge['registers'] = () => registers) {
  const asked = {registers: 0};
  const edge: Edge = {
    registers: () => {
      asked.registers++;
      return read();
    },
    readCell: (value) => (value instanceof Date ? 38353 : value === '' ? null : (value as CellValue)),
  };
  return {asked, edge};
}

describe('the edge of a custom function in Google Sheets', () => {
  const {Jeunes} = ranges as Record<string, unknown[][]>;

  it('reads the workbook for a call by name, once, and never for a call by range', () => {
    const {asked, edge} = edgeOf();
    const byRange = callFunction('TALLY', [Jeunes, 2024], edge);
    callFunction('LEVEL', [[['CAP'], ['']]], edge);
    expect(asked.registers).toBe(0);
    expect(callFunction('TALLY', ['Jeunes', 2024], edge)).toEqual(byRange);
    expect(asked.registers).toBe(1);
  });

  it('takes "", undefined and what was left out as nothing', () => {
    const {edge} = edgeOf();
    const plain = callFunction('SHARE_BELOW_BAC', [], edge);
    expect(callFunction('SHARE_BELOW_BAC', ['', ''], edge)).toEqual(plain);
    expect(callFunction('SHARE_BELOW_BAC', [undefined, undefined, '', ''], edge)).toEqual(plain);
    expect(callFunction('SHARE_BELOW_BAC', ['', '', counterText(42)], edge)).toEqual(plain);
  });

  it('reads each cell as its host does: alone, in a range, and in what repeats', () => {
    const {edge} = edgeOf();
    expect(callFunction('AGEBAND', [[[new Date(0)], [new Date(1)]], 2024], edge)).toEqual([
      [expect.stringMatching(/^18 . 21.ans$/)],
      [expect.stringMatching(/^18 . 21.ans$/)],
    ]);
    expect(callFunction('AGEBAND', [new Date(0), 2024], edge)).toEqual([[expect.stringMatching(/^18 . 21.ans$/)]]);
  });

  it('throws one French sentence, whatever went wrong', () => {
    const {edge} = edgeOf();
    expect(() => callFunction('TALLY', ['Jeunes', 1999], edge)).toThrow(/1999/);
    const gone = edgeOf(() => {
      throw new HostError('gone', 'readRows');
    });
    expect(() => callFunction('TALLY', [], gone.edge)).toThrow(/^La feuille a été supprimée/);
    const broken = edgeOf(() => {
      throw new TypeError('x is not a function');
    });
    expect(() => callFunction('TALLY', [], broken.edge)).toThrow(
      /^Erreur inattendue de Bilan ML : x is not a function/,
    );
  });
});
