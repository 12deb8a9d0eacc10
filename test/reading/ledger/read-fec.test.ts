import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readFec} from '../../../shared/reading/ledger/read-fec';
import {readLedgerBytes} from '../../../shared/reading/ledger/read-ledger-bytes';
import type {Ledger} from '../../../shared/reading/ledger/ledger';
import {unitsOf} from '../../../shared/value/code-pages';
import {dayOf} from '../../../shared/value/day';

const real = (name: string) => readFec(name, readFileSync(join(__dirname, '..', '..', 'fixtures', 'fec', name)));
const codes = (ledger: {faults: readonly {code: string; line: number}[]}) =>
  ledger.faults.map(({code, line}) => `${line} ${code}`);

describe('the two real files', () => {
  it('reads the one with tabs, UTF-8 and a mark, from September to August, to the cent', () => {
    const ledger = real('0000000001FEC20220831.txt');
    expect(ledger.lines).toHaveLength(5422);
    expect([ledger.debit, ledger.credit]).toEqual([1018621981, 1018621981]);
    expect([ledger.first, ledger.last]).toEqual([dayOf(2021, 9, 1), dayOf(2022, 8, 31)]);
    expect(ledger.form).toBe('FEC, tabulation, UTF-8 avec marque, 18 colonnes');
    expect(ledger.lines[1]!.accountLabel).toBe("Primes d'émission");
    expect(codes(ledger)).toEqual(
      expect.arrayContaining(['0 encoding-form', '0 file-name-form', '6 field-padded', '3650 day-unreadable']),
    );
  });

  it('reads the one with pipes, CP850, padded, with a pipe too many, to the cent', () => {
    const ledger = real('111111111FEC20221231.TXT');
    expect(ledger.lines).toHaveLength(934);
    expect([ledger.debit, ledger.credit]).toEqual([22568223, 22568223]);
    expect(ledger.form).toBe('FEC, « | », CP850, 18 colonnes');
    expect(ledger.lines.find(({line}) => line === 779)!.label).toBe('CREAT° MAQUETTE ETIQ');
    expect(codes(ledger)).toEqual([
      '0 encoding-form',
      '0 closing-day',
      '0 days-outside',
      '1 trailing-separator',
      '1 heading-form',
      '2 amount-padded',
      '2 field-padded',
    ]);
  });
});

const HEAD =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
const NAME = '123456789FEC20241231.txt';

/** Two lines of an entry, changed as a test wants. */
function fec({
  separator = '\t',
  end = '\r\n',
  head = HEAD,
  lines = [
    'BQ Banque 1 20240115 657110 Aides - - P1 20240115 Aide_à_un_jeûne 552,29 0,00 - - 20240115 - -',
    'BQ Banque 1 20240115 512000 Banque - - P1 20240115 Aide_à_un_jeûne 0,00 552,29 - - 20240115 - -',
  ],
}: {separator?: string; end?: string; head?: string; lines?: string[]} = {}): string {
  const cells = (text: string) => text.split(' ').map((cell) => (cell === '-' ? '' : cell.replace(/_/g, ' ')));
  return [head, ...lines].map((line) => cells(line).join(separator)).join(end) + end;
}

function encode(text: string, encoding: 'CP850' | 'ISO 8859-15' | 'Windows-1252' | 'UTF-8'): Uint8Array {
  if (encoding === 'UTF-8') return Buffer.from(text, 'utf8');
  const units = [...unitsOf(encoding)];
  return Uint8Array.from(text, (letter) => units.indexOf(letter.charCodeAt(0)));
}

