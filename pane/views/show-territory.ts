import {foldText, officialFinder, readOfficialFile} from '../../shared';
import type {OfficialList, TerritoryPage} from '../../shared';
import {h, newId} from '../dom';
import type {Child} from '../dom';
import {loadOfficial} from '../official-list';
import type {Departements} from '../official-list';
import type {PaneContext, Shown, View} from '../pane-context';
import {button, dotted, note} from '../parts/rows';
import {startWords} from './start-words';
import {candidatesOf, groupsOf, pastedLines} from './territory-choice';
import type {Candidate, Candidates} from './territory-choice';

/** Communes shown before « Tout afficher ». */
const FIRST = 12;
const MAIN_GROUPS = 3;

/** What stands around the choice: in the first steps, the way on and back. */
interface Around {
  readonly head: Child;
  readonly foot: Child;
  readonly done: () => void;
}

/** What is chosen so far. */
interface Choice {
  readonly page: TerritoryPage;
  /** Empty where the site serves no list. */
  readonly departements: Departements;
  list: OfficialList | null;
  candidates: Candidates;
  /** Pasted, and of no list. */
  readonly pasted: Candidate[];
  readonly ticked: Set<string>;
  isWhole: boolean;
}

const keyOf = ({insee, name}: Candidate) => (insee === '' ? foldText(name) : insee);

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

/** Takes the list of a département, or none; what the registers write is ticked, as it makes the territory today. */
async function choose(choice: Choice, code: string): Promise<void> {
  choice.list = code === '' ? null : readOfficialFile(await loadOfficial(code));
  choice.candidates = candidatesOf(choice.page, choice.list);
  choice.isWhole = false;
  choice.ticked.clear();
  for (const one of choice.candidates.communes) if (one.rows > 0 || one.isDeclared) choice.ticked.add(keyOf(one));
}

const allOf = ({candidates, pasted}: Choice) => [...candidates.communes, ...candidates.unknown, ...pasted];

function show(pane: PaneContext, choice: Choice, around?: Around): Shown {
  const {territory} = startWords(pane);
  const {page, list, ticked} = choice;
  const {communes, unknown} = choice.candidates;
  const all = allOf(choice);
  const chosen = all.filter((one) => ticked.has(keyOf(one)));
  const outside = all.filter((one) => one.rows > 0 && !ticked.has(keyOf(one)));
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
      note(
        outside.length === 0 ? 'good' : 'plain',
        h(
          'p',
          {},
          territory.outside(
            outside.length,
            outside.reduce((sum, {rows}) => sum + rows, 0),
          ),
        ),
      ),
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

/** A box with what it ticks, and what is said of it. */
function tick(
  pane: PaneContext,
  id: string,
  title: string,
  notes: string,
  isOn: boolean,
  set: (on: boolean) => void,
  isFixed = false,
): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    id: newId(),
    checked: isOn,
    disabled: isFixed,
    'data-focus': `tick ${id}`,
    onchange: () => {
      set(box.checked);
      pane.refresh();
    },
  });
  return h(
    'li',
    {class: 'row'},
    box,
    h('label', {for: box.id, class: 'grow'}, h('b', {}, title), notes === '' ? null : h('small', {}, ' ', notes)),
  );
}

function groups(pane: PaneContext, choice: Choice): Child[] {
  const {territory} = startWords(pane);
  const {list, candidates, ticked} = choice;
  const setAll = (members: readonly Candidate[], on: boolean) => {
    for (const one of members) {
      if (on) ticked.add(keyOf(one));
      else if (!one.isDeclared) ticked.delete(keyOf(one));
    }
  };
  const line = (name: string, members: readonly Candidate[], rows: number) =>
    tick(
      pane,
      name,
      name,
      territory.size(members.length, rows),
      members.every((one) => ticked.has(keyOf(one))),
      (on) => setAll(members, on),
    );
  const own = candidates.communes.filter(({insee}) =>
    list!.communes.some((one) => one.insee === insee && one.of === '' && !one.isBeyond),
  );
  const all = groupsOf(candidates.communes);
  const main = all.filter(({rows}, at) => rows > 0 && at < MAIN_GROUPS);
  const others = all.slice(main.length);
  return [
    h('h2', {}, territory.groups),
    h('ul', {class: 'rows'}, ...main.map(({name, members, rows}) => line(name, members, rows))),
    h(
      'details',
      {open: main.length === 0},
      h('summary', {}, territory.otherGroups(others.length)),
      h(
        'ul',
        {class: 'rows'},
        line(
          territory.whole(list!.name),
          own,
          own.reduce((sum, {rows}) => sum + rows, 0),
        ),
        ...others.map(({name, members, rows}) => line(name, members, rows)),
      ),
    ),
  ];
}

