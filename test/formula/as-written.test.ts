import {answer} from '../../shared/formula/answer';
import type {CellValue} from '../../shared/value/cell';
import {sentenceOf, valuesOf} from './sample';

/** Contacts as an agency writes them: kinds of interviews, and spellings of their outcome. */
const contacts: CellValue[][] = [
  ['N° dossier', 'Date', 'Nature', 'Statut'],
  ['1', 45300, 'Entretien', 'Présent'],
  ['1', 45301, 'Atelier', 'Présent'],
  ['2', 45302, 'ATELIER', 'Réalisé'],
  ['2', 45303, 'Atelier CV', 'P'],
  ['2', 45304, 'Atelier', 'Absent excusé'],
  ['3', 45305, 'Information collective', ''],
  ['3', 45306, 'Visite', ''],
  ['3', 45307, 'SMS', ''],
  ['3', 45308, '', ''],
];
const tally = (...criteria: string[]) => valuesOf(answer('TALLY', [contacts, 2024, 'lignes', ...criteria]))[0]![0];
const share = (value: string) => valuesOf(answer('SHARE', [contacts, 'Nature', value, 2024, 'lignes']))[0]![0];

describe('a value of a list', () => {
  it.each([
    ['Entretien', 5], // the canonical name is its whole group
    ['Atelier', 2],
    ['atelier', 2],
    ['Atelier CV', 1],
    ['Atelier*', 3],
    ['<>Atelier', 6],
    ['Information collective', 1],
    ['Visite', 1],
    ['Autre', 1], // one more spelling of « Autres », and no kind
    ['Autres', 1],
    ['Texto', 1], // written by nobody here: it is what SMS is
    ['Session', 0], // a kind that nobody wrote
    ['<>Session', 8],
    ['Non renseigné', 1],
    ['*', 7],
  ])('%s counts %d', (value, count) => expect(tally('Nature', value)).toBe(count));

  it('counts as it is written where the rows of that value do not count by themselves', () => {
    expect(tally('Statut', 'Absent excusé')).toBe(1);
    expect(tally('Statut', 'Absent')).toBe(1);
    expect(tally('Nature', 'Atelier', 'Statut', '*')).toBe(3);
  });

  it('has the share that its count is of what is known', () => {
    expect(share('Entretien')).toBe(5 / 7);
    expect(share('Atelier')).toBe(2 / 7);
    expect(share('Atelier*')).toBe(3 / 7);
    expect(share('<>Entretien')).toBe(2 / 7); // the blank one is neither
    expect(share('<>Atelier')).toBe(5 / 7);
    expect(share('Non renseigné')).toBe(1 / 8);
    expect(share('<>*')).toBe(1 / 8);
    expect(share('<>')).toBe(1);
  });

  it('is refused where neither the list nor a cell has it', () =>
    expect(sentenceOf(answer('TALLY', [contacts, 2024, 'lignes', 'Nature', 'Atelie']))).toContain('« Atelie »'));
});
