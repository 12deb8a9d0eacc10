import type {PlaceDocument, PlaceDocuments} from '../../shared';
import {NewPackage} from '../../xlsx';
import {Bookmarks, text} from './paragraph';
import {PAGE_WIDTH, printBeside, printCards, printTable} from './table';
import {closeWord, printGraphic} from './write-word';

/** Twentieths of a point: of the profile, and of the chart beside it. */
const PROFILE = 4900;
const BESIDE = PAGE_WIDTH - PROFILE;
/** Points: each of eight bars has room for a name on two lines. */
const CHART_HEIGHT = 205;
const NEW_PAGE = '<w:pageBreakBefore/>';
const AT_TOP = '<w:spacing w:before="0" w:after="80"/>';

/** The pages of places as one Word document, a page each. The same pages always give the same bytes. */
export function writePlaces(places: PlaceDocuments): Uint8Array {
  const pack = new NewPackage();
  const marks = new Bookmarks();
  let charts = 0;
  const graphic = ({chart}: PlaceDocument, width: number) =>
    chart === null
      ? ''
      : text('Caption', chart.chart.title) +
        `<w:p><w:pPr><w:pStyle w:val="Chart"/></w:pPr>${printGraphic(pack, {...chart, chart: {...chart.chart, title: ''}}, {number: ++charts, width, height: CHART_HEIGHT})}</w:p>`;
  const body = places.pages.map((page, at) => {
    const profiles = page.profiles
      .map((table) => printTable(table, places.accent, marks, PROFILE - 200))
      .join(text('Between', ''));
    return [
      text('Heading1', page.place, (at === 0 ? '' : NEW_PAGE) + AT_TOP),
      text('Subtitle', page.under),
      ...page.sentences.map((one) => text('Key', one)),
      page.cards.length === 0 ? '' : printCards(page.cards, places.accent, marks),
      printTable(page.figures, places.accent, marks),
      text('Between', ''),
      page.profiles.length === 0
        ? graphic(page, PAGE_WIDTH)
        : printBeside(
            [
              text('Caption', page.profileTitle) + profiles + text('Between', ''),
              graphic(page, BESIDE) || text('Between', ''),
            ],
            [PROFILE, BESIDE],
          ),
      ...page.notes.map((note) => text('Definition', note)),
    ].join('');
  });
  return closeWord(pack, body.join(''), places, 'one each');
}
