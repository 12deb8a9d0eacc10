import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AsyncWorkbook} from '../../shared/drawing/workbook';
import {runTaskAsync} from '../../shared/task/task';
import {readWorkbook} from '../../xlsx';
import type {UserSheet} from '../contract/host-under-test';
import {generate as generateBySteps} from '../task/generate';
import type {Generated} from '../task/generate';

/** The sample registers, as sheets of a user. */
export function sampleSheets(): readonly UserSheet[] {
  return (sample ??= readSample());
}

let sample: readonly UserSheet[] | undefined;

function readSample(): UserSheet[] {
  return readWorkbook(readFileSync(join(__dirname, '../../samples/registres-2024.xlsx'))).sheets.map(
    ({name, rows}) => ({name, rows}),
  );
}

/** What the button « Générer » does. */
export function generate(
  workbook: AsyncWorkbook,
  asked: Parameters<typeof generateBySteps>[0] = {},
): Promise<Generated> {
  return runTaskAsync(generateBySteps(asked), workbook);
}
