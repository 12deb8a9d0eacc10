import type {ShareCopy} from '../shared';
import {toBase64} from './base64';
import type {SharedFile} from './session';

/** « Copie à diffuser » as it crosses to the pane; `bytes` are those of its plan. */
export function copiedFile({period}: ShareCopy, bytes: Uint8Array): SharedFile {
  return {name: `Rapport d’activité ${period.replace(/\//g, '-')}.xlsx`, base64: toBase64(bytes)};
}

/** There was nothing to make it from. */
export const noCopy: SharedFile = {name: '', base64: ''};
