import type {ChartLayer} from './chart-layer';
import {first, SAMPLE, startWorker} from './first';
import {hearKeys} from './hear-keys';
import {keepFile} from './keep-file';
import type {Kept} from './keep-file';
import type * as Parts from './parts';
import type {Workbench} from './workbench';

/** How long a notice stays. */
const NOTICE = 8000;

const part = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const state = part('state');
const notice = part('notice');
const frame = part<HTMLIFrameElement>('frame');
const saveButton = part<HTMLButtonElement>('save');
const keptButton = part<HTMLButtonElement>('kept');

/** Univer comes in parts: read as one, it would hold the page for long. All are asked for at once, each is run once it is there. */
function loadUniver(): Promise<typeof Parts> {
  void import('@univerjs/core');
  void import('@univerjs/engine-render');
  void import('@univerjs/engine-formula');
  void import('@univerjs/ui');
  void import('@univerjs/sheets-ui');
  return import('./parts');
}

let bench: Workbench | null = null;
let charts: ChartLayer | null = null;
let leaveLinks: () => void = () => undefined;
/** How many changes were made, and how many of them are in a file that is known to be kept. */
let changes = 0;
let kept = 0;
const isSaved = () => changes === kept;
let hideNotice: ReturnType<typeof setTimeout> | undefined;

function say(text: string): void {
  notice.textContent = text;
  notice.hidden = text === '';
  clearTimeout(hideNotice);
  hideNotice = setTimeout(() => (notice.hidden = true), NOTICE);
}

/** What is known of the changes; with a button where the user alone can say that they are kept. */
function tell(text: string, isOffered = false): void {
  state.textContent = text;
  keptButton.hidden = !isOffered;
}

function changed(): void {
  if (isSaved() || !keptButton.hidden) tell('');
  changes++;
  charts?.refreshSoon();
}

/** What is shown makes room for another. */
function close(): void {
  saveButton.disabled = true;
  charts?.close();
  leaveLinks();
  bench?.close();
  bench = null;
}

/** Opens a file in the place of the one that is shown; the worker is given where it has the file already. */
async function open(name: string, bytes: Promise<Uint8Array>, worker?: Worker): Promise<void> {
  state.textContent = `Ouverture de ${name}…`;
  const isAnother = bench !== null;
  let parts: typeof Parts;
  try {
    parts = await univer;
    const shown = () => void performance.mark('sheet-shown');
    const file = {name, bytes, worker: worker ?? startWorker(), isPrepared: worker !== undefined};
    bench = await parts.Workbench.open(file, {say, changed, shown: showBook}, shown, close);
  } catch (error) {
    state.textContent = '';
    say(error instanceof Error ? error.message : String(error));
    return;
  }
  const {view} = bench;
  part('file').textContent = view.name;
  part('file').title = view.name;
  document.title = `${view.name} – Bilan ML`;
  if (isAnother) {
    isPaneReady = false;
    frame.contentWindow?.location.reload();
  } else connectPane();
  parts.watchSelection(bench, part('notice'));
  charts = new parts.ChartLayer(bench, part('charts'));
  leaveLinks = parts.followLinks(bench, part('sheet'));
  await bench.filled;
  performance.mark('all-shown');
  kept = changes;
  saveButton.disabled = false;
  const hidden = `Gardés dans le fichier sans être montrés ici : ${view.notShown.join(', ')}.`;
  if (view.refusal.tabs !== null) say(view.refusal.tabs);
  state.textContent = [view.refusal.tabs ?? '', ...view.told, view.notShown.length === 0 ? '' : hidden]
    .join(' ')
    .trim();
}

let isPaneReady = false;

/** A channel from the pane to the book, anew for each file. */
function connectPane(): void {
  if (!isPaneReady || bench === null) return;
  const {port1, port2} = new MessageChannel();
  void bench.connectPane(port1);
  frame.contentWindow?.postMessage('session', location.origin, [port2]);
}

/** The pane says when it can be talked to: at first, and each time that it is loaded again. */
function listenToPane(): void {
  addEventListener('message', ({data, source, origin}) => {
    if (data !== 'pane-ready' || source !== frame.contentWindow || origin !== location.origin) return;
    isPaneReady = true;
    connectPane();
  });
  frame.src = `pane.html${location.search}`; // the language of the pane may be asked for; only now, or it might speak before anybody listens
}

const SAID: Readonly<Record<Kept, string>> = {
  written: 'Enregistré.',
  offered: 'Téléchargement proposé : vérifiez qu’il est bien dans vos téléchargements.',
  'given-up': 'Pas enregistré.',
  refused: 'Pas enregistré : le navigateur l’a refusé.',
};

async function save(): Promise<void> {
  if (bench === null) return;
  const saving = bench;
  let made = kept;
  tell('Enregistrement…');
  try {
    const done = await keepFile(saving.view.name, () => {
      made = changes;
      return saving.save().then(({bytes}) => bytes);
    });
    if (done === 'written') kept = made;
    tell(SAID[done], done === 'offered' && made === changes);
  } catch (error) {
    tell('Pas enregistré.');
    say(error instanceof Error ? error.message : String(error));
  }
}

async function openChosen(file: File | null | undefined): Promise<void> {
  if (file === null || file === undefined) return;
  if (!isSaved() && !confirm('Des changements ne sont pas enregistrés. Ouvrir un autre fichier sans les garder ?'))
    return;
  await open(
    file.name,
    file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
  );
}

/** Where there is room for one of them only: the workbook or the pane. */
function showSide(side: 'book' | 'pane'): void {
  part('desk').dataset['shows'] = side;
  part('switch').textContent = side === 'pane' ? 'Classeur' : 'Volet';
  part('switch').setAttribute('aria-pressed', String(side === 'pane'));
}

const showBook = () => showSide('book');

function listen(): void {
  const chosen = part<HTMLInputElement>('chosen');
  part('open').addEventListener('click', () => chosen.click());
  chosen.addEventListener('change', () => {
    void openChosen(chosen.files?.[0]);
    chosen.value = '';
  });
  saveButton.addEventListener('click', () => void save());
  keptButton.addEventListener('click', () => {
    kept = changes;
    tell('Enregistré.');
    saveButton.focus();
  });
  part('switch').addEventListener('click', () => showSide(part('desk').dataset['shows'] === 'pane' ? 'book' : 'pane'));
  const drop = part('drop');
  addEventListener('dragenter', (event) => {
    if (event.dataTransfer?.types.includes('Files')) drop.hidden = false;
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop.hidden = true;
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    drop.hidden = true;
    void openChosen(event.dataTransfer?.files[0]);
  });
  addEventListener('beforeunload', (event) => {
    if (!isSaved()) event.preventDefault();
  });
  hearKeys(frame, (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void save();
  });
  void univer.then(({FindBar, GoRound}) => {
    new GoRound(part('bar'), part('sheet'), frame, () => bench);
    new FindBar(part<HTMLFormElement>('find'), frame, () => bench);
  });
}

const univer = loadUniver();
listen();
listenToPane();
void open(SAMPLE, first.bytes, first.worker);
