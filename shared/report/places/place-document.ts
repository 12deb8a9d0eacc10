import {agreeLabel} from '../../value/agree-label';
import {french, writeCount, writePercent} from '../../value/french';
import {writeChange} from '../../value/say-change';
import type {Rows} from '../../value/cell';
import type {DocumentCell, DocumentChart, DocumentFigure, DocumentTable} from '../document/report-document';
import {writeIn} from '../draw-figures';
import {UNKNOWN} from '../say-unknown';
import type {PlacePages} from './build-place-pages';
import type {PlaceLine, PlacePage, PlaceProfile} from './describe-place';
import {hasShares, placeHeads, sayBefore, sharesOf} from './place-words';
import type {PlaceNumber} from './place-results';

/** The page of a place as one reads it, every number a text: for who writes documents. */
export interface PlaceDocument {
  readonly place: string;
  /** Agency and report. */
  readonly under: string;
  readonly sentences: readonly string[];
  readonly cards: readonly DocumentFigure[];
  readonly figures: DocumentTable;
  readonly profileTitle: string;
  readonly profiles: readonly DocumentTable[];
  readonly chart: DocumentChart | null;
  readonly notes: readonly string[];
}

/** The pages of some places, to be written as one document or as several. */
export interface PlaceDocuments {
  readonly title: string;
  readonly agency: string;
  readonly accent: string;
  readonly pages: readonly PlaceDocument[];
}

export function buildPlaceDocuments({pages, context}: PlacePages): PlaceDocuments {
  const {title, agency, accent} = context;
  const under = french([agency, title].filter((part) => part !== '').join(' · '));
  return {title, agency, accent, pages: pages.map((page) => documentOf(page, under, accent))};
}

function documentOf(page: PlacePage, under: string, accent: string): PlaceDocument {
  const {place, sentences, cards, profiles, profileTitle, notes, lines, before} = page;
  return {
    place: french(place),
    under,
    sentences,
    cards: cards.map((line) => ({
      id: `${page.id}.${line.spec.id}`,
      value: writeNumber(line.now, line),
      label: french(agreeLabel(line.spec.label, line.now.value ?? 2)),
      before: french(sayBefore(line, before)),
    })),
    figures: tableOf(`${page.id}.chiffres`, 'Les chiffres', placeHeads(page), lines.map(cellsOfLine)),
    profileTitle: french(profileTitle),
    profiles: profiles.map((profile) => profileOf(page.id, profile)),
    chart: hasShares(page) ? chartOf(page, accent) : null,
    notes,
  };
}

type Line = readonly [label: string, cells: readonly string[]];

function tableOf(id: string, title: string, heads: readonly string[], lines: readonly Line[]): DocumentTable {
  const cells = (texts: readonly string[]): DocumentCell[] => texts.map((text) => ({text}));
  return {
    id,
    title: french(title),
    message: french(title),
    heads: heads.map(french),
    lines: lines.map(([label, texts]) => ({label, cells: cells(texts), isTotal: false})),
    notes: [],
    chart: null,
  };
}

function cellsOfLine(line: PlaceLine): Line {
  const {label, before, now, change, whole, wholeChange, share} = line;
  return [
    label,
    [
      writeNumber(before, line),
      writeNumber(now, line),
      workedOut(change, writeChange),
      writeNumber(whole, line),
      workedOut(wholeChange, writeChange),
      workedOut(share, writePercent),
    ],
  ];
}

function profileOf(page: string, {title, lines}: PlaceProfile): DocumentTable {
  return tableOf(
    `${page}.${title}`,
    title,
    [title, 'Jeunes', 'Part', 'Ensemble'],
    lines.map(({label, count, share, wholeShare}) => [
      label,
      [workedOut(count, writeCount), workedOut(share, writePercent), workedOut(wholeShare, writePercent)],
    ]),
  );
}

/** A stroke for none, as the sheets print it. */
function writeNumber({value, mask}: PlaceNumber, {spec}: PlaceLine): string {
  return mask ?? (value === null ? UNKNOWN : value === 0 ? '/' : writeIn(value, spec.unit));
}

const workedOut = ({value, mask}: PlaceNumber, write: (value: number) => string) =>
  mask ?? (value === null ? '' : french(write(value)));

function chartOf(page: PlacePage, accent: string): DocumentChart {
  const {lines, mainLines} = page;
  const area = {row: 0, column: 0, rows: 1, columns: 1};
  const rows: Rows = [['Chiffre', 'Part'], ...lines.slice(0, mainLines).map(({label, share}) => [label, share.value])];
  const categories = {row: 1, column: 0, rows: mainLines, columns: 1};
  return {chart: {...sharesOf(page, accent), area, categories}, rows};
}
