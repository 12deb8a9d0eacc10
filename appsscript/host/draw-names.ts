import type {Area, SheetPlan} from '../../shared';
import {areaReference} from '../../shared';
import {rangeAt} from './own-sheet';
import type {MarkedSheet, StoredMark} from './sheet-mark';
import {knownNames} from './sheets-session';
import type {SheetsSession} from './sheets-session';

type Names = StoredMark['names'];

/** The names of a plan and of its zones, and where they lead; those that the user gave to something else stay theirs. */
export function ownNames(session: SheetsSession, plan: SheetPlan, former: Names): Map<string, Area> {
  const wanted = new Map([...plan.names, ...plan.zones].map(({name, area}) => [name, area]));
  for (const name of wanted.keys())
    if (former[name] === undefined && knownNames(session).has(name.toLowerCase())) wanted.delete(name);
  return wanted;
}

/** What the mark says while the names are being made: those that are not there yet are ours already. */
export function announced(wanted: ReadonlyMap<string, Area>, former: Names): Names {
  return {...Object.fromEntries([...wanted.keys()].map((name) => [name, ''])), ...former};
}

/** Sets the names that lead elsewhere than they should: a call for a new one, three for one that moves. */
export function drawNames(
  session: SheetsSession,
  {sheet, mark}: MarkedSheet,
  wanted: ReadonlyMap<string, Area>,
  former: Names,
): Names {
  const {book} = session;
  for (const [name, area] of wanted) {
    const before = former[name];
    if (before === areaReference(area)) continue;
    if (before !== undefined && !mayLead(session, name, mark.sheet)) continue;
    book.setNamedRange(name, rangeAt(sheet, area));
    session.names?.add(name.toLowerCase());
  }
  for (const name of Object.keys(former)) {
    if (wanted.has(name) || !leadsTo(session, name, mark.sheet)) continue;
    book.removeNamedRange(name);
    session.names?.delete(name.toLowerCase());
  }
  return Object.fromEntries([...wanted].map(([name, area]) => [name, areaReference(area)]));
}

/** A name of ours that the user made lead to another sheet is theirs from then on. */
function mayLead({book}: SheetsSession, name: string, sheet: number): boolean {
  const range = book.getRangeByName(name);
  return range === null || range.getGridId() === sheet;
}

function leadsTo({book}: SheetsSession, name: string, sheet: number): boolean {
  return book.getRangeByName(name)?.getGridId() === sheet;
}
