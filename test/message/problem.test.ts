import {counted, french, quoted} from '../../shared/value/french';
import {say, type Family} from '../../shared/message/message';
import {messages} from '../../shared/message/messages';
import {problem} from '../../shared/message/problem';
import {problems} from '../../shared/message/problems';
import {fileProblems} from '../../shared/message/problems/file-problems';
import {rowProblems} from '../../shared/message/problems/row-problems';
import {settingProblems} from '../../shared/message/problems/setting-problems';
import {sheetProblems} from '../../shared/message/problems/sheet-problems';
import {territoryProblems} from '../../shared/message/problems/territory-problems';
import {valueProblems} from '../../shared/message/problems/value-problems';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('problem', () => {
  it('names sheet, cell, value and remedy', () => {
    const found = problem(
      'day-unreadable',
      {sheet: 'Contacts', cell: 'B12', value: '32/01/2024', count: 3},
      {heading: 'Date', samples: ['32/01/2024', 'hier']},
    );
    expect(found).toMatchObject({
      code: 'day-unreadable',
      sheet: 'Contacts',
      cell: 'B12',
      value: '32/01/2024',
      count: 3,
      costsRows: true,
    });
    expect(plain(found.message)).toBe(
      'Feuille « Contacts », cellule B12 : 3 cellules de la colonne « Date » (« 32/01/2024 » et « hier ») : ' +
        'date illisible, lue comme absente. L’écrire jj/mm/aaaa, entre 1930 et 2100.',
    );
  });

  it('concerns one cell and the whole sheet unless said otherwise', () => {
    const found = problem('register-empty', {sheet: 'Aides'}, {register: 'Aides'});
    expect(found).toMatchObject({cell: '', value: '', count: 1, costsRows: true});
    expect(plain(found.message)).toMatch(/^Feuille « Aides » : le registre « Aides » n’a aucune ligne/);
  });
});

describe('the one map', () => {
  it('has each code in one subject', () => {
    const codes = [fileProblems, sheetProblems, rowProblems, valueProblems, territoryProblems, settingProblems].flatMap(
      (subject) => Object.keys(subject),
    );
    expect(codes).toEqual(Object.keys(problems));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(['problem', 'file-error', 'host-error'] as const)('says what to do for each %s', (family) => {
    const without = Object.entries<{remedy: unknown}>(messages[family]).filter(([, {remedy}]) => remedy === '');
    expect(without).toEqual([]);
  });

  it('holds sentences that end, and remedies that begin another', () => {
    const fixed = Object.values<Family>(messages).flatMap((family) => Object.values(family));
    const words = fixed.filter(({says, remedy}) => remedy !== '' && typeof says === 'string');
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter(({says}) => !/[.?]$/.test(says as string))).toEqual([]);
    expect(fixed.filter(({remedy}) => typeof remedy === 'string' && !/^(\p{Lu}.*[.?])?$/u.test(remedy))).toEqual([]);
  });

  it('joins what is said and what to do, in French typography', () => {
    expect(say(messages['host-error'], 'offline')).toBe(
      'La connexion a été perdue. Vérifiez le réseau, puis recommencez\u00a0: la génération reprendra.',
    );
    expect(say(messages.refusal, 'day-unreadable', {value: 'hier'})).toBe(
      '«\u00a0hier\u00a0» n’est pas une date. L’écrire jj/mm/aaaa.',
    );
  });

  it('agrees a far cell with how many there are', () => {
    const far = (count: number) => plain(problem('cells-far', {sheet: 'Jeunes', count}, {}).message);
    expect(far(1)).toContain('1 cellule loin à droite du registre, qui n’est pas lue.');
    expect(far(2)).toContain('2 cellules loin à droite du registre, qui ne sont pas lues.');
    expect(far(NaN)).toContain('des cellules loin à droite du registre, qui ne sont pas lues.');
  });
});

describe('French', () => {
  it('has no-break spaces where typography wants them', () => {
    expect(french('« a » : b ; c ?')).toBe('«\u00a0a\u00a0»\u00a0: b\u00a0; c\u00a0?');
  });

  it('agrees in number', () => {
    expect([0, 1, 2, 12500].map((count) => plain(counted(count, 'ligne')))).toEqual([
      '0 ligne',
      '1 ligne',
      '2 lignes',
      '12 500 lignes',
    ]);
    expect(quoted(['A', 'B', 'C'])).toBe('« A », « B » et « C »');
  });
});
