import {generateAll} from '../../../appsscript/commands/generate-all';
import type {GenerateStep} from '../../../pane/session-answers';

type Outcome = GenerateStep['drawn'][number]['outcome'];

/** A server that draws a sheet a step, each taking a while, over two runs of a script if need be. */
function open(outcomes: readonly Outcome[], minutesEach = 0, problems = 0) {
  let clock = 1_000_000;
  let kept: string | null = null;
  const asked: (readonly string[] | null)[] = [];
  const whispers: string[] = [];
  const plans = outcomes.map((_, at) => `s${at}`);
  const ask = (left: readonly string[] | null): GenerateStep => {
    asked.push(left);
    const rest = left === null ? plans : left.slice(1);
    const at = outcomes.length - rest.length - 1;
    if (left !== null) clock += minutesEach * 60_000;
    return {
      period: '2024',
      drawn:
        left === null
          ? []
          : [
              {
                plan: `s${at}`,
                sheet: `k${at}`,
                name: `S${at}`,
                outcome: outcomes[at]!,
                ...(outcomes[at] === 'in-the-way' ? {cells: ['B12']} : {}),
              },
            ],
      left: rest,
      next: `S${at + 1}`,
      titles: [],
      tables: 1,
      figures: 1,
      problems,
      told: `${problems} problèmes`,
    };
  };
  return {
    asked,
    whispers,
    kept: () => kept,
    wait: (minutes: number) => void (clock += minutes * 60_000),
    run: () =>
      generateAll(
        ask,
        {read: () => kept, write: (text) => void (kept = text)},
        () => clock,
        (text) => void whispers.push(text),
      ),
  };
}

describe('« Tout générer » from the menu', () => {
  it('draws step after step, tells each, and what it did not make again', () => {
    const {run, whispers, kept} = open(['added', 'kept-edited', 'in-the-way']);
    const said = run();
    expect(whispers).toEqual(['Lecture des registres…', '1 sur 3 : S0', '2 sur 3 : S1', '3 sur 3 : S2']);
    expect(said).toContain('Rapport 2024 : 1 feuille faite.');
    expect(said).toContain('Gardées telles quelles, car modifiées à la main : « S1 »');
    expect(said).toContain('« S2 » n’a pas été refaite : déplacez d’abord ce que vous avez écrit en B12.');
    expect(kept()).toBeNull();
  });

  it('begins no step after four minutes, says what is left, and goes on from there the next time', () => {
    const {run, asked, kept} = open(
      Array.from({length: 5}, () => 'refreshed' as const),
      1.5,
    );
    expect(run()).toContain('Il reste 2 feuilles à faire');
    expect(JSON.parse(kept()!)).toMatchObject({left: ['s3', 's4']});
    asked.length = 0;
    expect(run()).toBe('Rapport 2024 : 2 feuilles faites.');
    expect(asked).toEqual([['s3', 's4'], ['s4']]);
    expect(kept()).toBeNull();
  });

  it('begins again a report that was left more than an hour ago', () => {
    const {run, asked, wait} = open(
      Array.from({length: 5}, () => 'refreshed' as const),
      1.5,
    );
    run();
    wait(61);
    asked.length = 0;
    run();
    expect(asked[0]).toBeNull();
  });

  it('never says that a report is made without the problems of its data', () => {
    expect(open(['added'], 0, 11).run()).toContain('Données : 11 problèmes, à voir dans « Données » ou « Contrôles ».');
  });

  it('says that there is nothing to make', () => {
    expect(open([]).run()).toContain('Aucun rapport à faire');
  });
});
