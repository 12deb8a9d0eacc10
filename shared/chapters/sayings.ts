import type {Facts} from './facts';
import {
  agree,
  aside,
  capitalize,
  enumerate,
  french,
  inYear,
  isYearName,
  ofYear,
  writeEuros,
  writePercent,
} from '../value/french';
import {sayPortion, sayTrend} from '../value/say-change';
import {sayFirstCommunes} from './say';
import type {Part, Saying, Sentence} from './sentence';

type Say<K extends Saying['say']> = (saying: Extract<Saying, {say: K}>, facts: Facts) => string | null;

/** How each saying is said; null where there is nothing to say. */
const sayings: {readonly [K in Saying['say']]: Say<K>} = {
  when: (_, facts) => facts.when,
  'of-year': (_, facts) => ofYear(facts.year),
  period: (_, {year}) => (isYearName(year) ? year : `la période ${inYear(year)}`),
  agree: ({figure, text, none}, facts) => facts.agree(figure, text, none),
  total: ({table, column, text}, facts) => {
    const total = facts.table(table)?.total;
    return agree(total?.[column === 'last' ? total.length - 1 : column - 1] ?? null, text);
  },
  count: ({figure}, facts) => facts.count(figure),
  percent: ({figure}, facts) => facts.percent(figure),
  'percent-before': ({figure}, facts) => facts.percentBefore(figure),
  ages: ({figure}, facts) => facts.ages(figure),
  decimal: ({figure, places}, facts) => facts.decimal(figure, places),
  euros: ({figure}, facts) => (facts.value(figure) === 0 ? null : facts.euros(figure)),
  comparison: ({figure}, facts) => facts.comparison(figure),
  trend: ({figure, stable}, facts) => sayTrend(facts.change(figure), stable),
  progress: ({figure}, facts) => {
    const change = facts.value(figure);
    // The words already say which way it goes.
    return change === null
      ? null
      : `${change > 0 ? 'progresse' : 'recule'} de ${writePercent(change).replace(/^-/, '')}`;
  },
  'if-any': ({figure}, facts) => (facts.value(figure) ? '' : null),
  aside: ({part, before, after}, facts) => aside(sayPart(part, facts), before, after),
  list: ({parts}, facts) => {
    const known = parts.map((part) => sayPart(part, facts)).filter((said) => said !== null);
    return known.length === 0 ? null : enumerate(known);
  },
  'first-lines': ({table, most}, facts) =>
    listed(facts.top(table, most).map(({label, share}) => `« ${label} » (${writePercent(share)})`)),
  'first-shares': ({table, most}, facts) =>
    listed(facts.top(table, most).map(({label, value}) => `${label} (${writePercent(value)})`)),
  'first-communes': ({table, whole, column}, facts) => sayFirstCommunes(facts, table, whole, column),
  'times-each': ({part, base}, facts) => {
    const [some, each] = [facts.value(part), facts.value(base)];
    if (some === null || each === null || each === 0 || some < each) return null;
    return agree(Math.floor(some / each + 0.5), '{n} fois');
  },
  'mean-amount': ({table}, facts) => {
    // Fees are of nobody: the mean is that of the lines.
    const lines = facts.table(table)?.lines ?? [];
    const people = facts.table(table)?.total?.[0] ?? 0;
    const cents = lines.reduce((sum, {values}) => sum + (values[1] ?? NaN), 0);
    return people < 2 || Number.isNaN(cents) ? null : writeEuros(Math.floor(cents / people / 100 + 0.5) * 100);
  },
  'first-portion': ({table}, facts) => {
    const [first] = facts.top(table, 1);
    return first === undefined ? null : sayPortion(first.share);
  },
  'first-label': ({table}, facts) => facts.top(table, 1)[0]?.label ?? null,
  'unless-first': ({table, line, part}, facts) => (facts.top(table, 1)[0]?.label === line ? '' : sayPart(part, facts)),
};

/** A sentence of the report in full; null when one of its parts has nothing to say. */
export function saySentence(sentence: Sentence, facts: Facts): string | null {
  const said = sayPart(sentence, facts);
  return said === null ? null : french(capitalize(said.trim()));
}

function sayPart(part: Part, facts: Facts): string | null {
  if (typeof part === 'string') return part;
  if ('say' in part) return (sayings[part.say] as Say<Saying['say']>)(part, facts);
  const said = part.map((one) => sayPart(one, facts));
  return said.some((text) => text === null) ? null : said.join('');
}

function listed(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : enumerate(parts);
}
