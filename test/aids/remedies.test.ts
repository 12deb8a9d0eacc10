import {FaultList, type FaultCode} from '../../shared/reading/ledger/fault-list';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';

const FEC =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
const line = (debit: string, credit: string, label = 'AIDE') =>
  `BQ|Banque|1|20240115|657110|Aides|||P1|20240115|${label}|${debit}|${credit}|||20240131||`;
const read = (...lines: string[]) =>
  readLedgerBytes('123456789FEC20241231.txt', Buffer.from([...lines, ''].join('\r\n'), 'latin1')).faults;

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (faults: readonly {code: FaultCode; message: string}[], code: FaultCode) =>
  plain(faults.find((fault) => fault.code === code)!.message);

describe('a fault of a ledger ends with what to do', () => {
  const faults = read(FEC, line('10,00', '4,00'), line('0,00', '0,00'), 'BQ|Banque|1|20240115|657110|Aides');

  it.each([
    ['both-sides', 'puis refaire l’export.'],
    ['no-amount', 'puis refaire l’export.'],
    ['columns-number', 'puis refaire l’export.'],
  ] as const)('%s', (code, remedy) => {
    expect(said(faults, code)).toMatch(new RegExp(`[a-zé] .*${remedy}$`));
  });

  it('heading-missing', () => {
    const short = FEC.replace('|EcritureLib', '|Texte');
    expect(said(read(short, line('10,00', '0,00')), 'heading-missing')).toMatch(
      /« EcritureLib » absente\. Refaire l’export avec cette colonne/,
    );
  });

  it('counts both sides as their difference, and neither as nothing, as it says', () => {
    const {lines} = readLedgerBytes(
      '123456789FEC20241231.txt',
      Buffer.from([FEC, line('10,00', '4,00'), line('0,00', '0,00'), ''].join('\r\n'), 'latin1'),
    );
    expect(lines.map(({cents}) => cents)).toEqual([600, 0]);
  });

  it('an unknown fund is cured as its sentence says, without the command line', () => {
    const registers = readRegisters([{name: 'Aides', rows: [['N° dossier', 'Fonds', 'Date', 'Montant']]}]);
    const bank = (name: string, text: string) =>
      controlAids(registers, [], [readLedgerBytes(name, Buffer.from(text, 'latin1'))], {
        period: yearPeriodOf(2024),
        funds: [],
      }).faults.filter(({code}) => code === 'fund-unknown');
    const text = 'Date;Libellé;Montant\r\n15/01/2024;VIR 12;-200,00\r\n';
    const [unknown] = bank('banque.csv', text);
    expect(plain(unknown!.message)).toContain(
      'Ajouter une colonne « Fonds », ou écrire le nom du fonds dans celui du fichier',
    );
    expect(bank('banque FAJeM.csv', text)).toEqual([]);
    expect(bank('banque.csv', 'Date;Libellé;Montant;Fonds\r\n15/01/2024;VIR 12;-200,00;FAJeM\r\n')).toEqual([]);
  });

  it('proposed accounts are accepted in the pane, or pasted without it', () => {
    const list = new FaultList();
    list.add(0, 'accounts-proposed', {rules: '657110 : FAJeM'});
    expect(said(list.list(), 'accounts-proposed')).toMatch(/« Accepter ces comptes » ; sans le volet, coller/);
  });
});
