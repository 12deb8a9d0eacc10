import {ownModelOf} from '../../language/model-of';
import type {Registers} from '../../count/registers';
import type {OwnLine} from '../../setting/parameters';
import {addressOf} from '../../value/address';
import {foldText} from '../../value/fold';
import {french} from '../../value/french';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import {cellsOfLine, changeLines} from './change-lines';
import type {CellChange, LineChange} from './change-lines';
import {nameOfLine, standingTable} from './draft';
import type {StandingTable, TableDraft} from './draft';
import {previewOf} from './preview-table';
import type {TablePreview} from './preview-table';
import {sectionOfTrial, tryDraft} from './try-draft';

/** A table of the agency's own as the pane lists it. */
export interface OwnTableLine {
  readonly name: string;
  readonly title: string;
  /** « 9. Les dispositifs › CEJ »; empty for a table that is not understood. */
  readonly place: string;
  readonly shown: boolean;
  /** Why it is not printed, where its line is not understood. */
  readonly fault: string | null;
  readonly canMove: {readonly up: boolean; readonly down: boolean};
}

/** The tables of the agency's own, in the order of their lines. */
export function listOwnTables(workbook: RecognisedWorkbook): readonly OwnTableLine[] {
  const {registers} = workbook;
  const {problems} = ownModelOf(registers);
  return registers.own.tableaux.map((line): OwnTableLine => {
    const {words, sheet, row, at} = line;
    const cells = Object.values(at).map((column) => addressOf(row, column));
    const fault = problems.find((one) => one.code === 'own-line' && one.sheet === sheet && cells.includes(one.cell));
    return {
      name: nameOfLine(line),
      title: french(words['titre'] ?? ''),
      place: [words['chapitre'] ?? '', words['section'] ?? ''].filter((text) => text !== '').join(' › '),
      shown: isShown(line),
      fault: fault === undefined ? null : french(String(fault.detail['why'])),
      canMove: {
        up: neighbourOf(workbook, line, -1) !== null,
        down: neighbourOf(workbook, line, 1) !== null,
      },
    };
  });
}

const isShown = ({words}: OwnLine) => foldText(words['affiche'] ?? '') !== 'non';

/** The table beside which a line stands in its section, where both are lines of one table of « Paramètres ML ». */
function neighbourOf(workbook: RecognisedWorkbook, line: OwnLine, by: -1 | 1): OwnLine | null {
  const placeOf = ({words}: OwnLine) =>
    ['chapitre', 'section'].map((column) => foldText(words[column] ?? '')).join('|');
  const same = workbook.registers.own.tableaux.filter((other) => placeOf(other) === placeOf(line));
  const other = same[same.indexOf(line) + by];
  if (other === undefined) return null;
  const [mine, theirs] = [line, other].map((one) => cellsOfLine(workbook, 'tableaux', one)?.place);
  return mine !== undefined && mine.sheet === theirs?.sheet && mine.from === theirs.from ? other : null;
}

/** What the pane asks to be written: a draft in place of a table, and the preview that the user saw of it. */
export interface SaveRequest {
  /** The table that is changed; empty for a new one. */
  readonly name: string;
  readonly draft: TableDraft;
  readonly year: number;
  /** The `print` of the preview that was shown. */
  readonly print: string;
}

export interface SavedTable {
  /** False where the preview would now be another: nothing is written, and the user is shown it. */
  readonly saved: boolean;
  readonly preview: TablePreview;
  readonly changes: readonly CellChange[];
  /** The chapter where it now stands. */
  readonly chapter: number | null;
}

/** Writes a draft into « Paramètres ML », where the report would print of it just what the user saw. */
export function* saveTable(
  workbook: RecognisedWorkbook,
  {name, draft, year, print}: SaveRequest,
  version: string,
): Task<SavedTable> {
  const {registers} = workbook;
  const standing = standingTable(registers, name);
  const trial = tryDraft(registers, draft, standing, year);
  const preview = previewOf(trial);
  if (preview.fault !== null || preview.print !== print) return {saved: false, preview, changes: [], chapter: null};
  const [figure] = trial.lines.indicateurs;
  const [table] = trial.lines.tableaux;
  const changes: LineChange[] = [
    ...(figure === undefined
      ? dropped(registers, standing)
      : [{table: 'indicateurs' as const, from: standing?.figure ?? null, to: cellsFor(figure)}]),
    // A line that bears no name needs none to stay where it is.
    {
      table: 'tableaux',
      from: standing?.table ?? null,
      to: cellsFor(standing === null ? table! : {...table!, nom: standing.table.words['nom'] ?? ''}),
    },
  ];
  return {
    saved: true,
    preview,
    changes: yield* changeLines(workbook, changes, version),
    chapter: sectionOfTrial(trial)?.spec.chapter ?? null,
  };
}

const cellsFor = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([column, text]) => [column, text === '' ? null : text]));

/** Takes a table out, with the figure that was made for it where nothing else calls it. */
export function* deleteTable(workbook: RecognisedWorkbook, name: string, version: string): Task<readonly CellChange[]> {
  const standing = standingTable(workbook.registers, name);
  if (standing === null) return [];
  const changes: LineChange[] = [
    {table: 'tableaux', from: standing.table, to: null},
    ...dropped(workbook.registers, standing),
  ];
  return yield* changeLines(workbook, changes, version);
}

/** The line of a figure that only a table that goes calls. */
function dropped({own, textes}: Registers, standing: StandingTable | null): LineChange[] {
  if (standing === null || standing.figure === null) return [];
  const {table, figure} = standing;
  const word = (figure.words['nom'] ?? '').toLowerCase();
  const others = Object.values(own)
    .flat()
    .filter((line) => line !== table && line !== figure)
    .flatMap(({words}) => Object.values(words));
  const isCalled = [...others, ...textes.values()].some((text) => text.toLowerCase().includes(word));
  return isCalled ? [] : [{table: 'indicateurs', from: figure, to: null}];
}

/** Prints a table no more, or again; its numbers stay known to formulas. */
export function* showTable(
  workbook: RecognisedWorkbook,
  name: string,
  shown: boolean,
  version: string,
): Task<readonly CellChange[]> {
  const line = standingTable(workbook.registers, name)?.table;
  const cells = line === undefined ? null : cellsOfLine(workbook, 'tableaux', line)?.cells;
  if (line === undefined || cells === null || cells === undefined) return [];
  const to = {...cells, affiche: shown ? null : 'non'};
  return yield* changeLines(workbook, [{table: 'tableaux', from: line, to}], version);
}

/** Moves a table before or after its neighbour of the same section. */
export function* moveTable(
  workbook: RecognisedWorkbook,
  name: string,
  by: -1 | 1,
  version: string,
): Task<readonly CellChange[]> {
  const line = standingTable(workbook.registers, name)?.table;
  const other = line === undefined ? null : neighbourOf(workbook, line, by);
  if (line === undefined || other === null) return [];
  const [mine, theirs] = [line, other].map((one) => cellsOfLine(workbook, 'tableaux', one)!.cells);
  const changes: LineChange[] = [
    {table: 'tableaux', from: line, to: theirs!},
    {table: 'tableaux', from: other, to: mine!},
  ];
  return yield* changeLines(workbook, changes, version);
}
