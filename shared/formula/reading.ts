import type {CellValue} from '../value/cell';
import type {Catalogue} from '../chapters/catalogue';
import {catalogueOf} from '../language/catalogue-of';
import {Evaluation} from '../count/evaluation';
import type {Registers} from '../count/registers';
import type {RegisterId} from '../register/register-id';
import type {Period} from '../count/table';

/** Evaluations kept with a reading: the years that one workbook asks of the same registers. */
const MOST_EVALUATIONS = 3;
/** Answers kept with a reading, and their cells: the formulas of a sheet, not the lists of rows. */
const MOST_ANSWERS = 100;
const MOST_CELLS = 2000;

/** The registers that a call counts, with what was worked out of them: shared by the calls that read the same ones. */
export class Reading {
  private catalogueMade: Catalogue | undefined;
  private readonly evaluations = new Map<string, Evaluation>();
  private readonly answers = new Map<string, readonly (readonly CellValue[])[]>();

  constructor(
    readonly registers: Registers,
    /** The register that each range given is, in order; null for a table of settings. Null when read from the workbook. */
    readonly roles: readonly (RegisterId | null)[] | null,
  ) {}

  get byRange(): boolean {
    return this.roles !== null;
  }

  get catalogue(): Catalogue {
    return (this.catalogueMade ??= catalogueOf(this.registers));
  }

  /** What a formula gave before over these very registers; `key` holds all else that it depends on. */
  answered(key: string, make: () => CellValue[][]): CellValue[][] {
    const known = this.answers.get(key);
    if (known !== undefined) return known.map((row) => [...row]); // the caller's own: it may change them
    const made = make();
    if (made.length * made[0]!.length <= MOST_CELLS) {
      if (this.answers.size >= MOST_ANSWERS) this.answers.clear();
      this.answers.set(
        key,
        made.map((row) => [...row]),
      );
    }
    return made;
  }

  /** For the populations of the catalogue, which are constants: what is selected once serves every call. */
  evaluation(period: Period): Evaluation {
    const key = `${period.from}-${period.to}-${period.back ?? 0}`;
    let evaluation = this.evaluations.get(key);
    if (evaluation === undefined) {
      if (this.evaluations.size >= MOST_EVALUATIONS) this.evaluations.clear();
      this.evaluations.set(key, (evaluation = new Evaluation(this.registers, period)));
    }
    return evaluation;
  }
}

const readings = new WeakMap<Registers, Reading>();

/** The reading of a workbook whose registers are recognised. */
export function readingOf(registers: Registers): Reading {
  let reading = readings.get(registers);
  if (reading === undefined) readings.set(registers, (reading = new Reading(registers, null)));
  return reading;
}
