import {countedWhere} from '../chapters/counted-rules';
import type {Condition, Count, Dimension, FigureSpec, Formula, Measure, Population} from '../count/declaration';
import {countsOf} from '../count/counts-of';
import {keyOf} from '../count/key';
import type {Registers} from '../count/registers';
import type {Unit} from '../count/unit';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {asKept} from './basis';
import type {Scope} from './column';
import {linesOfColumn, linesOfRows} from './column-lines';
import {findColumn} from './column';
import {outOfCents} from './label-of-line';
import {isOfYouths} from './simplest-table';
import {wordsOfAge, wordsOfColumn} from './words-of-column';
import {wordsOfCondition, wordsOfOnly} from './words-of-condition';
import type {Namer} from './words-of-condition';
import {linesOfClasses, linesOfGroups} from './words-of-lines';
import type {Words} from './words-of-lines';
import {wordsOfMeasure} from './words-of-measure';
import {beforeMoved, wordsOfMove, wordsOfPeriod} from './words-of-period';

/** What a line of « Indicateurs » says of what it counts. */
type CountWords = {readonly [K in 'base' | 'periode' | 'date' | 'criteres' | 'compter']?: string};

/**
 * Writes declarations as lines. What a line cannot say in one goes in lines of its own, which serve it only: « calcul 1 » of
 * « Indicateurs », « lignes 1 » of « Ventilations ».
 */
export class Press implements Namer {
  readonly indicateurs: Words[] = [];
  readonly ventilations: Words[] = [];
  private readonly named = new Map<string, string>();

  constructor(
    private readonly registers: Registers,
    /** The figures that lines may call by their names. */
    private readonly figures: readonly FigureSpec[],
    private readonly isTaken: (name: string) => boolean,
  ) {}

  /** The line of a figure. */
  figure(spec: FigureSpec): Words {
    const {id: nom, label: libelle, unit: unite, definition, objective, auxiliary} = spec;
    return {
      nom,
      libelle: libelle === nom ? '' : libelle,
      ...this.formula(unite === 'euros' && !this.isMoney(spec.formula) ? outOfCents(spec.formula) : spec.formula, nom),
      unite,
      definition,
      objectif: objective === undefined ? '' : String(objective).replace('.', ','),
      publie: auxiliary === true ? 'non' : 'seul',
    };
  }

  /** Whether what is counted first is an amount. */
  private isMoney(formula: Formula): boolean {
    const [count] = countsOf(formula);
    if (count === undefined) return true;
    const {of, measure} = count;
    const scope: Scope = {registers: this.registers, register: of.register};
    return 'column' in measure && findColumn(scope, wordsOfColumn(scope, measure.column))?.cents === true;
  }

  private formula(formula: Formula, id: string): CountWords & {readonly divise?: string} {
    switch (formula.kind) {
      case 'count':
        return this.count(formula.count, id, formula.times);
      case 'share': {
        const {of, measure, only} = formula;
        const words = this.count({of, measure, only}, id, undefined, true);
        return {...words, divise: formula.base === 'all' ? 'tous' : 'connus'};
      }
      case 'ratio':
        return {...this.count(formula.part, id, formula.times), divise: this.countNamed(formula.base)};
      case 'over': {
        const {part, base, times} = formula;
        const words = part.kind === 'count' ? this.count(part.count, id, part.times) : {base: this.sumNamed(part)};
        const multiplied = times === undefined ? {} : {compter: `× ${String(times).replace('.', ',')}`};
        return {...words, ...multiplied, divise: this.formulaNamed(base, 'nombre')};
      }
      case 'total':
        return {base: this.sumNamed(formula)};
      case 'previous':
        return {base: formula.figure, periode: 'année précédente'};
      case 'change':
        return {base: formula.figure, compter: 'évolution'};
    }
  }

  private sumNamed(formula: Formula): string {
    const counts = formula.kind === 'total' ? formula.counts : [];
    return counts.map(({times, ...count}) => this.countNamed(count, times)).join(' + ');
  }

