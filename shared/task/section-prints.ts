import type {CellValue} from '../cell/cell';
import {fingerprintOf} from '../cell/fingerprint';
import type {Results} from '../indicator/evaluate-report';
import type {FigureResult, TableResult} from '../indicator/result';
import {companionOf} from '../plan/facts';
import {availableResults, figuresOf} from '../plan/report-context';
import {isCalled} from '../plan/section-choice';
import type {ChosenSection} from '../plan/section-choice';
import {tablesOf} from '../plan/section';
import type {Registers} from '../register/registers';

/**
 * What each section shows, as a short print by the id of the section: kept in the mark of a sheet, it tells which sections the data of
 * today would change. Made from numbers, labels and words; nothing can be read back from it.
 */
export function sectionPrints(
  sections: readonly ChosenSection[],
  results: Results,
  registers: Registers,
): Readonly<Record<string, string>> {
  const known = availableResults(registers, results);
  const shown = sections.filter((section) => section.shown);
  return Object.fromEntries(
    shown.map(({spec, heading}) => {
      const own = [...registers.textes].find(([section]) => isCalled(spec, section))?.[1] ?? '';
      const figures = figuresOf([...spec.cards, ...spec.figures], known).flatMap((figure) => [
        figure,
        ...(['previous', 'change'] as const).flatMap((kind) => companionOf(known, figure.spec.id, kind) ?? []),
      ]);
      const tables = tablesOf(spec).flatMap((id) => known.tables.get(id) ?? []);
      const rows = [[heading, own], ...figures.map(rowOfFigure), ...tables.flatMap(rowsOfTable)];
      return [spec.id, fingerprintOf([{name: spec.id, rows}])];
    }),
  );
}

function rowOfFigure({spec, value}: FigureResult): CellValue[] {
  return [spec.id, spec.label, value];
}

function rowsOfTable({spec, columns, lines, total, notes}: TableResult): CellValue[][] {
  return [
    [spec.id, ...columns.map(({label}) => label)],
    ...lines.map(({label, values}) => [label, ...values]),
    [...(total ?? [])],
    [...notes],
  ];
}
