import type {GenerateStep} from '../../pane/session-answers';
import {addDrawn} from '../../shared';

/** Asks for one step of a generation, as the pane does. */
type AskStep = (left: readonly string[] | null) => GenerateStep;

/** Where the plans still to draw wait for the next run: their names, and nothing of what they hold. */
export interface Waiting {
  read(): string | null;
  write(text: string | null): void;
}

/** Google ends a script after six minutes: no step begins after four. */
const TIME = 4 * 60_000;
/** After an hour a report that was left half way is begun again. */
const FRESH = 3_600_000;

interface Left {
  readonly at: number;
  readonly left: readonly string[];
}

/**
 * « Tout générer » without the pane: step after step, as long as Google lets a script run. What is left is kept, and the next
 * run goes on from there. Sheets edited by hand are left as they are: the pane asks, a menu cannot.
 */
export function generateAll(
  ask: AskStep,
  waiting: Waiting,
  now: () => number,
  whisper: (text: string) => void,
): string {
  const began = now();
  let drawn: GenerateStep['drawn'] = [];
  whisper('Lecture des registres…');
  let step = ask(leftBehind(waiting.read(), began));
  const total = step.left.length + step.drawn.length;
  drawn = addDrawn(drawn, step.drawn);
  while (step.left.length > 0 && now() - began < TIME) {
    whisper(`${total - step.left.length + 1} sur ${total} : ${step.next}`);
    step = ask(step.left);
    drawn = addDrawn(drawn, step.drawn);
  }
  waiting.write(step.left.length === 0 ? null : JSON.stringify({at: now(), left: step.left} satisfies Left));
  return summaryOf(step, drawn);
}

function leftBehind(text: string | null, now: number): readonly string[] | null {
  if (text === null) return null;
  const {at, left} = JSON.parse(text) as Left;
  return now - at < FRESH ? left : null;
}

function summaryOf({period, left, problems, told}: GenerateStep, drawn: GenerateStep['drawn']): string {
  if (drawn.length === 0 && left.length === 0)
    return 'Aucun rapport à faire : aucun registre reconnu. Ouvrez « Données » dans le volet.';
  const kept = drawn.filter(({outcome}) => outcome === 'kept-edited').map(({name}) => `« ${name} »`);
  const blocked = drawn.filter(({outcome}) => outcome === 'in-the-way');
  const made = drawn.length - kept.length - blocked.length;
  return [
    `Rapport ${period} : ${made} ${made > 1 ? 'feuilles faites' : 'feuille faite'}.`,
    ...(problems === 0 ? [] : [`Données : ${told}, à voir dans « Données » ou « Contrôles ».`]),
    ...blocked.map(
      ({name, cells = []}) =>
        `« ${name} » n’a pas été refaite : déplacez d’abord ce que vous avez écrit en ${cells.join(', ')}.`,
    ),
    ...(kept.length === 0
      ? []
      : [
          `Gardées telles quelles, car modifiées à la main : ${kept.join(', ')}. Pour les refaire, passez par le volet.`,
        ]),
    ...(left.length === 0
      ? []
      : [
          `Il reste ${left.length} feuilles à faire : choisissez « Tout générer » de nouveau, le travail reprendra là.`,
        ]),
  ].join('\n');
}