  /** What a count says: on a line of its register, or on one of an indicator that counts the same rows. */
  private count(count: Count, id: string, times?: number, shared = false): CountWords {
    const {of, measure, only} = count;
    const scope: Scope = {registers: this.registers, register: of.register};
    const compter = wordsOfMeasure(measure, scope, times);
    const kept = only === undefined ? '' : wordsOfOnly(only, scope, !isOfYouths(measure));
    if (kept === null) return {base: this.countNamed(asKept(count, this.registers.settings)), compter};
    if (kept !== '' && (shared || of.where.length + (of.kept ?? []).length > 0)) {
      const base = this.figureCounting({of, measure}, id) ?? this.countNamed({of, measure});
      return {base, criteres: kept, ...(times === undefined ? {} : {compter})};
    }
    const union = this.unionNamed(of);
    if (union !== null) return {...union, ...(measure.kind === 'jeunes' ? {} : {compter})};
    const when = wordsOfPeriod(of.dated, of.period, scope);
    if (when === null) {
      const {period} = of;
      const rest = beforeMoved(of);
      const base =
        measure.kind === 'statistic' ? this.countNamed({of: rest, measure: {kind: measure.of}}) : this.rowsNamed(rest);
      return {base, periode: wordsOfMove(period!), compter};
    }
    // A statistic is of youths where its base counts youths.
    const wanted = measure.kind === 'statistic' ? measure.of : null;
    if (wanted !== null && wanted !== (of.register === 'jeunes' ? 'jeunes' : 'rows'))
      return {base: this.countNamed({of, measure: {kind: wanted}}), compter};
    const criteres = [...this.conditions(of), ...(kept === '' ? [] : [kept])].join(' ; ');
    return {base: registerById.get(of.register)!.title, ...when, criteres, compter};
  }

  /** « A ou B »: youths of any of several populations. */
  private unionNamed({register, dated, where, kept = []}: Population): CountWords | null {
    const [any, ...others] = where;
    if (register !== 'jeunes' || dated.kind !== 'always' || any?.kind !== 'any' || others.length > 0) return null;
    const populations = any.of.flatMap((one) =>
      one.kind === 'among' && one.after === undefined ? [one.population] : [],
    );
    if (populations.length < any.of.length) return null;
    const scope: Scope = {registers: this.registers, register};
    const criteres = kept.map((one) => wordsOfCondition(one, true, scope, this)).join(' ; ');
    return {base: populations.map((one) => this.rowsNamed(one)).join(' ou '), criteres};
  }

  /** The clauses of a population; what counts by default is not said, unless something else is. */
  private conditions({register, where, kept = []}: Population): string[] {
    const scope: Scope = {registers: this.registers, register};
    const rules = countedWhere(register, new Set());
    const isUsual = rules.every((rule, at) => {
      const mine = where[at];
      const isSaid =
        where.slice(rules.length).some((one) => speaksOf(one, rule)) || kept.some((one) => speaksOf(one, rule));
      return mine !== undefined && keyOf(mine) === keyOf(rule) && !isSaid;
    });
    const said = isUsual ? where.slice(rules.length) : where;
    const dropped = isUsual ? [] : rules.filter((rule) => ![...where, ...kept].some((one) => speaksOf(one, rule)));
    return [
      ...dropped.map((rule) => `${wordsOfColumn(scope, 'column' in rule ? rule.column : '')} quelconque`),
      ...said.map((one) => wordsOfCondition(one, false, scope, this)),
      ...kept.map((one) => wordsOfCondition(one, true, scope, this)),
    ];
  }

  /** A figure that counts just that, or a line that serves others only. */
  countNamed(count: Count, times?: number): string {
    const formula: Formula = {kind: 'count', count, ...(times === undefined ? {} : {times})};
    return this.formulaNamed(formula, unitOf(count.measure));
  }

