import type {CellValue, Correction, MappingProposal, Recognition, RegisterChoice, SheetReading} from '../../shared';
import {formatDay} from '../../shared';
import {fill, h, newId} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {backTo, button, dotted} from '../parts/rows';
import {valueQuestions} from '../parts/value-questions';
import {UserError} from '../user-error';

type Chosen = Correction['register'];

/** How one sheet is read, and how it should be: the register it is, and which heading is which column, the likeliest filled in. */
export function showMapping(
  pane: PaneContext,
  recognition: Recognition,
  sheet: SheetReading,
  proposal: MappingProposal,
): Shown {
  const {choices} = proposal;
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
  register.value = proposal.register ?? 'automatic';
  const showColumns = () => {
    selects.clear();
    const choice = choices.find(({id}) => id === register.value);
    fill(columns, choice === undefined ? null : columnFields(pane, sheet, choice, proposal, selects));
  };
  showColumns();
  return {
    title: mapping.title(sheet.sheet),
    body: [
      backTo(common.back(data.title), () => pane.go('data')),
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
  {samples}: MappingProposal,
  selects: Map<string, HTMLSelectElement>,
): HTMLElement[] {
  const {mapping} = pane.words;
  const read = sheet.register?.id === choice.id ? sheet.read : {};
  const fields = choice.columns.map(({id, heading, needed, isDay, likely}) => {
    const isRead = read[id] !== undefined;
    const shown = h('small', {class: 'samples'});
    const select = h(
      'select',
      {id: newId(), onchange: () => show()},
      isRead && !sheet.corrected ? null : h('option', {value: ''}, mapping.absent),
      ...samples.map((one) => h('option', {value: one.heading}, one.heading)),
    );
    const show = () => {
      const cells = samples.find((one) => one.heading === select.value)?.cells ?? [];
      fill(shown, cells.map((cell) => textOfCell(cell, isDay)).join(' · '));
    };
    select.value = likely;
    show();
    selects.set(id, select);
    const notes = dotted(needed && mapping.needed, likely !== '' && !isRead && mapping.likely);
    return h(
      'p',
      {class: 'field pair'},
      h('label', {for: select.id}, heading, notes === '' ? null : h('small', {}, notes)),
      h('span', {}, select, shown),
    );
  });
  const taken = new Set(choice.columns.map(({likely}) => likely));
  const left = samples.map(({heading}) => heading).filter((heading) => !taken.has(heading));
  return [
    h('h2', {}, mapping.columns),
    ...fields,
    ...(left.length === 0 ? [] : [h('p', {class: 'lead'}, mapping.notRead(left.join(', ')))]),
  ];
}

/** A cell as the sheet shows it, but for the format of numbers; a long text is cut. */
function textOfCell(cell: CellValue, isDay: boolean): string {
  if (typeof cell === 'number') return isDay && cell > 0 ? formatDay(Math.floor(cell)) : String(cell).replace('.', ',');
  const text = String(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 24;

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
