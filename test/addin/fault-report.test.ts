import {excelWorkbook} from '../../addin/host/excel-workbook';
import {NOTICE} from '../../shared/drawing/notice';
import {copyOf, draw, emptyBook, lostOn, ownSheet, stepsFrom, tell, usedBook} from './disturbed-report';
import type {Step} from './disturbed-report';
import {removeSheet} from './stand-in/kinds/sheets';
import {OfficeError} from './stand-in/office-error';
import type {StandIn} from './stand-in/stand-in';

/**
 * What a sheet comes to depends only on the book before it. So a whole generation is disturbed at each of its operations by
 * starting each time from the book as it stood before the sheet. `FAULTS=all` plays them all; the usual run plays every kind of
 * operation once for each fault, and one place in so many.
 */
const isWhole = process.env['FAULTS'] === 'all';
const stride = 97;

type Spoil = (at: number, step: Step, standIn: StandIn) => (operation: number) => void;
type Check = (step: Step, standIn: StandIn, ended: unknown, isAgain: boolean) => Promise<void>;

const fail = (code: string) => {
  throw new OfficeError(code, 'played');
};

const finishedAlone: Check = async (step, standIn, ended) => {
  expect(ended).toBeNull();
  expectSame(tell(standIn.book, step), step.finished);
};

const faults: readonly {readonly what: string; readonly spoil: Spoil; readonly check: Check}[] = [
  {
    what: 'the network is lost: nothing of the user is, the sheet says so, and the next run finishes it',
    spoil: (at) => (operation) => (operation >= at ? fail('ConnectionFailure') : undefined),
    check: async (step, standIn, ended, isAgain) => {
      const {book} = standIn;
      expect(ended).toMatchObject({name: 'HostError', fault: 'offline'});
      if (isAgain) expect(lostOn(book, step)).toEqual([]);
      const sheet = ownSheet(book, step);
      if (sheet !== undefined && tell(book, step) !== step.untouched) {
        // A sheet just added may still be blank.
        expect(sheet.cells.size === 0 || [...sheet.cells.values()].some(({value}) => value === NOTICE)).toBe(true);
        const info = (await excelWorkbook(standIn.door).listSheets()).find(({key}) => key === sheet.id);
        expect([info?.mark?.state, info?.editedByHand]).toEqual(['drawing', false]);
      }
      expect((await draw(standIn, step)).outcome).toBe(sheet === undefined ? 'added' : 'refreshed');
      expectSame(tell(book, step), step.finished);
    },
  },
  {
    what: 'a cell is being edited: it is tried again',
    spoil: (at) => (operation) => (operation === at ? fail('InvalidOperationInCellEditMode') : undefined),
    check: finishedAlone,
  },
  {
    what: 'a request is too large: it is made smaller',
    spoil: (at) => (operation) => (operation === at ? fail('RequestPayloadSizeLimitExceeded') : undefined),
    check: finishedAlone,
  },
  {
    what: 'a co-author renames the sheet: it is found again',
    spoil:
      (at, step, {book}) =>
      (operation) => {
        const sheet = operation === at ? ownSheet(book, step) : undefined;
        if (sheet !== undefined) sheet.name = 'Renommée';
      },
    check: async (step, standIn, ended) => {
      expect(ended).toBeNull();
      const sheet = ownSheet(standIn.book, step)!;
      if (sheet.name === 'Renommée') sheet.name = step.request.plan.title;
      expectSame(tell(standIn.book, step), step.finished);
    },
  },
  {
    what: 'a co-author deletes the sheet: it is drawn anew, never half',
    spoil:
      (at, step, {book}) =>
      (operation) => {
        const sheet = operation === at ? ownSheet(book, step) : undefined;
        if (sheet !== undefined) removeSheet(sheet);
      },
    check: async (step, standIn, ended) => {
      expect(ended).toBeNull();
      const told = tell(standIn.book, step);
      if (told !== step.finished) expectSame(told, step.anew);
    },
  },
];

/** The same, said shortly where it is not. */
function expectSame(found: string, wanted: string): void {
  let at = 0;
  while (at < wanted.length && found[at] === wanted[at]) at++;
  if (found !== wanted) throw new Error(`…${found.slice(at - 120, at + 80)}…\n…${wanted.slice(at - 120, at + 80)}…`);
}

/** Operations of a generation, counted from 1 within their sheet. */
function placesOf(steps: readonly Step[], offset: number): readonly {readonly step: Step; readonly at: number}[] {
  const all = steps.flatMap((step) => step.operations.map((label, index) => ({step, at: index + 1, label})));
  if (isWhole) return all;
  const met = new Set<string>();
  return all.filter(({label}, index) => {
    const isFirst = !met.has(label);
    met.add(label);
    return isFirst || (index + offset) % stride === 0;
  });
}

describe.each([
  {what: 'made again', isAgain: true, open: usedBook},
  {what: 'made for the first time', isAgain: false, open: async () => emptyBook()},
])('a whole report $what', ({isAgain, open}) => {
  let steps: readonly Step[];

  beforeAll(async () => {
    steps = await stepsFrom(await open());
    expect(steps.length).toBe(18);
  });

  it.each(faults.map((fault, index) => ({...fault, offset: Math.floor((index * stride) / faults.length)})))(
    'where $what',
    async ({spoil, check, offset}) => {
      const places = placesOf(steps, offset);
      for (const {step, at} of places) {
        const standIn = copyOf(step);
        standIn.watch.before = spoil(at, step, standIn);
        const ended = await draw(standIn, step).then(
          () => null,
          (error: unknown) => error,
        );
        standIn.watch.before = null;
        await check(step, standIn, ended, isAgain).catch((error: Error) => {
          const place = `${step.request.plan.id}, operation ${at} of ${step.operations.length}`;
          error.message = `${place} (${step.operations[at - 1]}): ${error.message}`;
          throw error;
        });
      }
      expect(places.length).toBeGreaterThan(90);
    },
    isWhole ? 7_200_000 : 240_000,
  );
});
