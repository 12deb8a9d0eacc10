import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {PartToCome} from '../../shared/value/part-to-come';
import {hideResults} from '../../shared/report/disclosure/hide-results';
import {hideResults as hideLater} from '../../shared/report/disclosure/hide-results-later';
import {isHidden} from '../../shared/report/disclosure/is-hidden';
import {smallRegisters} from './small-report';

it('asks to be loaded, then hides what the part itself hides', async () => {
  const registers = smallRegisters();
  const results = () => evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  const asked: unknown[] = [];
  try {
    hideLater(results(), 5, registers.territoire);
  } catch (error) {
    asked.push(error);
  }
  expect(asked).toEqual([expect.any(PartToCome)]);
  await (asked[0] as PartToCome).load();
  const statesOf = ({web}: ReturnType<typeof hideResults>) => web.numbers.map(({state}) => state);
  const later = hideLater(results(), 5, registers.territoire);
  expect(statesOf(later)).toEqual(statesOf(hideResults(results(), 5, registers.territoire)));
  expect(later.web.numbers.some(isHidden)).toBe(true);
});
