import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {recogniseWorkbook, runTask} from '../../shared';
import type {RecognisedWorkbook, SourceSheet} from '../../shared';
import {readWorkbook} from '../../xlsx';
import {GridWorkbook} from './grid-workbook';

const file = join(__dirname, '..', '..', 'samples', 'registres-2024.xlsx');
let sheets: readonly SourceSheet[] | undefined;
let recognised: RecognisedWorkbook | undefined;

/** The sample registers, as a file gives them. */
export function sampleSheets(): readonly SourceSheet[] {
  return (sheets ??= readWorkbook(readFileSync(file)).sheets);
}

/** A workbook that holds them, for a test to change as it likes. */
function sampleWorkbook(): GridWorkbook {
  return new GridWorkbook(sampleSheets());
}

/** What they are recognised as, worked out once. */
export function recognisedSample(): RecognisedWorkbook {
  return (recognised ??= runTask(recogniseWorkbook(), sampleWorkbook()));
}
