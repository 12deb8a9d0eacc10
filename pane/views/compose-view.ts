import type {TableDraft} from '../../shared';
import {h} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {backTo, button, note} from '../parts/rows';
import {UserError} from '../user-error';
import {tableWords} from '../words/table-words';
import {countFields, placeFields, splitFields} from './compose-fields';
import type {Composed, Composition, Say} from './composition';
import {remember} from './last-change';
import type {From} from './last-change';
import {sectionCopyView} from './section-copy-view';
import {tablePreview} from './table-preview';

/** « Nouveau tableau », or one that is changed: `name` is its own, `draft` what it begins with. */
export function composeView(name: string, draft: TableDraft | null, from: From): View {
  let composition: Composition | null = null;
  return {
    id: 'report',
    load: async (pane) => {
      if (composition === null) {
        const page = await pane.session.tables(from.year);
        if (page.year === null)
          return {title: tableWords(pane).form.title, body: note('warn', h('p', {}, tableWords(pane).list.nothing))};
        composition = {name, draft, year: page.year, page, picking: null, changed: false};
      }
      return show(pane, composition, from);
    },
  };
}

/** Asks what the draft gives, and shows it with what may be changed of it. */
async function show(pane: PaneContext, composition: Composition, from: From): Promise<Shown> {
  const words = tableWords(pane);
  const {name, year, page, picking} = composition;
  const answer = await pane.session.composeTable({name, draft: composition.draft, year});
  composition.draft = answer.draft;
  const isOfWords = answer.choices.columns.some(({word, kind}) => word === picking?.column && kind === 'words');
  const values =
    picking === null || !isOfWords
      ? []
      : await pane.session.columnValues({name, draft: answer.draft, year}, picking.column);
  const composed: Composed = {...answer, values};
  const say: Say = (said) => {
    composition.draft = {...composition.draft!, ...said};
    composition.changed = false;
    pane.refresh();
  };
  const standing = page.tables.find((table) => table.name === name);
  const years = h(
    'select',
    {
      'data-focus': 'preview-year',
      'aria-label': words.form.year,
      onchange: () => {
        composition.year = Number(years.value);
        pane.refresh();
      },
    },
    ...page.years.map((one) => h('option', {value: one, selected: one === year}, String(one))),
  );
  const isReady = answer.preview.fault === null;
  const save = button(
    name === '' ? words.form.add : words.form.save,
    () => void write(pane, composition, composed, from),
    'main',
  );
  const insert = button(words.form.insert, () => void insertHere(pane, composition, composed));
  save.disabled = insert.disabled = !isReady;
  return {
    title: standing === undefined ? words.form.title : words.form.edit(standing.title),
    body: [
      backTo(pane.words.common.back(words.list.title), () => pane.go(from.list())),
      name === '' &&
        h(
          'p',
          {},
          `${words.form.or} `,
          button(words.list.fromReport, () => pane.go(sectionCopyView(from)), 'link'),
        ),
      countFields(pane, composition, composed, say),
      splitFields(pane, composed, say),
      composition.changed && note('warn', h('p', {role: 'status'}, words.form.changed)),
      page.years.length > 1 && h('p', {class: 'buttons'}, years),
      tablePreview(pane, year, composed),
      placeFields(pane, composition, composed, say),
    ],
    foot: [save, pane.can.insertFormula && insert],
  };
}

async function write(
  pane: PaneContext,
  composition: Composition,
  {title, preview}: Composed,
  from: From,
): Promise<void> {
  if (isPicking(pane, composition)) return;
  const words = tableWords(pane).list;
  const {name, year} = composition;
  const draft = composition.draft!;
  const request = {name, draft, year, print: preview.print};
  const saved = await pane.work(words.working, () => pane.session.saveTable(request));
  if (saved === undefined) return;
  if (!saved.saved) {
    composition.changed = true;
    pane.refresh();
    return;
  }
  const called = draft.title || title;
  const said = (name === '' ? words.added : words.saved)(called);
  remember(pane, saved.changes, [said, ...saved.preview.remarks].join(' '));
  pane.go(from.list());
}

/** A criterion that was begun is not in the table yet: nothing is written without it, and it is said. */
function isPicking(pane: PaneContext, {picking}: Composition): boolean {
  if (picking === null || picking.column === '') return false;
  pane.say(tableWords(pane).criterion.begun(picking.column), 'warn');
  return true;
}

async function insertHere(pane: PaneContext, composition: Composition, {draft}: Composed): Promise<void> {
  if (isPicking(pane, composition)) return;
  const {name, year} = composition;
  const words = tableWords(pane).form;
  const done = await pane.work(words.inserting, async () => {
    const found = await pane.session.tableFormula({name, draft, year});
    if (found.formula === null) throw new UserError(found.why);
    await pane.session.insertFormula(found.formula.english);
    return found.formula.french;
  });
  if (done !== undefined) pane.say(words.inserted(done));
}
