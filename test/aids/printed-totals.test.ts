import {readLedgerBytes} from './core';
import {openPoints} from '../../shared/aids/open-points';
import {ACCOUNTS, controlOf} from './scenario';

const AIDS = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;FAJ;02/04/2024;80'];
const FLAT = [
  'Date;Journal;Pièce;Compte;Libellé;Débit;Crédit',
  ...['20/03/2024;BQ;1;657100;AIDE FAJ 10000002;150;', '20/03/2024;BQ;1;512000;AIDE FAJ 10000002;;150'],
  ...['11/04/2024;BQ;2;657100;AIDE FAJ 10000003;80;', '11/04/2024;BQ;2;512000;AIDE FAJ 10000003;;80'],
];
const DATED = ['20/03/2024;BQ;AIDE 10000002', '11/04/2024;BQ;AIDE 10000003'];
const DEBITS = [`${DATED[0]};150,00;`, `${DATED[1]};80,00;`];
const CREDITS = [`${DATED[0]};;150,00`, `${DATED[1]};;80,00`];

/** The state of the fund, and what is told of totals. */
function readOf(lines: readonly string[]): string {
  const ledger = readLedgerBytes('gl.csv', Buffer.from(lines.join('\n')));
  const told = ledger.faults.filter(({code}) => ['total-differs', 'lines-carried', 'line-unread'].includes(code));
  const {control} = controlOf(AIDS, [ledger]);
  return [control.bridges[0]!.state, ...told.map(({line, code}) => `${line} ${code}`)].join(', ');
}

describe('the totals of a ledger with a column of accounts', () => {
  it.each([
    ['none', [], 'proven'],
    ['a general one that is right', [';;;;Total général;230;230'], 'proven'],
    ['on one side', [';;;;Total général;530;'], 'to-confirm, 6 total-differs'],
    ['a general one of more lines', [';;;;Total général;530;530'], 'to-confirm, 6 total-differs'],
    ['of an account in its column', [';;;657100;Total 657100;230;', ';;;512000;Total 512000;;230'], 'proven'],
    ['of more lines of that account', [';;;657100;Total 657100;530;'], 'to-confirm, 6 total-differs'],
    ['of an account named by its words', [';;;;Total compte 657100;530;'], 'to-confirm, 6 total-differs'],
    ['of a class of accounts', [';;;;Total 657;230;', ';;;;Total général;230;230'], 'proven'],
    ['at a date', [';;;;Total au 31/12/2024;230;230'], 'proven'],
  ])('%s', (_, totals, told) => expect(readOf([...FLAT, ...totals])).toBe(told));

  it('are of the lines since the one before, or of all', () => {
    const monthly = (april: string, whole: string) => [
      ...[...FLAT.slice(0, 3), ';;;;Total mars;150;150', ...FLAT.slice(3)],
      ...[`;;;;Total avril;${april};${april}`, `;;;;Totaux;${whole};${whole}`],
    ];
    expect(readOf(monthly('80', '230'))).toBe('proven');
    expect(readOf(monthly('230', '230'))).toBe('proven');
    expect(readOf(monthly('90', '230'))).toBe('to-confirm, 7 total-differs');
    expect(readOf(monthly('80', '240'))).toBe('to-confirm, 8 total-differs');
  });
});

describe('what an account carries over, above its lines', () => {
  const printed = (aids: readonly string[], bank: readonly string[], end: readonly string[] = []) => [
    ...['Date;Journal;Libellé;Débit;Crédit', '657100 AIDES FAJ;;;;', ...aids],
    ...['512000 BANQUE;;;;', ...bank, ...end],
  ];
  const REPORT = ';;Report;5000,00;';
  const TOTALS = ['Total 657100;;;230,00;', 'Total 512000;;;;230,00'] as const;

  it('stands for lines of the year that are not there, on an account of charges', () => {
    const carried = [REPORT, ...DEBITS, 'Total 657100;;;5230,00;'];
    expect(readOf(printed(carried, [...CREDITS, TOTALS[1]]))).toBe('to-confirm, 3 lines-carried');
    expect(readOf(printed([REPORT, ...DEBITS], CREDITS))).toBe('to-confirm, 3 lines-carried');
    const flat = [FLAT[0]!, ';;;657100;Report;5000;', ...FLAT.slice(1)];
    expect(readOf(flat)).toBe('to-confirm, 2 lines-carried');
  });

  it('is of the funds of that account alone, and of none on another account of charges', () => {
    const rest = [
      '657200 AIDES MOBILITE;;;;',
      '11/04/2024;BQ;AIDE 10000003;80,00;',
      '606000 ACHATS;;;;',
      '12/04/2024;BQ;PAPIER;10,00;',
    ];
    const statesOf = (at: number) => {
      const lines = printed(DEBITS.slice(0, 1), [CREDITS[0]!, CREDITS[1]!, '12/04/2024;BQ;PAPIER;;10,00'], []);
      lines.splice(3, 0, ...rest);
      lines.splice(at, 0, REPORT);
      const ledger = readLedgerBytes('gl.csv', Buffer.from(lines.join('\n')));
      const aids = [AIDS[0]!, AIDS[1]!.replace('FAJ', 'Mobilité')];
      const {control} = controlOf(aids, [ledger], [...ACCOUNTS, ['Mobilité', '6572']]);
      return [
        ...control.bridges.map(({fund, state}) => `${fund} ${state}`),
        ...openPoints(control)
          .slice(-1)
          .map((text) => text.replace(/\u00a0/g, ' ')),
      ];
    };
    const POINT = '1 remarque sur ce qui a été lu';
    expect(statesOf(2)).toEqual(['FAJeM to-confirm', 'Mobilité proven', POINT]);
    expect(statesOf(4)).toEqual(['FAJeM proven', 'Mobilité to-confirm', POINT]);
    expect(statesOf(6)).toEqual(['FAJeM proven', 'Mobilité proven', POINT]);
  });

  it('is what the bank held, on its account', () => {
    const opened = [REPORT, ...CREDITS, 'Total 512000;;;5000,00;230,00'];
    expect(readOf(printed([...DEBITS, TOTALS[0]], opened))).toBe('proven');
    const total = 'Total général;;;5230,00;230,00';
    expect(readOf(printed([...DEBITS, TOTALS[0]], opened, [total]))).toBe('proven');
    expect(readOf(printed([...DEBITS, TOTALS[0]], opened, [total.replace('5230', '5330')]))).toBe(
      'to-confirm, 11 total-differs',
    );
  });

  it('is nothing between two pages of the same lines', () => {
    const pages = [DEBITS[0]!, ';;A reporter;150,00;', ';;Report;150,00;', DEBITS[1]!, TOTALS[0]];
    expect(readOf(printed(pages, [...CREDITS, TOTALS[1]]))).toBe('proven');
  });
});
