import {strFromU8, unzipSync} from 'fflate';
import {buildPlaceDocuments, buildPlacePages, catalogueOf, evaluate, placeLevels, yearPeriod} from '../../shared';
import {writePlaces} from '../../document';
import {recognisedSample} from '../task/sample';

const {registers} = recognisedSample();
const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
const made = buildPlacePages(registers, results, placeLevels(registers)[0]!, {version: '0'})!;
const documents = buildPlaceDocuments(made);

/** The texts of a document in their order, a page each. */
function readPages(bytes: Uint8Array): string[][] {
  const body = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return body
    .split('<w:pageBreakBefore/>')
    .map((page) => [...page.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!.replace(/&amp;/g, '&')));
}

it('a Word document says of each place what its page says, number by number', () => {
  const pages = readPages(writePlaces(documents));
  expect(pages).toHaveLength(documents.pages.length);
  documents.pages.forEach(({place, figures, profiles}, at) => {
    const texts = pages[at]!;
    expect(texts).toContain(place);
    const all = [figures, ...profiles].flatMap(({heads, lines}) => [
      ...heads,
      ...lines.flatMap(({label, cells}) => [label, ...cells.map(({text}) => text)]),
    ]);
    const told = all.filter((text) => text !== '');
    const from = texts.indexOf(figures.heads[0]!);
    const printed = texts.slice(from).filter((text) => told.includes(text));
    expect(printed.slice(0, told.length)).toEqual(told);
  });
});

it('one place alone makes the same page; the same pages give the same bytes', () => {
  const [first] = documents.pages;
  const [alone] = readPages(writePlaces({...documents, pages: [first!]}));
  const [among] = readPages(writePlaces(documents));
  expect(alone).toEqual(among);
  expect(Buffer.from(writePlaces(documents)).equals(Buffer.from(writePlaces(documents)))).toBe(true);
});
