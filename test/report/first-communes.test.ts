import {Facts} from '../../shared/chapters/facts';
import {sayFirstCommunes} from '../../shared/chapters/say';
import type {Results} from '../../shared/count/evaluate-report';

function facts(lines: Readonly<Record<string, number>>): Facts {
  const table = {
    lines: Object.entries(lines).map(([label, value]) => ({label, values: [value]})),
    total: [Object.values(lines).reduce((sum, value) => sum + value, 0)],
  };
  const period = {label: '2025'};
  return new Facts({tables: new Map([['t', table]]), figures: new Map(), period, before: period} as unknown as Results);
}

const say = (lines: Readonly<Record<string, number>>) =>
  sayFirstCommunes(facts(lines), 't', 'des contrats')?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

it('ranks communes, and neither those unknown nor those outside the territory', () => {
  const sentence = say({Feurs: 30, Roanne: 20, 'Hors territoire': 40, 'Non renseigné': 10});
  expect(sentence).toMatch(/^Feurs réunit .* des contrats, devant Roanne \(20 %\)\.$/);
});

it('says that one commune is alone only where no one is from elsewhere', () => {
  expect(say({Feurs: 40})).toBe('Une seule commune est concernée : Feurs.');
  expect(say({Feurs: 40, 'Hors territoire': 5})).toBeNull();
});
