import {heightOf, linesOf, widthOf} from '../../shared/sheet/text-width';

it('measures in digits of Calibri 11', () => {
  expect(widthOf('0000000000')).toBeGreaterThan(10);
  expect(widthOf('0000000000')).toBeLessThan(12.5);
  expect(widthOf('Lambersart', {bold: true})).toBeGreaterThan(widthOf('Lambersart'));
  expect(widthOf('Lambersart', {size: 9})).toBeLessThan(widthOf('Lambersart'));
  // Not broken, a space is as narrow as another.
  expect(widthOf('«\u00a0QPV\u00a0»')).toBe(widthOf('« QPV »'));
});

it('breaks between words, at line feeds, and inside words that are too long', () => {
  expect(linesOf('un deux', 20)).toBe(1);
  expect(linesOf('un deux trois quatre cinq six', 12)).toBeGreaterThan(2);
  expect(linesOf('a\nb', 20)).toBe(2);
  expect(linesOf('anticonstitutionnellement', 10)).toBe(3);
});

it('grows with the lines', () => {
  expect(heightOf(2)).toBeGreaterThan(heightOf(1));
  expect(heightOf(1, 9)).toBeLessThan(heightOf(1));
});
