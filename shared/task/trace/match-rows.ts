import type {CellValue, Rows} from '../../value/cell';
import type {SheetPlan} from '../../sheet/sheet-plan';

/** Texts of a row, by column. */
type Texts = ReadonlyMap<number, string>;

/** A row that is known and one that is tried, each on its side. */
type Pair = (known: number, tried: number) => {readonly plan: number; readonly sheet: number};

/** Rows looked at above and below a row, to tell it from another with the same label. */
const AROUND = 12;

/**
 * Which row of a plan stands in which row of its sheet. They are the same until the user inserts or deletes rows of the
 * sheet, or the data change; then a row is found by its texts, and by those around it.
 */
export class RowMatch {
  private readonly planned: ReadonlyMap<number, Texts>;

  constructor(
    plan: SheetPlan,
    private readonly rows: Rows,
  ) {
    const planned = new Map<number, Map<number, string>>();
    for (const {row, column, value} of plan.cells) {
      if (typeof value !== 'string' || value.trim() === '') continue;
      const texts = planned.get(row) ?? new Map<number, string>();
      planned.set(row, texts.set(column, value.trim()));
    }
    this.planned = planned;
  }

  /** Row of the plan that stands in a row of the sheet; null when none does. */
  planRowOf(row: number): number | null {
    return this.nearest(row, (sheet, plan) => ({plan, sheet}));
  }

  /** Row of the sheet in which a row of the plan stands; null when none does. */
  sheetRowOf(row: number): number | null {
    return this.nearest(row, (plan, sheet) => ({plan, sheet}));
  }

  /** The candidate whose texts, and those around it, agree best; the nearest one among equals. */
  private nearest(row: number, pair: Pair): number | null {
    const same = pair(row, row);
    if (!this.planned.has(same.plan) && !this.hasTexts(same.sheet)) return this.shifted(row, pair);
    const reach = Math.max(this.rows.length, ...this.planned.keys());
    let best: number | null = null;
    let most = -1;
    for (let step = 0; step <= reach; step++) {
      for (const candidate of step === 0 ? [row] : [row - step, row + step]) {
        const {plan, sheet} = pair(row, candidate);
        if (candidate < 0 || !this.agree(plan, sheet)) continue;
        const score = this.scoreAround(plan, sheet);
        if (score <= most) continue;
        most = score;
        best = candidate;
      }
      if (most >= AROUND) break;
    }
    return best;
  }

  /** A row without texts moved as the nearest one above it that has some. */
  private shifted(row: number, pair: Pair): number | null {
    for (let above = row - 1; above >= Math.max(0, row - AROUND); above--) {
      const {plan, sheet} = pair(above, above);
      if (!this.planned.has(plan) && !this.hasTexts(sheet)) continue;
      const found = this.nearest(above, pair);
      return found === null ? null : found + row - above;
    }
    return row;
  }

  private scoreAround(plan: number, sheet: number): number {
    let score = 0;
    for (let step = 1; step <= AROUND; step++) {
      for (const by of [-step, step]) if (this.planned.has(plan + by) && this.agree(plan + by, sheet + by)) score++;
    }
    return score;
  }

  /** Every text of the plan's row stands in the sheet's. */
  private agree(plan: number, sheet: number): boolean {
    const texts = this.planned.get(plan);
    const row = this.rows[sheet];
    if (texts === undefined || row === undefined) return false;
    return [...texts].every(([column, text]) => textIn(row[column]) === text);
  }

  private hasTexts(sheet: number): boolean {
    return this.rows[sheet]?.some((cell) => typeof cell === 'string' && cell.trim() !== '') === true;
  }
}

function textIn(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}
