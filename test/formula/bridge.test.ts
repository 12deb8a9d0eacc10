import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import {french} from '../../shared/value/french';
import {readRegisters} from '../../shared/reading/read-registers';
import {aids, fec} from './ledger-sample';
import {sentenceOf, valuesOf} from './sample';

const call = (name: 'LEDGERGAP' | 'LEDGERBRIDGE', ...more: Argument[]) =>
  answer(name, [aids, 'FAJeM', fec, '6571;46', ...more]);

describe('the bridge from the aids to the ledger', () => {
  it('names a reason for every line, and ends in what is open', () => {
    expect(valuesOf(call('LEDGERBRIDGE', 2024))).toEqual([
      ['Motif', 'Lignes', 'Euros'],
      ['Total du registre des aides', 8, 607.23],
      [french('Décalage : accordé dans la période, payé après'), 1, -200],
      [french('Décalage : payé dans la période, accordé avant ou après elle'), 1, 150],
      ['Frais d’un seul côté', 2, -16.3],
      ['Saisies en double au registre', 1, -60],
      ['Écritures annulées', 2, 0],
      ['À confirmer', 2, 0],
      ['Inexpliqué', 0, 0],
      ['Total du grand livre', 8, 480.93],
      ['Reste à expliquer ou à confirmer (0 quand tout est expliqué)', 2, 66.66],
    ]);
    expect(valuesOf(call('LEDGERGAP', 2024))).toEqual([[126.3]]);
  });

  it('says what it cannot explain, even when both sides cancel out', () => {
    const more = [...aids, ['J20', 'FAJeM', 45352, 80, null, 'X1', 'Payé']];
    const ledger = [...fec, ['BQ', '20240801', '657100', 'Aides', 'X2', 'AIDE', '80,00', '0,00']];
    const rows = valuesOf(answer('LEDGERBRIDGE', [more, 'FAJeM', ledger, '6571', 2024]));
    expect(rows.slice(-3)).toEqual([
      ['Inexpliqué', 2, 0],
      ['Total du grand livre', 9, 560.93],
      ['Reste à expliquer ou à confirmer (0 quand tout est expliqué)', 4, 226.66],
    ]);
  });

  it('reads a printed ledger as well: Date, Compte, Libellé, Débit, Crédit, or Montant and Sens', () => {
    const printed = fec.slice(1).map((row) => [row[1], row[2], row[5], row[6], row[7], row[4], row[0]] as never[]);
    const heads = ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit', 'Pièce', 'Journal'];
    expect(answer('LEDGERBRIDGE', [aids, 'FAJeM', [heads, ...printed], '6571;46', 2024])).toEqual(
      call('LEDGERBRIDGE', 2024),
    );
    const signed = fec
      .slice(1)
      .map(([, date, compte, , piece, libelle, debit, credit]) =>
        credit === '0,00'
          ? [date!, compte!, libelle!, debit!, 'D', piece!]
          : [date!, compte!, libelle!, credit!, 'C', piece!],
      );
    const other = [['Date', 'Compte', 'Libellé', 'Montant', 'Sens', 'Pièce'], ...signed];
    expect(answer('LEDGERGAP', [aids, 'FAJeM', other, 6571, 2024])).toEqual(call('LEDGERGAP', 2024));
  });

  it('pairs monthly payments in the order of time, each with its own decision', () => {
    const months = Array.from({length: 12}, (_, month) => month);
    const monthly = [aids[0]!, ...months.map((month) => ['J1', 'CEJ', 45327 + month * 30, 552.29, null, null, 'Payé'])];
    const paid = [
      fec[0]!,
      ...months.map((month) => ['BQ', 45327 + month * 30 + 25, '4671', '', `C${month}`, 'CEJ J1', 552.29, 0]),
    ];
    const rows = valuesOf(answer('LEDGERBRIDGE', [monthly, 'CEJ', paid, '467', 2024]));
    expect(rows[2]).toEqual([french('Décalage : accordé dans la période, payé après'), 1, -552.29]);
    expect(rows[rows.length - 1]!.slice(1)).toEqual([0, 0]);
  });

  it('takes the accounting year of the settings', () => {
    const september = [
      ['Paramètre', 'Valeur'],
      ["Début d'exercice", 9],
    ];
    const rows = valuesOf(answer('LEDGERBRIDGE', [aids, 'FAJeM', fec, '6571', 2024, september]));
    expect(rows[1]).toEqual(['Total du registre des aides', 1, 200]);
    expect(rows[rows.length - 2]).toEqual(['Total du grand livre', 3, 200]);
    expect(rows[rows.length - 1]!.slice(1)).toEqual([0, 0]);
  });

  it('without a year, bridges all that is given', () => {
    const rows = valuesOf(call('LEDGERBRIDGE'));
    expect([rows[1], rows[rows.length - 2]]).toEqual([
      ['Total du registre des aides', 9, 757.23],
      ['Total du grand livre', 9, 680.93],
    ]);
    expect(rows[rows.length - 1]!.slice(1)).toEqual([2, 66.66]);
  });

  it('narrows the register, and not the ledger, by criteria', () => {
    const rows = valuesOf(call('LEDGERBRIDGE', 2024, 'Nature', '<>frais'));
    expect(rows[1]).toEqual(['Total du registre des aides', 7, 578.43]);
    expect(rows[rows.length - 2]).toEqual(['Total du grand livre', 8, 480.93]);
  });

  it('leaves to another fund the accounts that « Comptes » gives it', () => {
    const comptes = [
      ['Fonds', 'Compte', 'Libellé'],
      ['CEJ', '6571', 'AIDE J3'],
    ];
    expect(valuesOf(call('LEDGERGAP', 2024, comptes))).toEqual([[126.3 + 75]]);
  });

  it('tells years, accounts, funds and criteria apart in one workbook', () => {
    const registers = readRegisters([
      {name: 'Aides', rows: aids},
      {name: 'Grand livre', rows: fec},
    ]);
    const gap = (...args: Argument[]) => valuesOf(answer('LEDGERGAP', ['Aides', ...args], {registers}))[0]![0];
    const ledger = 'Grand livre';
    const asked = () => [
      gap('FAJeM', ledger, '6571', 2024),
      gap('FAJeM', ledger, '6571', 2023),
      gap('FAJeM', ledger, '512', 2024),
      gap('CEJ', ledger, '6571', 2024),
      gap('FAJeM', ledger, '6571', 2024, 'Nature', '<>frais'),
    ];
    expect(asked()).toEqual([126.3, 150, 757.33, 19.07, 97.5]);
    expect(asked()).toEqual(asked());
  });

  it('refuses a workbook without a ledger', () => {
    const registers = readRegisters([{name: 'Aides', rows: aids}]);
    const asked = answer('LEDGERGAP', ['Aides', 'FAJeM', null, '6571', 2024], {registers});
    expect(sentenceOf(asked)).toContain('Le registre « Grand livre » est nécessaire et ne se trouve pas');
  });

  it('refuses accounts that the ledger does not have', () => {
    expect(sentenceOf(answer('LEDGERGAP', [aids, 'FAJeM', fec, '999', 2024]))).toBe(
      'value: Aucun compte du grand livre ne commence par « 999 ». Comptes trouvés : « 5120 » et « 6571 ».',
    );
    expect(sentenceOf(answer('LEDGERGAP', [aids, 'FAJeM', fec, 'aides', 2024]))).toContain('ne nomme aucun compte');
    expect(sentenceOf(answer('LEDGERGAP', [aids, 'FAJeM', fec, '6571', 2019]))).toContain('n’est datée de 2019');
  });
});
