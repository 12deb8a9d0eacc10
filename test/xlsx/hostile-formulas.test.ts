import {markCalls, renameCalls, withoutMarks} from '../../appsscript/commands/formula-text';
import {ourCalls} from '../../shared/formula/our-calls';
import {toSheetsFormula} from '../../appsscript/host/formula-text';
import {holdsPieces} from '../../shared/value/jokers';
import {attribute} from '../../shared/aids/entry/accounts';
import {NameBook} from '../../shared/aids/label/read-names';
import {readLedgerRows} from '../../shared/reading/ledger/read-ledger-rows';
import {leadNowhere, renameIn, renameInFormula} from '../../xlsx/graft/rename-references';
import {shiftFormula} from '../../xlsx/graft/shift-formula';
import {patchCells} from '../../xlsx';
import {allTexts, growth} from '../reading/growth';
import {sheetOf, workbookOf} from './build-package';

// What else the machine does shows in a measure: a ratio is taken again before it is believed.
jest.retryTimes(3);

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a formula that is moved', (text) => shiftFormula(text, 1, 1)],
  ['a formula whose sheet is renamed', (text) => renameInFormula(text, 'Feuil1', 'Autre!')],
  ['a formula whose sheet goes', (text) => leadNowhere(`<f>${text.replace(/[<&]/g, ' ')}</f>`, 'Feuil1')],
  ['a part that names sheets', (text) => renameIn(`Feuil1 ${text}`, 'Feuil1', 'Autre')],
  ['a formula for Google Sheets', toSheetsFormula],
  ['a formula that calls ours', (text) => ourCalls(`=ML_TALLY(${text}`)],
  ['a formula of another host', (text) => renameCalls(`=ML.TALLY(${text}`, 'ML_')],
  ['a formula to be made again', (text) => markCalls(`=ML_TALLY(${text}`)],
  ['a formula that was made again', withoutMarks],
  ['a value with jokers', (text) => holdsPieces(text, ['', ...'aaaaaaaa', 'zz'])],
  ['a name in a label', nameIn],
];

function nameIn(text: string) {
  const book = new NameBook();
  book.add('a', 'zz', 'J1');
  return book.find(text.split(' '));
}

describe('a formula as long as one likes', () => {
  const more = [
    "'a''",
    "''",
    '"a""',
    '""',
    '{{',
    '[[',
    'ML_',
    'ML_TALLY;',
    '"¤ML 1"',
    'a.',
    "a'!",
    'A1 ',
    '_rels/',
    'a ',
  ];
  const texts = (length: number) => [
    ...allTexts(length),
    ...more.flatMap((piece) => [piece, `'${piece}`].map((one) => one.repeat(length / one.length))),
  ];
  it.each(readers)('%s, takes a time that grows as its length', (_, read) => {
    expect(growth((length) => texts(length).forEach(read), 32_000)).toBeLessThan(3);
  });
});

describe('a ledger of a sheet with a cell as long as one likes', () => {
  const head = ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'];
  const ledgerOf = (length: number) =>
    readLedgerRows('Grand livre', [
      head,
      ...allTexts(length).flatMap((text) => [
        [45300, `1${text}`, 'a', 1, 0],
        [45300, '657', text, 1, 0],
      ]),
    ]);
  const nobody = {dossiers: [], isByName: false, isByAlias: false, isSure: false, isForeign: false, stranger: ''};
  const PEOPLE = {dossiers: new Set<string>(), whoOf: () => nobody};
  const rule = {fonds: 'FAJeM', compte: '657', libelle: '*a*a*a*a*a*b*', journal: ''};

  it('is read, and told to a fund by jokers, in a time that grows as its length', () => {
    expect(growth((length) => attribute(ledgerOf(length), [rule], [], () => true, PEOPLE), 8000)).toBeLessThan(3);
  });
});

it('a row whose tag holds as many spaces as one likes is written to in a time that grows as they do', () => {
  const patch = {sheet: 'Feuil1', cells: [{row: 0, column: 0, value: 'x'}]};
  const fileOf = (length: number) => workbookOf(sheetOf(`<row${' '.repeat(length)}r="1"/>`));
  expect(growth((length) => patchCells(fileOf(length), [patch]), 64_000)).toBeLessThan(3);
});
