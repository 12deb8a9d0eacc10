import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {hasList, neededColumns, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import type {Settings} from '../setting/settings';
import {cellsUnder, holdsAnything, readablePart} from './cells-under';
import {meaningOf} from './cell-meaning';
import {likeHeading} from './like-heading';
import {headingLine, matchHeadings} from './match-headings';
import {isNamed} from './near-register';

/** Column of a register → the heading that it likely is in a sheet, and how much speaks for it. */
type Proposal = ReadonlyMap<string, {readonly heading: string; readonly score: number}>;

/**
 * The heading that each column of a register likely is: by its name, exact or alike, and by what its cells say; else, where the
 * register needs it, by cells that are of no other kind. Each heading once. It is shown to be confirmed, and nothing is read by it.
 */
export function proposeColumns(
  spec: RegisterSpec,
  sheet: SourceSheet,
  line: number,
  settings: Pick<Settings, 'dateAides'>,
): Proposal {
  const headings = headingLine(sheet.rows[line] ?? [], line);
  const {at} = matchHeadings(spec, headings, settings);
  const needed = allNeeded(spec);
  const pairs = headings.texts.flatMap((text, index) => {
    if (text === '') return [];
    const like = likeHeading(text, spec, at);
    const isFilled = holdsAnything(sheet, line, index);
    return Object.entries(spec.columns).flatMap(([id, column]) => {
      const name = at.get(id)?.index === index ? EXACT : like === column.headings[0] ? ALIKE : 0;
      const reads = (cell: CellValue) => meaningOf(cell, column) !== undefined;
      const part = readablePart(cellsUnder(sheet, line, index), reads);
      const score =
        name === 0
          ? byCells(column, needed.includes(id), text, part)
          : isFilled && part < FEW
            ? name - ALIKE
            : name + part;
      return score === 0 ? [] : [{id, index, text, score}];
    });
  });
  const proposed = new Map<string, {heading: string; score: number}>();
  const taken = new Set<number>();
  for (const {id, index, text, score} of pairs.sort((a, b) => b.score - a.score)) {
    if (proposed.has(id) || taken.has(index)) continue;
    proposed.set(id, {heading: text, score});
    taken.add(index);
  }
  return proposed;
}

/** How much a name says beside what the cells do, which is 1 at most; less than cells of another kind where none of its own is read. */
const EXACT = 1.5;
const ALIKE = 1;
const FEW = 0.1;
/** The part of the cells that a column must read before a heading of another name is proposed for it. */
const MOST = 0.9;
const DATED = /\b(?:date|jour|quand|le)\b/;

const allNeeded = (spec: RegisterSpec) => [...neededColumns(spec), ...(spec.needsOneOf?.[0] ?? [])];

function byCells(column: ColumnSpec, isNeeded: boolean, text: string, part: number): number {
  const isTelling = hasList(column) || (column.kind === 'day' && DATED.test(foldText(text)));
  return isNeeded && isTelling && part >= MOST ? part : 0;
}

/** The register that a sheet likely is: most of the columns that it needs are proposed; null where none comes near. */
export function likelyRegister(
  sheet: SourceSheet,
  proposals: ReadonlyMap<RegisterSpec, Proposal>,
): RegisterSpec | null {
  const near = [...proposals].flatMap(([spec, columns]) => {
    const needed = allNeeded(spec);
    const there = needed.flatMap((id) => columns.get(id) ?? []);
    const sum = there.reduce((total, {score}) => total + score, 0);
    const score = sum / needed.length + columns.size / 100 + (isNamed(sheet.name, spec) ? 1 : 0);
    return there.length >= 2 && there.length * 2 >= needed.length ? [{spec, score}] : [];
  });
  return near.sort((a, b) => b.score - a.score)[0]?.spec ?? null;
}
