import {MOST_LINE_BYTES, MOST_TEXT_BYTES, MOST_TEXT_LINES} from '../../shared/value/text-limits';
import {isRefusal} from '../../shared/reading/ledger/fault-list';
import {readLedgerBytes} from '../../shared/reading/ledger/read-ledger-bytes';
import {readRegisters} from '../../shared/reading/read-registers';
import {whyNoLedger} from '../../shared/task/aids/aids-ledgers';
import {readCsv, WorkbookFileError} from '../../xlsx';
import {ratioOf} from '../reading/growth';

// What else the machine does shows in a measure: a ratio is taken again before it is believed.
jest.retryTimes(3);

const fecHead =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n';
const heads = {
  'no kind': '',
  'a FEC': fecHead,
  'a ledger': 'Date;Compte;Libellé;Débit;Crédit\n',
  'a bank list': 'Date;Libellé;Montant\n',
  'a payment return': 'N° dossier;Mois;Montant\n',
};
/** What a text repeats: no end, separators, open quotes, blanks, dashes, ends of line, lines that say little. */
const pieces = [
  ...[
    'a',
    '1',
    '-',
    ' ',
    '\t',
    '|',
    ';',
    ',',
    '"',
    '"a',
    '"";',
    '"a|',
    'é',
    '\u00a0',
    '«',
    '\r',
    '\n',
    '\r\r\n',
    ' \n',
  ],
  ...['a\n', '1;1\n', '|\n', '"a\n', 'é\r', '1 ', '00', '1 a|', '=1|', '20240101|', '01/01/2024;'],
  ...['BQ|Banque|1|20240101|657|\n', 'BQ|Banque|1|20240101|657|l|||P|20240101|x|y|1,00|0,00|||20240101||\n'],
  ...['01/01/2024;657;x;1,00;0\n', 'total;\n', 'A100;01/2024;\n'],
];
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'an encoding in doubt': (text) =>
    Buffer.from(text.replace(/é/g, '\xe9\x82\x81\xff').replace(/a/g, 'a\x90'), 'latin1'),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

const textOf = (head: string, piece: string, length: number) => head + piece.repeat(length / piece.length);

/** A file is read, or refused in a sentence. */
function read(bytes: Uint8Array): void {
  readLedgerBytes('123456789FEC20241231.txt', bytes);
  try {
    readRegisters([{name: 'Export', rows: readCsv('Export', bytes).rows}]);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
  }
}

/** Of eight times the length: about 8 where time grows with it, 64 where it grows with its square. */
const MOST = 24;

function slowOnes(fileOf: (piece: string, length: number) => Uint8Array, among: readonly string[], length: number) {
  return among.flatMap((piece) => {
    const [short, long] = [fileOf(piece, length), fileOf(piece, 8 * length)];
    const ratio = ratioOf(() => read(short), () => read(long), 2, MOST); // prettier-ignore
    return ratio < MOST ? [] : [`${JSON.stringify(piece)}: ${ratio}`];
  });
}

describe('a file of text as long as one likes', () => {
  it.each(Object.entries(heads))('under the headings of %s takes a time that grows as its length', (_, head) => {
    expect(slowOnes((piece, length) => encodings['UTF-8']!(textOf(head, piece, length)), pieces, 4000)).toEqual([]);
  });

  it.each(Object.entries(encodings))('and so in %s', (_, encode) => {
    const among = ['é', '\xa0', 'éa\n', '|é', ';é', '"é'];
    expect(slowOnes((piece, length) => encode(textOf(fecHead, piece, length)), among, 8000)).toEqual([]);
  });

  it.each(['|Autre', '|Debit|EcritureDate', '|', '|"', '| '])('and so with as many columns of %j', (more) => {
    const wide = (piece: string, length: number) =>
      Buffer.from(textOf('', more, length).replace('', fecHead.trim()) + textOf('\n', piece, length));
    expect(slowOnes(wide, ['a\n', '|', '20240101|', '|\n'], 4000)).toEqual([]);
  });
});

describe('a file of text beyond the limits', () => {
  const filler = 'a'.repeat(999);
  it.each<readonly [string, number, string]>([
    ['line-too-long', 2, `Date;Compte;Débit\n${`${filler};`.repeat(MOST_LINE_BYTES / 1000 + 1)}`],
    ['line-too-long', 2, fecHead + `${filler}|`.repeat(MOST_LINE_BYTES / 1000 + 1)],
    ['too-many-fields', 1, ';'.repeat(100_000)],
    ['too-many-fields', 1, `${fecHead.trim()}${'|x'.repeat(20_000)}\n`],
    ['too-many-fields', 2, `Date;Compte;Débit\n${';'.repeat(100_000)}`],
    ['too-many-fields', 2, `${fecHead}${'|'.repeat(100_000)}`],
    ['field-too-long', 3, `Date;Compte;Débit\n\n1;"${'a'.repeat(40_000)}`],
    ['field-too-long', 3, `${fecHead}\nBQ|${'a'.repeat(40_000)}`],
    ['too-many-lines', 0, `Date;Compte;Débit${'\r'.repeat(MOST_TEXT_LINES + 1)}`],
  ])('is refused in a sentence: %s', (code, line, text) => {
    const ledger = readLedgerBytes('grand-livre.txt', Buffer.from(text));
    expect(ledger.lines).toEqual([]);
    expect(ledger.faults.filter((fault) => isRefusal(fault.code)).map((fault) => [fault.code, fault.line])).toEqual([
      [code, line],
    ]);
    expect(whyNoLedger([ledger])).toMatch(/^[A-Z].*(Refaire|refaire|N’exporter).*\.$/u);
  });

  it('is refused for its size alone, whatever it holds, and for the lines of a .csv', () => {
    const large = new Uint8Array(MOST_TEXT_BYTES + 1);
    expect(readLedgerBytes('fec.txt', large).faults.map(({code}) => code)).toEqual(['file-too-large']);
    expect(() => readCsv('Export', large)).toThrow(/^Ce fichier de texte est trop volumineux/);
    expect(() => readCsv('Export', Buffer.from('\r'.repeat(MOST_TEXT_LINES + 1)))).toThrow(
      /^Ce fichier de texte a trop de lignes/,
    );
  });
});
