import {dayOf, type Day} from '../../shared/value/day';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {periodBetween} from '../../shared/count/period';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import {smallRegisters, textsOf} from './small-report';

function reportOf(from: Day, to: Day) {
  const registers = smallRegisters();
  const results = evaluate(registers, periodBetween(from, to), catalogueOf(registers));
  const plan = buildReportPlan(registers, results, {version: '0.0'});
  return {title: plan.title, texts: textsOf(plan)};
}

it('names a period that is no year in right French everywhere', () => {
  const {title, texts} = reportOf(dayOf(2024, 3, 1), dayOf(2024, 8, 31));
  expect(title).toMatch(/^Rapport d’activité du 01\/03\/2024 au 31\/08\/2024 ·/);
  expect(texts).toContain('Nombre d’entrées en formation du 01/03/2024 au 31/08/2024');
  expect(texts.filter((text) => /\b(en|touchent) \d\d\/\d\d\//.test(text))).toEqual([]);
});

it('names a year that begins in March as people do, and says its days where the report says what it is', () => {
  const {title, texts} = reportOf(dayOf(2024, 3, 1), dayOf(2025, 2, 28));
  expect(title).toMatch(/^Rapport d’activité 2024\/2025 ·/);
  expect(texts).toContain('Nombre d’entrées en formation en 2024/2025');
  const saying = texts.filter((text) => text.includes('01/03/2024 au 28/02/2025'));
  expect(saying).toContainEqual(expect.stringMatching(/^Du 01\/03\/2024 au 28\/02\/2025/));
  expect(saying).toContainEqual(
    expect.stringMatching(/portent sur l’année 2024\/2025, du 01\/03\/2024 au 28\/02\/2025\./),
  );
  expect(texts.filter((text) => /\bdu \d{4}\/\d{4}/i.test(text))).toEqual([]);
});
