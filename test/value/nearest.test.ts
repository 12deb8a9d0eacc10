import {letterDistance, nearest} from '../../shared/value/nearest';

describe('letterDistance', () => {
  it.each([
    ['lambersart', 'lammersart', 1],
    ['lambersart', 'lamebrsart', 1],
    ['lompret', 'lompert', 1],
    ['marquette', 'marcq', 6],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('%s → %s: %i', (a, b, distance) => {
    expect(letterDistance(a, b)).toBe(distance);
    expect(letterDistance(b, a)).toBe(distance);
  });
});

describe('nearest', () => {
  it('gives the candidate that looks most like a text', () => {
    expect(nearest('Anee', ['Structure', 'Année', 'Couleur'])).toBe('Année');
    expect(nearest('contact', ['Contacts', 'Aides'])).toBe('Contacts');
    expect(nearest('x', [])).toBeUndefined();
  });
});
