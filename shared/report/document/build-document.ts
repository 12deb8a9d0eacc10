import {chaptersOf, sectionsOf} from '../../language/catalogue-of';
import {tablesOf} from '../../chapters/section';
import {sayOwnText} from '../../chapters/own-text';
import {saySentence} from '../../chapters/sayings';
import {french} from '../../value/french';
import type {Results} from '../../count/evaluate-report';
import type {FigureResult} from '../../count/result';
import type {Registers} from '../../count/registers';
import {commentName} from '../../sheet/names';
import {contextOf} from '../build-report-plan';
import {underTitle} from '../cover-page';
import {cardLabel, writeFigure} from '../draw-figures';
import {sayEmpty} from '../draw-section';
import {FOREWORD} from '../essential-page';
import {essentialsOf} from '../essentials';
import {hasContent} from '../gather-tables';
import {sayHowMade} from '../how-made';
import {figuresOf, lacksOf, printable} from '../report-context';
import type {ReportContext} from '../report-context';
import {reservesOf} from '../reserves';
import {sayLacks, UNKNOWN} from '../say-unknown';
import {chooseSections, isCalled} from '../section-choice';
import type {ChosenSection} from '../section-choice';
import type {DocumentFigure, DocumentSection, ReportDocument} from './report-document';
import {describeTable, tablesOfSection} from './section-tables';

export interface DocumentOptions {
  /** Numbers of the chapters; all of them when not given. */
  readonly chapters?: readonly number[];
  readonly version: string;
  /** What the user wrote in the zones of the sheets, by the name of the zone. */
  readonly comments?: ReadonlyMap<string, string>;
}

/** The whole report as one reads it: the same sections, sentences and numbers as its sheets. */
export function buildDocument(registers: Registers, results: Results, options: DocumentOptions): ReportDocument {
  const context = contextOf(registers, results, options);
  const comments = options.comments ?? new Map<string, string>();
  const chosen = chooseSections(sectionsOf(registers), registers).filter(
    ({spec, shown}) => shown && hasContent(spec, context),
  );
  const chapters = chaptersOf(registers)
    .filter(({number}) => options.chapters === undefined || options.chapters.includes(number))
    .map(({number, title}) => ({
      number,
      title: french(`${number}. ${title}`),
      sections: chosen
        .filter(({spec}) => spec.chapter === number)
        .map((section) => describeSection(section, context, comments)),
    }))
    .filter(({sections}) => sections.length > 0);
  const numbers = new Set(chapters.map(({number}) => number));
  const printed = chosen.filter(({spec}) => numbers.has(spec.chapter));
  const {figures, sentences, chart} = essentialsOf(context, printed);
  return {
    title: context.title,
    agency: context.agency,
    under: french(underTitle(context)),
    signatory: french(registers.settings.signataire),
    accent: context.accent,
    main: figures.map((figure) => describeFigure(figure, context)),
    sentences,
    chart: chart === null ? null : describeTable(chart.result, chart.spec, context),
    foreword: comments.get(FOREWORD) ?? '',
    chapters,
    method: sayHowMade(context, JSON.stringify(chapters)),
  };
}

function describeSection(
  {spec, heading}: ChosenSection,
  context: ReportContext,
  comments: ReadonlyMap<string, string>,
): DocumentSection {
  const {results, facts, registers, masks} = context;
  const written = [...registers.textes].find(([section]) => isCalled(spec, section))?.[1] ?? '';
  const own = sayOwnText(written, results, masks.figures);
  const said = spec.sentences.map((one) => saySentence(one, facts)).filter((text) => text !== null);
  const missing = sayLacks(lacksOf(spec, context), registers);
  const empty = tablesOf(spec)
    .filter((id) => !printable(results.tables.get(id)))
    .map((id) => sayEmpty(id, context))
    .filter((said) => said !== undefined);
  return {
    id: spec.id,
    heading: french(heading),
    words: own.split('\n').filter((text) => text !== ''),
    sentences: said,
    notices: [...missing, ...reservesOf(spec, context), ...empty],
    cards: figuresOf(spec.cards, results).map((figure) => describeFigure(figure, context)),
    tables: tablesOfSection(spec, context),
    comment: comments.get(commentName(spec.id)) ?? '',
  };
}

/** A figure as a card shows it. */
export function describeFigure(
  {spec, value}: FigureResult,
  {results, masks}: Pick<ReportContext, 'results' | 'masks'>,
): DocumentFigure {
  const [label = '', before = ''] = cardLabel(spec, value, results).split('\n');
  const text = masks.figures.get(spec.id) ?? (value === null ? UNKNOWN : writeFigure(value, spec));
  return {id: spec.id, value: text, label, before};
}
