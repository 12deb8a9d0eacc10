import {agreeLabel} from '../../shared/value/agree-label';
import {
  agree,
  aside,
  capitalize,
  enumerate,
  phrase,
  uncapitalize,
  writeCount,
  writeDecimal,
  writeEuros,
  writePercent,
} from '../../shared/value/french';
import {sayChange, sayPortion, sayTrend, writeChange} from '../../shared/value/say-change';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [745, '745'],
    [2273, '2\u202f273'],
    [1234567, '1\u202f234\u202f567'],
    [-1500, '-1\u202f500'],
    [1102.5, '1\u202f102,5'],
    [0.1 + 0.2, '0,3'],
    [99.999, '100'],
    [0.004, '0'],
  ])('writes %d', (value, text) => {
    expect(writeCount(value)).toBe(text);
  });

  it.each([
    [751771, '7\u202f517,71\u00a0€'],
    [5206900, '52\u202f069\u00a0€'],
    [2880, '28,80\u00a0€'],
    [5, '0,05\u00a0€'],
    [0, '0\u00a0€'],
  ])('writes %d cents', (cents, text) => expect(writeEuros(cents)).toBe(text));

  it('rounds half up', () => {
    expect(writePercent(0.595)).toBe('60\u00a0%');
    expect(writeDecimal(3.625, 2)).toBe('3,63');
    expect(writeDecimal(-0.001, 2)).toBe('0,00');
  });
});

describe('agreement', () => {
  const text = '{n} jeune[s] [a|ont] été reçu[s]';

  it('is singular below two', () => {
    expect(agree(1, text)).toBe('1\u00a0jeune a été reçu');
    expect(agree(2, text)).toBe('2\u00a0jeunes ont été reçus');
  });

  it('says none in full, or nothing', () => {
    expect(agree(0, text, 'aucun jeune n’a été reçu')).toBe('aucun jeune n’a été reçu');
    expect(agree(0, text)).toBeNull();
    expect(agree(null, text, 'aucun')).toBeNull();
  });

  it.each([
    ['forums de l’engagement', 'forum de l’engagement'],
    ['jeunes reçus en entretien', 'jeune reçu en entretien'],
    ['nouveaux accueils', 'nouvel accueil'],
    ['jeunes sous main de justice accompagnés', 'jeune sous main de justice accompagné'],
    ['formations civiques et citoyennes', 'formation civique et citoyenne'],
    ['Parcours Emploi Compétences', 'Parcours Emploi Compétences'],
    ['aides à la mobilité', 'aide à la mobilité'],
    ['jeunes aux actions culturelles', 'jeune aux actions culturelles'],
  ])('puts « %s » in the singular', (plural, singular) => {
    expect(agreeLabel(plural, 1)).toBe(singular);
    expect(agreeLabel(plural, 2)).toBe(plural);
  });
});

describe('comparisons', () => {
  it('says the direction, and when nothing moved', () => {
    expect(sayChange(0.1, '2023')).toBe('10\u00a0% de plus qu’en 2023');
    expect(sayChange(-0.034, '2023')).toBe('3\u00a0% de moins qu’en 2023');
    expect(sayChange(0.001, '2023')).toBe('autant qu’en 2023');
    expect(sayChange(0.1, '01/09/2022 au 31/08/2023')).toBe('10\u00a0% de plus que du 01/09/2022 au 31/08/2023');
    expect(sayChange(null, '2023')).toBeNull();
    expect(sayTrend(-0.03)).toBe('en baisse de 3\u00a0%');
    expect(writeChange(-0.03)).toBe('-\u00a03\u00a0%');
  });

  it('names plain portions', () => {
    expect([0.25, 0.3333, 0.5, 0.28].map(sayPortion)).toEqual(['un quart', 'un tiers', 'la moitié', '28\u00a0%']);
  });
});

describe('sentences', () => {
  it('leaves a sentence out when one of its parts is unknown', () => {
    expect(phrase`Le total est ${null}.`).toBeNull();
    expect(phrase`« a » : ${'b'} !`).toBe('«\u00a0a\u00a0»\u00a0: b\u00a0!');
    expect(aside(null)).toBe('');
  });

  it('enumerates and capitalizes', () => {
    expect(enumerate(['a', 'b', 'c'])).toBe('a, b et c');
    expect(capitalize('école')).toBe('École');
    expect(['Écoles', 'À l’heure', 'CEJ signés', 'N-1', 'jeunes', ''].map(uncapitalize)).toEqual([
      'écoles',
      'à l’heure',
      'CEJ signés',
      'N-1',
      'jeunes',
      '',
    ]);
  });
});
