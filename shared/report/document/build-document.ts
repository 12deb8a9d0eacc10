import {chaptersOf, sectionsOf} from '../../language/catalogue-of';
import {tablesOf} from '../../chapters/section';
import {sayOwnText} from '../../chapters/own-text';
import {saySentence} from '../../chapters/sayings';
import {capitalize, enumerate, french} from '../../value/french';
import {formatDay} from '../../value/day';
import {foldText} from '../../value/fold';
import type {Results} from '../../count/evaluate-report';
import type {FigureResult} from '../../count/result';
import type {Registers} from '../../count/registers';
import {commentName} from '../../sheet/names';
import {contextOf} from '../build-report-plan';
import {cardLabel, writeFigure} from '../draw-figures';
import {sayEmpty} from '../draw-section';
import {doubtsOf, figuresOf, lacksOf, printable} from '../report-context';
import type {ReportContext} from '../report-context';
import {sayDoubt, sayLacks, titleOfRegister, UNKNOWN} from '../say-unknown';
import {chooseSections, isCalled} from '../section-choice';
import type {ChosenSection} from '../section-choice';
import {FOREWORD, mainFigures} from '../summary-sheet';
import type {DocumentFigure, DocumentSection, ReportDocument} from './report-document';
import {tablesOfSection} from './section-tables';

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
  const {sousTitre, signataire, dateExtraction} = registers.settings;
  const comments = options.comments ?? new Map<string, string>();
  const chosen = chooseSections(sectionsOf(registers), registers).filter(({shown}) => shown);
  const under = [
    foldText(sousTitre) === foldText(context.title) ? '' : sousTitre,
    dateExtraction === null ? '' : `Registres extraits le ${formatDay(dateExtraction)}`,
  ];
  const chapters = chaptersOf(registers)
    .filter(({number}) => options.chapters === undefined || options.chapters.includes(number))
    .map(({number, title}) => ({
      title: french(`${number}. ${title}`),
      sections: chosen
        .filter(({spec}) => spec.chapter === number)
        .map((section) => describeSection(section, context, comments)),
    }))
    .filter(({sections}) => sections.length > 0);
  const main = figuresOf(mainFigures, context.results).map((figure) => describeFigure(figure, context));
  const ids = new Set(main.map(({id}) => id));
  return {
    title: context.title,
    agency: context.agency,
    under: french(under.filter((text) => text !== '').join(' · ')),
    signatory: french(signataire),
    accent: context.accent,
    main,
    sentences: chapters
      .flatMap(({sections}) => sections)
      .filter(({cards}) => cards.some(({id}) => ids.has(id)))
      .flatMap(({sentences}) => sentences.slice(0, 1)),
    foreword: comments.get(FOREWORD) ?? '',
    chapters,
    method: sayMethod(context),
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
  const unsure = doubtsOf(spec, context).map((doubt) => sayDoubt(doubt, results, masks));
  const empty = tablesOf(spec)
    .filter((id) => !printable(results.tables.get(id)))
    .map((id) => sayEmpty(id, context))
    .filter((said) => said !== undefined);
  return {
    id: spec.id,
    heading: french(heading),
    words: own.split('\n').filter((text) => text !== ''),
    sentences: said,
    notices: [...missing, ...unsure, ...empty],
    cards: figuresOf(spec.cards, results).map((figure) => describeFigure(figure, context)),
    tables: tablesOfSection(spec, context),
    comment: comments.get(commentName(spec.id)) ?? '',
  };
}

function describeFigure({spec, value}: FigureResult, {results, masks}: ReportContext): DocumentFigure {
  const [label = '', before = ''] = cardLabel(spec, value, results).split('\n');
  const text = masks.figures.get(spec.id) ?? (value === null ? UNKNOWN : writeFigure(value, spec));
  return {id: spec.id, value: text, label, before};
}

/** What a reader must know to believe the numbers: where they come from, how they are counted, what is not shown. */
function sayMethod({registers, program, masks, results}: ReportContext): string[] {
  const names = [...new Set(registers.recognised.map(({register}) => titleOfRegister(register)))];
  const {label} = results.period;
  const period = /^\d{4}$/.test(label) ? `l’année ${label}` : `la période du ${label}`;
  const held =
    masks.threshold === 0
      ? ''
      : `Les effectifs de moins de ${masks.threshold} ne sont pas diffusés, ni ce qui permettrait de les retrouver.`;
  return [
    `Ces chiffres portent sur ${period}. Ils sont comptés par ${program} dans les registres de la structure : ${enumerate(names)}.`,
    'Là où des jeunes sont comptés, chacun l’est une fois par tableau. La règle de chaque tableau est écrite sous lui ; le compte, ligne à ligne, se vérifie dans le classeur du rapport.',
    held,
  ]
    .filter((text) => text !== '')
    .map((text) => french(capitalize(text)));
}
