import {CellGrid} from '../../shared/drawing/cell-grid';
import {hashText} from '../../shared/drawing/content-mark';
import {drawSteps} from '../../shared/drawing/draw-steps';
import type {DrawStep, StepHands} from '../../shared/drawing/draw-steps';
import {NOTICE} from '../../shared/drawing/notice';
import {isUnderWay} from '../../shared/drawing/obstacles';
import {usedArea} from '../../shared/drawing/own-names';
import {planDrawing} from '../../shared/drawing/plan-drawing';
import type {Drawing} from '../../shared/drawing/plan-drawing';
import {holdsCell} from '../../shared/sheet/references';
import type {Area} from '../../shared/sheet/sheet-plan';
import {demoPlan} from '../xlsx/demo-plan';

const planOf = (extraRows: number) => demoPlan({extraRows}).sheets[1]!;
const before = planOf(0);
const after = planOf(2);
const comment = 'La hausse vient de la fermeture d’une antenne voisine.';

/** The least sheet of ours: texts by « row,column », what its mark says, and where the name of its zone leads. */
interface Sheet {
  readonly cells: Map<string, string>;
  zone: Area;
  area: Area | null;
  mark: {state: 'drawing' | 'complete'; notice: Drawing['notice']; target?: Area; depot?: Area};
}

