import {foldText} from '../value/fold';
import type {AgeBand} from '../setting/settings';
import {NON_RENSEIGNE} from './table';
import type {Dimension} from './declaration';

/** The lines that a dimension gives. Index 0 is what states nothing, or falls in no class. */
export interface Axis {
  readonly labels: readonly string[];
  /** Printed even when nothing counts there. */
  readonly always: readonly boolean[];
  /** Index 0 is an unknown, left out of the base of shares. */
  readonly zeroIsUnknown: boolean;
  /** Indexes in printing order. */
  readonly order: readonly number[];
}

/** An axis of lines known from the data, shown only where something counts. */
export function plainAxis(labels: readonly string[]): Axis {
  return finishAxis(
    [NON_RENSEIGNE, ...labels],
    labels.map(() => false),
    true,
  );
}

/** An axis whose line 0 stands for nothing stated and is printed last. */
export function finishAxis(labels: readonly string[], always: readonly boolean[], zeroIsUnknown: boolean): Axis {
  const order = [...labels.keys()].slice(1);
  return {labels, always: [false, ...always], zeroIsUnknown, order: [...order, 0]};
}

/** The lines of age bands, and « Autre âge » where an age is in none. */
export function bandAxis(bands: readonly AgeBand[]): Axis {
  return finishAxis(
    [NON_RENSEIGNE, ...bands.map((band) => band.label), 'Autre âge'],
    [...bands.map(() => true), false],
    true,
  );
}

/** Line of an age among bands: 0 when there is none, the last line outside all bands. */
export function bandLines(bands: readonly AgeBand[]): (age: number) => number {
  return (age) => {
    if (!(age >= 0)) return 0;
    const index = bands.findIndex((band) => age >= band.from && age <= band.to);
    return index < 0 ? bands.length + 1 : index + 1;
  };
}

/** Lines of a whole column of ages: those of whole years are found in a list. */
export function linesOfAges(ages: Float64Array, bands: readonly AgeBand[]): Uint8Array {
  const lineOf = bandLines(bands);
  const wholeYears = Uint8Array.from({length: 128}, (_, age) => lineOf(age));
  const lines = new Uint8Array(ages.length);
  for (let row = 0; row < ages.length; row++) {
    const age = ages[row]!;
    const years = age & 127;
    lines[row] = years === age ? wholeYears[years]! : lineOf(age);
  }
  return lines;
}

/** Sorts the lines of an open dimension; others keep their order. */
export function printingOrder(axis: Axis, dimension: Dimension, weight: (line: number) => number): readonly number[] {
  if (dimension.kind !== 'column' || dimension.open === undefined) return axis.order;
  const byText = (a: number, b: number) => (foldText(axis.labels[a]!) < foldText(axis.labels[b]!) ? -1 : 1);
  const compare = dimension.open === 'text' ? byText : (a: number, b: number) => weight(b) - weight(a) || byText(a, b);
  return [...axis.order.filter((line) => line !== 0).sort(compare), 0];
}

/** Whether a line of the dimension takes what is not stated too: nobody is unknown. */
export const takesAll = (by: Dimension): boolean => by.kind === 'classes' && by.otherwise !== NON_RENSEIGNE;