describe('the forms of a FEC', () => {
  it.each(['CP850', 'ISO 8859-15', 'Windows-1252', 'UTF-8'] as const)('reads %s', (encoding) => {
    const text = fec().replace(/un jeûne/g, encoding === 'Windows-1252' ? 'l’été – œuvre' : 'un jeûne');
    const ledger = readFec(NAME, encode(text, encoding));
    expect(ledger.form).toContain(encoding);
    expect(ledger.lines[0]!.label).toBe(encoding === 'Windows-1252' ? 'Aide à l’été – œuvre' : 'Aide à un jeûne');
  });

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('counts lines whatever ends them (%j)', (end) => {
    const {lines, debit, credit} = readFec(NAME, encode(fec({end}), 'ISO 8859-15'));
    expect(lines.map(({line}) => line)).toEqual([2, 3]);
    expect([debit, credit]).toEqual([55229, 55229]);
  });

  it('reads Montant and Sens in the place of Debit and Credit, in letters or signs', () => {
    const head = HEAD.replace('Debit Credit', 'Montant Sens');
    for (const [debit, credit] of [
      ['D', 'C'],
      ['+1', '-1'],
    ]) {
      const lines = [
        `BQ Banque 1 20240115 657110 Aides - - P1 20240115 Aide 552,29 ${debit} - - 20240115 - -`,
        `BQ Banque 1 20240115 512000 Banque - - P1 20240115 Aide 552,29 ${credit} - - 20240115 - -`,
      ];
      const ledger = readFec(NAME, encode(fec({head, lines}), 'ISO 8859-15'));
      expect([ledger.debit, ledger.credit, ledger.faults]).toEqual([55229, 55229, []]);
    }
  });

  it.each([21, 22])('reads the %i columns of cash accounts, and a misspelt heading', (count) => {
    const more = ['DateRglt', 'ModeRglt', 'NatOp', 'IdClient'].slice(0, count - 18);
    const head = `${HEAD.replace('EcritureLet', 'EcrtureLet')} ${more.join(' ')}`;
    const lines = [
      `BQ Banque 1 20240115 657110 Aides - - P1 20240115 Aide 552,29 0,00 - - 20240115 - - 20240116 VIR ${count === 22 ? 'X C1' : 'X'}`,
    ];
    const ledger = readFec(NAME, encode(fec({head, lines}), 'ISO 8859-15'));
    expect(ledger.lines).toHaveLength(1);
    expect(codes(ledger)).toEqual(['0 ledger-unbalanced', '1 heading-form', '2 entry-unbalanced']);
  });

  it('puts together a label that holds the separator, and one cut by a line end', () => {
    const text = fec({separator: '|'}).replace('Aide à un jeûne', 'Aide | à un | jeûne');
    const ledger = readFec(NAME, encode(text, 'ISO 8859-15'));
    expect(ledger.lines.map(({label}) => label)).toEqual(['Aide | à un | jeûne', 'Aide à un jeûne']);
    expect(codes(ledger)).toEqual(['2 separator-in-label']);
    // One separator alone makes the empty column at the end look like one too many.
    const once = readFec(NAME, encode(fec({separator: '|'}).replace('un jeûne', 'un | jeûne'), 'ISO 8859-15'));
    expect(once.lines.map(({label, cents}) => [label, cents])).toEqual([
      ['Aide à un | jeûne', 55229],
      ['Aide à un jeûne', -55229],
    ]);
    expect(codes(once)).toEqual(['2 separator-in-label']);
    const broken = readFec(NAME, encode(fec().replace('Aide à', 'Aide\r\nà'), 'ISO 8859-15'));
    expect(broken.lines.map(({cents}) => cents)).toEqual([55229, -55229]);
    expect(codes(broken)).toEqual(['2 line-broken']);
  });
});

describe('a separator at the end of lines', () => {
  it.each(['20240115 - -', '- - -'])('is left out, though the headings have none (%s)', (end) => {
    const text = fec({separator: '|', end: '|\r\n'})
      .replace('Idevise|', 'Idevise')
      .replace(/20240115\|\|\|/g, end.replace(/ /g, '|').replace(/-/g, '') + '|');
    const {lines, debit, credit, faults} = readFec(NAME, encode(text, 'ISO 8859-15'));
    expect(lines.map(({label}) => label)).toEqual(['Aide à un jeûne', 'Aide à un jeûne']);
    expect([debit, credit]).toEqual([55229, 55229]);
    expect(faults.map(({code}) => code)).not.toContain('separator-in-label');
  });
});

