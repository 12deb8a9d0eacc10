import {isKnown} from '../../count/result';
import type {TableResult} from '../../count/result';
import {maskOf, SUPPRESSED} from '../disclosure';
import {cellValue, kindOf} from '../units';
import type {Check, Checked, CheckFamily} from './check';
import {unlessEmpty, verdictOf, withoutNumbers} from './check';

/** Fractions add up to one within what binary numbers lose. */
const SLACK = 1e-9;

/** Every total against the sum of its lines; where a person may stand on several lines, the sum is the larger. */
export function checkTotals(checked: Checked): CheckFamily {
  const checks = [...checked.results.tables.values()].flatMap((table) =>
    isKnown(table)
      ? table.columns.flatMap((_, index) => checkTotal(table, index, checked))
      : [withoutNumbers(table.spec.title, table.lacks![0]!, checked)],
  );
  return {title: 'Totaux et sommes des lignes', checks};
}

function checkTotal(table: TableResult, index: number, checked: Checked): Check[] {
  const {spec, columns, lines, total, additive, totalPlus} = table;
  const {
    results: {figures},
    masks,
  } = checked;
  const {label, unit} = columns[index]!;
  const what = columns.length === 1 ? spec.title : `${spec.title} : ${label}`;
  const lack = table.lacks?.[index] ?? null;
  if (lack !== null) return [withoutNumbers(what, lack, checked)];
  const value = total?.[index];
  if (value === undefined || value === null) return [];
  if (table.totalFrom?.[index]) return []; // a ratio in all is no sum of ratios
  const sum = lines.reduce((all, {values, holds}) => all + (holds === undefined ? (values[index] ?? 0) : 0), 0);
  const plus = totalPlus[index];
  const added = plus === undefined ? 0 : (figures.get(plus)?.value ?? 0);
  const isDistinct = additive[index] !== true;
  const left = plus === undefined ? 'Somme des lignes' : 'Somme des lignes et des frais';
  // A plain sum is the total; where a person may stand on several lines it would tell a masked one.
  const mask = maskOf(masks, spec.id, index);
  const isTold = isDistinct && lines.some((_, line) => maskOf(masks, spec.id, index, line) !== undefined);
  const close = Math.abs(sum + added - value) < SLACK;
  return [
    unlessEmpty({
      what,
      left: {label: left, value: cellValue(sum + added, unit), kind: kindOf(unit), mask: isTold ? SUPPRESSED : mask},
      right: {
        label: isDistinct
          ? 'Total, chaque personne comptée une fois'
          : kindOf(unit) === 'percent'
            ? 'Ensemble'
            : 'Total',
        value: cellValue(value, unit),
        kind: kindOf(unit),
        mask,
      },
      verdict: isDistinct ? (sum + added >= value ? 'read' : 'bad') : verdictOf(close),
    }),
  ];
}
