import type {Drawing} from './plan-drawing';

/** A step of a drawing. Without its looks a sheet says all that it should. */
export type DrawStep =
  | {
      readonly kind: 'content';
      readonly step:
        'mark-begun' | 'park-comments' | 'clear' | 'write' | 'restore-comments' | 'set-names' | 'mark-whole';
    }
  | {readonly kind: 'look'; readonly step: LookStep};

/** A step that changes nothing of what a sheet says. */
export type LookStep = 'screen' | 'look' | 'hints' | 'charts' | 'page';

/** What a host does at each step. */
export type StepHands<Done> = Readonly<Record<DrawStep['step'], () => Done>>;

/**
 * The order of every drawing. A fault may strike after any step: the sheet says « Génération interrompue » from the first to the last, and
 * between the two a comment of the user's stands in its zone or waits below, where the name of the zone leads.
 */
const order: readonly DrawStep[] = [
  {step: 'screen', kind: 'look'}, // held until all is drawn, where it flickers
  {step: 'mark-begun', kind: 'content'}, // the notice and the mark, on a sheet that is added if need be
  {step: 'park-comments', kind: 'content'},
  {step: 'clear', kind: 'content'}, // what the former drawing was
  {step: 'write', kind: 'content'}, // texts, figures and the formats that make them read so, links
  {step: 'look', kind: 'look'}, // styles, merges, sizes
  {step: 'restore-comments', kind: 'content'},
  {step: 'set-names', kind: 'content'},
  {step: 'hints', kind: 'look'}, // after the comments, which bring their looks along
  {step: 'charts', kind: 'look'},
  {step: 'page', kind: 'look'},
  {step: 'mark-whole', kind: 'content'}, // the notice goes last
];

/** Those that a host may leave out where it is refused them, the least missed first. */
export const lookSteps: readonly LookStep[] = ['screen', 'page', 'hints', 'charts', 'look'];

/** The steps of a drawing, in order. `isSameLook`: the host knows that the former drawing looked as this one will. */
export function drawSteps({zones, isInPlace}: Drawing, isSameLook = false): readonly DrawStep[] {
  const isLookKept = isInPlace && isSameLook;
  return order.filter(({step, kind}) => {
    if (step === 'park-comments' || step === 'restore-comments') return zones.moves.length > 0;
    return !isLookKept || (kind === 'content' && step !== 'clear');
  });
}
