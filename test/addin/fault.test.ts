import {excelWorkbook} from '../../addin/host/excel-workbook';
import {NOTICE} from '../../shared/drawing/notice';
import type {AsyncWorkbook, DrawRequest} from '../../shared/drawing/workbook';
import {snapshotText} from './open-stand-in';
import {demoPlan} from '../xlsx/demo-plan';
import {change} from './stand-in/book';
import type {Book, Sheet} from './stand-in/book';
import {removeSheet} from './stand-in/kinds/sheets';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';

const mark = {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'};
const comment = 'La hausse vient de la fermeture d’une antenne voisine.';

/** A small sheet with one of everything. */
function request(extraRows: number): DrawRequest {
  const {sheets, accent} = demoPlan({extraRows});
  const plan = {...sheets[1]!, charts: sheets[1]!.charts.slice(0, 1)};
  return {plan, accent, mark, overwrite: false};
}

const before = request(0).plan;
const target = request(2);

const ourSheet = (book: Book): Sheet | undefined => book.sheets.find(({name}) => name !== 'Registre');
const texts = (sheet: Sheet) => [...sheet.cells.values()].map(({value}) => value);
const tell = (book: Book) =>
  book.sheets
    .map((sheet) => {
      const names = book.names.filter(({target}) => 'sheet' in target && target.sheet === sheet).map(({name}) => name);
      return `${snapshotText(sheet)} ${names.sort().join()}`;
    })
    .join('\n');
const tellNames = (book: Book) =>
  book.names
    .map(({name, target, visible}) =>
      JSON.stringify([name, visible, 'sheet' in target ? [target.sheet.name, target.area] : target.text]),
    )
    .sort();

const withoutIds = (book: Book) => tell(book).replace(/\{0000-\d+\}|chart-\d+/g, '');

/** A register, and a sheet of ours where the user commented, and put a picture, a chart, and cells. */
async function usedBook(dialect: (typeof dialects)[keyof typeof dialects]): Promise<StandIn> {
  const standIn = emptyBook(dialect);
  await excelWorkbook(standIn.door).drawSheet({...request(0), plan: before});
  const sheet = ourSheet(standIn.book)!;
  const {row, column} = before.zones[0]!.area;
  change(sheet, row, column, {value: comment, look: {'font.bold': true}});
  change(sheet, 5, 14, {value: 'à côté'});
  change(sheet, 90, 2, {value: 12});
  sheet.pictures.push({name: 'logo', area: {row: 2, column: 12, rows: 4, columns: 2}});
  sheet.charts.push({
    ...structuredClone({state: {name: 'Graphique 7'}, parts: {}}),
    sheet,
    id: 'theirs',
    position: {row: 0, column: 12, rows: 2, columns: 2},
    series: [],
  });
  return standIn;
}

function emptyBook(dialect: (typeof dialects)[keyof typeof dialects]): StandIn {
  const standIn = new StandIn(dialect);
  Object.assign(standIn.book.sheets[0]!, {name: 'Registre'});
  change(standIn.book.sheets[0]!, 0, 0, {value: 'Dossier'});
  return standIn;
}

/** What the user did is all there, and the name of the zone leads to the comment. */
function expectNothingLost(book: Book): void {
  const sheet = ourSheet(book)!;
  const zone = book.names.find(({name}) => name === before.zones[0]!.name)!.target;
  if (!('sheet' in zone)) throw new Error('the zone leads nowhere');
  expect([
    sheet.cells.get(zone.area.row * 16384 + zone.area.column)?.value,
    texts(sheet).includes('à côté'),
    texts(sheet).includes(12),
  ]).toEqual([comment, true, true]);
  expect([sheet.pictures.length, sheet.charts.some(({state}) => state['name'] === 'Graphique 7')]).toEqual([1, true]);
}

/** The same, said shortly where it is not. */
function expectSame(found: string, wanted: string): void {
  let at = 0;
  while (at < wanted.length && found[at] === wanted[at]) at++;
  if (found !== wanted) throw new Error(`…${found.slice(at - 120, at + 80)}…\n…${wanted.slice(at - 120, at + 80)}…`);
}

interface Run {
  readonly standIn: StandIn;
  readonly workbook: AsyncWorkbook;
  /** What the generation ended with: nothing, or what it threw. */
  readonly ended: unknown;
}

async function spoil(start: StandIn, before: (operation: number, book: Book) => void): Promise<Run> {
  const standIn = start.copy();
  standIn.watch.before = (operation) => before(operation, standIn.book);
  const workbook = excelWorkbook(standIn.door);
  const ended = await workbook.drawSheet(target).then(
    () => null,
    (error: unknown) => error,
  );
  standIn.watch.before = null;
  return {standIn, workbook, ended};
}

const fail = (code: string) => {
  throw new OfficeError(code, 'played');
};

describe.each([dialects.desktop, dialects.oldest])('a generation that is disturbed, in $name', (dialect) => {
  describe.each([
    {what: 'made again', open: usedBook},
    {what: 'made for the first time', open: async (one: typeof dialect) => emptyBook(one)},
  ])('a sheet $what', ({what, open}) => {
    const isAgain = what === 'made again';
    // Between the dialects only the marks differ: the oldest is taken through one fault of each sort.
    const isOldest = dialect.name === dialects.oldest.name;
    let start: StandIn;
    let untouched: string;
    let finished: string;
    let names: readonly string[];
    let operations: number;

    beforeAll(async () => {
      start = await open(dialect);
      untouched = tell(start.book);
      const undisturbed = await spoil(start, () => undefined);
      expect(undisturbed.ended).toBeNull();
      finished = tell(undisturbed.standIn.book);
      names = tellNames(undisturbed.standIn.book);
      operations = undisturbed.standIn.watch.operations;
      expect(operations).toBeGreaterThan(100);
    });

    /** At any operation. */
    const everywhere = async (check: (operation: number) => Promise<void>) => {
      for (let operation = 1; operation <= operations; operation++) {
        try {
          await check(operation);
        } catch (error) {
          (error as Error).message = `operation ${operation} of ${operations}: ${(error as Error).message}`;
          throw error;
        }
      }
    };

    it.each([
      {fault: 'offline', code: 'ConnectionFailure'},
      ...(isOldest ? [] : [{fault: 'busy', code: 'InvalidOperationInCellEditMode'}]),
    ])('loses nothing to a lasting fault ($fault), says so, and the next run finishes it', async ({fault, code}) => {
      await everywhere(async (at) => {
        const {standIn, ended} = await spoil(start, (operation) => (operation >= at ? fail(code) : undefined));
        expect(ended).toMatchObject({name: 'HostError', fault});
        const {book} = standIn;
        const sheet = ourSheet(book);
        if (isAgain) expectNothingLost(book);
        const isUntouched = tell(book) === untouched;
        if (sheet !== undefined && !isUntouched) {
          // A sheet just added may still be blank.
          expect(sheet.cells.size === 0 || texts(sheet).includes(NOTICE)).toBe(true);
          const info = (await excelWorkbook(standIn.door).listSheets())[1];
          expect([info?.mark?.state, info?.editedByHand]).toEqual(['drawing', false]);
        }
        expect((await excelWorkbook(standIn.door).drawSheet(target)).outcome).toBe(
          sheet === undefined ? 'added' : 'refreshed',
        );
        expectSame(tell(book), finished);
        expect(tellNames(book)).toEqual(names);
        expect(book.settings.has('BilanML.adding')).toBe(false);
      });
    });

    it.each([
      {fault: 'a request too large', code: 'RequestPayloadSizeLimitExceeded'},
      ...(isOldest ? [] : [{fault: 'a cell being edited', code: 'InvalidOperationInCellEditMode'}]),
    ])('gets over a passing fault by itself ($fault)', async ({code}) => {
      await everywhere(async (at) => {
        const {standIn, ended} = await spoil(start, (operation) => (operation === at ? fail(code) : undefined));
        expect(ended).toBeNull();
        expectSame(tell(standIn.book), finished);
      });
    });

    if (isOldest) return;

    it('finds the sheet again when a co-author renames it meanwhile', async () => {
      await everywhere(async (at) => {
        const {standIn, ended} = await spoil(start, (operation, book) => {
          const sheet = operation === at ? ourSheet(book) : undefined;
          if (sheet !== undefined) sheet.name = 'Renommée';
        });
        expect(ended).toBeNull();
        const sheet = ourSheet(standIn.book)!;
        if (sheet.name === 'Renommée') sheet.name = before.title;
        expectSame(tell(standIn.book), finished);
      });
    });

    it('draws the sheet anew when a co-author deletes it meanwhile', async () => {
      const anew = await spoil(emptyBook(dialect), () => undefined);
      await everywhere(async (at) => {
        const {standIn, ended} = await spoil(start, (operation, book) => {
          const sheet = operation === at ? ourSheet(book) : undefined;
          if (sheet !== undefined) removeSheet(sheet);
        });
        expect(ended).toBeNull();
        // Deleted after the last operation that needs it, or drawn anew; never half of it.
        if (tell(standIn.book) !== finished) expect(withoutIds(standIn.book)).toBe(withoutIds(anew.standIn.book));
      });
    });
  });
});
