import {isList, isOwnName, judgeRemoval, quoteSheet, theirsOn} from '../../shared';
import type {Citing, RemovedSheet, RemoveRequest} from '../../shared';
import {readCharts} from './draw-charts';
import {readOwnSheet} from './own-sheet';
import {findAllMarked} from './sheet-mark';
import type {MarkedSheet} from './sheet-mark';
import type {GoogleSheet, SheetsSession} from './sheets-session';

type Candidate = Parameters<typeof judgeRemoval>[0]['candidates'][number];

/** What a former try of the same call answered: it may have removed sheets before it failed. */
export interface BegunRemoval {
  answers: readonly RemovedSheet[] | null;
}

/** A few calls for each sheet asked for, one search for what cites them, and three to remove one. */
export function removeSheets(
  session: SheetsSession,
  request: RemoveRequest,
  begun: BegunRemoval,
): readonly RemovedSheet[] {
  const {book} = session;
  const sheets = new Map(book.getSheets().map((sheet) => [String(sheet.getSheetId()), sheet]));
  const marked = new Map(findAllMarked(session).map((one) => [String(one.mark.sheet), one]));
  const candidates = request.sheets.flatMap((key): Candidate[] => {
    const sheet = sheets.get(key);
    if (sheet === undefined) return [];
    const own = marked.get(key);
    return [own === undefined ? listed(key, sheet) : ours(session, key, own)];
  });
  const {answers, going} = judgeRemoval(
    {
      sheets: [...sheets].map(([key, sheet]) => ({key, visible: !sheet.isSheetHidden()})),
      candidates,
      formulas: findCiting(session, candidates),
    },
    request,
  );
  if (request.isTrial) return answers;
  begun.answers ??= answers;
  for (const {sheet, names} of going) {
    book.deleteSheet(sheets.get(sheet)!);
    // Some go with their sheet; the others would lead nowhere.
    for (const name of names) if (book.getRangeByName(name) !== null) book.removeNamedRange(name);
  }
  session.tabs = null;
  session.names = null;
  session.added = null;
  session.door.app.flush();
  return begun.answers;
}

function listed(key: string, sheet: GoogleSheet): Candidate {
  const isOurs = isList([[String(sheet.getRange(1, 1).getValue())]]);
  const hasDrawings = isOurs && sheet.getCharts().length + sheet.getImages().length > 0;
  return {sheet: key, name: sheet.getName(), isOurs, theirs: hasDrawings ? ['drawings'] : [], names: []};
}

function ours(session: SheetsSession, key: string, marked: MarkedSheet): Candidate {
  const {sheet, mark} = marked;
  const own = readOwnSheet(session, marked, mark.area ?? mark.target ?? {row: 0, column: 0, rows: 1, columns: 1});
  const charts = own.isInterrupted ? [] : readCharts(sheet).filter(({id}) => !mark.charts.includes(id));
  const theirs = theirsOn(own, charts.length + sheet.getImages().length > 0);
  const names = Object.keys(mark.names).filter((name) => session.book.getRangeByName(name)?.getGridId() === mark.sheet);
  return {sheet: key, name: sheet.getName(), isOurs: true, theirs, names};
}

/** Every formula that may lead to one of those sheets: one search of Google's, and three calls for each cell found. */
function findCiting({book}: SheetsSession, candidates: readonly Candidate[]): Citing[] {
  const escaped = (text: string) => text.replace(/'/g, "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const words = candidates.flatMap(({name, names}) => [`${escaped(name)}'?!`, ...names.map(escaped)]);
  if (words.length === 0) return [];
  const cells = book
    .createTextFinder(words.join('|'))
    .useRegularExpression(true)
    .matchFormulaText(true)
    .findAll()
    .flatMap((range): Citing[] => {
      const formula = range.getFormula();
      const sheet = range.getSheet();
      return formula === '' ? [] : [{sheet: String(sheet.getSheetId()), on: sheet.getName(), formula}];
    });
  const ours = new Set(candidates.flatMap(({names}) => names));
  const named = book.getNamedRanges().flatMap((range): Citing[] => {
    const name = range.getName();
    if (isOwnName(name) || ours.has(name)) return [];
    const tab = range.getRange().getSheet().getName();
    return [{sheet: null, on: name, formula: `${quoteSheet(tab)}!A1`}];
  });
  return [...cells, ...named];
}
