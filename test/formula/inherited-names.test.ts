import {chooseDecisions} from '../../shared/aids/decision/decisions';
import {decodeXml} from '../../xlsx/xml/decode-xml';
import {readWorkbook, WorkbookFileError, writeSheets} from '../../xlsx';
import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import {functions} from '../../shared/formula/functions';
import {controlAids} from '../../shared/aids/control';
import {readLedgerBytes} from '../../shared/reading/ledger/read-ledger-bytes';
import {periodBetween} from '../../shared/count/period';
import {readRegisters} from '../../shared/reading/read-registers';
import {answerPane} from '../../appsscript/sidebar/server-session';
import {dayOf} from '../../shared/value/day';
import {everyRange, workbook} from './sample';

const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];
const INSIDE = /function|native code|\[object|undefined/;

/** Every function with a name in each place where an argument may stand, the others plain. */
const calls = functions.flatMap((spec) => [
  ...spec.parameters.map((parameter, at) => [`${spec.name}, ${parameter.name}`, spec, at] as const),
  [`${spec.name}, what follows`, spec, spec.parameters.length] as const,
]);
const plain = (kind: string): Argument => (kind === 'year' ? 2024 : null);

describe.each(names)('« %s »', (name) => {
  it.each(calls)(
    'as an argument of %s, is refused or answered as any other word',
    (_, {name: called, parameters}, at) => {
      const args = (word: string): Argument[] =>
        Array.from({length: Math.max(parameters.length, at + 2)}, (_none, place): Argument =>
          place === at ? word : place > at && at === parameters.length ? word : plain(parameters[place]?.kind ?? ''),
        );
      const [strange, other] = [answer(called, args(name), workbook), answer(called, args('zzqxa'), workbook)];
      expect(strange.ok).toBe(other.ok);
      expect(JSON.stringify(strange)).not.toMatch(INSIDE);
      if (!strange.ok) expect(strange.message).toMatch(/^[A-ZÉ«].*\.$/su);
    },
  );

  it('is an indicator, a column or a value of no register given by ranges', () => {
    for (const [called, ...args] of [
      ['INDICATOR', name, 2024, null, ...everyRange],
      ['BREAKDOWN', null, name, 2024, null],
      ['TALLY', 'Contacts', 2024, null, 'Nature', name],
      ['TALLY', 'Contacts', 2024, null, name, 'x'],
      ['SETTING', name],
    ] as const) {
      const spec = functions.find((one) => one.name === called);
      if (spec === undefined) continue;
      const given = answer(spec.name, args as readonly Argument[], workbook);
      expect(given.ok ? 'answered' : given.message).toMatch(/^[A-ZÉ«].*\.$/su);
      expect(JSON.stringify(given)).not.toMatch(INSIDE);
    }
  });

  it('is a field, an account, a journal and a piece of a ledger like any other', () => {
    const read = (word: string) => {
      const head = [
        'JournalCode',
        'EcritureNum',
        'EcritureDate',
        'CompteNum',
        'CompteLib',
        'PieceRef',
        'EcritureLib',
        'Debit',
        'Credit',
        word,
      ];
      const line = [word, word, '20240115', word, word, word, word, '1,00', '0,00', word];
      const payment = ['20240115', '657', '1,00'];
      const fec = readLedgerBytes(`${word}.txt`, Buffer.from([head, line].map((cells) => cells.join('|')).join('\n')));
      const table = readLedgerBytes(
        `${word}.csv`,
        Buffer.from(
          [
            ['Date', 'Compte', 'Montant', word],
            [...payment, word],
            [word, word, word, word],
          ]
            .map((cells) => cells.join(';'))
            .join('\n'),
        ),
      );
      const sheets = [
        {
          name: 'Aides',
          rows: [
            ['N° dossier', 'Fonds', 'Date', 'Montant', 'Référence'],
            [word, word, dayOf(2024, 1, 15), 1, word],
          ],
        },
        {
          name: 'Paramètres ML',
          rows: [
            ['Fonds', 'Compte', 'Libellé', 'Journal'],
            [word, word, '', ''],
            [word, '657', word, word],
          ],
        },
      ];
      const registers = readRegisters(sheets);
      const period = periodBetween(dayOf(2024, 1, 1), dayOf(2024, 12, 31));
      const control = controlAids(registers, sheets, [fec, table], {
        period,
        funds: [word],
        decided: chooseDecisions(sheets),
      });
      return {
        codes: [fec, table].map(({faults}) => faults.map(({code}) => code)),
        sums: [fec, table].map(({debit, credit, lines}) => [debit, credit, lines.length]),
        bridges: control.bridges.map(({register, ledger, unexplained}) => [register, ledger, unexplained]),
        said: JSON.stringify([fec.faults, table.faults, control.faults, control.bridges]),
      };
    };
    const [{said, ...strange}, {said: _said, ...other}] = [read(name), read('zzqxa')];
    expect(strange).toEqual(other);
    expect(said).not.toMatch(INSIDE);
  });

  it('is a sheet and a text of a workbook like any other', () => {
    const sheets = [
      {
        name,
        rows: [
          [name, 'b'],
          [1, name],
        ],
      },
    ];
    expect(readWorkbook(writeSheets(sheets)).sheets.map(({name: tab, rows}) => [tab, rows])).toEqual([
      [name, sheets[0]!.rows],
    ]);
  });

  it('is no encoding of a part', () => {
    const part = (label: string) => Buffer.from(`<?xml version="1.0" encoding="${label}"?><a>é</a>`, 'latin1');
    expect(() => decodeXml(part(name))).toThrow(WorkbookFileError);
    expect(() => decodeXml(part('zzqxa'))).toThrow(WorkbookFileError);
  });

  it('is no question of the pane', () => {
    const answered = JSON.parse(answerPane({} as never, name, '[]')) as {ok: boolean; message: string};
    expect(answered).toMatchObject({ok: false, message: `« ${name} » n’est pas une question du volet.`});
  });
});
