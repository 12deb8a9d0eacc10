import {HostError} from '../../drawing/host-error';

/** What became of a step of « Vérifier ce poste »; `waiting`: asked again a moment later, since a spreadsheet calculates when it likes. */
export type CheckState = 'done' | 'refused' | 'different' | 'waiting';

/** A line of the report. It leaves the workbook: it holds names of ours and codes that we know, and no word of the host or of a cell. */
export interface CheckLine {
  readonly step: string;
  readonly state: CheckState;
  readonly code: string;
  readonly milliseconds: number;
}

export function checkLine(step: string, state: CheckState, code = ''): CheckLine {
  return {step, state, code, milliseconds: 0};
}

/** A refusal by our own word for it, and by the host's code where that is one we know: whatever else it says stays here. */
export function refusedLine(step: string, error: unknown, known: ReadonlySet<string> = new Set()): CheckLine {
  if (!(error instanceof HostError)) return checkLine(step, 'refused', codeIn(error, known) ?? 'erreur');
  return checkLine(step, 'refused', codeIn(error.cause, known) ?? error.fault);
}

function codeIn(error: unknown, known: ReadonlySet<string>): string | null {
  const code = (error as {readonly code?: unknown} | null | undefined)?.code;
  return typeof code === 'string' && known.has(code) ? code : null;
}
