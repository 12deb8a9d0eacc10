import {localSession} from '../../pane/local-session';
import {NO_TERRITORY} from '../../shared';
import type {CellValue} from '../../shared';
import type {Session} from '../../pane/session';
import type {PagesStep} from '../../pane/session-answers';
import {buildPlacePages, buildPlacePlan} from '../../shared/report/places/build-place-pages';
import {placeLevels} from '../../shared/report/places/place-levels';
import {resultsOf} from '../../shared/task/report/results-of';
import {yearPeriod} from '../../shared/count/period';
import {readRegisters} from '../../shared/reading/read-registers';
import {ruralSheets} from '../report/agencies';
import {asyncWorkbook, GridWorkbook} from '../task/grid-workbook';
import {smallWorkbook} from '../task/small-workbook';
import {version} from '../../package.json';

const open = (book: GridWorkbook): Session => localSession(asyncWorkbook(book), {version, host: 'Essai'});

async function drawAll(session: Session, overwrite: readonly string[] = []): Promise<PagesStep> {
  const request = {year: 2024, overwrite};
  let step = await session.drawPages({...request, left: null});
  const drawn = [...step.drawn];
  while (step.left.length > 0) {
    step = await session.drawPages({...request, left: step.left});
    drawn.push(...step.drawn);
  }
  return {...step, drawn};
}

/** What a sheet shows where a plan has something; a number and its mask alike. */
const shown = (rows: readonly (readonly CellValue[])[], row: number, column: number) => rows[row]?.[column] ?? null;

it('makes a sheet a commune, each told before it is drawn', async () => {
  const book = smallWorkbook();
  const session = open(book);
  const first = await session.drawPages({year: 2024, overwrite: [], left: null});
  expect(first).toMatchObject({period: '2024', drawn: [], next: 'Lambersart', titles: ['Lambersart', 'Lompret']});
  const {drawn, notes} = await drawAll(session);
  expect(drawn.map(({name, outcome}) => [name, outcome])).toEqual([
    ['Lambersart', 'added'],
    ['Lompret', 'added'],
  ]);
  expect(notes[0]).toContain('les effectifs de moins de 5 y sont masqués');
  expect(book.named('Lompret').mark).toMatchObject({plan: 'lieu-commune-lompret', period: '2024', threshold: 5});
  expect((await session.describe(2024)).chapters.every(({state}) => state === 'absent')).toBe(true);
});

it('hides on 64 sheets what the 64 pages of a file hide, whatever executions draw them', async () => {
  const sheets = ruralSheets();
  const book = new GridWorkbook(sheets);
  // Every question finds a program that knows nothing of the one before, as in Google Sheets.
  const anew = {drawPages: (request: Parameters<Session['drawPages']>[0]) => open(book).drawPages(request)};
  const request = {year: 2024, overwrite: []};
  const first = await anew.drawPages({...request, left: null});
  expect(first.left.length).toBe(64);
  let left = first.left;
  for (const from of [40]) {
    // From the middle too: a page does not depend on those drawn with it.
    const step = await anew.drawPages({...request, left: first.left.slice(from, from + 1)});
    expect(step.drawn).toHaveLength(1);
    left = left.filter((plan) => plan !== first.left[from]);
  }
  const session = open(book);
  while (left.length > 0) ({left} = await session.drawPages({...request, left}));
  const registers = readRegisters(sheets);
  const pages = buildPlacePages(registers, resultsOf(registers, yearPeriod(2024)), placeLevels(registers)[0]!, {
    version,
  })!;
  const plan = buildPlacePlan(pages);
  expect(plan.sheets).toHaveLength(64);
  let masks = 0;
  for (const {id, cells} of plan.sheets) {
    const {rows} = book.sheets.find(({mark}) => mark?.plan === id)!;
    for (const {row, column, value} of cells) {
      if (value === 's.') masks++;
      expect([id, row, column, shown(rows, row, column)]).toEqual([id, row, column, value]);
    }
  }
  expect(masks).toBeGreaterThan(64);
});

it('leaves a page that somebody changed, and tells a page of another time', async () => {
  const book = smallWorkbook();
  await drawAll(open(book));
  book.type('Lompret', 30, 0, 'à moi'); // beside what is ours
  book.type('Lambersart', 1, 0, 'Lambersart la belle');
  const {drawn} = await drawAll(open(book));
  expect(drawn.map(({name, outcome}) => [name, outcome])).toContainEqual(['Lambersart', 'kept-edited']);
  book.named('Paramètres ML').rows.splice(-1); // Lompret is no commune of ours any more
  book.revision += 1;
  const {notes, drawn: again} = await drawAll(open(book), ['lieu-commune-lambersart']);
  expect(again.map(({name, outcome}) => [name, outcome])).toEqual([['Lambersart', 'refreshed']]);
  expect(notes[notes.length - 1]).toContain('« Lompret » : page d’une autre fois, à retirer du classeur.');
});

it('says why there is none', async () => {
  const book = smallWorkbook();
  book.sheets.splice(2, 1); // « Paramètres ML », and so « Territoire »
  expect(await drawAll(open(book))).toMatchObject({drawn: [], left: [], notes: [NO_TERRITORY]});
});
