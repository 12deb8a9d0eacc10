import {dayOf} from '../../shared/value/day';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {periodBetween} from '../../shared/count/period';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import {smallRegisters, textsOf} from './small-report';

it('names a period that is no calendar year in right French everywhere', () => {
  const registers = smallRegisters();
  const period = periodBetween(dayOf(2024, 3, 1), dayOf(2025, 2, 28));
  const plan = buildReportPlan(registers, evaluate(registers, period, catalogueOf(registers)), {version: '0.0'});
  const texts = textsOf(plan);
  expect(plan.title).toMatch(/^Rapport d’activité du 01\/03\/2024 au 28\/02\/2025 ·/);
  expect(texts).toContain('Nombre d’entrées en formation du 01/03/2024 au 28/02/2025');
  expect(texts.filter((text) => /\b(en|touchent) \d\d\/\d\d\//.test(text))).toEqual([]);
});
