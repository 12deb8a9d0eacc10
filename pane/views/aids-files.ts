import {h, newId} from '../dom';
import type {PaneContext} from '../pane-context';
import {toBase64} from '../base64';
import type {LedgerFile} from '../session-answers';
import {UserError} from '../user-error';
import {aidsChoice} from './aids-choice';
import {aidsWords} from '../words/aids-words';

/** « Choisir un fichier »: a ledger is read here, and kept nowhere but in this view. */
export function chooseLedger(pane: PaneContext): HTMLElement {
  const {chooseFile, chooseHelp} = aidsWords(pane);
  const id = newId();
  const input = h('input', {
    type: 'file',
    id,
    class: 'unseen',
    multiple: true,
    accept: '.txt,.csv,.tsv,.xml,.xlsx,.xlsm',
    'data-focus': chooseFile,
    onchange: () => void addLedgers(pane, [...(input.files ?? [])]),
  });
  return h('span', {class: 'file'}, input, h('label', {for: id, class: 'button', title: chooseHelp}, chooseFile));
}

async function addLedgers(pane: PaneContext, files: readonly File[]): Promise<void> {
  const choice = aidsChoice(pane);
  for (const file of files) {
    const chosen = await pane.work(aidsWords(pane).reading(file.name), async () => {
      const given = await readFile(pane, file);
      return {file: given, ...(await pane.session.readLedger(given))};
    });
    if (chosen === undefined) return; // said by the pane, and it stays in sight
    choice.files = [...choice.files.filter((one) => one.file.name !== file.name), chosen];
  }
  pane.refresh();
}

async function readFile(pane: PaneContext, file: File): Promise<LedgerFile> {
  const aids = aidsWords(pane);
  const {name} = file;
  if (file.size > pane.largestLedger) throw new UserError(aids.tooLarge(name, pane.largestLedger));
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A zip archive, an old workbook or a page of the web: the reader of files says what it is.
  const isText = !/^(?:PK|\xd0\xcf|\s*<(?!\?xml))/.test(String.fromCharCode(...bytes.subarray(0, 64)));
  if (isText || pane.options.readFile === undefined) return {kind: 'bytes', name, base64: toBase64(bytes)};
  try {
    return {kind: 'sheets', name, sheets: await pane.options.readFile(name, bytes)};
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(aids.badFile(name, error instanceof Error ? error.message : String(error)));
  }
}
