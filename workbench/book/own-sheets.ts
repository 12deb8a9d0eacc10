import type {
  Area,
  DrawAnswer,
  DrawRequest,
  RemovedSheet,
  RemoveRequest,
  SheetKey,
  SheetMark,
  SheetPlan,
} from '../../shared';
import {
  SETTINGS_PLAN,
  OBSTACLES_TOLD,
  HostError,
  areaReference,
  holdsCell,
  judgeRemoval,
  parseArea,
} from '../../shared';
import {graftReport, findOwnSheets, readNames, setNames} from '../../xlsx';
import type {Book} from './book';
import type {BookSheet} from './read-book';
import {standingOf} from './standing-sheets';
import {markOf, markToNames} from './stored-mark';

interface OwnSheetState {
  readonly mark: SheetMark;
  readonly editedByHand: boolean;
  readonly zones: readonly Area[];
}

/** What came of a drawing, and the sheet to show where it changed. */
interface Drawn {
  readonly answer: DrawAnswer;
  readonly sheet: BookSheet | null;
}

interface Removed {
  readonly answers: readonly RemovedSheet[];
  readonly removed: readonly SheetKey[];
  readonly changed: readonly BookSheet[];
}

/**
 * The sheets of ours in a book. They are drawn by the very graft of files: what the user wrote there is kept by the same rules, and the file that
 * is saved needs nothing more.
 */
export class OwnSheets {
  private known: {readonly structure: number; readonly states: Map<SheetKey, OwnSheetState>} | null = null;
  /** Plans drawn since the file was opened, for the links between them. */
  private readonly drawn = new Map<string, Omit<DrawRequest, 'overwrite'>>();
  private isLinked = true;

  constructor(private readonly book: Book) {}

  /** Every sheet of ours, by its key, as it stands now. */
  states(): ReadonlyMap<SheetKey, OwnSheetState> {
    const {book} = this;
    if (this.known?.structure !== book.structure) this.known = {structure: book.structure, states: this.read()};
    const {states} = this.known;
    const touched = book.waiting.filter((key) => states.has(key));
    if (touched.length > 0) {
      book.flush(new Set(touched));
      const plans = new Set(touched.map((key) => states.get(key)!.mark.plan));
      for (const key of touched) states.delete(key);
      for (const [key, state] of this.read(plans)) states.set(key, state);
    }
    return states;
  }

  private read(plans?: ReadonlySet<string>): Map<SheetKey, OwnSheetState> {
    const file = this.book.file();
    const names = readNames(file.book);
    const states = new Map<SheetKey, OwnSheetState>();
    for (const {plan, sheet, isEdited, zones} of findOwnSheets(file.pack, file.book, plans)) {
      const key = this.book.findNamed(sheet.name)?.key;
      if (key === undefined) continue;
      states.set(key, {mark: markOf(plan, names), editedByHand: isEdited, zones: zones.map(({area}) => area)});
    }
    return states;
  }

  draw({plan, accent, mark, overwrite}: DrawRequest): Drawn {
    const {book} = this;
    const states = this.states(); // what was typed in our sheets is in the bytes
    const made = graftReport(
      book.bytes,
      {sheets: [plan], accent, title: '', author: ''},
      {
        overwriteEdited: overwrite,
        usedStyles: () => book.usedStyles(),
        namesWith: (_, names) => markToNames(mark, names),
      },
    );
    const name = made.tabs.get(plan.id)!;
    const known = book.findNamed(name);
    const leave = (outcome: 'kept-edited' | 'in-the-way', cells?: readonly string[]): Drawn => ({
      answer: {sheet: known!.key, name: known!.name, outcome, ...(cells === undefined ? {} : {cells})},
      sheet: null,
    });
    const inTheWay = made.inTheWay.find((one) => one.plan === plan.id);
    if (inTheWay !== undefined)
      return leave(
        'in-the-way',
        namedPlaces(inTheWay.cells, states.get(known!.key)?.zones ?? []).slice(0, OBSTACLES_TOLD),
      );
    if (made.editedByHand.includes(plan.id)) return leave('kept-edited');
    book.bytes = made.bytes;
    const sheet = this.readAgain(name, known?.key ?? book.newKey());
    this.drawn.set(plan.id, {plan, accent, mark});
    this.known?.states.set(sheet.key, {
      mark: {...mark, state: 'complete'},
      editedByHand: false,
      zones: plan.zones.map(({area}) => area),
    });
    if (plan.cells.some(({link}) => link !== undefined) || this.isLinkedTo(plan)) this.isLinked = false;
    if (plan.id === SETTINGS_PLAN) book.revision++; // no figure hangs on any other sheet of ours
    const outcome = made.added.includes(plan.id) ? 'added' : 'refreshed';
    return {answer: {sheet: sheet.key, name, outcome}, sheet};
  }

