import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {note} from '../parts/rows';
import {shownFigure, shownTable} from '../parts/shown-table';
import {tableWords} from '../words/table-words';
import type {Composed} from './composition';

/** The first lines as the report prints them, the rule in words, and what there is to know before it is believed. */
export function tablePreview(pane: PaneContext, year: number, {preview}: Composed): Child {
  const words = tableWords(pane).form;
  const {heads, lines, left, cards, rule, remarks, fault, hasChart} = preview;
  const told = [left > 0 && words.left(left), hasChart && words.chart].filter((text) => text !== false);
  return [
    h('h2', {}, words.preview(year)),
    fault !== null && note('bad', h('p', {role: 'status'}, fault)),
    ...cards.map(shownFigure),
    shownTable({heads, lines}, words.preview(year)),
    told.length > 0 && h('p', {class: 'lead'}, told.join(' · ')),
    ...remarks.map((text) => note('warn', h('p', {}, text))),
    rule.length > 0 && h('div', {class: 'rule'}, ...rule.map((text) => h('p', {}, text))),
  ];
}
