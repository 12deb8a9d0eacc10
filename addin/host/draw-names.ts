import {absoluteReference, contentName, hashText, isOwnName, isSameArea, markerName, zoneMarkName} from '../../shared';
import type {Area, SheetPlan} from '../../shared';
import {rangeAt} from './cell-grid';
import type {NameFacts} from './survey';

interface Drawn {
  readonly sheet: Excel.Worksheet;
  /** Name of its tab. */
  readonly tab: string;
}

/**
 * Makes a name lead to an area of our sheet, or hold a text. A name that leads elsewhere is the user's: it stays. One that is there is
 * changed and not made again, since between the two it would be lost.
 */
export function setName(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, NameFacts>,
  name: string,
  to: (Drawn & {readonly area: Area}) | {readonly text: string},
  visibility: 'hidden' | 'visible',
): void {
  const known = names.get(name.toLowerCase());
  if (known === undefined) {
    const made = context.workbook.names.add(name, 'text' in to ? `="${to.text}"` : rangeAt(to.sheet, to.area));
    if (visibility === 'hidden') made.visible = false;
    return;
  }
  const item = () => context.workbook.names.getItem(name);
  // A fault may have struck between the making and the hiding.
  if (visibility === 'hidden' && known.visible) item().visible = false;
  if ('text' in to) {
    if (known.text.replace(/^="?|"$/g, '') !== to.text) item().formula = `="${to.text}"`;
  } else if (known.place === null) {
    if (/#REF!/.test(known.text) || isOwnName(name)) item().formula = `=${absoluteReference(to.tab, to.area)}`;
  } else if (known.place.sheet.toLowerCase() === to.tab.toLowerCase() && !isSameArea(known.place.area, to.area)) {
    item().formula = `=${absoluteReference(to.tab, to.area)}`;
  }
}

/** The names of the plan and of its zones, and none of ours that the plan has no more. */
export function drawNames(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, NameFacts>,
  {sheet, tab, plan}: Drawn & {readonly plan: SheetPlan},
): void {
  const wanted = new Map<string, () => void>();
  for (const {name, area} of plan.names)
    wanted.set(name.toLowerCase(), () => setName(context, names, name, {sheet, tab, area}, 'visible'));
  for (const {name, area, hint} of plan.zones) {
    wanted.set(name.toLowerCase(), () => setName(context, names, name, {sheet, tab, area}, 'visible'));
    const mark = zoneMarkName(name);
    wanted.set(mark.toLowerCase(), () => setName(context, names, mark, {text: hashText(hint)}, 'hidden'));
  }
  for (const set of wanted.values()) set();
  const own = new Set([markerName(plan.id), contentName(plan.id)].map((name) => name.toLowerCase()));
  for (const {name, place} of names.values()) {
    const key = name.toLowerCase();
    const isHere = place?.sheet.toLowerCase() === tab.toLowerCase();
    const isOurs = isOwnName(name) || names.has(zoneMarkName(name).toLowerCase());
    if (!isHere || !isOurs || wanted.has(key) || own.has(key)) continue;
    context.workbook.names.getItem(name).delete();
    if (names.has(zoneMarkName(name).toLowerCase())) context.workbook.names.getItem(zoneMarkName(name)).delete();
  }
}
