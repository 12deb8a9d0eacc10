import {localSession} from '../../pane/local-session';
import {asyncWorkbook} from '../task/grid-workbook';
import {smallWorkbook} from '../task/small-workbook';
import {version} from '../../package.json';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The number behind a cell that is a count. */
const countOf = ({text}: {readonly text: string}) => (text === '/' ? '0' : plain(text));

/** A number of the sheet as a share is shown. */
const sharesOf = (cell: string) =>
  cell === '' || Number.isNaN(Number(cell)) ? [] : [`${Math.round(Number(cell) * 100)} %`];

it('tells a chapter as its sheet is then drawn, and writes nothing', async () => {
  const book = smallWorkbook();
  const before = JSON.stringify(book.sheets);
  const session = localSession(asyncWorkbook(book), {version, host: 'Essai'});
  const made = await session.previewChapter(2024, 1);
  expect(JSON.stringify(book.sheets)).toBe(before);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  const request = {year: 2024, chapters: [1], overwrite: []};
  for (let left: readonly string[] | null = null; left === null || left.length > 0;)
    ({left} = await session.generate({...request, left}));
  const drawn = book.named('1. Le public').rows.map((row) => row.map((cell) => plain(String(cell))));
  const shown = drawn.map((row) => row.flatMap((cell) => [cell, ...sharesOf(cell)]));
  const texts = drawn.flat();
  const all = texts.join('\n');
  const sections = made!.sections;
  expect(sections.length).toBeGreaterThan(0);
  for (const {heading, sentences, cards, tables} of sections) {
    // The sheet sets the sentences of a section one after the other.
    for (const text of [heading, ...sentences].map(plain)) expect([text, all.includes(text)]).toEqual([text, true]);
    const counts = cards.map(({value}) => plain(value)).filter((value) => /^\d+$/.test(value));
    expect(texts).toEqual(expect.arrayContaining(counts));
    for (const {title, heads, lines} of tables) {
      if (heads[0] === 'Indicateur') {
        // Many figures are set as a table here, as cards on the sheet.
        for (const {label, cells} of lines)
          for (const text of [label, cells[0]!.text].map(plain))
            expect([text, all.includes(text)]).toEqual([text, true]);
        continue;
      }
      expect(texts).toEqual(expect.arrayContaining([title, ...heads].map(plain)));
      for (const {label, cells} of lines)
        expect(shown).toContainEqual(expect.arrayContaining([plain(label), ...cells.map(countOf)]));
    }
  }
});

it('gives nothing where a chapter has nothing to show', async () => {
  const session = localSession(asyncWorkbook(smallWorkbook()), {version, host: 'Essai'});
  expect(await session.previewChapter(2024, 99)).toBeNull();
});
