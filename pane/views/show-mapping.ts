import type {Correction, Recognition, RegisterChoice, SheetReading} from '../../shared';
import {foldText} from '../../shared';
import {fill, h, newId} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {button} from '../parts/rows';
import {valueQuestions} from '../parts/value-questions';
import {UserError} from '../user-error';

type Chosen = Correction['register'];

/** How one sheet is read, and how it should be: the register it is, and which heading is which column. */
export function showMapping(pane: PaneContext, recognition: Recognition, sheet: SheetReading): Shown {
  const {choices} = recognition;
  const {mapping, data, common} = pane.words;
  const columns = h('div', {class: 'columns'});
  const selects = new Map<string, HTMLSelectElement>();
  const register = h(
    'select',
    {id: newId(), onchange: () => showColumns()},
    ...(sheet.register === null || sheet.corrected ? [h('option', {value: 'automatic'}, mapping.automatic)] : []),
    ...choices.map(({id, title}) => h('option', {value: id}, title)),
    h('option', {value: 'none'}, mapping.none),
  );
  register.value = sheet.register?.id ?? 'automatic';
  const showColumns = () => {
    selects.clear();
    const choice = choices.find(({id}) => id === register.value);
    fill(columns, choice === undefined ? null : columnFields(pane, sheet, choice, selects));
  };
  showColumns();
  return {
    title: mapping.title(sheet.sheet),
    body: [
      h(
        'p',
        {class: 'back'},
        button(common.back(data.title), () => pane.go('data'), 'link'),
      ),
      h('p', {class: 'field stacked'}, h('label', {for: register.id}, mapping.register), register),
      columns,
      h('p', {class: 'lead'}, mapping.where),
      sheet.register === null ? null : valueQuestions(pane, recognition, sheet.register),
    ],
    foot: button(mapping.save, () => void save(pane, sheet, choices, register.value as Chosen, selects), 'main'),
  };
}

function columnFields(
  pane: PaneContext,
  sheet: SheetReading,
  choice: RegisterChoice,
  selects: Map<string, HTMLSelectElement>,
): HTMLElement[] {
  const {mapping} = pane.words;
  const taken = new Set<string>();
  const fields = choice.columns.map(({id, heading, needed}) => {
    const found = headingFor(sheet, choice, id, heading);
    if (found !== '') taken.add(found);
    const select = h(
      'select',
      {id: newId()},
      found === '' || !isAutomatic(sheet, choice, id) ? h('option', {value: ''}, mapping.absent) : null,
      ...sheet.headings.map((text) => h('option', {value: text}, text)),
    );
    select.value = found;
    selects.set(id, select);
    return h(
      'p',
      {class: 'field pair'},
      h('label', {for: select.id}, heading, needed ? h('small', {}, mapping.needed) : null),
      select,
    );
  });
  const left = sheet.headings.filter((heading) => !taken.has(heading));
  return [
    h('h2', {}, mapping.columns),
    ...fields,
    ...(left.length === 0 ? [] : [h('p', {class: 'lead'}, mapping.notRead(left.join(', ')))]),
  ];
}

function isAutomatic(sheet: SheetReading, choice: RegisterChoice, column: string): boolean {
  return sheet.register?.id === choice.id && sheet.columns.some(({id, found}) => id === column && found !== '');
}

/** The heading read as a column; for another register, the one of the same name. */
function headingFor(sheet: SheetReading, choice: RegisterChoice, column: string, heading: string): string {
  if (sheet.register?.id === choice.id) return sheet.columns.find(({id}) => id === column)?.found ?? '';
  return sheet.headings.find((text) => foldText(text) === foldText(heading)) ?? '';
}

async function save(
  pane: PaneContext,
  sheet: SheetReading,
  choices: readonly RegisterChoice[],
  register: Chosen,
  selects: ReadonlyMap<string, HTMLSelectElement>,
): Promise<void> {
  const {mapping} = pane.words;
  const saved = await pane.work(mapping.working, async () => {
    const choice = choices.find(({id}) => id === register);
    const missing = (choice?.columns ?? []).filter(({id, needed}) => needed && selects.get(id)?.value === '');
    if (missing.length > 0)
      throw new UserError(mapping.missing(missing.map(({heading}) => `« ${heading} »`).join(', ')));
    const columns = [...selects]
      .map(([column, {value}]) => ({column, heading: value}))
      .filter(({heading}) => heading !== '');
    return pane.session.correct({sheet: sheet.sheet, register, columns});
  });
  if (saved === undefined) return;
  pane.go('data');
  pane.say(mapping.saved);
}
