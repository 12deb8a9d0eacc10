import type {Results} from '../../count/evaluate-report';
import type {Territoire} from '../../setting/territoire';
import type {TableResult} from '../../count/result';
import {hideNumbers} from './hide-numbers';
import {NumberWeb} from './number-web';
import type {Shown} from './number-web';
import {placesOf} from './places';
import {weaveResults} from './weave-results';
import type {Cells} from './weave-table';
import {weaveTable} from './weave-table';

/** Tables over the places of a level, and how these are parts of others. */
export interface PlaceTables {
  readonly tables: ReadonlyMap<string, TableResult>;
  /** Whether a cell is on some page. */
  readonly isOnPage: (table: TableResult, line: number, column: number) => boolean;
  /** A place has others for parts, and what is left of it is a number of people too. */
  readonly parts: readonly PlaceTie[];
}

interface PlaceTie {
  readonly whole: {readonly table: string; readonly line: string};
  readonly parts: {readonly table: string; readonly lines: readonly string[]};
}

/** The numbers of each cell, by table, and how many counts of a few people are told all the same. */
interface HiddenPlaces {
  readonly cells: ReadonlyMap<string, Cells>;
  readonly told: number;
}

/**
 * Hides the small numbers of all places together, with what would tell them. Each level is hidden beside those before it, taken as read
 * by everybody; so is what a report shows that hides small numbers too.
 */
export function hidePlaces(
  report: Results | null,
  levels: readonly PlaceTables[],
  territoire: Territoire,
  threshold: number,
): HiddenPlaces {
  const places = placesOf(territoire);
  const web = report === null ? new NumberWeb(places) : weaveResults(report, places).web;
  const woven = new WovenPlaces(web);
  let told: readonly Shown[] = [];
  const publish = (says: 'small' | 'nothing') => {
    told = hideNumbers(web, threshold, says);
    for (const number of web.numbers) if (number.state === 'shown') number.isPublished = true;
  };
  if (report !== null) publish('small');
  for (const level of levels) {
    woven.add(level, threshold);
    publish('nothing');
  }
  const isSmall = ({personal, value}: Shown) => personal && value < threshold;
  return {cells: woven.cells, told: told.filter(isSmall).length};
}

/** The cells of tables over places, tied to one another as places are. */
class WovenPlaces {
  readonly cells = new Map<string, Cells>();
  private readonly lines = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly web: NumberWeb) {}

  add({tables, isOnPage, parts}: PlaceTables, threshold: number): void {
    const {web} = this;
    for (const [id, table] of tables) {
      const cells = weaveTable(web, table, new Map());
      this.cells.set(id, cells);
      this.lines.set(id, new Map(table.lines.map(({label}, line) => [label, line])));
      for (const line of table.lines.keys()) {
        cells[line]!.forEach((numbers, column) => {
          if (!isOnPage(table, line, column)) for (const number of numbers) leaveOut(number, threshold);
        });
      }
    }
    for (const one of parts) {
      this.tie(one, (whole, of) => {
        const rest = whole.value - of.reduce((sum, {value}) => sum + value, 0);
        if (rest < 0) return;
        const left = web.own(rest, whole.personal);
        leaveOut(left, threshold);
        web.sum(whole, [...of, left]);
      });
    }
    web.tieQuantities();
  }

  /** Column by column, a place and those that it is made of. */
  private tie({whole, parts}: PlaceTie, make: (whole: Shown, parts: readonly Shown[]) => void): void {
    const lines = parts.lines.map((line) => this.numbersOf(parts.table, line));
    this.numbersOf(whole.table, whole.line).forEach((number, column) => {
      const numbers = lines.flatMap((line) => line[column] ?? []);
      if (number !== undefined && numbers.length > 0) make(number, numbers);
    });
  }

  private numbersOf(table: string, place: string): readonly (Shown | undefined)[] {
    const line = this.lines.get(table)?.get(place);
    return line === undefined ? [] : this.cells.get(table)![line]!.map(([number]) => number);
  }
}

/** What no page shows is kept as what is masked where it tells of a few people. */
function leaveOut(number: Shown, threshold: number): void {
  if (number.state !== 'shown' || number.isPublished) return;
  number.state = 'aside';
  number.isKept = number.personal && number.value >= 1 && number.value < threshold;
}
