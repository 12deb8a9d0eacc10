import {h} from './dom';
import type {Handover} from './start';

/** Asks the browser to keep a file; it tells nobody whether and where it did. */
export function download(name: string, bytes: Uint8Array): Handover {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}));
  const link = h('a', {href: url, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  return 'downloaded';
}
