import {isBlank, isNothing, textOf} from '../../shared/value/nothing';

describe('isNothing', () => {
  it.each([
    null,
    undefined,
    '',
    0,
    '  ',
    '\u00a0',
    '/',
    ' - ',
    '–',
    '—',
    'NC',
    'nc',
    'NR',
    'nd',
    'ND',
    's.o.',
    'S.O.',
    'Non renseigné',
    'NON RENSEIGNÉ',
    'non renseigne',
    'Non renseignée',
    'Non communiqué',
    'N/A',
    '(vide)',
    'SANS OBJET',
    'Non renseigné',
  ])('takes %p for nothing', (cell) => expect(isNothing(cell)).toBe(true));

  it.each(['0', 'non', 'Non précisé', 'Aucun', 'N', '//', 1, false, 'so', 'Nord'])('takes %p for something', (cell) =>
    expect(isNothing(cell)).toBe(false),
  );
});

describe('isBlank', () => {
  it('is for cells that hold nothing at all: a mark or a zero is not blank', () => {
    expect([null, undefined, '', ' '].every(isBlank)).toBe(true);
    expect(['/', 0, false].some(isBlank)).toBe(false);
  });
});

describe('textOf', () => {
  it('writes a cell as a person would', () => {
    expect([' a ', 12, true, false, null].map(textOf)).toEqual(['a', '12', 'VRAI', 'FAUX', '']);
  });
});