  /** A figure of this formula, and of this unit where it is asked for. */
  formulaNamed(formula: Formula, unit: Unit, isAsked = false): string {
    const known = this.figures.find(
      (spec) => keyOf(spec.formula) === keyOf(formula) && (!isAsked || spec.unit === unit),
    );
    if (known !== undefined) return known.id;
    return this.once(keyOf({formula, unit: isAsked ? unit : ''}), 'calcul', (nom) => {
      const words = this.formula(formula, nom);
      this.indicateurs.push({nom, ...words, unite: isAsked ? unit : '', publie: 'non'});
    });
  }

  private figureCounting(count: Count, but: string): string | undefined {
    const key = keyOf({kind: 'count', count});
    return this.figures.find((spec) => spec.id !== but && keyOf(spec.formula) === key)?.id;
  }

  rowsNamed(population: Population): string {
    const usual: Measure = {kind: 'dossier' in registerById.get(population.register)!.columns ? 'jeunes' : 'rows'};
    return (
      this.figureCounting({of: population, measure: {kind: 'rows'}}, '') ??
      this.countNamed({of: population, measure: usual})
    );
  }

  linesNamed(scope: Scope, alternatives: readonly (readonly Condition[])[], youth: boolean): string {
    return this.once(keyOf({register: scope.register, alternatives, youth}), 'lignes', (nom) => {
      const lines = alternatives.map((conditions): Words => {
        const criteres = conditions.map((one) => wordsOfCondition(one, youth, scope, this)).join(' ; ');
        return {nom, libelle: 'oui', criteres};
      });
      this.ventilations.push(...lines);
    });
  }

  /** What stands on lines: a column, an age, two of them, or a ventilation. */
  dimension(by: Dimension, register: RegisterId, isRows: boolean, heading = 'lignes'): string {
    const scope: Scope = {registers: this.registers, register};
    if (by.kind === 'nested') return by.by.map((one) => this.dimension(one, register, isRows, heading)).join(' et ');
    if (by.kind === 'age') return wordsOfAge(by.on);
    const plain = isRows ? linesOfRows(by) : by;
    if (by.kind === 'column' || by.kind === 'number') {
      const words = wordsOfColumn(scope, by.column, isRows ? undefined : by.each !== true);
      const found = findColumn(scope, words);
      const lines = found === null ? null : linesOfColumn(found);
      if (lines !== null && keyOf(unordered(isRows ? linesOfRows(lines) : lines)) === keyOf(unordered(plain)))
        return words;
    }
    const title = `par ${by.kind === 'column' ? wordsOfColumn(scope, by.column).toLowerCase() : heading.toLowerCase()}`;
    return this.once(keyOf({register, plain}), title, (nom) => {
      if (by.kind === 'column') this.ventilations.push(...linesOfGroups(nom, by, scope, isRows));
      if (by.kind === 'classes') this.ventilations.push(...linesOfClasses(nom, by, scope, this));
    });
  }

  private once(key: string, heading: string, write: (name: string) => void): string {
    const title = heading
      .replace(/[^\p{L}\p{N}’' -]+/gu, ' ')
      .replace(/ +/g, ' ')
      .trim();
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const isFree = (name: string) => !this.isTaken(name) && ![...this.named.values()].includes(name);
    let at = 1;
    while (!isFree(nameAt(title, at))) at++;
    const name = nameAt(title, at);
    this.named.set(key, name);
    write(name);
    return name;
  }
}

const nameAt = (title: string, at: number) => (title.startsWith('par ') && at === 1 ? title : `${title} ${at}`);

const speaksOf = (condition: Condition, rule: Condition) =>
  'column' in condition && 'column' in rule && condition.column === rule.column;

function unordered(by: Dimension): Dimension {
  if (by.kind === 'number') {
    const {ascending: _, ...rest} = by;
    return rest;
  }
  if (by.kind !== 'column') return by;
  const {open: _, ...rest} = by;
  return rest;
}

const unitOf = ({kind}: Measure): Unit =>
  kind === 'jeunes' || kind === 'participants' ? 'jeunes' : kind === 'rows' ? 'lignes' : 'nombre';
