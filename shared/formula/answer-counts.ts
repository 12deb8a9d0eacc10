import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import type {Call} from './call';
import type {Run} from './run-call';
import {datingDaysOf, holdsYear} from './counted-rows';
import {columnNamed} from './column-named';
import {asksForNothing} from './criterion';
import {measures, type MeasureWord} from './parameters';
import {MOST_CELLS, refuse} from './refusal';
import {shownLines, Tally} from './tally';
import type {TallySpec} from './tally-spec';
import {yearPeriod} from '../count/period';

type Counts = 'BYCOMMUNE' | 'BREAKDOWN' | 'CROSS' | 'TALLY' | 'SHARE' | 'SHARE_BELOW_BAC' | 'EVOLUTION';

/** The functions that count any register by any of its columns. */
export const answerCounts: {readonly [N in Counts]: Run} = {
  BYCOMMUNE: (call) => linesOf(tallyOf(call, {by: ['commune']})),
  BREAKDOWN: (call) => linesOf(tallyOf(call, {by: [call.text('par')]})),
  CROSS: (call) => crossOf(tallyOf(call, {by: [call.text('lignes'), call.text('colonnes')]})),
  TALLY: (call) => {
    const tally = tallyOf(call);
    return tally.shown(tally.total());
  },
  SHARE: (call) => {
    const word = call.text('colonne');
    const value = call.argument('valeur') as CellValue;
    const tally = tallyOf(call, {by: [word], sought: value});
    const {heading} = columnNamed(call.reading().registers, call.register('registre', 'jeunes'), word);
    const lines = tally.named(value, heading);
    const [axis] = tally.cube().axes;
    // What is not known is no other value: « <>oui » is of those who said something.
    if (axis!.zeroIsUnknown && !asksForNothing(value)) lines[0] = 0;
    return shareOf(tally, lines, heading);
  },
  SHARE_BELOW_BAC: (call) => {
    const tally = tallyOf(call, {by: ['niveau'], measure: 'jeunes'});
    const {labels} = tally.cube().axes[0]!;
    const below = Uint8Array.from(labels, (label) => (label === 'BEP/CAP' || label === 'Aucun diplôme' ? 1 : 0));
    return shareOf(tally, below, 'Niveau validé');
  },
  EVOLUTION: (call) => {
    const year = call.neededYear();
    const now = tallyOf(call, {year}).total();
    const {registers} = call.reading();
    const days = datingDaysOf(registers, registers.tables[call.register('registre', 'jeunes')]!);
    const nothing = () =>
      refuse('nothing-to-count', {what: `aucune ligne comptée en ${year - 1}, rien à quoi comparer`});
    if (days === null || !holdsYear(days, yearPeriod(year - 1))) return nothing();
    const before = tallyOf(call, {year: year - 1}).total();
    return before === 0 ? nothing() : (now - before) / before;
  },
};

/** The count that a call asks for, by its arguments of the usual names. */
function tallyOf(call: Call, more: Partial<Pick<TallySpec, 'by' | 'measure' | 'sought' | 'year'>> = {}): Tally {
  const register = call.register('registre', 'jeunes');
  return new Tally(call.reading().registers, {
    register,
    year: more.year ?? call.year(),
    measure: more.measure ?? measureWord(call),
    criteria: call.criteria,
    by: more.by ?? [],
    ...(more.sought === undefined ? {} : {sought: more.sought}),
  });
}

/** « jeunes », « Jeune » and « JEUNES » are one word. */
function measureWord(call: Call): MeasureWord | null {
  const text = call.text('compter');
  if (text === '') return null;
  const folded = foldText(text).replace(/s$/, '');
  const found = measures.find((word) => word.replace(/s$/, '') === folded);
  return (
    found ??
    refuse('choice-unknown', {parameter: 'compter', value: text, values: measures, closest: closestTo(text, measures)})
  );
}

/** A line for each value, then the total. */
function linesOf(tally: Tally): CellValue[][] {
  const cube = tally.cube();
  const {labels} = cube.axes[0]!;
  const shown = shownLines(cube, 0, tally.dimensions[0]!);
  needRoom(shown.length + 1, 2);
  const lines = shown.map((line): CellValue[] => [labels[line]!, tally.shown(cube.cells[line]!)]);
  return [...lines, ['Total', tally.shown(tally.total())]];
}

/** A column of names has as many lines as there are people: a sheet would not hold it, or would wait for it. */
function needRoom(lines: number, columns: number): void {
  if (lines * columns > MOST_CELLS) refuse('too-many-cells', {cells: lines * columns, most: MOST_CELLS});
}

/** Lines and columns with their headings and both totals. */
function crossOf(tally: Tally): CellValue[][] {
  const cube = tally.cube();
  const [down, across] = cube.axes;
  const lines = shownLines(cube, 0, tally.dimensions[0]!);
  const columns = shownLines(cube, 1, tally.dimensions[1]!);
  const size = across!.labels.length;
  needRoom(lines.length + 2, columns.length + 2);
  const [ofLines, ofColumns] = [tally.cube([0]).cells, tally.cube([1]).cells];
  const printed = (label: string, values: readonly number[]): CellValue[] => [
    label,
    ...values.map((value) => tally.shown(value)),
  ];
  const cellsOf = (line: number) => columns.map((column) => cube.cells[line * size + column]!);
  return [
    ['', ...columns.map((column) => across!.labels[column]!), 'Total'],
    ...lines.map((line) => printed(down!.labels[line]!, [...cellsOf(line), ofLines[line]!])),
    printed('Total', [...columns.map((column) => ofColumns[column]!), tally.total()]),
  ];
}

/** A fraction of what is known; of everything where the unknown itself is asked. */
function shareOf(tally: Tally, wanted: Uint8Array, heading: string): number {
  const [axis] = tally.cube().axes;
  const base = Uint8Array.from(wanted, (_, line) => (line !== 0 || !axis!.zeroIsUnknown || wanted[0] === 1 ? 1 : 0));
  const whole = tally.within(base);
  if (whole === 0) return refuse('nothing-to-count', {what: `aucune valeur connue de « ${heading} »`});
  return tally.within(wanted.map((mark, line) => mark * base[line]!)) / whole;
}
