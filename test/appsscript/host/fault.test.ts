import type {DrawRequest} from '../../../shared/drawing/workbook';
import {NOTICE} from '../../../shared/drawing/notice';
import {snapshotText} from '../../contract/sheets-hosts';
import {demoPlan} from '../../xlsx/demo-plan';
import {cellAt, change, removeSheet} from '../stand-in/book';
import type {Book, Sheet} from '../stand-in/book';
import {SheetsStandIn} from '../stand-in/stand-in';
import {meet} from './sheets-report';

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
  JSON.stringify([
    book.sheets.map(snapshotText),
    book.names.map(({name, place}) => JSON.stringify([name, place.sheet.name, place.area])).sort(),
    book.metadata.map(({key, value}) => [key, value.replace(/"(sheet":|charts":\[)[\d,]*/g, '$1')]),
    [book.active.sheet.name, book.active.row, book.active.column],
  ]);

/** A register, and a sheet of ours where the user commented, and put notes, a picture, a chart, and cells. */
function usedBook(): SheetsStandIn {
  const standIn = emptyBook();
  meet(standIn).drawSheet({...request(0), plan: before});
  const sheet = ourSheet(standIn.book)!;
  const {row, column} = before.zones[0]!.area;
  change(sheet, row, column, {value: comment, look: {bold: true}});
  change(sheet, 5, 14, {value: 'à côté'});
  change(sheet, 90, 2, {value: 12});
  change(sheet, 8, 1, {note: 'à vérifier avec Léa'});
  sheet.pictures.push({name: 'logo', area: {row: 2, column: 12, rows: 4, columns: 2}});
  sheet.rules.push({areas: [{row: 5, column: 14, rows: 1, columns: 1}], text: 'à côté', look: {bold: true}});
  const position = {row: 0, column: 12, offsetX: 0, offsetY: 0};
  sheet.charts.push({id: 5, type: 'PIE', ranges: [], options: {title: 'Le mien'}, position, headers: 0});
  standIn.resetCalls();
  return standIn;
}

function emptyBook(): SheetsStandIn {
  const standIn = new SheetsStandIn();
  Object.assign(standIn.book.sheets[0]!, {name: 'Registre'});
  change(standIn.book.sheets[0]!, 0, 0, {value: 'Dossier'});
  standIn.book.active = {sheet: standIn.book.sheets[0]!, row: 3, column: 2};
  return standIn;
}

/** What the user did is all there, and the name of the zone leads to the comment. */
function expectNothingLost(book: Book): void {
  const sheet = ourSheet(book)!;
  const {place} = book.names.find(({name}) => name === before.zones[0]!.name)!;
  expect([cellAt(place.sheet, place.area.row, place.area.column).value, cellAt(sheet, 5, 14).value]).toEqual([
    comment,
    'à côté',
  ]);
  expect([cellAt(sheet, 90, 2).value, cellAt(sheet, 8, 1).note]).toEqual([12, 'à vérifier avec Léa']);
  const isThere = [sheet.charts.some(({id}) => id === 5), sheet.rules.some(({text}) => text === 'à côté')];
  expect([sheet.pictures.length, ...isThere]).toEqual([1, true, true]);
}

/** The same, said shortly where it is not. */
function expectSame(found: string, wanted: string): void {
  let at = 0;
  while (at < wanted.length && found[at] === wanted[at]) at++;
  if (found !== wanted) throw new Error(`…${found.slice(at - 160, at + 80)}…\n…${wanted.slice(at - 160, at + 80)}…`);
}

interface Run {
  readonly standIn: SheetsStandIn;
  /** What the generation ended with: nothing, or what it threw. */
  readonly ended: unknown;
}

function spoil(start: SheetsStandIn, prepare: (standIn: SheetsStandIn) => void): Run {
  const standIn = start.copy();
  prepare(standIn);
  let ended: unknown = null;
  try {
    meet(standIn).drawSheet(target);
  } catch (error) {
    ended = error;
  }
  standIn.spoil = null;
  return {standIn, ended};
}

describe.each([
  {what: 'made again', open: usedBook},
  {what: 'made for the first time', open: emptyBook},
])('a generation that is disturbed in Google Sheets, of a sheet $what', ({what, open}) => {
  const isAgain = what === 'made again';
  let start: SheetsStandIn;
  let untouched: string;
  let finished: string;
  let calls: number;

  beforeAll(() => {
    start = open();
    untouched = tell(start.book);
    const undisturbed = spoil(start, () => undefined);
    expect(undisturbed.ended).toBeNull();
    finished = tell(undisturbed.standIn.book);
    calls = undisturbed.standIn.calls.count;
    expect(calls).toBeGreaterThan(50);
  });

  const everywhere = (check: (call: number) => void) => {
    for (let call = 1; call <= calls; call++) {
      try {
        check(call);
      } catch (error) {
        (error as Error).message = `call ${call} of ${calls}: ${(error as Error).message}`;
        throw error;
      }
    }
  };

  it.each([
    {fault: 'offline', applied: false, message: 'Unable to connect'},
    {fault: 'offline', applied: true, message: 'Unable to connect'},
    {fault: 'busy', applied: true, message: 'Service Spreadsheets timed out while accessing document with id 1AbC.'},
  ])(
    'loses nothing to a lasting fault ($fault, applied: $applied), says so, and the next run finishes it',
    (played) => {
      everywhere((at) => {
        const {standIn, ended} = spoil(start, (one) => one.failAt(at, {...played, lasting: true}));
        // The last call of all, applied: all was done.
        expect(ended).toMatchObject({name: 'HostError', fault: played.fault});
        const {book} = standIn;
        const sheet = ourSheet(book);
        if (isAgain) expectNothingLost(book);
        if (sheet !== undefined && tell(book) !== untouched && tell(book) !== finished) {
          // A sheet just added may still be blank: it is hidden until it is done, or bears no mark yet.
          expect(sheet.cells.size === 0 || texts(sheet).includes(NOTICE)).toBe(true);
          const info = meet(standIn).listSheets()[1]!;
          if (isAgain || info.mark !== null) expect([info.mark?.state, info.editedByHand]).toEqual(['drawing', false]);
          else expect(sheet.cells.size).toBe(0);
        }
        const answer = meet(standIn).drawSheet(target);
        expect(answer.name).toBe(before.title);
        expectSame(tell(book), finished);
      });
    },
  );

  it.each([{applied: false}, {applied: true}])(
    'gets over a passing fault by itself (applied: $applied)',
    ({applied}) => {
      everywhere((at) => {
        const {standIn, ended} = spoil(start, (one) => one.failAt(at, {applied}));
        expect(ended).toBeNull();
        expectSame(tell(standIn.book), finished);
        expect(standIn.sleeps.length).toBe(1);
      });
    },
  );

  const meanwhile = (at: number, act: (sheet: Sheet) => void) => (standIn: SheetsStandIn) => {
    standIn.spoil = (call, _, moment) => {
      const sheet = call === at && moment === 'before' ? ourSheet(standIn.book) : undefined;
      if (sheet !== undefined) act(sheet);
    };
  };

  it('finds the sheet again when a co-author renames it meanwhile', () => {
    everywhere((at) => {
      const {standIn, ended} = spoil(
        start,
        meanwhile(at, (sheet) => (sheet.name = 'Renommée')),
      );
      expect(ended).toBeNull();
      const sheet = ourSheet(standIn.book)!;
      if (sheet.name === 'Renommée') sheet.name = before.title;
      expectSame(tell(standIn.book), finished);
    });
  });

  it('draws the sheet anew when a co-author deletes it meanwhile', () => {
    const anew = tell(spoil(emptyBook(), () => undefined).standIn.book);
    everywhere((at) => {
      const {standIn, ended} = spoil(start, meanwhile(at, removeSheet));
      expect(ended).toBeNull();
      // Deleted after the last call that needs it, or drawn anew; never half of it.
      if (standIn.book.sheets.length > 1 && tell(standIn.book) !== finished) expectSame(tell(standIn.book), anew);
    });
  });
});
