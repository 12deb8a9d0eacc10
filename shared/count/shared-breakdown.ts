import type {Codes} from './aggregate';
import type {Axis} from './axis';
import type {Breakdown} from './surroundings';

/** A breakdown whose lines are worked out once. */
export class SharedBreakdown implements Breakdown {
  private rows: Codes | undefined;
  private youths: Codes | undefined;
  constructor(private readonly made: Breakdown) {}
  get axis(): Axis {
    return this.made.axis;
  }
  get spread(): Breakdown['spread'] {
    return this.made.spread;
  }
  rowLines(): Codes {
    return (this.rows ??= this.made.rowLines());
  }
  youthLines(): Codes {
    return (this.youths ??= this.made.youthLines());
  }
}
