import {readLedgerBytes} from '../../../shared';
import {controlOf} from '../../aids/scenario';

const HEADING =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

/** `BQ 12`: a journal and a number, each an entry that balances. */
function missingOf(entries: readonly string[]): string[] {
  const lines = entries.flatMap((entry) => {
    const [journal, number] = entry.split(' ');
    const line = (account: string, sides: string) =>
      `${journal}|J|${number}|20240320|${account}|C|||P|20240320|PAPIER|${sides}|||20240320||`;
    return [line('606000', '5,00|0,00'), line('512000', '0,00|5,00')];
  });
  const {faults} = readLedgerBytes('123456789FEC20241231.txt', Buffer.from([HEADING, ...lines].join('\r\n')));
  return faults
    .filter(({code}) => code === 'entries-missing')
    .map(({message}) => message.replace(/[\u00a0\u202f]/g, ' '));
}
const from = (first: number, last: number, journal = 'BQ', prefix = '') =>
  Array.from({length: last - first + 1}, (_, at) => `${journal} ${prefix}${first + at}`);

describe('the numbers of entries', () => {
  it('that miss none say nothing: through the books, in each journal, from another year on, with a prefix', () => {
    for (const entries of [
      from(1, 30),
      [...from(1, 10), ...from(1, 20, 'OD')],
      [...from(1, 10), ...from(11, 20, 'OD')],
      [...from(1, 10), ...from(900, 910, 'OD')],
      from(5001, 5030),
      [...from(1, 9, 'BQ', 'BQ-0'), ...from(10, 12, 'BQ', 'BQ-')],
      ['BQ 20240105001', 'BQ 20240106001', 'BQ A', 'BQ '],
    ])
      expect(missingOf(entries)).toEqual([]);
  });

  it('that miss one name it, through the books or in its journal', () => {
    expect(missingOf([...from(1, 11), ...from(13, 20)])).toEqual([
      'Un numéro d’écriture manque (12) : une écriture n’est peut-être pas dans le fichier. Refaire l’export entier, tous journaux et toutes dates.',
    ]);
    const both = missingOf([...from(1, 11), ...from(13, 20), ...from(1, 5, 'OD'), ...from(8, 20, 'OD')]);
    expect(both.map((message) => message.slice(0, 60))).toEqual(
      [
        'Un numéro d’écriture manque au journal BQ (12) : une écriture',
        '2 numéros d’écriture manquent au journal OD (6 à 7) : des éc',
      ].map((text) => text.slice(0, 60)),
    );
    expect(missingOf(from(2, 30))).toEqual([expect.stringContaining('(1)')]);
    expect(missingOf(['BQ VT-1', 'BQ VT-3'])).toEqual([expect.stringContaining('(VT-2)')]);
  });

  it('of an extract are no sequence', () => {
    expect(missingOf(['BQ 4', 'BQ 190', 'BQ 2010'])).toEqual([]);
  });

  it('that miss one leave no fund proven', () => {
    const line = (number: number, account: string, label: string, sides: string) =>
      `BQ|J|${number}|20240320|${account}|C|||P|20240320|${label}|${sides}|||20240320||`;
    const stateWith = (second: number) => {
      const lines = [
        line(1, '657100', 'AIDE 10000002', '150,00|0,00'),
        line(1, '512000', 'AIDE 10000002', '0,00|150,00'),
        line(second, '606000', 'PAPIER', '5,00|0,00'),
        line(second, '512000', 'PAPIER', '0,00|5,00'),
      ];
      const book = readLedgerBytes('123456789FEC20241231.txt', Buffer.from([HEADING, ...lines].join('\r\n')));
      return controlOf(['10000002;MARTIN;Paul;FAJ;05/03/2024;150'], [book]).control.bridges[0]!.state;
    };
    expect([stateWith(2), stateWith(3)]).toEqual(['proven', 'to-confirm']);
  });
});
