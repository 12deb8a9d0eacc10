import type {HandOver} from '../shared';
import {h} from './dom';

const kinds: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Asks the browser to keep a file. */
export const download: HandOver = async (bytes, name) => {
  try {
    const type = kinds[name.replace(/^.*\./, '')] ?? 'application/octet-stream';
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}));
    const link = h('a', {href: url, download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    return 'shown';
  } catch {
    return 'refused';
  }
};
