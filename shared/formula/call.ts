import type {CellValue} from '../value/cell';
import {closestTo} from '../value/nearest';
import {isNothing, textOf} from '../value/nothing';
import {parseNumber} from '../value/parse-number';
import {yearOfReport} from '../count/period';
import {allRegisters, registerById} from '../register/all-registers';
import type {Registers} from '../count/registers';
import type {RegisterId} from '../register/register-id';
import type {Table} from '../count/table';
import {contentHeight, isLeftOut, isRange, plainOf, type Argument, type Plain} from './argument';
import {functionNamed, type FunctionName} from './functions';
import type {FunctionSpec, ParameterSpec} from './function-spec';
import {SIZE_LIMIT} from './input-size';
import {readRanges, registerNamed, type GivenRange} from './read-ranges';
import {readingOf, type Reading} from './reading';
import {refuse} from './refusal';
import {noMemory, type Memory} from './remember';

/** What a host gives beside the arguments. */
export interface FormulaContext {
  /** The registers recognised in the workbook, for calls that name one or give none. */
  readonly registers?: Registers | undefined;
  /** Where ranges are remembered; without one, each call reads its own afresh. */
  readonly memory?: Memory | undefined;
  /** Characters of ranges that a call may carry; `Infinity` where the host sets no bound. */
  readonly sizeLimit?: number | undefined;
}

/** A pair of the free arguments: a heading, and what its cells must say. */
export interface CriterionWords {
  readonly heading: string;
  readonly value: CellValue;
}

/** The arguments of one call, sorted and checked as far as that needs no register. */
export class Call {
  readonly spec: FunctionSpec;
  readonly criteria: readonly CriterionWords[];
  /** All that the answer depends on beside the registers read; null when cells themselves are to be answered. */
  readonly key: string | null;
  /** As it is told to whoever may have typed either. */
  private readonly names: string;
  private readonly fixed: ReadonlyMap<string, Plain>;
  private readonly ranges: readonly GivenRange[];
  private read: Reading | undefined;

  constructor(
    name: FunctionName,
    args: readonly Argument[],
    private readonly context: FormulaContext,
  ) {
    this.spec = functionNamed(name);
    const {parameters, french} = this.spec;
    this.names = french === name ? name : `${name} (${french})`;
    const plain = args.map(plainOf);
    this.fixed = new Map(
      parameters.map((parameter, at) => [parameter.name, this.checked(parameter, plain[at] ?? null)]),
    );
    const rest = plain.slice(parameters.length);
    this.criteria = pairsOf(rest.filter((argument): argument is CellValue => !isRange(argument)));
    this.ranges = this.givenRanges(rest);
    const answersCells = parameters.some(({kind}) => kind === 'cells');
    this.key = answersCells ? null : JSON.stringify([name, ...plain.map((value) => (isRange(value) ? {} : value))]);
  }

  private checked(parameter: ParameterSpec, value: Plain): Plain {
    const {name, kind, optional, help} = parameter;
    if (isRange(value) && kind !== 'register' && kind !== 'cells')
      return refuse('argument-is-range', {name: this.names, parameter: name});
    const mayLack = optional === true || kind === 'register' || kind === 'cells';
    if (!mayLack && isLeftOut(value)) return refuse('argument-missing', {name: this.names, parameter: name, help});
    return value;
  }

  /** The ranges of registers, fixed arguments first; refused where together they are more than a host carries. */
  private givenRanges(rest: readonly Plain[]): GivenRange[] {
    const memory = this.context.memory ?? noMemory;
    const ranges: GivenRange[] = [];
    const add = (value: Plain, parameter: string | null, place: string) => {
      if (!isRange(value)) return;
      const height = contentHeight(value);
      const rows = height === value.length ? value : value.slice(0, height);
      ranges.push({rows, known: memory.recall(rows), parameter, place});
    };
    for (const {name, kind} of this.spec.parameters)
      if (kind === 'register') add(this.fixed.get(name)!, name, `La plage « ${name} »`);
    rest.forEach((value, at) =>
      add(value, null, `La plage donnée en argument ${this.spec.parameters.length + at + 1}`),
    );
    const size = ranges.reduce((sum, {known}) => sum + known.size, 0);
    if (size > (this.context.sizeLimit ?? SIZE_LIMIT))
      refuse('too-large', {millions: (size / 1e6).toFixed(1).replace('.', ',')});
    return ranges;
  }

