import type {FigureId, TableId} from './catalogue';

/**
 * A sentence of the report, as data: texts, and what is said of the figures between them. It is not printed when one of its
 * parts has nothing to say; an aside alone may be missing.
 */
export type Sentence = readonly Part[];

/** A text as it is, something said of a figure or of a table, or several of them in a row. */
export type Part = string | Saying | readonly Part[];

/** What can be said. `sayings.ts` says each; texts with `{n}` and `[s]` agree with the number, see `agree`. */
export type Saying =
  /** « en 2024 », « du 01/09/2023 au 31/08/2024 ». */
  | {readonly say: 'when'}
  /** « de 2024 », « du 01/09/2023 au 31/08/2024 ». */
  | {readonly say: 'of-year'}
  /** « 2024 », « la période du 01/09/2023 au 31/08/2024 ». */
  | {readonly say: 'period'}
  /** A count in a text that agrees with it; at zero `none`, else nothing. */
  | {readonly say: 'agree'; readonly figure: string; readonly text: string; readonly none?: string}
  /** The same of the total of a column of a table, counted from 1, or of its last one. */
  | {readonly say: 'total'; readonly table: string; readonly column: number | 'last'; readonly text: string}
  | {readonly say: 'count'; readonly figure: string}
  | {readonly say: 'percent'; readonly figure: string}
  /** « 57 % en 2023 ». */
  | {readonly say: 'percent-before'; readonly figure: string}
  /** « entre 18 et 21 ans »: the ages of a share, as the bands of the settings have it. */
  | {readonly say: 'ages'; readonly figure: string}
  | {readonly say: 'decimal'; readonly figure: string; readonly places: number}
  /** « 52 069 € »; nothing at zero. */
  | {readonly say: 'euros'; readonly figure: string}
  /** « 10 % de plus qu’en 2023 ». */
  | {readonly say: 'comparison'; readonly figure: string}
  /** « en hausse de 10 % »; `stable` where nothing changes. */
  | {readonly say: 'trend'; readonly figure: string; readonly stable?: string}
  /** « progresse de 10 % », of a figure that is itself a change. */
  | {readonly say: 'progress'; readonly figure: string}
  /** Nothing, but the sentence is left out when the figure is zero or unknown. */
  | {readonly say: 'if-any'; readonly figure: string}
  /** A part that may be missing, between two texts. */
  | {readonly say: 'aside'; readonly part: Part; readonly before: string; readonly after: string}
  /** « A, B et C », of the parts that have something to say. */
  | {readonly say: 'list'; readonly parts: readonly Part[]}
  /** « « CDD » (42 %) et « CDI » (20 %) »: the first lines of a table, with their shares. */
  | {readonly say: 'first-lines'; readonly table: string; readonly most: number}
  /** The same of a table that holds shares. */
  | {readonly say: 'first-shares'; readonly table: string; readonly most: number}
  /** The communes that count most in a table, as a sentence of its own. */
  | {readonly say: 'first-communes'; readonly table: string; readonly whole: string; readonly column: number}
  /** « 12 fois »: how often a count falls on each of another. */
  | {readonly say: 'times-each'; readonly part: string; readonly base: string}
  /** The mean amount of a table of youths and euros, in whole euros. */
  | {readonly say: 'mean-amount'; readonly table: string}
  /** « un quart »: the share of the first line of a table. */
  | {readonly say: 'first-portion'; readonly table: string}
  /** Its label. */
  | {readonly say: 'first-label'; readonly table: string}
  /** A part that says nothing of a line that is the first one already. */
  | {readonly say: 'unless-first'; readonly table: string; readonly line: string; readonly part: Part};

/** A sentence from a text and what is said in it. */
export function sentence(texts: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return texts.flatMap((text, index): Part[] => [
    ...(text === '' ? [] : [text]),
    ...(index < parts.length ? [parts[index]!] : []),
  ]);
}

export const when: Saying = {say: 'when'};
export const ofYear: Saying = {say: 'of-year'};
export const period: Saying = {say: 'period'};

export function agree(figure: FigureId, text: string, none?: string): Saying {
  return {say: 'agree', figure, text, ...(none === undefined ? {} : {none})};
}

export function agreeTotal(table: TableId, column: number | 'last', text: string): Saying {
  return {say: 'total', table, column, text};
}

export function count(figure: FigureId): Saying {
  return {say: 'count', figure};
}

export function percent(figure: FigureId): Saying {
  return {say: 'percent', figure};
}

export function percentBefore(figure: FigureId): Saying {
  return {say: 'percent-before', figure};
}

export function ages(figure: FigureId): Saying {
  return {say: 'ages', figure};
}

export function decimal(figure: FigureId, places: number): Saying {
  return {say: 'decimal', figure, places};
}

export function euros(figure: FigureId): Saying {
  return {say: 'euros', figure};
}

export function comparison(figure: FigureId): Saying {
  return {say: 'comparison', figure};
}

export function trend(figure: FigureId, stable?: string): Saying {
  return {say: 'trend', figure, ...(stable === undefined ? {} : {stable})};
}

export function progress(figure: FigureId): Saying {
  return {say: 'progress', figure};
}

export function ifAny(figure: FigureId): Saying {
  return {say: 'if-any', figure};
}

export function aside(part: Part, before = ', ', after = ''): Saying {
  return {say: 'aside', part, before, after};
}

export function list(...parts: readonly Part[]): Saying {
  return {say: 'list', parts};
}

export function firstLines(table: TableId, most: number): Saying {
  return {say: 'first-lines', table, most};
}

export function firstShares(table: TableId, most: number): Saying {
  return {say: 'first-shares', table, most};
}

export function firstCommunes(table: TableId, whole: string, column = 1): Saying {
  return {say: 'first-communes', table, whole, column};
}

export function timesEach(part: FigureId, base: FigureId): Saying {
  return {say: 'times-each', part, base};
}

export function meanAmount(table: TableId): Saying {
  return {say: 'mean-amount', table};
}

export function firstPortion(table: TableId): Saying {
  return {say: 'first-portion', table};
}

export function firstLabel(table: TableId): Saying {
  return {say: 'first-label', table};
}

export function unlessFirst(table: TableId, line: string, part: Part): Saying {
  return {say: 'unless-first', table, line, part};
}
