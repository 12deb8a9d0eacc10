import {toBase64} from './base64';
import type {SharedFile, SharedKind} from './session';

/** The report of a period as it crosses to the pane. */
export function sharedFile(
  period: string,
  kind: SharedKind,
  bytes: Uint8Array,
  incomplete: readonly string[] = [],
): SharedFile {
  const name = `Rapport d’activité ${period.replace(/\//g, '-')}.${kind}`;
  return {name, base64: toBase64(bytes), incomplete};
}

/** There was nothing to make it from. */
export const noFile: SharedFile = {name: '', base64: '', incomplete: []};
