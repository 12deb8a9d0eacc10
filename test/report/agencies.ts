import type {CellValue} from '../../shared/value/cell';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import type {ReportPlan} from '../../shared/sheet/sheet-plan';
import {sampleSheets} from '../task/sample';
import {smallPlan, smallRegisters} from './small-report';

function planOf(sheets: readonly SourceSheet[]): ReportPlan {
  const registers = readRegisters(sheets);
  return buildReportPlan(registers, evaluate(registers, yearPeriod(2024), catalogueOf(registers)), {version: '1.0.0'});
}

const COMMUNES = 64;
const communeAt = (index: number) => `Saint-Rural-${String((index % COMMUNES) + 1).padStart(2, '0')}`;

/** The registers of the sample, as if its youths lived in many small communes. */
export function ruralSheets(): SourceSheet[] {
  return sampleSheets().map(({name, rows}): SourceSheet => {
    const head = rows.findIndex((row) => row.includes('Commune'));
    if (head < 0) return {name, rows};
    const column = rows[head]!.indexOf('Commune');
    if (name === 'Paramètres ML') {
      const end = rows.findIndex((row, at) => at > head && (row[column] ?? null) === null);
      const territory = Array.from({length: COMMUNES}, (_, index): CellValue[] => [communeAt(index)]);
      return {name, rows: [...rows.slice(0, head + 1), ...territory, ...(end < 0 ? [] : rows.slice(end))]};
    }
    const moved = rows.map((row, at) =>
      at <= head || (row[column] ?? null) === null
        ? row
        : row.map((value, index) => (index === column ? communeAt(at) : value)),
    );
    return {name, rows: moved};
  });
}

/** Agencies unlike one another: as in the sample, with many communes, with few registers. */
export const agencies: readonly (readonly [string, ReportPlan])[] = [
  ['the sample', planOf(sampleSheets())],
  ['64 communes', planOf(ruralSheets())],
  ['a small one', smallPlan(smallRegisters())],
];
