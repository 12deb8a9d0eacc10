import {countedWhere} from '../chapters/counted-rules';
import type {Condition, Count, FigureSpec, Formula, Measure, Only, Population, TimedCount} from '../count/declaration';
import {made} from '../count/made-columns';
import type {Unit} from '../count/unit';
import {bandsOf} from '../count/by-age';
import {datingColumn} from '../chapters/counted-rules';
import type {RegisterId} from '../register/register-id';
import type {Settings} from '../setting/settings';
import {fault} from './fault';
import {datedBy} from './period';

/** What a line counts before it asks for more: the rows of a register or of an indicator, or several together. */
export interface Basis {
  readonly parts: readonly TimedCount[];
  readonly unit: Unit;
  /** The indicator that it is, alone. */
  readonly figure?: FigureSpec;
  /** Its rows, where they are of one population. */
  rows(): {readonly population: Population; readonly measure: Measure};
}

export function basisOf(
  parts: readonly TimedCount[],
  unit: Unit,
  name: string,
  more: Pick<Basis, 'figure'> = {},
): Basis {
  return {
    parts,
    unit,
    ...more,
    rows: () => {
      const [part, ...others] = parts;
      return part === undefined || others.length > 0
        ? fault('not-a-count', {word: name})
        : {population: part.of, measure: part.measure};
    },
  };
}

/** Whether a basis is a number of rows or of youths, and no share of them. */
export const isCounted = ({figure}: Basis): boolean =>
  figure === undefined || figure.formula.kind === 'count' || figure.formula.kind === 'total';

/** The rows of a register that count, in the year. */
export function basisOfRegister(register: RegisterId, name: string): Basis {
  const of: Population = {register, dated: datedBy(register, null), where: countedWhere(register, new Set())};
  const isJeunes = register === 'jeunes';
  return basisOf(
    [{of, measure: {kind: isJeunes ? 'jeunes' : 'rows'}}],
    isJeunes ? 'jeunes' : (unitsOf[register] ?? 'lignes'),
    name,
  );
}

const unitsOf: Readonly<Partial<Record<RegisterId, Unit>>> = {
  contacts: 'contacts',
  propositions: 'propositions',
  situations: 'situations',
  actions: 'actions',
};

/** The rows of an indicator, kept to what it keeps; of a share, those that are its part. */
export function basisOfFigure(spec: FigureSpec, settings: Settings, find: (id: string) => FigureSpec): Basis {
  const parts = partsOf(spec.formula, spec.id, find).map(({times, ...count}) => timed(asKept(count, settings), times));
  const isCount = spec.formula.kind === 'count' || spec.formula.kind === 'total';
  const [first] = parts;
  const unit = isCount ? spec.unit : first?.measure.kind === 'jeunes' ? 'jeunes' : 'lignes';
  return basisOf(parts, unit, spec.id, {figure: spec});
}

export const timed = (count: Count, times: number | undefined): TimedCount =>
  times === undefined ? count : {...count, times};

function partsOf(formula: Formula, id: string, find: (id: string) => FigureSpec): readonly TimedCount[] {
  switch (formula.kind) {
    case 'count':
      return [timed(formula.count, formula.times)];
    case 'total':
      return formula.counts;
    case 'share':
      return [formula];
    case 'ratio':
      return [formula.part];
    case 'over':
      return partsOf(formula.part, id, find);
    case 'previous':
    case 'change':
      return partsOf(find(formula.figure).formula, id, find);
  }
}

/** A count kept to some lines of a breakdown, as conditions: others may then be added. */
export function asKept({of, measure, only}: Count, settings: Settings): Count {
  if (only === undefined) return {of, measure};
  return {of: {...of, kept: [...(of.kept ?? []), ...conditionsOfOnly(only, of, settings)]}, measure};
}

function conditionsOfOnly({by, labels}: Only, {register}: Population, settings: Settings): readonly Condition[] {
  switch (by.kind) {
    case 'column': {
      const {column, groups = []} = by;
      if (labels === 'stated') return [{kind: 'stated', column, as: 'words'}];
      const values = labels.flatMap((label) => groups.find((group) => group.label === label)?.values ?? [label]);
      return [{kind: 'is', column, values}];
    }
    case 'age': {
      const dated = datingColumn(register);
      const on = typeof by.on === 'string' ? by.on : settings[by.on.setting] === 'au 31/12' ? 'end' : 'first';
      const column = on === 'end' || dated === null ? made.ageAtEnd : made.age(dated);
      if (labels === 'stated') return [{kind: 'stated', column, as: 'number'}];
      const bands = bandsOf(by, settings).filter(({label}) => labels.includes(label));
      const of = bands.map(({from, to}): Condition => {
        return {kind: 'between', column, as: 'number', from, to: to === Infinity ? OLDEST : to};
      });
      return [of.length === 1 ? of[0]! : {kind: 'any', of}];
    }
    case 'classes': {
      if (labels === 'stated') return [];
      const classes = by.classes.filter(({label}) => labels.includes(label));
      return [{kind: 'any', of: classes.map(({where}): Condition => ({kind: 'all', of: where}))}];
    }
    default:
      return [];
  }
}

const OLDEST = 199;

/** A population that asks for more: what counts by default is not asked of a column that is spoken of. */
export function narrowed(
  of: Population,
  {
    where,
    kept,
    cited,
  }: {
    readonly where: readonly Condition[];
    readonly kept: readonly Condition[];
    readonly cited: readonly {readonly id: string}[];
  },
): Population {
  const spoken = new Set(cited.flatMap(({id}) => [id, id.replace(/^ecrit\((.*)\)$/, '$1')]));
  const rules = countedWhere(of.register, new Set());
  const isReplaced = (condition: Condition) =>
    'column' in condition &&
    spoken.has(condition.column) &&
    rules.some((rule) => 'column' in rule && rule.column === condition.column && rule.kind === condition.kind);
  const all = [...(of.kept ?? []), ...kept];
  return {
    ...of,
    where: [...of.where.filter((condition) => !isReplaced(condition)), ...where],
    ...(all.length === 0 ? {} : {kept: all}),
  };
}

/** Youths of any of several populations, once each: the register of youths, by those who are in one of them. */
export function unionOf(parts: readonly Count[]): Count {
  const of = parts.map(({of: population}): Condition => ({kind: 'among', population}));
  return {of: {register: 'jeunes', dated: {kind: 'always'}, where: [{kind: 'any', of}]}, measure: {kind: 'jeunes'}};
}