function tickList(pane: PaneContext, choice: Choice, candidates: readonly Candidate[]): Child {
  const {territory} = startWords(pane);
  const {ticked} = choice;
  const line = (one: Candidate) =>
    tick(
      pane,
      keyOf(one),
      one.name,
      dotted(
        one.rows > 0 && territory.rows(one.rows),
        one.nearly.length > 0 && territory.nearly(one.nearly.map(territory.nearOne).join(', ')),
        one.isDeclared && territory.declared,
      ),
      one.isDeclared || ticked.has(keyOf(one)),
      (on) => (on ? ticked.add(keyOf(one)) : ticked.delete(keyOf(one))),
      one.isDeclared,
    );
  const shown = choice.isWhole ? candidates : candidates.slice(0, FIRST);
  return [
    h('ul', {class: 'rows'}, ...shown.map(line)),
    shown.length < candidates.length &&
      button(territory.showAll(candidates.length), () => {
        choice.isWhole = true;
        pane.refresh();
      }, 'link'), // prettier-ignore
  ];
}

/** One more commune, by its name in the list. */
function finder(pane: PaneContext, choice: Choice, list: OfficialList): HTMLElement {
  const {territory} = startWords(pane);
  const [id, names] = [newId(), newId()];
  const input = h('input', {id, list: names, autocomplete: 'off', 'data-focus': 'add'});
  const add = () => {
    const {kind, commune} = officialFinder(list)(input.value);
    if (kind !== 'official' || commune === null) return pane.say(territory.notFound(input.value));
    choice.ticked.add(commune.insee);
    if (choice.candidates.communes.every(({insee}) => insee !== commune.insee))
      choice.pasted.push({...commune, rows: 0, nearly: [], isDeclared: false});
    pane.refresh();
  };
  return h(
    'p',
    {class: 'field stacked'},
    h('label', {for: id}, territory.add),
    input,
    h('datalist', {id: names}, ...list.communes.map(({name}) => h('option', {value: name}))),
    button(territory.addButton, add),
  );
}

function paste(pane: PaneContext, choice: Choice): HTMLElement {
  const {territory} = startWords(pane);
  const id = newId();
  const area = h('textarea', {id, rows: 4, 'data-focus': 'paste'});
  const find = choice.list === null ? null : officialFinder(choice.list);
  const take = () => {
    const lines = pastedLines(area.value);
    for (const line of lines) {
      const official = find?.(line.name);
      const same = allOf(choice).find((one) =>
        official?.kind === 'official'
          ? one.insee === official.commune!.insee
          : foldText(one.name) === foldText(line.name),
      );
      const one = same ?? {
        ...line,
        ...(official?.kind === 'official' ? official.commune : {}),
        rows: 0,
        nearly: [],
        isDeclared: false,
      };
      if (same === undefined) choice.pasted.push(one);
      choice.ticked.add(keyOf(one));
    }
    pane.refresh();
    pane.say(territory.pasted(lines.length));
  };
  return h(
    'details',
    {},
    h('summary', {}, territory.paste),
    h(
      'p',
      {class: 'field stacked'},
      h('label', {for: id}, territory.pasteLead),
      area,
      button(territory.pasteButton, take),
    ),
  );
}

async function save(pane: PaneContext, chosen: readonly Candidate[], around?: Around): Promise<void> {
  const {territory} = startWords(pane);
  if (chosen.length === 0) return pane.say(territory.noneChosen);
  const lines = chosen.map(({name, insee, epci}) => ({name, insee, epci}));
  const answer = await pane.work(territory.saving, () => pane.session.saveTerritory(lines));
  if (answer === undefined) return;
  if (around === undefined) pane.go('settings');
  else around.done();
  pane.say(territory.saved(answer.added));
}
