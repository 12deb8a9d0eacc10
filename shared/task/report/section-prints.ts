import {fingerprintOf} from '../../value/fingerprint';
import type {Results} from '../../count/evaluate-report';
import type {Registers} from '../../count/registers';
import {contextOf} from '../../report/build-report-plan';
import {drawSection, partsOf} from '../../report/draw-section';
import type {ChosenSection} from '../../report/section-choice';

/**
 * What each section shows, as a short print by the id of the section, in the order of the sheet: kept in the mark of a sheet, it tells
 * which sections the data of today would change. Made from the cells that would be drawn and from nothing else: a masked number is not
 * in it, and no try can find it there. What heads every page is in each, and the version of the program in none.
 */
export function sectionPrints(
  sections: readonly ChosenSection[],
  results: Results,
  registers: Registers,
): Readonly<Record<string, string>> {
  const context = contextOf(registers, results, {version: ''});
  const {agency, title, accent} = context;
  const shown = sections.filter((section) => section.shown);
  return Object.fromEntries(
    shown.map((section) => {
      const {id} = section.spec;
      const blocks = drawSection(partsOf(section, context), {isClose: false, isPaired: false, spread: null}).map(
        ({block}) => block,
      );
      const cells = blocks.flatMap((block, at) => block.cells.map(({row, column, value}) => [at, row, column, value]));
      return [id, fingerprintOf([{name: id, rows: [[agency, title, accent], ...cells]}])];
    }),
  );
}
