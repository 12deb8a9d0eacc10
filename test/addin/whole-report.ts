import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AsyncWorkbook} from '../../shared/host/workbook';
import {generateReport} from '../../shared/task/generate-report';
import type {GenerateOptions, Generated} from '../../shared/task/generate-report';
import {runTaskAsync} from '../../shared/task/task';
import {readWorkbook} from '../../xlsx/index';
import type {UserSheet} from '../contract/host-under-test';
import {version} from '../../package.json';

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
export function generate(workbook: AsyncWorkbook, options: Partial<GenerateOptions> = {}): Promise<Generated> {
  return runTaskAsync(generateReport({year: 2024, chapters: [], overwrite: [], version, ...options}), workbook);
}
