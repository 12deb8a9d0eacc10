import {wholeOf} from '../../count/counts-of';
import type {Count, FigureSpec} from '../../count/declaration';
import type {Unit} from '../../count/unit';
import type {Results} from '../../count/evaluate-report';
import type {FigureResult} from '../../count/result';
import {companionOf} from '../../chapters/facts';
import type {NumberWeb, Shown} from './number-web';
import {isOfPeople, quantityOf} from './quantity';

/** Counts that tell of people; numbers of workshops or of criteria tell of nobody. */
export const personal: ReadonlySet<Unit> = new Set<Unit>([
  'jeunes',
  'personnes',
  'lycéens',
  'dossiers',
  'contrats',
  'situations',
  'périodes',
  'actions',
  'contacts',
  'propositions',
  'mesures',
  'entretiens',
  'visiteurs',
  'lignes',
]);

/** The numbers that each figure shows, each woven once. */
export class FigureNumbers {
  private readonly now = new Map<string, Shown[]>();
  private readonly before = new Map<string, Shown[]>();

  constructor(
    private readonly web: NumberWeb,
    private readonly figures: Results['figures'],
  ) {}

  of(id: string): Shown[] {
    let numbers = this.now.get(id);
    const figure = this.figures.get(id);
    if (numbers === undefined) this.now.set(id, (numbers = figure === undefined ? [] : this.weave(figure)));
    return numbers;
  }

  private weave({spec, value, from}: FigureResult): Shown[] {
    const {web} = this;
    const {formula, unit} = spec;
    if (value === null) return [];
    const people = personal.has(unit);
    switch (formula.kind) {
      case 'count': {
        const {count, times = 1} = formula;
        return [web.number(quantityOf(count), value / times, people || isOfPeople(count.of, count.measure))];
      }
      case 'total': {
        const whole = web.own(value, people);
        const parts = formula.counts.map((count) => web.find(quantityOf(count)));
        // Of parts that are multiplied, the whole tells each of them once the others are known.
        const each = formula.counts.map(({times = 1}, at) => multipleOf(web, parts[at], times));
        if (each.every((part) => part !== undefined)) web.sum(whole, each);
        return [whole];
      }
      case 'share': {
        const {of, measure, only} = formula;
        return from === undefined ? [] : weaveShare(web, {of, measure, only}, wholeOf(formula), from);
      }
      case 'ratio': {
        if (from === undefined) return [];
        const {part, base} = formula;
        const over = from[0] / (formula.times ?? 1);
        if (unit === '%') return weaveShare(web, part, base, [over, from[1]]);
        return [numberOf(web, part, over), numberOf(web, base, from[1])];
      }
      case 'over': {
        if (from === undefined) return [];
        const over = from[0] / (formula.times ?? 1);
        const [one, whole] = [web.own(over, people || unit === '%'), web.own(from[1], people || unit === '%')];
        return unit === '%' && over <= from[1] ? withRest(web, one, whole, true) : [one, whole];
      }
      case 'previous':
        return this.yearBefore(formula.figure, value, from);
      case 'change':
        return [...this.of(formula.figure), ...this.yearBefore(formula.figure, from?.[1] ?? null, undefined)];
    }
  }

  /** What a figure was a year before: a count of its own, or the counts of a share; its own figure tells more than its change. */
  private yearBefore(id: string, value: number | null, from: FigureResult['from']): Shown[] {
    const known = this.before.get(id);
    if (known !== undefined || value === null) return known ?? [];
    const own = companionOf({figures: this.figures}, id, 'previous');
    const numbers = this.weaveBefore(this.figures.get(id)?.spec, own?.value ?? value, own?.from ?? from);
    this.before.set(id, numbers);
    return numbers;
  }

  private weaveBefore(spec: FigureSpec | undefined, value: number, from: FigureResult['from']): Shown[] {
    const {web} = this;
    const unit = spec?.unit ?? 'jeunes';
    if (spec?.formula.kind === 'count') {
      const {count, times = 1} = spec.formula;
      const people = personal.has(unit) || isOfPeople(count.of, count.measure);
      return [web.number(quantityOf(count, 'N-1'), value / times, people)];
    }
    if (from === undefined || from[1] === 0) return [web.own(value, personal.has(unit))];
    const isShare = unit === '%';
    const [part, whole] = [web.own(from[0], isShare), web.own(from[1], isShare)];
    if (!isShare) return [part, whole];
    const rest = web.own(from[1] - from[0], true);
    web.sum(whole, [part, rest]);
    return [part, rest, whole];
  }
}

/** A number so many times: who knows one knows the other, and one is hidden with the other. */
function multipleOf(web: NumberWeb, number: Shown | undefined, times: number): Shown | undefined {
  if (number === undefined || times === 1) return number;
  const multiple = web.own(number.value * times, false);
  multiple.amounts.push(number);
  number.amounts.push(multiple);
  return multiple;
}

/** A share tells its part, the rest and the whole. */
export function weaveShare(web: NumberWeb, part: Count, base: Count, [of, all]: readonly [number, number]): Shown[] {
  const people = isOfPeople(base.of, base.measure);
  const whole = web.number(quantityOf(base), all, people);
  const one = web.number(quantityOf(part), of, people);
  return withRest(web, one, whole, people);
}

/** A part, what is left of its whole, and the whole. Only their ratio tells what is left: nothing does once one of them is hidden. */
export function withRest(web: NumberWeb, part: Shown, whole: Shown, people: boolean): Shown[] {
  const rest = web.own(whole.value - part.value, people);
  web.sum(whole, [part, rest]);
  for (const one of [part, whole]) one.rests.push(rest);
  return [part, rest, whole];
}

function numberOf(web: NumberWeb, count: Count, value: number): Shown {
  return web.number(quantityOf(count), value, isOfPeople(count.of, count.measure));
}