describe('what departs from the form', () => {
  const one = (line: string, name = NAME) => codes(readFec(name, encode(fec({lines: [line]}), 'ISO 8859-15')));

  it('names the line of each fault', () => {
    expect(one('BQ Banque 1 15/01/2024 A57110 Aides - - P1 20240115 Aide 552.29 0,00 - - 20240115 - -')).toEqual([
      '0 ledger-unbalanced',
      '2 day-form',
      '2 amount-form',
      '2 account-form',
      '2 entry-unbalanced',
    ]);
    expect(one('BQ Banque - 20240115 657110 Aides - - - 20240115 - 0,00 0,00 - - - - -')).toEqual([
      '2 no-amount',
      '2 field-empty',
      '2 field-empty',
      '2 field-empty',
      '2 field-empty',
    ]);
    expect(one('BQ Banque 1 hier 657110 Aides - - P1 20240115 Aide mille 0,00 - - 20240115 - -')).toEqual(
      expect.arrayContaining(['2 day-unreadable', '2 amount-unreadable', '2 line-unread']),
    );
    expect(one('BQ Banque 1 20240115 657110 Aides - - P1 20240115 =HYPERLINK("x") 1,00 1,00 - - 20240115 - -')).toEqual(
      ['2 both-sides', '2 formula-in-label'],
    );
  });

  it('says by how much a ledger is unbalanced, and loses no line', () => {
    const text = fec().replace('0,00\t552,29', '0,00\t552,28');
    const {faults, lines} = readFec(NAME, encode(text, 'ISO 8859-15'));
    expect(lines).toHaveLength(2);
    expect(faults[0]!.message).toMatch(/débit 552,29.€, crédit 552,28.€, écart 0,01.€/);
  });

  it('reads a line of 20 000 characters, and says so', () => {
    const long = 'x'.repeat(20000);
    const ledger = readFec(NAME, encode(fec().replace('Aide à un jeûne', long), 'ISO 8859-15'));
    expect(ledger.lines[0]!.label).toBe(long);
    expect(codes(ledger)).toEqual(['2 line-long']);
  });

  it('says an unknown encoding, and reads what it can', () => {
    const bytes = encode(fec(), 'ISO 8859-15').map((byte) => (byte > 127 ? 0x81 : byte));
    bytes[bytes.length - 3] = 0;
    const ledger = readLedgerBytes(NAME, bytes);
    expect(codes(ledger)).toContain('0 encoding-unknown');
    expect(ledger.lines).toHaveLength(2);
  });

  it('names two hundred lines of one fault, and counts the others', () => {
    const lines = Array.from(
      {length: 300},
      () => 'BQ Banque 1 20240115 657110 Aides - - P1 20240115 Aide 0,00 0,00 - - 20240115 - -',
    );
    const {faults} = readFec(NAME, encode(fec({lines}), 'ISO 8859-15'));
    expect(faults.filter(({line}) => line > 0)).toHaveLength(200);
    expect(faults[0]!.message).toContain('100 autres lignes');
  });
});

