import {chooseSections} from '../../report/section-choice';
import type {ChosenSection} from '../../report/section-choice';
import {evaluate} from '../../count/evaluate-report';
import type {Results} from '../../count/evaluate-report';
import {yearPeriod} from '../../count/period';
import type {Registers} from '../../count/registers';
import type {FigureResult} from '../../count/result';
import type {ChartSpec} from '../../chapters/section';
import {catalogueOf, sectionsOf} from '../../language/catalogue-of';
import {ownModelOf} from '../../language/model-of';
import type {Problem} from '../../message/problem';
import type {OwnLine} from '../../setting/parameters';
import {foldText} from '../../value/fold';
import {withBase} from './base';
import {figuresShown, linesOfDraft} from './draft';
import type {DraftLines, StandingTable, TableDraft} from './draft';

/** A draft as the report would make it: the same registers, with its lines among those of « Paramètres ML ». */
export interface Trial {
  readonly registers: Registers;
  readonly lines: DraftLines;
  /** The name of the table. */
  readonly name: string;
  /** Ids of the figures shown large, where it has no lines. */
  readonly cards: readonly string[];
  readonly chart: ChartSpec | undefined;
  /** What there is to tell of its own lines. */
  readonly problems: readonly Problem[];
  readonly results: Results;
}

/** The figures that a trial shows large, of its results or of those results as they may be handed over. */
export function figuresOfTrial({cards, results}: Trial, of: Results = results): readonly FigureResult[] {
  const all = [...of.figures.values()];
  return cards.flatMap((card) => all.find(({spec}) => isNamed(spec.id, card)) ?? []);
}

/** The section of the report that a trial goes to. */
export function sectionOfTrial({registers, name, cards}: Trial): ChosenSection | undefined {
  return chooseSections(sectionsOf(registers), registers).find(
    ({spec}) =>
      spec.exhibits.some(({table}) => table === name) ||
      spec.cards.some((id) => cards.some((card) => isNamed(id, card))),
  );
}

const isNamed = (id: string, name: string) => foldText(id) === foldText(name);

/** Where the lines of a trial stand: on no sheet. */
const NOWHERE = '';

/** Evaluates a draft over a year, in place of the table that stands where one is changed. */
export function tryDraft(known: Registers, draft: TableDraft, standing: StandingTable | null, year: number): Trial {
  const registers = withBase(known, draft.base);
  const lines = linesOfDraft(draft, registers, standing);
  const tried = withLines(registers, lines, standing);
  const name = lines.tableaux[0]!['nom']!;
  const model = ownModelOf(tried);
  const problems = model.problems.filter(({sheet}) => sheet === NOWHERE);
  const cards = draft.lines === '' ? figuresShown(lines.tableaux[0]!['valeurs']!) : [];
  const catalogue = catalogueOf(tried);
  const exhibit = sectionsOf(tried)
    .flatMap(({exhibits}) => exhibits)
    .find(({table}) => table === name);
  // With its year before and its change, which a card says.
  const isCard = (id: string) => cards.some((card) => isNamed(id, card));
  const results = evaluate(tried, yearPeriod(year), {
    tables: catalogue.tables.filter(({id}) => id === name),
    figures: catalogue.known.filter(({id, formula}) => isCard(id) || ('figure' in formula && isCard(formula.figure))),
    known: catalogue.known,
  });
  return {registers: tried, lines, name, cards, chart: exhibit?.chart, problems, results};
}

function withLines(registers: Registers, lines: DraftLines, standing: StandingTable | null): Registers {
  const {own} = registers;
  const put = (all: readonly OwnLine[], mine: OwnLine | null, words: readonly OwnLine['words'][]) => {
    const made = words.map((one): OwnLine => ({words: one, sheet: NOWHERE, row: 1, at: {}}));
    const at = mine === null ? -1 : all.indexOf(mine);
    return at < 0 ? [...all, ...made] : [...all.slice(0, at), ...made, ...all.slice(at + 1)];
  };
  return {
    ...registers,
    own: {
      ...own,
      indicateurs: put(own.indicateurs, standing?.figure ?? null, lines.indicateurs),
      tableaux: put(own.tableaux, standing?.table ?? null, lines.tableaux),
    },
  };
}
