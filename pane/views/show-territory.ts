import {h, newId} from '../dom';
import type {Child} from '../dom';
import {loadOfficial} from '../official-list';
import type {Departements} from '../official-list';
import type {PaneContext, Shown, View} from '../pane-context';
import {button, note} from '../parts/rows';
import {startWords} from '../words/start-words';
import type {Candidate} from './territory-candidates';
import {allOf, choose, keyOf, type Choice} from './territory-choice';
import {finder, paste} from './territory-search';
import {groups, tickList} from './territory-ticks';

/** What stands around the choice: in the first steps, the way on and back. */
interface Around {
  readonly head: Child;
  readonly foot: Child;
  readonly done: () => void;
}

/** « Votre territoire »: the communes of an EPCI, of a département or one by one, confirmed and written. */
export function territoryView(around?: Around): View {
  let choice: Choice | null = null;
  return {
    id: 'settings',
    load: async (pane) => {
      choice ??= await open(pane);
      return show(pane, choice, around);
    },
  };
}

async function open(pane: PaneContext): Promise<Choice> {
  const page = await pane.session.territory();
  // Where the registers are counted by Google, no site of ours stands beside the pane.
  const departements = pane.counts === 'google' ? [] : await loadOfficial('index').catch((): Departements => []);
  const choice: Choice = {
    page,
    departements,
    list: null,
    candidates: {communes: [], unknown: []},
    pasted: [],
    ticked: new Set(),
    isWhole: false,
  };
  const likely = page.departements.find((code) => departements.some(([known]) => known === code));
  await choose(choice, likely ?? '').catch(() => choose(choice, ''));
  return choice;
}

function show(pane: PaneContext, choice: Choice, around?: Around): Shown {
  const {territory} = startWords(pane);
  const {page, list, ticked} = choice;
  const {communes, unknown} = choice.candidates;
  const all = allOf(choice);
  const chosen = all.filter((one) => ticked.has(keyOf(one)));
  const left = all.filter((one) => one.rows > 0 && !ticked.has(keyOf(one)));
  const outside = {communes: left.length, rows: left.reduce((sum, {rows}) => sum + rows, 0)};
  const {unsaid} = page;
  const isInside = left.length === 0 && unsaid === 0 && page.found.length > 0;
  const added = [...communes.filter((one) => ticked.has(keyOf(one)) || one.rows > 0), ...choice.pasted];
  return {
    title: territory.title,
    body: [
      around?.head ?? null,
      h('p', {class: 'lead'}, territory.lead),
      choice.departements.length > 0 && departementField(pane, choice),
      list !== null && [h('p', {}, h('small', {}, territory.source(list.name, list.year))), ...groups(pane, choice)],
      h('h2', {}, territory.communes),
      page.declared.length > 0 && h('p', {}, h('small', {}, territory.keeps(page.declared.length))),
      tickList(pane, choice, added),
      list !== null && finder(pane, choice, list),
      unknown.length > 0 && [
        h('h2', {}, territory.unknown(unknown.length)),
        h('p', {class: 'lead'}, territory.unknownLead),
        tickList(pane, choice, unknown),
      ],
      paste(pane, choice),
      note(isInside ? 'good' : 'plain', h('p', {}, isInside ? territory.inside : territory.outside(outside, unsaid))),
    ],
    foot: [button(territory.save(chosen.length), () => void save(pane, chosen, around), 'main'), around?.foot ?? null],
  };
}

function departementField(pane: PaneContext, choice: Choice): HTMLElement {
  const {territory} = startWords(pane);
  const id = newId();
  const chosen = choice.list?.code ?? '';
  const select = h(
    'select',
    {id, 'data-focus': 'departement', onchange: () => void take()},
    h('option', {value: ''}, choice.page.found.length > 0 ? territory.ownOnly : territory.choose),
    ...choice.departements.map(([code, name]) =>
      h('option', {value: code, selected: code === chosen}, `${code} · ${name}`),
    ),
  );
  const take = async () => {
    await pane.work(territory.loading, () => choose(choice, select.value));
    pane.refresh();
  };
  return h('p', {class: 'field stacked'}, h('label', {for: id}, territory.departement), select);
}

async function save(pane: PaneContext, chosen: readonly Candidate[], around?: Around): Promise<void> {
  const {territory} = startWords(pane);
  if (chosen.length === 0) return pane.say(territory.noneChosen, 'warn');
  const lines = chosen.map(({name, insee, epci}) => ({name, insee, epci}));
  const answer = await pane.work(territory.saving, () => pane.session.saveTerritory(lines));
  if (answer === undefined) return;
  if (around === undefined) pane.go('settings');
  else around.done();
  pane.say(territory.saved(answer.added));
}
