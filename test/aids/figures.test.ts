import {generate} from './generate';
import {measure} from './measure';

describe.each([1000, 10000])('%i aids, one in ten a case', (size) => {
  const {rules, cases, control} = measure(generate(size));

  it('accepts no false pair', () => {
    expect([...rules].filter(([, {wrong}]) => wrong > 0)).toEqual([]);
  });

  it('finds every case, or leaves it to somebody', () => {
    expect([...cases].filter(([, {missed}]) => missed > 0)).toEqual([]);
    const ties = cases.get('tie')!;
    expect(ties.toConfirm).toBe(ties.planted);
  });

  it('closes the bridge to the cent', () => {
    const {gap, reasons, unexplained} = control.total;
    expect(reasons.reduce((sum, {cents}) => sum + cents, unexplained)).toBe(gap);
  });
});
