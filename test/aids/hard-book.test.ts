import {addsUp} from './lines';
import {makeHardBook, scoreHardBook} from './hard-book';

const sum = (scores: Readonly<Record<string, [number, number]>>, at: 0 | 1) =>
  Object.values(scores).reduce((total, score) => total + score[at], 0);

describe.each(['a', 'b', 'c'])('a hard book (%s)', (seed) => {
  const {proven, suggested, control} = scoreHardBook(makeHardBook(seed, 500));

  it('proves no false pair, and much all the same', () => {
    expect(proven).toMatchObject({dossier: [expect.any(Number), 0], name: [expect.any(Number), 0]});
    expect(sum(proven, 1)).toBe(0);
    expect(sum(proven, 0)).toBeGreaterThan(150);
  });

  it('suggests what is likely: nine in ten are true', () => {
    expect(sum(suggested, 0)).toBeGreaterThan(50);
    expect(sum(suggested, 1) / sum(suggested, 0)).toBeLessThan(0.1);
  });

  it('adds up, and is not called proven', () => {
    expect(control.bridges.every(addsUp)).toBe(true);
    expect(control.total.state).toBe('unexplained');
  });
});
