import {foldText} from '../../value/fold';
import {textIn} from '../../setting/parameter-tables';
import {registerById} from '../../register/all-registers';
import {recogniseAs} from '../../reading/recognise';
import type {RegisterId} from '../../register/register-id';
import {needParameterSheet, writesFor} from '../settings/find-parameter-sheet';
import type {TableLine} from '../settings/find-parameter-sheet';
import type {RecognisedWorkbook} from './recognise-workbook';
import {recogniseWorkbook} from './recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';

/** How a sheet is to be read. */
export interface Correction {
  readonly sheet: string;
  /** `none` sets the sheet aside; `automatic` drops what was said of it. */
  readonly register: RegisterId | 'none' | 'automatic';
  /** Heading of the sheet → id of the column of the register. */
  readonly columns: readonly {readonly heading: string; readonly column: string}[];
}

/** Writes a correction into « Correspondances » of « Paramètres ML », in place of what stood there for that sheet. */
export function* correctRecognition(correction: Correction, version: string): Task<void> {
  const workbook = yield* recogniseWorkbook();
  const sheet = yield* needParameterSheet(workbook, version);
  const isTheirs = (table: Parameters<typeof textIn>[0], line: number) =>
    foldText(textIn(table, line, 'feuille')) === foldText(correction.sheet);
  const writes = writesFor(sheet, 'correspondances', linesOf(correction, workbook), isTheirs);
  if (writes.length > 0) yield* ask('writeCells', sheet.key, writes);
}

function linesOf({sheet, register, columns}: Correction, {sources, registers}: RecognisedWorkbook): TableLine[] {
  if (register === 'automatic') return [];
  const spec = register === 'none' ? undefined : registerById.get(register);
  const line = {feuille: sheet, registre: spec?.title ?? 'aucun', lue: null, colonne: null};
  const source = sources.find(({name}) => name === sheet);
  if (spec === undefined || source === undefined) return [line];
  // A heading that is read as that column anyway is not worth a line.
  const known = recogniseAs(spec, source, registers.settings, [])?.at;
  const told = columns.filter(({heading, column}) => foldText(known?.get(column)?.heading ?? '') !== foldText(heading));
  if (told.length === 0) return [line];
  return told.map(({heading, column}) => ({
    ...line,
    lue: heading,
    colonne: spec.columns[column]?.headings[0] ?? column,
  }));
}
