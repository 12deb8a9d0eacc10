import fc from 'fast-check';
import {answer} from '../../shared/formula/answer';
import {bridge, type BridgeEntry} from '../../shared/formula/bridge';
import {yearPeriod} from '../../shared/indicator/period';
import {aids, fec} from './ledger-sample';
import {sentenceOf, valuesOf} from './sample';

const call = (name: 'LEDGERGAP' | 'LEDGERBRIDGE', ...more: (string | number | null)[]) =>
  answer(name, [aids, 'FAJeM', fec, '6571;46', ...more]);
const cents = (euros: unknown) => Math.round((euros as number) * 100);

describe('the bridge from the aids to the ledger', () => {
  it('names a reason for every line and ends in zero', () => {
    expect(valuesOf(call('LEDGERBRIDGE', 2024))).toEqual([
      ['Motif', 'Lignes', 'Euros'],
      ['Total du registre des aides', 8, 607.23],
      ['Décalage : au registre dans la période, au grand livre en dehors', 1, -200],
      ['Décalage : au grand livre dans la période, au registre en dehors', 1, 150],
      ['Frais du registre, absents du grand livre', 1, -28.8],
      ['Frais du grand livre, absents du registre', 1, 12.5],
      ['Saisies en double au registre', 1, -60],
      ['Écritures en double au grand livre', 0, 0],
      ['Écritures du grand livre annulées entre elles', 2, 0],
      ['Au registre seul, sans explication', 0, 0],
      ['Au grand livre seul, sans explication', 0, 0],
      ['Total du grand livre', 8, 480.93],
      ['Inexpliqué (0 quand tout est expliqué)', 0, 0],
    ]);
    expect(valuesOf(call('LEDGERGAP', 2024))).toEqual([[126.3]]);
  });

  it('says what it cannot explain, even when both sides cancel out', () => {
    const more = [...aids, ['J20', 'FAJeM', 45500, 80, null, 'X1', 'Payé']];
    const ledger = [...fec, ['BQ', '20240801', '657100', 'Aides', 'X2', 'AIDE', '80,00', '0,00']];
    const rows = valuesOf(answer('LEDGERBRIDGE', [more, 'FAJeM', ledger, '6571', 2024]));
    expect(rows.slice(-4)).toEqual([
      ['Au registre seul, sans explication', 1, -80],
      ['Au grand livre seul, sans explication', 1, 80],
      ['Total du grand livre', 9, 560.93],
      ['Inexpliqué (0 quand tout est expliqué)', 2, 160],
    ]);
  });

  it('reads a printed ledger as well: Date, Compte, Libellé, Débit, Crédit, or Montant and Sens', () => {
    const printed = fec.slice(1).map((row) => [row[1], row[2], row[5], row[6], row[7], row[4]] as never[]);
    const heads = ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit', 'Pièce'];
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
    const monthly = [aids[0]!, ...months.map((month) => ['J1', 'CEJ', 45292 + month * 30, 552.29, null, null, 'Payé'])];
    const paid = [
      fec[0]!,
      ...months.map((month) => ['BQ', 45292 + month * 30 + 40, '4671', '', `C${month}`, 'CEJ J1', 552.29, 0]),
    ];
    const rows = valuesOf(answer('LEDGERBRIDGE', [monthly, 'CEJ', paid, '467', 2024]));
    expect(rows[2]).toEqual(['Décalage : au registre dans la période, au grand livre en dehors', 1, -552.29]);
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

  it('refuses accounts that the ledger does not have', () => {
    expect(sentenceOf(answer('LEDGERGAP', [aids, 'FAJeM', fec, '999', 2024]))).toBe(
      'value: Aucun compte du grand livre ne commence par « 999 ». Comptes trouvés : « 5120 » et « 6571 ».',
    );
    expect(sentenceOf(answer('LEDGERGAP', [aids, 'FAJeM', fec, 'aides', 2024]))).toContain('ne nomme aucun compte');
    expect(sentenceOf(answer('LEDGERGAP', [aids, 'FAJeM', fec, '6571', 2019]))).toContain('n’est datée de 2019');
  });
});

const entry = fc.record({
  day: fc.integer({min: 45200, max: 45750}),
  cents: fc.integer({min: -300, max: 300}),
  reference: fc.constantFrom('', '', 'a', 'b', 'c'),
  dossiers: fc.uniqueArray(fc.constantFrom('1', '2', '3'), {maxLength: 1}).map((keys) => new Set(keys)),
  isFee: fc.boolean(),
  twin: fc.constantFrom('t1', 't2', 't3'),
});

it('always adds up, from one total to the other, and 0 at the end means that no line is left', () => {
  fc.assert(
    fc.property(
      fc.array(entry, {maxLength: 12}),
      fc.array(entry, {maxLength: 12}),
      fc.boolean(),
      (register, ledger, whole) => {
        const lines = bridge(register, ledger, whole ? null : yearPeriod(2024));
        const reasons = lines.slice(1, -2).reduce((sum, line) => sum + line.cents, 0);
        expect(lines[0]!.cents + reasons).toBe(lines[lines.length - 2]!.cents);
        const last = lines[lines.length - 1]!;
        const alone = lines.filter(({reason}) => reason.includes('sans explication'));
        expect(last.lines).toBe(alone.reduce((sum, line) => sum + line.lines, 0));
        if (alone.every(({lines: count}) => count === 0)) expect(last.cents).toBe(0);
      },
    ),
  );
});

it('is exact to the cent whatever the amounts', () => {
  const entries = Array.from({length: 1000}, (_, at): BridgeEntry => ({
    day: 45300,
    cents: 10 + (at % 3),
    reference: '',
    dossiers: new Set(),
    isFee: false,
    twin: String(at),
  }));
  expect(bridge(entries, [], null)[0]!.cents).toBe(10999);
  expect(cents(0.1 + 0.2)).toBe(30);
});