describe('forms that software and offices make', () => {
  const line = (label: string, debit: string, credit: string, account: string, validated = '20240320') =>
    ['BQ', 'Banque', '1', '20240320', account, 'Aides', '', '', 'P1', '20240320', label, debit, credit].concat(
      ...[['', '', validated, '', '']],
    );
  const two = (label: string, validated?: string) => [
    line(label, '150,00', '0,00', '657100', validated),
    line(label, '0,00', '150,00', '512000', validated),
  ];
  const read = (rows: readonly string[][], write: (row: readonly string[]) => string) =>
    readLedgerBytes(NAME, Buffer.from([HEAD.split(' '), ...rows].map(write).join('\r\n'), 'latin1'));
  const said = ({lines}: Ledger) => lines.map(({account, label, cents}) => `${account} ${label} ${cents}`);
  const tabs = (row: readonly string[]) => row.join('\t');

  it('a separator in a label, the last field empty or left out, is no ten million euros', () => {
    const expected = ['657100 AIDE\t10000001 15000', '512000 AIDE\t10000001 -15000'];
    const cut = (row: readonly string[]) => tabs(row).replace(/\t$/, '');
    for (const rows of [two('AIDE\t10000001'), two('AIDE\t10000001', '')])
      for (const write of [tabs, cut]) expect(said(read(rows, write))).toEqual(expected);
  });

  it('fields between quotes, with separators and quotes inside', () => {
    const quoted = (separator: string) => (row: readonly string[]) =>
      row.map((text) => `"${text.replace(/"/g, '""')}"`).join(separator);
    for (const separator of ['\t', '|', ';'])
      expect(said(read(two(`AIDE ${separator} "X" 10000001`), quoted(separator)))).toEqual([
        `657100 AIDE ${separator} "X" 10000001 15000`,
        `512000 AIDE ${separator} "X" 10000001 -15000`,
      ]);
  });

  it('XML: each line with what its entry and its journal say', () => {
    const side = (account: string, debit: string, credit: string) =>
      `<ligne><CompteNum>${account}</CompteNum><CompteLib>Aides &amp; dons</CompteLib><Debit>${debit}</Debit><Credit>${credit}</Credit></ligne>`;
    const entry = `<ecriture><EcritureNum>7</EcritureNum><EcritureDate>2024-03-20</EcritureDate><EcritureLib>AIDE 10000001</EcritureLib><PieceRef>P1</PieceRef>${side('657100', '150.00', '0.00')}${side('512000', '0.00', '150.00')}</ecriture>`;
    const xml = `<?xml version="1.0"?>\n<comptabilite><exercice><journal><JournalCode>BQ</JournalCode>${entry}</journal></exercice></comptabilite>`;
    const ledger = readLedgerBytes('123456789FEC20241231.xml', Buffer.from(xml));
    expect(said(ledger)).toEqual(['657100 AIDE 10000001 15000', '512000 AIDE 10000001 -15000']);
    expect(ledger.lines[0]).toMatchObject({journal: 'BQ', entry: '7', piece: 'P1', accountLabel: 'Aides & dons'});
    expect(ledger.faults).toEqual([]);
  });

  it('EBCDIC is named', () => {
    const bytes = Buffer.from([0xd1, 0x96, 0xa4, 0x99, 0x95, 0x81, 0x93, 0xc3, 0x96, 0x84, 0x85, 0x4f]);
    expect(codes(readLedgerBytes(NAME, bytes))).toEqual(['0 form-ebcdic']);
  });

  it('a printed ledger with the account above its lines and no column of accounts, cut or not', () => {
    const printed = (...more: readonly string[]) =>
      readLedgerBytes(
        'gl.csv',
        Buffer.from(
          [
            'Date;Jnl;Libellé;Débit;Crédit',
            '657110 AIDES FAJ',
            '20/03/24;BQ;FAJ 10000001;150,00;',
            'Total compte 657110;;;150,00;',
            'Compte 512000 - BANQUE',
            '20/03/24;BQ;FAJ 10000001;;150,00',
            ...more,
          ].join('\n'),
        ),
      );
    const whole = printed('Total compte 512000;;;;150,00');
    expect(whole.kind).toBe('grand livre');
    expect(said(whole)).toEqual(['657110 FAJ 10000001 15000', '512000 FAJ 10000001 -15000']);
    expect(codes(whole)).toEqual(['4 total-skipped', '7 total-skipped']);
    expect(codes(printed())).toEqual(['0 ledger-cut', '4 total-skipped']);
  });

  it('a bank that receives more often than it pays', () => {
    const lines = ['Date;Libellé;Montant', '20/03/2024;SUBVENTION;5000,00', '21/03/2024;SUBVENTION;900,00'];
    const bank = readLedgerBytes('banque.csv', Buffer.from([...lines, '22/03/2024;FAJ 10000002;-150,00'].join('\n')));
    expect(bank.lines.map(({cents}) => cents)).toEqual([-500000, -90000, 15000]);
  });
});
