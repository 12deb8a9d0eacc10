import type {CellValue} from '../../value/cell';
import {fingerprintOf} from '../../value/fingerprint';
import type {Results} from '../../count/evaluate-report';
import type {FigureResult, TableResult} from '../../count/result';
import {companionOf} from '../../chapters/facts';
import {maskOf} from '../../report/disclosure';
import type {Masks} from '../../report/disclosure';
import {handOver} from '../../report/handed-over';
import {figuresOf} from '../../report/report-context';
import {isCalled} from '../../report/section-choice';
import type {ChosenSection} from '../../report/section-choice';
import {tablesOf} from '../../chapters/section';
import type {Registers} from '../../count/registers';

/**
 * What each section shows, as a short print by the id of the section: kept in the mark of a sheet, it tells which sections the data of
 * today would change. Made from what is printed and from nothing else: a masked number is not in it, and no try can find it there.
 */
export function sectionPrints(
  sections: readonly ChosenSection[],
  results: Results,
  registers: Registers,
): Readonly<Record<string, string>> {
  const {results: printed, masks} = handOver(registers, results);
  const shown = sections.filter((section) => section.shown);
  return Object.fromEntries(
    shown.map(({spec, heading}) => {
      const own = [...registers.textes].find(([section]) => isCalled(spec, section))?.[1] ?? '';
      const figures = figuresOf([...spec.cards, ...spec.figures], printed).flatMap((figure) => [
        figure,
        ...(['previous', 'change'] as const).flatMap((kind) => companionOf(printed, figure.spec.id, kind) ?? []),
      ]);
      const tables = tablesOf(spec).flatMap((id) => printed.tables.get(id) ?? []);
      const rows = [
        [heading, own],
        ...figures.map((one) => rowOfFigure(one, masks)),
        ...tables.flatMap((one) => rowsOfTable(one, masks)),
      ];
      return [spec.id, fingerprintOf([{name: spec.id, rows}])];
    }),
  );
}

function rowOfFigure({spec, value}: FigureResult, {figures}: Masks): CellValue[] {
  return [spec.id, spec.label, figures.get(spec.id) ?? value];
}

function rowsOfTable({spec, columns, lines, total, notes}: TableResult, masks: Masks): CellValue[][] {
  const shown = (values: readonly (number | null)[], line?: number) =>
    values.map((value, column) => maskOf(masks, spec.id, column, line) ?? value);
  return [
    [spec.id, ...columns.map(({label}) => label)],
    ...lines.map(({label, values}, line) => [label, ...shown(values, line)]),
    shown(total ?? []),
    [...notes],
  ];
}
