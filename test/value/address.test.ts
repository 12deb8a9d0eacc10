import {addressOf} from '../../shared/value/address';

it.each([
  [1, 0, 'A1'],
  [12, 1, 'B12'],
  [3, 25, 'Z3'],
  [3, 26, 'AA3'],
  [1048576, 16383, 'XFD1048576'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(addressOf(row, column)).toBe(address);
});
