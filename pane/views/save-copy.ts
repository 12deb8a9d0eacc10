import {fromBase64} from '../base64';
import {h} from '../dom';
import type {PaneContext} from '../pane-context';

/** « Copie à diffuser »: the report as a file of its own, handed to the user. */
export async function saveCopy(pane: PaneContext, year: number | null): Promise<void> {
  const {report} = pane.words;
  const file = await pane.work(report.sharing, async () => {
    const made = await pane.session.shareCopy(year);
    if (made.name !== '') await (pane.options.saveFile ?? download)(made.name, fromBase64(made.base64));
    return made;
  });
  if (file !== undefined) pane.say(file.name === '' ? report.nothing : report.shared(file.name));
}

function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}));
  const link = h('a', {href: url, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
