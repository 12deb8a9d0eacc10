import {counted} from '../../value/french';
import type {Rows} from '../../value/cell';
import type {CheckLine, CheckState} from './check-line';

/** What a spreadsheet says of itself, as far as it may be told. */
export interface CheckFacts {
  readonly program: string;
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly sets: readonly string[];
}

const SAID: Readonly<Record<CheckState, string>> = {
  done: 'fait',
  refused: 'refusé',
  different: 'différent',
  waiting: 'sans réponse',
};

/** The report to copy. `planned` is how many steps there were to do: what was not done is no success. */
export function printCheck(facts: CheckFacts, lines: readonly CheckLine[], planned: number): string {
  const all = rowsOfCheck(facts, lines, planned).map((row) => row.filter((cell) => cell !== '').join('\t'));
  return `${all.join('\n')}\n`;
}

export function rowsOfCheck(facts: CheckFacts, lines: readonly CheckLine[], planned: number): Rows {
  return [
    [`Bilan ML ${facts.program} : vérification de ce poste`, '', '', ''],
    [`${facts.host} ${facts.platform} ${facts.version}`.trimEnd(), facts.sets.join(', '), '', ''],
    [summary(lines, planned), '', '', ''],
    ['Étape', 'Résultat', 'Code', 'Millisecondes'],
    ...lines.map(({step, state, code, milliseconds}) => [step, SAID[state], code, milliseconds]),
  ];
}

function summary(lines: readonly CheckLine[], planned: number): string {
  const wrong = lines.filter(({state}) => state !== 'done');
  const steps = new Set(lines.map(({step}) => step)).size;
  if (wrong.length === 0 && steps >= planned) return `Tout est fait : ${counted(lines.length, 'étape')}.`;
  const told = wrong.map(({step, state, code}) => `${step} (${[SAID[state], code].filter(Boolean).join(', ')})`);
  const missing = Math.max(0, planned - steps);
  return [
    wrong.length === 0 ? '' : `${counted(wrong.length, 'étape')} à regarder : ${told.join(' ; ')}.`,
    missing === 0 ? '' : `${counted(missing, 'étape non faite', 'étapes non faites')}.`,
  ]
    .join(' ')
    .trim();
}
