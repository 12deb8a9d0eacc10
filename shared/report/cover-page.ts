import {daysOfPeriod} from './period-days';
import {foldText} from '../value/fold';
import {formatDay} from '../value/day';
import {french} from '../value/french';
import {beside, cell, gap, heightOfBlock, makeBlock, stack, textBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import {charactersOf, FULL} from '../sheet/layout';
import type {StyleName} from '../sheet/style';
import {heightOf, linesOf} from '../sheet/text-width';
import type {ReportContext} from './report-context';

const LOGOS = {from: 0, columns: 7} as const;
const LOGO_HEIGHT = 64;
/** No host takes a higher row. */
const MOST_PHOTO = 400;

/** Who and which year on a band of the agency's colour, over room for a photo and for logos; as high as the page. */
export function drawCoverPage(context: ReportContext, height: number): Block {
  const {agency, title} = context;
  const {signataire} = context.registers.settings;
  const line = (text: string, style: StyleName, least: number, size: number) =>
    text === '' ? makeBlock({}) : drawBand(french(text), style, least, size);
  const band = stack(
    drawBand(null, 'cover-band', 26, 0),
    line(title, 'cover-title', 46, 32),
    line(agency, 'cover-agency', 28, 18),
    line(underTitle(context), 'cover-line', 20, 12),
    drawBand(null, 'cover-band', 22, 0),
  );
  const foot = beside(
    drawZone('ML_logo', LOGOS, LOGO_HEIGHT, 'cover-logos', 'Logos de la structure et de ses financeurs (zone gardée)'),
    signataire === '' ? makeBlock({}) : textBlock(french(signataire), 'cover-signatory', LOGO_HEIGHT, 7, 3),
  );
  const left = height - heightOfBlock(band) - heightOfBlock(foot) - 2 * GAP;
  const photo = drawZone(
    'ML_photo',
    FULL,
    Math.max(60, Math.min(MOST_PHOTO, left)),
    'cover-photo',
    'Votre photo : Insertion, Image, sur cette zone (gardée quand la feuille est refaite)',
  );
  return stack(band, photo, gap(GAP), foot);
}

const GAP = 12;

/** The same words, whatever the year that they name: « Rapport d’activité 2024 » says nothing under « Rapport d’activité 2023 », and is false there. */
const isSameTitle = (a: string, b: string) => {
  const [one, other] = [a, b].map((text) => foldText(text).replace(/\b(?:19|20)\d\d\b/g, ''));
  return one === other;
};

/** The subtitle of the settings, the days of a year that begins in another month than January, and the day of the extraction. */
export function underTitle({title, registers, results}: ReportContext): string {
  const days = daysOfPeriod(results.period);
  const {sousTitre, dateExtraction} = registers.settings;
  return [
    isSameTitle(sousTitre, title) ? '' : sousTitre,
    days === '' ? '' : `Du ${days}`,
    dateExtraction === null ? '' : `Registres extraits le ${formatDay(dateExtraction)}`,
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

/** A line of the band, its colour from one side of the page to the other. */
function drawBand(text: string | null, style: StyleName, least: number, size: number): Block {
  const lines = text === null ? 1 : linesOf(text, charactersOf(FULL), {size, bold: size > 12, indent: 2});
  return makeBlock({
    heights: [lines === 1 ? least : heightOf(lines, size) + 4],
    cells: [cell(0, 0, text, style)],
    merges: [{row: 0, column: 0, rows: 1, columns: FULL.columns}],
  });
}

/** Room for pictures, which stay where the user put them; what it is for is written where they will stand. */
function drawZone(
  name: string,
  {from, columns}: {readonly from: number; readonly columns: number},
  height: number,
  style: StyleName,
  hint: string,
): Block {
  const text = french(hint);
  return makeBlock({
    heights: [height],
    cells: [cell(0, from, text, style)],
    zones: [{name, area: {row: 0, column: from, rows: 1, columns}, kind: 'logo', hint: text}],
  });
}
