import {addDrawn} from '../../shared';
import type {Session} from '../../pane/session';
import type {GenerateStep} from '../../pane/session-answers';
import type {OpenedPane} from '../../pane/start';

/** Where a command tells what it does: the ribbon has no place for it, and `alert` is blocked. */
export interface Notice {
  /** « done » may be closed; « working » goes on. */
  show(text: string, state: 'working' | 'done' | 'failed'): void;
}

interface CommandHost {
  readonly session: Promise<Session>;
  /** Held while a command runs: one work at a time, from wherever it was asked. */
  readonly pane: Promise<Pick<OpenedPane, 'hold'>>;
  readonly notice: Notice;
  /** Shows the pane, where this Excel can. */
  showPane(): Promise<void>;
}

/** What Excel gives a command, and waits for. */
interface CommandEvent {
  completed(): void;
}

/** Commands of the ribbon by the name that the manifest calls. A new one is a line here and a button in the manifest's source. */
export function commandsOf(host: CommandHost): Readonly<Record<string, (event: CommandEvent) => Promise<void>>> {
  let isBusy = false;
  return {
    generateAll: async (event) => {
      // Told at once: Excel gives up on a command that keeps it waiting, and the pane tells the rest.
      event.completed();
      if (isBusy) return;
      isBusy = true;
      try {
        host.notice.show('Ouverture de Bilan ML…', 'working');
        await host.showPane();
        const [session, pane] = await Promise.all([host.session, host.pane]);
        const isDone = await pane.hold(() => generateAll(session, host.notice));
        if (!isDone) host.notice.show(OCCUPIED, 'failed');
      } catch (error) {
        host.notice.show(error instanceof Error ? error.message : String(error), 'failed');
      } finally {
        isBusy = false;
      }
    },
  };
}

const OCCUPIED = 'Un travail est en cours dans le volet : attendez sa fin, ou annulez-le, puis recommencez.';

/** The whole report of the year of the settings. Sheets edited by hand are left as they are: the pane asks, a ribbon cannot. */
async function generateAll(session: Session, notice: Notice): Promise<void> {
  notice.show('Lecture des registres…', 'working');
  let drawn: GenerateStep['drawn'] = [];
  let step = await session.generate({year: null, chapters: [], overwrite: [], left: null});
  const total = step.left.length;
  while (step.left.length > 0) {
    notice.show(`${total - step.left.length + 1} sur ${total} : ${step.next}`, 'working');
    step = await session.generate({year: null, chapters: [], overwrite: [], left: step.left});
    drawn = addDrawn(drawn, step.drawn);
  }
  notice.show(summaryOf(step, drawn), 'done');
}

function summaryOf({period, problems, told}: GenerateStep, drawn: GenerateStep['drawn']): string {
  if (drawn.length === 0) return 'Aucun rapport à faire : aucun registre reconnu. Ouvrez « Données » dans le volet.';
  const kept = drawn.filter(({outcome}) => outcome === 'kept-edited').length;
  const blocked = drawn.filter(({outcome}) => outcome === 'in-the-way');
  const made = drawn.length - kept - blocked.length;
  const ways = blocked.map(
    ({name, cells = []}) =>
      ` « ${name} » n’a pas été refaite : déplacez d’abord ce que vous avez écrit en ${cells.join(', ')}.`,
  );
  const data = problems === 0 ? '' : ` Données : ${told}, à voir dans « Données » ou « Contrôles ».`;
  const refused = drawn.some(({skipped = []}) => skipped.length > 0)
    ? ' Excel a refusé une partie de la présentation : « Rapport » dit laquelle quand vous le refaites.'
    : '';
  const said = `Rapport ${period} : ${made} ${made > 1 ? 'feuilles faites' : 'feuille faite'}.${data}${refused}${ways.join('')}`;
  if (kept === 0) return said;
  const are =
    kept > 1
      ? `${kept} feuilles, modifiées à la main, ont été gardées telles quelles`
      : 'Une feuille, modifiée à la main, a été gardée telle quelle';
  return `${said} ${are} : pour les refaire, passer par « Rapport ».`;
}
