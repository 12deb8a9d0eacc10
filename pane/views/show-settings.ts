import type {SettingField, SettingsPage} from '../../shared';
import {fill, h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {backTo, button, dotted, line} from '../parts/rows';
import {aboutView} from './about-view';
import {openTerritory} from './help-view';
import {aboutWords} from '../words/about-words';

type Input = HTMLInputElement | HTMLSelectElement;

/** « Paramètres »: the settings of the workbook, and the way to the tables that are better edited in their sheet. */
export function showSettings(pane: PaneContext, page: SettingsPage): Shown {
  const {settings} = pane.words;
  const inputs = new Map<SettingField['name'], Input>();
  const errors = new Map<SettingField['name'], HTMLElement>();
  const fields = page.fields.map((field) => {
    const input = inputFor(field);
    const error = h('small', {class: 'error', id: newId()});
    inputs.set(field.name, input);
    errors.set(field.name, error);
    const help = h(
      'small',
      {id: newId()},
      dotted(field.help, field.fallback !== '' && field.fallback !== field.value && settings.fallback(field.fallback)),
    );
    input.setAttribute('aria-describedby', `${help.id} ${error.id}`);
    return h('div', {class: 'field stacked'}, h('label', {for: input.id}, field.key), input, error, help);
  });
  return {
    title: settings.title,
    body: [
      backTo(aboutWords(pane).link, () => pane.go(aboutView)),
      h('p', {class: 'lead'}, page.sheet === null ? settings.noSheet : settings.sheet(page.sheet)),
      h('form', {onsubmit: (event) => event.preventDefault()}, ...fields),
      h('h2', {}, settings.tables),
      tables(pane, page),
    ],
    foot: [
      button(
        page.sheet === null ? settings.create : settings.save,
        () => void save(pane, page, inputs, errors),
        'main',
      ),
    ],
  };
}

function inputFor({kind, value, choices}: SettingField): Input {
  const id = newId();
  if (choices.length > 0)
    return h(
      'select',
      {id},
      ...choices.map((choice) => h('option', {value: choice, selected: choice === value}, choice)),
    );
  const type = kind === 'colour' ? 'color' : 'text';
  const input = h('input', {
    id,
    type,
    autocomplete: 'off',
    inputmode: kind === 'year' || kind === 'count' || kind === 'month' ? 'numeric' : null,
  });
  input.value = type === 'color' ? value.toLowerCase() : value;
  return input;
}

function tables(pane: PaneContext, page: SettingsPage): HTMLElement {
  const {settings} = pane.words;
  return h(
    'ul',
    {class: 'rows'},
    ...page.tables
      .filter(({id}) => id !== 'reglages')
      .map(({id, title, lines, place}) => {
        const territory =
          id === 'territoire' ? settings.territory(page.communes.length, page.territoireDeclared) : null;
        const notes = territory ?? (place === null ? settings.noTable : settings.lines(lines));
        return line(
          title,
          notes,
          id === 'territoire' &&
            button(settings.confirm, () => void openTerritory(pane), 'link', settings.confirmTerritory),
          place === null
            ? id === 'sections' && createSections(pane)
            : button(settings.open, () => void pane.show(place), 'link', settings.openLabel(title)),
        );
      }),
  );
}

/** The table with a line for every section, to be edited in the sheet. */
function createSections(pane: PaneContext): Child {
  const {settings} = pane.words;
  const create = async () => {
    if ((await pane.work(settings.creating, () => pane.session.saveSections(null))) !== undefined) pane.refresh();
  };
  return button(settings.createTable, () => void create(), 'link', settings.createSections);
}

async function save(
  pane: PaneContext,
  page: SettingsPage,
  inputs: ReadonlyMap<string, Input>,
  errors: ReadonlyMap<string, HTMLElement>,
): Promise<void> {
  const {settings} = pane.words;
  for (const [name, error] of errors) {
    fill(error, []);
    inputs.get(name)!.removeAttribute('aria-invalid');
  }
  const changed = page.fields.filter(({name, value}) => inputs.get(name)!.value.toLowerCase() !== value.toLowerCase());
  // Creating the sheet takes a line to write: the settings as they are will do.
  const written = changed.length === 0 && page.sheet === null ? page.fields.slice(0, 1) : changed;
  if (written.length === 0) {
    pane.say(settings.unchanged, 'warn');
    return;
  }
  const changes = written.map(({name}) => ({name, value: inputs.get(name)!.value}));
  const answer = await pane.work(settings.saving, () => pane.session.saveSettings(changes));
  if (answer === undefined) return;
  for (const {name, message} of answer.refused) {
    fill(errors.get(name)!, message);
    inputs.get(name)!.setAttribute('aria-invalid', 'true');
  }
  const [first] = answer.refused;
  if (first !== undefined) {
    pane.say(settings.refused(answer.refused.length), 'warn');
    inputs.get(first.name)!.focus();
    return;
  }
  pane.refresh();
  pane.say(settings.saved(changes.length));
}