  /** The value of a fixed argument; null when left out. */
  argument(name: string): Plain {
    return this.fixed.get(name) ?? null;
  }

  text(name: string): string {
    const value = this.argument(name);
    return isRange(value) || isNothing(value) ? '' : textOf(value);
  }

  /** The registers that the call reads: its ranges, else those of the workbook. */
  reading(): Reading {
    return this.readingIfAny() ?? refuse('no-workbook', {name: this.names});
  }

  readingIfAny(): Reading | undefined {
    if (this.read !== undefined) return this.read;
    if (this.ranges.length > 0) this.read = readRanges(this.ranges);
    else if (this.context.registers !== undefined) this.read = readingOf(this.context.registers);
    return this.read;
  }

  /** The register that an argument gives or names; left out, `fallback`. */
  register(name: string, fallback: RegisterId): RegisterId {
    const reading = this.reading();
    const value = this.argument(name);
    let id: RegisterId | null | undefined = fallback;
    if (isRange(value)) {
      const at = this.ranges.findIndex(({parameter}) => parameter === name);
      id = reading.roles![at];
      if (id === null || id === undefined)
        return refuse('range-other', {expected: titleOf(fallback), found: 'Paramètres ML'});
    } else if (!isNothing(value)) {
      const word = textOf(value);
      if (reading.byRange) return refuse('name-among-ranges', {value: word});
      id = registerNamed(word, reading.registers.recognised);
      if (id === undefined) {
        const known = [
          ...allRegisters.map(({title}) => title),
          ...reading.registers.recognised.map(({sheet}) => sheet),
        ];
        return refuse('register-unknown', {
          value: word,
          closest: closestTo(word, known),
          found: titlesIn(reading.registers),
        });
      }
    }
    tableOf(reading.registers, id);
    return id;
  }

  /** The year asked; left out, null by range (every year), and the report's year by name. */
  year(name = 'annee'): number | null {
    const value = this.argument(name) as CellValue;
    if (!isNothing(value)) {
      const year = typeof value === 'number' ? value : parseNumber(textOf(value));
      if (!Number.isInteger(year) || year < 1950 || year > 2100)
        return refuse('year-unreadable', {value: textOf(value)});
      return year;
    }
    const reading = this.reading();
    return reading.byRange ? null : yearOfReport(reading.registers);
  }

  /** The year of a function that cannot do without: by range, the settings given may still say it. */
  neededYear(name = 'annee'): number {
    return this.year(name) ?? this.reading().registers.settings.annee ?? refuse('year-needed', {name: this.names});
  }
}

/** Criteria in the order given; what is left out where a heading may stand is no criterion. */
function pairsOf(words: readonly CellValue[]): CriterionWords[] {
  const pairs: CriterionWords[] = [];
  for (let at = 0; at < words.length; at++) {
    if (isNothing(words[at])) continue;
    const heading = textOf(words[at]);
    const value = words[++at] ?? null;
    if (value === null || value === '') refuse('criterion-alone', {value: heading});
    pairs.push({heading, value});
  }
  return pairs;
}

export function titleOf(id: RegisterId): string {
  return registerById.get(id)!.title;
}

function titlesIn({tables}: Registers): string[] {
  return allRegisters.filter(({id}) => tables[id] !== undefined).map(({title}) => title);
}

/** A register that the call cannot do without. */
export function tableOf(registers: Registers, id: RegisterId): Table {
  const table = registers.tables[id];
  if (table === undefined) return refuse('register-absent', {register: titleOf(id), found: titlesIn(registers)});
  if (table.length === 0) return refuse('register-empty', {register: titleOf(id)});
  return table;
}
