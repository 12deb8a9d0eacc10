import {en} from '../../pane/words/en';
import {download} from '../../pane/download';
import {startPane} from '../../pane/start';
import {link} from '../link/link';
import type {PaneMethods} from '../worker/book-methods';

/** The pane in its frame: the very application of the add-in, whose session answers through the channel that the page hands over. */
const session = new Promise<ReturnType<typeof link<PaneMethods>>>((resolve) => {
  addEventListener('message', ({origin, ports}) => {
    if (origin === location.origin && ports[0] !== undefined) resolve(link<PaneMethods>(ports[0], {}));
  });
});

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
void startPane(document.getElementById('pane')!, session, {
  language,
  ...(language === 'en' ? {words: Promise.resolve(en)} : {}),
  patience: 20_000,
  handOver: download,
  readFile: async (name, bytes) => (await session).readFile(name, bytes),
});
parent.postMessage('pane-ready', location.origin);
