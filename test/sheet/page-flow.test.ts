import {cell, gap, makeBlock} from '../../shared/sheet/block';
import type {Block} from '../../shared/sheet/block';
import {flow} from '../../shared/sheet/page-flow';

const head = gap(20);
const block = (height: number): Block => makeBlock({heights: [height], cells: [cell(0, 0, height, 'plain')]});

it('breaks before what does not fit, titles counted on every page', () => {
  const {breaksBefore} = flow(head, [[{block: block(50)}, {block: block(30)}, {block: block(60)}]], 100);
  expect(breaksBefore).toEqual([3]);
});

it('keeps tied pieces on one page', () => {
  const {breaksBefore} = flow(head, [[{block: block(50)}, {block: block(10), tied: true}, {block: block(30)}]], 100);
  expect(breaksBefore).toEqual([2]);
});

it('drops room at the top and at the foot of a page', () => {
  const {block: whole, breaksBefore} = flow(
    head,
    [[{block: block(70)}, {block: gap(20), gap: true}, {block: block(40)}, {block: gap(50), gap: true}]],
    100,
  );
  expect(whole.heights).toEqual([20, 70, 40]);
  expect(breaksBefore).toEqual([2]);
});

it('cuts a piece that is higher than a page between its rows, from where half of a page is left', () => {
  const long = makeBlock({heights: Array.from({length: 12}, () => 20)});
  const {breaksBefore} = flow(head, [[{block: block(10)}, {block: long}, {block: block(30)}]], 100);
  // Beside the head 80 points a page: a block of 10 and three rows, four rows, four rows, what is left.
  expect(breaksBefore).toEqual([5, 9, 13]);
});

it('cuts no area that stands whole in a piece that is higher than a page', () => {
  const long = makeBlock({
    heights: Array.from({length: 8}, () => 20),
    merges: [{row: 3, column: 0, rows: 2, columns: 1}],
  });
  expect(flow(head, [[{block: long}]], 100).breaksBefore).toEqual([4, 8]);
});

it('lets a piece that is larger than a page have one of its own', () => {
  expect(flow(head, [[{block: block(10)}, {block: block(300)}, {block: block(10)}]], 100).breaksBefore).toEqual([2, 3]);
});
