import {toBase64} from './base64';
import type {SharedFile, SharedKind} from './session-answers';

/** The report of a period as it crosses to the pane. */
export function sharedFile(
  period: string,
  kind: SharedKind,
  bytes: Uint8Array,
  {incomplete = [], notes = []}: {readonly incomplete?: readonly string[]; readonly notes?: readonly string[]} = {},
): SharedFile {
  const [title, ending] = kind === 'places' ? ['Pages par commune', 'docx'] : ['Rapport d’activité', kind];
  return {name: `${title} ${period.replace(/\//g, '-')}.${ending}`, base64: toBase64(bytes), incomplete, notes};
}

/** There was nothing to make it from. */
export const noFile: SharedFile = {name: '', base64: '', incomplete: [], notes: []};
