import {h, newId} from '../dom';
import type {PaneContext} from '../pane-context';
import {UserError} from '../user-error';

/** « Ajouter un export »: a file is read here, in the pane, and goes nowhere but into a new sheet. */
export function chooseFile(pane: PaneContext): HTMLElement {
  const {addExport, addExportHelp} = pane.words.data;
  const id = newId();
  const input = h('input', {
    type: 'file',
    id,
    class: 'unseen',
    accept: '.xlsx,.xlsm,.csv,.tsv,.txt',
    'data-focus': addExport,
    onchange: () => void addFiles(pane, [...(input.files ?? [])]),
  });
  return h(
    'span',
    {class: 'file'},
    input,
    h('label', {for: id, class: 'button main', title: addExportHelp}, addExport),
  );
}

async function addFiles(pane: PaneContext, files: readonly File[]): Promise<void> {
  const {data} = pane.words;
  const said: string[] = [];
  let isWhole = true;
  for (const file of files) {
    const added = await pane.work(data.reading(file.name), async () => {
      const sheets = await readSheets(pane, file);
      if (sheets.every(({rows}) => rows.length === 0)) throw new UserError(data.emptyFile(file.name));
      return pane.session.addExport(sheets);
    });
    isWhole &&= added !== undefined && added.every(({told}) => told.length === 0);
    for (const {name, register, told} of added ?? []) said.push(data.added(name, register), ...told);
  }
  if (said.length === 0) return;
  pane.refresh();
  pane.say(said.join(' '), isWhole ? 'good' : 'warn');
}

async function readSheets(pane: PaneContext, file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await pane.options.readFile!(file.name, bytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(pane.words.data.badFile(file.name, error instanceof Error ? error.message : String(error)));
  }
}
