import {yearPeriod} from '../../shared/count/period';
import {tellProblems} from '../../shared/report/tell-problems';
import {tellProblems as tellLater} from '../../shared/report/tell-problems-later';
import {PartToCome} from '../../shared/value/part-to-come';
import {smallRegisters} from './small-report';

it('asks to be loaded, then tells what the part itself tells', async () => {
  const registers = smallRegisters();
  const asked: unknown[] = [];
  try {
    tellLater(registers, yearPeriod(2024));
  } catch (error) {
    asked.push(error);
  }
  expect(asked).toEqual([expect.any(PartToCome)]);
  await (asked[0] as PartToCome).load();
  expect(tellLater(registers, yearPeriod(2024))).toEqual(tellProblems(registers, yearPeriod(2024)));
  expect(tellLater(registers, yearPeriod(2024)).remarks).not.toEqual([]);
});
