import {commandsOf} from '../../../addin/commands/commands';
import {buttons} from '../../../addin/manifest/source';
import type {Session} from '../../../pane/session';
import type {GenerateRequest, GenerateStep} from '../../../pane/session-answers';
import {HostError} from '../../../shared/drawing/host-error';

/** A session that draws two sheets, one a step, and what a command said of it. */
function open(
  outcomes: readonly GenerateStep['drawn'][number]['outcome'][],
  failAt = Infinity,
  isOccupied = false,
  problems = 0,
) {
  const said: string[] = [];
  const asked: GenerateRequest[] = [];
  let completed = 0;
  const generate = async (request: GenerateRequest): Promise<GenerateStep> => {
    asked.push(request);
    if (asked.length > failAt) throw new HostError('offline', 'drawSheet');
    const left = request.left === null ? outcomes.map((_, at) => `s${at}`) : request.left.slice(1);
    const at = outcomes.length - left.length - 1;
    const cells = outcomes[at] === 'in-the-way' ? {cells: ['B12', 'A20:C24']} : {};
    const drawn =
      request.left === null
        ? []
        : [{plan: `s${at}`, sheet: `k${at}`, name: `S${at}`, outcome: outcomes[at]!, ...cells}];
    return {
      period: '2024',
      drawn,
      left,
      next: `S${at + 1}`,
      titles: [],
      tables: 1,
      figures: 1,
      problems,
      told: `${problems} problèmes`,
    };
  };
  const commands = commandsOf({
    session: Promise.resolve({generate} as unknown as Session),
    pane: Promise.resolve({hold: async (run) => !isOccupied && run().then(() => true)}),
    notice: {show: (text, state) => void said.push(`${state}: ${text}`)},
    showPane: async () => void said.push('pane'),
  });
  return {
    said,
    asked,
    run: () => commands['generateAll']!({completed: () => void completed++}),
    completed: () => completed,
  };
}

describe('commands of the ribbon', () => {
  it('are those that the manifest calls', () => {
    const actions = buttons.flatMap(({action}) => (action === undefined ? [] : [action]));
    expect(
      Object.keys(
        commandsOf({
          session: new Promise(() => undefined),
          pane: new Promise(() => undefined),
          notice: {show: () => undefined},
          showPane: async () => undefined,
        }),
      ),
    ).toEqual(actions);
  });

  it('« Tout générer » shows the pane, tells each step and the end, and overwrites nothing', async () => {
    const {said, asked, run, completed} = open(['added', 'refreshed']);
    await run();
    expect(said).toEqual([
      'working: Ouverture de Bilan ML…',
      'pane',
      'working: Lecture des registres…',
      'working: 1 sur 2 : S0',
      'working: 2 sur 2 : S1',
      'done: Rapport 2024 : 2 feuilles faites.',
    ]);
    expect(asked.every(({overwrite, year}) => overwrite.length === 0 && year === null)).toBe(true);
    expect(completed()).toBe(1);
  });

  it('says which sheets were kept as somebody edited them, and that there is nothing to make', async () => {
    const kept = open(['added', 'kept-edited']);
    await kept.run();
    expect(kept.said.pop()).toContain('Une feuille, modifiée à la main, a été gardée telle quelle');
    const none = open([]);
    await none.run();
    expect(none.said.pop()).toContain('Aucun rapport à faire');
  });

  it('never says that a report is made without the problems of its data', async () => {
    const {said, run} = open(['added'], Infinity, false, 11);
    await run();
    expect(said.pop()).toBe(
      'done: Rapport 2024 : 1 feuille faite. Données : 11 problèmes, à voir dans « Données » ou « Contrôles ».',
    );
  });

  it('says which cells of the user stand in the way', async () => {
    const blocked = open(['in-the-way']);
    await blocked.run();
    expect(blocked.said.pop()).toMatch(/^done: .*« S0 » n’a pas été refaite : .* B12, A20:C24\.$/);
  });

  it('is refused while the pane works', async () => {
    const {said, asked, run} = open(['added'], Infinity, true);
    await run();
    expect(said).toEqual([
      'working: Ouverture de Bilan ML…',
      'pane',
      expect.stringMatching(/^failed: Un travail est en cours/),
    ]);
    expect(asked).toEqual([]);
  });

  it('tells a refusal in French, lets Excel go at once, and runs once at a time', async () => {
    const failing = open(['added', 'added'], 2);
    await failing.run();
    expect(failing.said.pop()).toMatch(/^failed: La connexion a été perdue/);
    const twice = open(['added']);
    await Promise.all([twice.run(), twice.run()]);
    expect(twice.completed()).toBe(2);
    expect(twice.said.filter((line) => line.startsWith('done'))).toHaveLength(1);
  });
});
