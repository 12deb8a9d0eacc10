import {sayAccepted} from './doubt/accept-doubts';
import {counted} from '../value/french';
import type {FundState} from './bridge/bridge';
import type {Control} from './control';
import {awaitsAids} from './doubt/not-counted';
import {sayLines, totalOf} from './say-lines';

/** How a state is said, the best first. */
export const stateWords: Readonly<Record<FundState, string>> = {
  proven: 'prouvé',
  'to-confirm': 'à confirmer',
  'to-correct': 'à corriger',
  unexplained: 'inexpliqué',
};

/** What says that lines may be missing, of the ledgers, of the register or of the accounts, in few words each; none when nothing does. */
export function unread(control: Control): string[] {
  const {leftOut, isAsked, partRead, notCounted} = control;
  return [
    ...pointsBeside(control),
    ...(isAsked && leftOut.length > 0 ? [`non demandé, non contrôlé : ${leftOut.join(', ')}`] : []),
    ...(partRead.length > 0 ? ['une partie de la période n’est pas lue'] : []),
    ...(awaitsAids(notCounted) ? ['des aides attendent une décision'] : []),
  ];
}

/** Whether nothing says so. */
export const isWhole = (control: Control) => unread(control).length === 0;

/** Lines that no fund has, but for those that somebody accepted. */
export function openLines({unattributed, acceptedDoubts}: Control): Control['unattributed'] {
  const accepted = new Set(acceptedDoubts.map(({lines}) => lines));
  return unattributed.filter((own) => !accepted.has(own));
}

/** What makes it doubtful that all was read, each with the key that accepts it; then what was accepted, by whom and why. */
export const sayDoubts = (
  {wholeDoubts, acceptedDoubts}: Control,
  cut = (message: string) => message,
  isKeyed = true,
): string[] => [
  ...wholeDoubts.map(({key, message}) => `À confirmer : ${cut(message)}${isKeyed ? ` (${key})` : ''}`),
  ...acceptedDoubts.map((doubt) => sayAccepted(doubt, cut)),
];

/** What keeps a control from being proven whole, in few words each; none when it is. Names nobody. */
export function openPoints(control: Control): string[] {
  const {bridges} = control;
  const states = (['unexplained', 'to-correct', 'to-confirm'] as const).flatMap((state) => {
    const funds = bridges.filter((bridge) => bridge.state === state).map(({fund}) => fund);
    return funds.length === 0 ? [] : [`${stateWords[state]} : ${funds.join(', ')}`];
  });
  return [...(bridges.length === 0 ? ['aucun fonds n’a été contrôlé'] : []), ...states, ...pointsBeside(control)];
}

/** Of those, what the states of the funds do not tell. */
function pointsBeside(control: Control): string[] {
  const {wholeDoubts, leftOut, isAsked} = control;
  const lines = totalOf(openLines(control), 'lines');
  const remarks = wholeDoubts.filter(
    (own) => own.lines === undefined || own.funds === null || own.funds.size > 0,
  ).length;
  return [
    ...(leftOut.length === 0 || isAsked ? [] : [`non contrôlé, sans compte ni paiement : ${leftOut.join(', ')}`]),
    ...(lines === 0 ? [] : [sayLines(lines)]),
    ...(remarks === 0 ? [] : [`${counted(remarks, 'remarque')} sur ce qui a été lu`]),
  ];
}

/** « 1 remarque acceptée sur ce qui a été lu »: what is accepted is never hidden. */
export const countAccepted = (count: number): string[] =>
  count === 0 ? [] : [`${counted(count, 'remarque acceptée', 'remarques acceptées')} sur ce qui a été lu`];