  /** Removes sheets that we made; what of them the page is to take away, and which of the others cited them. Throws a HostError. */
  remove(request: RemoveRequest): Removed {
    const {book} = this;
    this.states();
    book.flush();
    const found = standingOf(book, request.sheets);
    const {answers, going} = judgeRemoval(found, request);
    if (request.isTrial || going.length === 0) return {answers, removed: [], changed: []};
    if (book.refusal.tabs !== null) throw new HostError('protected', 'removeSheets');
    for (const {sheet, names} of going) {
      book.heard({kind: 'removed', key: sheet});
      book.bytes = setNames(
        book.bytes,
        names.map((name) => ({name, formula: null})),
      );
    }
    const removed = going.map(({sheet}) => sheet);
    for (const [plan] of [...this.drawn]) if (!this.plansThatStand().has(plan)) this.drawn.delete(plan);
    const cited = new Set(answers.flatMap(({citedBy}) => citedBy));
    const changed = book.sheets.filter(({name}) => cited.has(name)).map(({name, key}) => this.readAgain(name, key));
    return {answers, removed, changed};
  }

  private plansThatStand(): ReadonlySet<string> {
    return new Set([...this.states().values()].map(({mark}) => mark.plan));
  }

  /** Draws once more the sheets that point to one drawn after them. Gives those that changed. */
  link(): BookSheet[] {
    if (this.isLinked) return [];
    this.isLinked = true;
    this.states();
    const pointing = [...this.drawn.values()].filter(({plan}) => plan.cells.some(({link}) => link !== undefined));
    if (pointing.length === 0) return [];
    const {accent} = pointing[0]!;
    const plan = {sheets: pointing.map((one) => one.plan), accent, title: '', author: ''};
    const made = graftReport(this.book.bytes, plan, {
      namesWith: (id, names) => markToNames(this.drawn.get(id)!.mark, names),
    });
    this.book.bytes = made.bytes;
    return made.refreshed.map((id) => {
      const name = made.tabs.get(id)!;
      return this.readAgain(name, this.book.findNamed(name)!.key);
    });
  }

  private isLinkedTo({id}: SheetPlan): boolean {
    return [...this.drawn.values()].some(({plan}) => plan.cells.some(({link}) => link?.plan === id));
  }

  /** The sheet as the file has it now, in its place in the book. */
  private readAgain(name: string, key: SheetKey): BookSheet {
    const {book} = this;
    const file = book.file();
    const part = file.worksheets.find((one) => one.name === name)!;
    const sheet = file.readSheet(part, key);
    const at = book.sheets.findIndex((one) => one.key === key);
    if (at >= 0) book.sheets[at] = sheet;
    else {
      const before = new Set(file.worksheets.slice(0, file.worksheets.indexOf(part)).map((one) => one.name));
      book.sheets.splice(book.sheets.filter((one) => before.has(one.name)).length, 0, sheet);
    }
    book.styles = file.readStyles();
    return sheet;
  }
}

/** A cell of a zone stands for the zone. */
function namedPlaces(cells: readonly string[], zones: readonly Area[]): string[] {
  const places = cells.map((cell) => {
    const place = parseArea(cell);
    const zone = place === null ? undefined : zones.find((one) => holdsCell(one, place.row, place.column));
    return zone === undefined ? cell : areaReference(zone);
  });
  return [...new Set(places)];
}
