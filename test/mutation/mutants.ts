import type {Condition, FigureSpec, TableSpec} from '../../shared/count/declaration';
import {reasonOfCondition} from '../../shared/count/reason';

type Spec = FigureSpec | TableSpec;
type Node = Record<string, unknown>;

/** One change to one node of the declarations, wherever that node is shared. */
export interface Mutant {
  readonly name: string;
  readonly node: object;
  /** What stands in its place; undefined where the node is taken out of its list. */
  readonly replacement: unknown;
}

/** Columns that date the rows of a register: what « swap the date column » may choose among. */
const otherDates: Readonly<Record<string, string>> = {
  accueil: 'naissance',
  debut: 'fin',
  entree: 'sortie',
};

/** On which day the settings place an age by default. */
const defaultAges: Readonly<Record<string, 'first' | 'end'>> = {
  ageNouveauxAccueillis: 'first',
  ageJeunesEnEmploi: 'end',
};

const conditions: ReadonlySet<string> = new Set<Condition['kind']>(['is', 'is-not', 'begins', 'during', 'among']);

/** Every node reachable from the declarations, each once, with the ids of the indicators that use it. */
export function nodesOf(specs: readonly Spec[]): Map<object, {path: string; ids: string[]}> {
  const found = new Map<object, {path: string; ids: string[]}>();
  const walk = (value: unknown, path: string, id: string) => {
    if (typeof value !== 'object' || value === null) return;
    const known = found.get(value);
    if (known === undefined) found.set(value, {path, ids: [id]});
    else if (!known.ids.includes(id)) known.ids.push(id);
    for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`, id);
  };
  for (const spec of specs) walk(spec, spec.kind, spec.id);
  return found;
}

/** The mutants of one node, by the kinds of change that a mistake in a declaration would make. */
export function mutantsOf(node: object, path: string): Mutant[] {
  const it = node as Node;
  const mutants: Mutant[] = [];
  const add = (name: string, replacement: unknown) => mutants.push({name, node, replacement});
  const change = (name: string, fields: Node) => add(name, {...it, ...fields});

  if (conditions.has(String(it['kind']))) {
    add(`drop clause « ${reasonOfCondition(node as Condition, 'contacts')} »`, undefined);
    const values = it['values'];
    if (Array.isArray(values) && values.length > 1) {
      for (const value of values) {
        change(`${String(it['column'])}: without ${JSON.stringify(value)}`, {
          values: values.filter((other) => other !== value),
        });
      }
    }
  }
  if (path.endsWith('.dated')) {
    if (it['kind'] === 'within') {
      const column = String(it['column']);
      const other = otherDates[column];
      if (other !== undefined) change(`dated by ${other} and not ${column}`, {column: other});
      if (column === 'debut') add('active and not begun', {kind: 'active', from: 'debut', to: 'fin'});
      if (column === 'entree') add('active and not entered', {kind: 'active', from: 'entree', to: 'sortie'});
      add(`any year (${column})`, {kind: 'always'});
    }
    if (it['kind'] === 'active') {
      add('begun and not active', {kind: 'within', column: it['from']});
      add('ended and not active', {kind: 'within', column: it['to']});
    }
    if (it['kind'] === 'covers-end') add('active and not on the last day', {...it, kind: 'active'});
    if (it['kind'] === 'school-year')
      add('entered in the year, whatever the school year', {kind: 'within', column: 'entree'});
  }
  if (path.endsWith('.measure')) {
    if (it['kind'] === 'jeunes') add('rows and not youths', {kind: 'rows'});
    if (it['kind'] === 'rows') add('youths and not rows', {kind: 'jeunes'});
    if (it['kind'] === 'sum') add('rows and not a sum', {kind: 'rows'});
    if (it['kind'] === 'participants')
      add('sum of the cells and not distinct participants', {kind: 'sum', column: it['orLargest']});
  }
  if (it['kind'] === 'age') {
    const on = typeof it['on'] === 'string' ? it['on'] : defaultAges[(it['on'] as {setting: string}).setting];
    if (on === 'end') change('age on the first day and not at the end', {on: 'first'});
    else change('age at the end of the year', {on: 'end'});
    if (it['closedBandsOnly'] === true) change('all bands', {closedBandsOnly: false});
  }
  if (it['kind'] === 'share') change('the other base', {base: it['base'] === 'all' ? 'known' : 'all'});
  if ('labels' in it && 'by' in it && Array.isArray(it['labels'])) {
    for (const label of it['labels'] as string[]) {
      change(`labels without ${label}`, {labels: (it['labels'] as string[]).filter((other) => other !== label)});
    }
  }
  if (Array.isArray(it['groups'])) {
    const groups = it['groups'] as {label: string; values: string[]}[];
    groups.forEach((group, index) =>
      change(`groups without ${group.label}`, {groups: groups.filter((_, other) => other !== index)}),
    );
  }
  if (it['emptyIsKnown'] === true) change('an empty cell is unknown', {emptyIsKnown: false});
  if (it['each'] === true) change('each youth once in all', {each: false});
  if (it['kind'] === 'classes') {
    const classes = it['classes'] as {label: string}[];
    classes.forEach((entry, index) =>
      change(`no class « ${entry.label} »`, {classes: classes.filter((_, other) => other !== index)}),
    );
    if (classes.length > 1) change('classes in the other order', {classes: [...classes].reverse()});
  }
  if (typeof it['times'] === 'number') change('not multiplied', {times: 1});
  if (typeof it['totalPlus'] === 'string') change('total without the fees', {totalPlus: undefined});
  if (typeof it['atLeast'] === 'string') change('every sector', {atLeast: undefined});
  return mutants;
}

/** The declarations with one mutant in place; those it does not touch stay the same objects. */
export function applyMutant<T extends Spec>(specs: readonly T[], {node, replacement}: Mutant): readonly T[] {
  const made = new Map<object, unknown>();
  const rebuild = (value: unknown): unknown => {
    if (value === node) return replacement;
    if (typeof value !== 'object' || value === null) return value;
    if (made.has(value)) return made.get(value);
    const copy = Array.isArray(value) ? rebuildList(value) : rebuildFields(value as Node);
    made.set(value, copy);
    return copy;
  };
  const rebuildList = (list: unknown[]) => {
    const next = list.flatMap((item) => (item === node && replacement === undefined ? [] : [rebuild(item)]));
    return next.length === list.length && next.every((item, index) => item === list[index]) ? list : next;
  };
  const rebuildFields = (fields: Node) => {
    const entries = Object.entries(fields).map(([key, value]) => [key, rebuild(value)] as const);
    return entries.every(([key, value]) => value === fields[key]) ? fields : Object.fromEntries(entries);
  };
  return specs.map((spec) => rebuild(spec) as T);
}