const placesOf = ({row, column, rows, columns}: Area) =>
  Array.from({length: rows * columns}, (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`);

function stand({cells, zone, area, mark}: Sheet) {
  const all = {row: 0, column: 0, rows: 80, columns: 12};
  const rows = Array.from({length: all.rows}, (_, row) =>
    Array.from({length: all.columns}, (_, column) => cells.get(`${row},${column}`) ?? ''),
  );
  const grid = new CellGrid(all, {values: rows, formulas: rows});
  const zones = [{...before.zones[0]!, hintMark: hashText(before.zones[0]!.hint), area: zone}];
  const bottom = 1 + Math.max(...[...cells.keys()].map((key) => Number(key.split(',')[0])));
  return {
    area,
    mark,
    zones,
    grid,
    gridOf: () => grid,
    bottom,
    isInterrupted: isUnderWay(mark, grid),
    isEdited: false,
  };
}

function planned(sheet: Sheet | null, plan = after): Drawing {
  const drawing = planDrawing(sheet === null ? null : stand(sheet), {plan, overwrite: false});
  if ('outcome' in drawing) throw new Error(drawing.outcome);
  return drawing;
}

/** A sheet drawn, where the user commented. */
function drawnSheet(): Sheet {
  const sheet: Sheet = {
    cells: new Map(before.cells.map(({row, column, value}) => [`${row},${column}`, String(value ?? '')])),
    zone: before.zones[0]!.area,
    area: usedArea(before),
    mark: {state: 'complete', notice: {row: 0, column: 0}},
  };
  return sheet.cells.set(placesOf(sheet.zone)[0]!, comment) && sheet;
}

/** Draws as far as so many steps, and gives the number that there are. */
function draw(sheet: Sheet, most = Infinity, order = (steps: readonly DrawStep[]) => steps): number {
  const drawing = planned(sheet);
  const {target, notice, first, zones, depot, beyond, pieces} = drawing;
  const put = (area: Area, texts: Drawing['zones']['moves'][number]['cells']) => {
    for (const {row, column, typed} of texts) sheet.cells.set(`${area.row + row},${area.column + column}`, `${typed}`);
    sheet.zone = area;
  };
  const hands: StepHands<unknown> = {
    'mark-begun': () => {
      sheet.cells.set(`${notice.row},${notice.column}`, NOTICE);
      sheet.mark = {state: 'drawing', notice, target, ...(depot === undefined ? {} : {depot})};
    },
    'park-comments': () => zones.moves.forEach(({depot, cells}) => put(depot, cells)),
    clear: () => beyond.flatMap(placesOf).forEach((place) => sheet.cells.delete(place)),
    write: () => {
      for (const place of pieces.flatMap(placesOf)) sheet.cells.delete(place);
      for (const {row, column, value} of after.cells) sheet.cells.set(`${row},${column}`, String(value ?? ''));
      sheet.cells.set(`${notice.row},${notice.column}`, NOTICE);
    },
    'restore-comments': () => {
      zones.moves.forEach(({target: {area}, cells}) => put(area, cells));
      zones.moves.flatMap(({depot}) => placesOf(depot)).forEach((place) => sheet.cells.delete(place));
    },
    'mark-whole': () => {
      sheet.area = target;
      sheet.mark = {state: 'complete', notice};
      sheet.cells.set(`${notice.row},${notice.column}`, String(first));
    },
    ...{'set-names': () => null, look: () => null, hints: () => null, charts: () => null, page: () => null},
    screen: () => null,
  };
  const steps = order(drawSteps(drawing));
  for (const {step} of steps.slice(0, most)) hands[step]();
  return steps.length;
}

const isInterrupted = (sheet: Sheet) => stand(sheet).isInterrupted;
const holdsComment = ({cells, zone}: Sheet) => placesOf(zone).some((place) => cells.get(place) === comment);
const tell = ({cells, ...rest}: Sheet) => [[...cells].filter(([, text]) => text !== '').sort(), rest];

const names = (steps: readonly DrawStep[]) => steps.map(({step}) => step);

it('content stands first on the sheet and last, and comments that move wait while the sheet is written', () => {
  expect(names(drawSteps(planned(drawnSheet())))).toEqual([
    'screen',
    'mark-begun',
    'park-comments',
    'clear',
    'write',
    'look',
    'restore-comments',
    'set-names',
    'hints',
    'charts',
    'page',
    'mark-whole',
  ]);
});

it('a sheet that is added has no comment to park', () => {
  expect(names(drawSteps(planned(null)))).not.toContain('park-comments');
  expect(names(drawSteps(planned(null)))).not.toContain('restore-comments');
});

it('a look that is there already is not drawn again, unless somebody changed the sheet or it was interrupted', () => {
  const again = planned(drawnSheet(), before);
  expect(drawSteps(again, true).map(({kind, step}) => `${kind}: ${step}`)).toEqual([
    'content: mark-begun',
    'content: write',
    'content: set-names',
    'content: mark-whole',
  ]);
  const sheet = drawnSheet();
  draw(sheet, 2);
  const changed = planDrawing({...stand(drawnSheet()), isEdited: true}, {plan: before, overwrite: true}) as Drawing;
  for (const drawing of [planned(sheet, before), planned(drawnSheet(), after), changed])
    expect(names(drawSteps(drawing, true))).toContain('look');
});

describe('a drawing that stops after any step', () => {
  const finished = drawnSheet();
  const count = draw(finished);

  it('says so, keeps the comment where its name leads, and is finished by the next', () => {
    expect([isInterrupted(finished), holdsComment(finished), count]).toEqual([false, true, 12]);
    for (let done = 2; done < count; done++) {
      const sheet = drawnSheet();
      draw(sheet, done);
      expect([done, isInterrupted(sheet), holdsComment(sheet)]).toEqual([done, true, true]);
      draw(sheet);
      expect(tell(sheet)).toEqual(tell(finished));
    }
  });

  const holds = (order: (steps: readonly DrawStep[]) => readonly DrawStep[]) =>
    Array.from({length: count - 2}, (_, at) => {
      const sheet = drawnSheet();
      draw(sheet, at + 2, order); // the first step only holds the screen
      return isInterrupted(sheet) && holdsComment(sheet);
    }).every(Boolean);

  it('holds in this order, and not in another', () => {
    expect(holds((steps) => steps)).toBe(true);
    const moved = (name: DrawStep['step'], before: DrawStep['step']) => (steps: readonly DrawStep[]) => {
      const others = steps.filter(({step}) => step !== name);
      const at = others.findIndex(({step}) => step === before);
      return [...others.slice(0, at), ...steps.filter(({step}) => step === name), ...others.slice(at)];
    };
    expect(holds(moved('park-comments', 'look'))).toBe(false);
    expect(holds(moved('restore-comments', 'write'))).toBe(false);
    expect(holds(moved('mark-begun', 'clear'))).toBe(false);
    expect(holds(moved('mark-whole', 'page'))).toBe(false);
  });
});

it('what is drawn spares the comments that stay, and what is cleared spares those that wait', () => {
  const kept = planned(drawnSheet(), before);
  expect(kept.zones.kept).toEqual([before.zones[0]!.area]);
  const meets = (areas: readonly Area[], {row, column}: Area) => areas.some((area) => holdsCell(area, row, column));
  expect(meets(kept.pieces, before.zones[0]!.area)).toBe(false);
  const shorter = planned({...drawnSheet(), area: {row: 0, column: 0, rows: 60, columns: 10}});
  expect(shorter.beyond.length).toBeGreaterThan(0);
  expect(shorter.spared.some((area) => meets(shorter.beyond, area))).toBe(false);
});
