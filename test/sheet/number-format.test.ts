import {numberFormats} from '../../shared/sheet/number-format';

/** As a reader of files that knows little tells a date: one of these letters in the first section, quotes and brackets apart. */
const isLikeDate = (format: string) =>
  /[dmhys]/i.test(format.split(';')[0]!.replace(/"[^"]*"|\[[^\]]*\]|General/g, ''));

it('only a day is taken for one by a reader that knows little of formats', () => {
  const dates = Object.entries(numberFormats).filter(([, format]) => isLikeDate(format));
  expect(dates.map(([name]) => name)).toEqual(['day']);
});
