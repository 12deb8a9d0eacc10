import type {LedgerRemark, Remarks} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button} from './rows';
import {aidsWords} from '../words/aids-words';

/** Remarks shown before « Tout afficher ». */
const FIRST = 6;

/** What is to check in ledgers, then what only departs from their form, folded. */
export function remarkLists(pane: PaneContext, {remarks, remarkCount, formCount}: Remarks): Child {
  const aids = aidsWords(pane);
  const costly = remarks.filter(({isForm}) => !isForm);
  const forms = remarks.filter(({isForm}) => isForm);
  return [
    costly.length > 0 && [h('h2', {}, aids.remarks(remarkCount)), list(pane, costly, remarkCount)],
    forms.length > 0 && h('details', {}, h('summary', {}, aids.formRemarks(formCount)), list(pane, forms, formCount)),
  ];
}

/** The remarks of one ledger, folded. */
export function remarkFold(pane: PaneContext, {remarks, remarkCount, formCount}: Remarks): Child {
  const count = remarkCount + formCount;
  if (count === 0) return null;
  return h('details', {class: 'fold'}, h('summary', {}, aidsWords(pane).faults(count)), list(pane, remarks, count));
}

function list(pane: PaneContext, remarks: readonly LedgerRemark[], count: number): HTMLElement {
  const aids = aidsWords(pane);
  const {common} = pane.words;
  const lines = h('ul', {class: 'problems'}, ...remarks.slice(0, FIRST).map((remark) => lineOf(pane, remark)));
  const rest = count - remarks.length;
  const box = h('div', {}, lines);
  if (remarks.length > FIRST) {
    const more = button(common.showAll(remarks.length), () => {
      more.remove();
      lines.append(...remarks.slice(FIRST).map((remark) => lineOf(pane, remark)));
      if (rest > 0) box.append(h('p', {class: 'lead'}, aids.moreRemarks(rest)));
    }, 'link'); // prettier-ignore
    box.append(more);
  }
  return box;
}

function lineOf(pane: PaneContext, {ledger, line, message}: LedgerRemark): HTMLElement {
  const place = aidsWords(pane).remarkPlace(ledger, line);
  return h('li', {}, h('p', {}, message), place === '' ? null : h('small', {}, place));
}
