import {catalogueOf} from '../../shared/chapters/catalogue';
import type {Results} from '../../shared/count/evaluate-report';
import {evaluate} from '../../shared/count/evaluate-report';
import type {TableResult} from '../../shared/count/result';
import {foldText} from '../../shared/value/fold';
import {yearPeriod} from '../../shared/count/period';
import {readRegisters} from '../../shared/reading/read-registers';
import type {SourceSheet} from '../../shared/count/registers';

/** Everything a report prints, as plain data: to hold one reading of the registers against another. */
export function numbersOf(sheets: readonly SourceSheet[], year: number) {
  const registers = readRegisters(sheets);
  return printed(evaluate(registers, yearPeriod(year), catalogueOf(registers)));
}

function printed({tables, figures}: Results) {
  const shown = ({lines, total}: TableResult) => ({
    lines: lines.map(({label, values}) => ({label: foldText(label), values})), // a value kept under its own name is written as found
    total,
  });
  return {
    tables: Object.fromEntries([...tables].map(([id, table]) => [id, shown(table)])),
    figures: Object.fromEntries([...figures].map(([id, {value}]) => [id, value])),
  };
}

/** Numbers from 0 to 1, the same from one run to the next. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Sheets that are kept whole: settings, and actions with those who came, which lean on each other. */
const whole = new Set(['Paramètres ML', 'Actions collectives', 'Participations']);

/** Some of the rows of the other registers. */
export function thinned(sheets: readonly SourceSheet[], share: number, seed: number): SourceSheet[] {
  const random = seeded(seed);
  return sheets.map(({name, rows}) => ({
    name,
    rows: whole.has(name) ? rows : rows.filter((_, index) => index === 0 || random() < share),
  }));
}
