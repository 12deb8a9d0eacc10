import {dayOf} from '../../../shared/value/day';
import {monthOf} from '../../../shared/value/parse-month';
import {readLedgerRows} from '../../../shared/reading/ledger/read-ledger-rows';
import {readLedgerBytes} from '../../../shared/reading/ledger/read-ledger-bytes';

describe('a ledger in a sheet', () => {
  it('reads debits and credits under a title, passes over totals, keeps amounts that are text and says so', () => {
    const ledger = readLedgerRows('Compta', [
      ['Grand livre 2024'],
      [],
      ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit', 'Pièce'],
      [45306, 657110, 'Aide', 200, null, 'P1'],
      ['16/01/2024', '657110', '=1+1', '1 241,43 €', null, 'P2'],
      [45307, '512000', 'Aide', null, 1441.43, 'P2'],
      [null, null, 'Total', 1441.43, 1441.43],
    ]);
    expect(ledger.kind).toBe('grand livre');
    expect(ledger.lines.map(({cents, line}) => [cents, line])).toEqual([
      [20000, 4],
      [124143, 5],
      [-144143, 6],
    ]);
    expect(ledger.faults.map(({code}) => code)).toEqual(['amount-text', 'formula-in-label', 'total-skipped']);
  });

  it('tells once, for all its lines, of days that have the month first, and reads none of them', () => {
    const ledger = readLedgerRows('Compta', [
      ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'],
      ...['01/31/2024', '02/03/2024', '02/28/2024', '12/05/2024'].map((day) => [day, '657110', 'FAJ', 100, null]),
      [45306, '657110', 'FAJ', 100, null],
      ['hier', '657110', 'FAJ', 100, null],
    ]);
    expect([ledger.read, ledger.lines.map(({line}) => line)]).toEqual([6, [6]]);
    expect(ledger.faults.map(({code, line}) => `${line} ${code}`)).toEqual([
      '0 ledger-unbalanced',
      '2 days-month-first',
      '7 day-unreadable',
      '7 line-unread',
    ]);
    expect(ledger.faults[1]!.message.replace(/\u00a0/g, ' ')).toMatch(
      /^4 dates .*« 01\/31\/2024 », .* lignes 2, 3, 4…/,
    );
  });

  it('reads a payment return: dossier or name, month, amount', () => {
    const ledger = readLedgerRows('ASP', [
      ['Identifiant', 'Nom', 'Prénom', 'Allocation', 'Mois', 'Montant payé'],
      ['00123', 'Martin', 'Léa', 'CEJ', '03/2024', '552,29'],
      [null, 'Durand', 'Tom', 'CEJ', 'avril 2024', 220.92],
    ]);
    expect(ledger.kind).toBe('retour de paiement');
    expect(ledger.lines[0]).toMatchObject({
      dossier: '00123',
      name: 'Martin Léa',
      fund: 'CEJ',
      cents: 55229,
      month: dayOf(2024, 3, 1),
    });
    expect(ledger.lines[1]).toMatchObject({dossier: '', name: 'Durand Tom', cents: 22092, month: dayOf(2024, 4, 1)});
  });

  it('turns the sign of a bank list, where what leaves is below zero', () => {
    const text =
      'Date;Libellé;Montant\r\n15/01/2024;VIR AIDE FAJ;-200,00\r\n16/01/2024;VIR AIDE FAJ;-150,50\r\n17/01/2024;SUBVENTION;10,00\r\n';
    const ledger = readLedgerBytes('banque.csv', Buffer.from(text, 'latin1'));
    expect(ledger.kind).toBe('relevé bancaire');
    expect(ledger.lines.map(({cents, line}) => [cents, line])).toEqual([
      [20000, 2],
      [15050, 3],
      [-1000, 4],
    ]);
  });

  it('says what was found where no ledger is', () => {
    const ledger = readLedgerRows('x', [
      ['Nom', 'Âge'],
      ['Léa', 20],
    ]);
    expect(ledger.faults[0]!.message).toMatch(/trouvé.: Nom, Âge/);
  });

  it.each([
    ['03/2024', 3],
    ['2024-03', 3],
    ['202403', 3],
    [202403, 3],
    ['mars 2024', 3],
    [45366, 3],
    ['15/03/2024', 3],
  ])('reads the month of %p', (cell, month) => expect(monthOf(cell)).toBe(dayOf(2024, month, 1)));
});
