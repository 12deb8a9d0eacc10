/** What an operation weighs beside its values: the path of its object, and its name. */
const OPERATION = 200;

/** Sends what is queued before it weighs too much. */
export class Pace {
  private weight = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly budget: number,
  ) {}

  /** To be called before queueing something of that weight. */
  async make(weight: number): Promise<void> {
    if (this.weight > 0 && this.weight + weight > this.budget) await this.send();
    this.weight += weight;
  }

  async send(): Promise<void> {
    this.weight = 0;
    await this.context.sync();
  }
}

/** Rows cut into bands that each weigh less than the budget (one row at least). */
export function bandsOf<T>(
  rows: readonly T[],
  budget: number,
): {readonly from: number; readonly rows: T[]; readonly weight: number}[] {
  const bands: {from: number; rows: T[]; weight: number}[] = [];
  rows.forEach((row, index) => {
    const weight = JSON.stringify(row).length + 1;
    const last = bands[bands.length - 1];
    if (last !== undefined && last.weight + weight <= budget) {
      last.rows.push(row);
      last.weight += weight;
    } else bands.push({from: index, rows: [row], weight: weight + OPERATION});
  });
  return bands;
}
