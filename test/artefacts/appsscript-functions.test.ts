import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import {functionNamed, functions, type FunctionName} from '../../shared/formula/functions';
import {readRegisters} from '../../shared/reading/read-registers';
import {asArgument, fillBook} from '../appsscript/sheets-sample';
import {SheetsStandIn} from '../appsscript/stand-in/stand-in';
import {aids, fec} from '../formula/ledger-sample';
import {figureOf, linesOf, ranges, tableOf} from '../formula/sample';
import {buildAddin, buildAppsscript, root} from './built';
import {loadFunctions} from './load-functions';

type Cell = string | number | boolean | null;
type Matrix = Cell[][];
type Call = readonly [FunctionName, ...unknown[]];

let code: string;
let excel: Map<string, (...given: unknown[]) => unknown>;

beforeAll(async () => {
  await buildAppsscript();
  await buildAddin();
  code = readFileSync(join(root, 'dist', 'appsscript', 'Code.js'), 'utf8');
  excel = loadFunctions();
}, 600_000);

/** A spreadsheet with these sheets, and its custom functions called as Google does: each in an execution of its own. */
function open(timeZone: string, sheets: Readonly<Record<string, Matrix>> = {}, before = '') {
  const standIn = new SheetsStandIn({timeZone});
  fillBook(standIn, sheets);
  standIn.mode = 'custom-function';
  return {
    standIn,
    call: (name: string, ...args: readonly unknown[]): Matrix => {
      const context = createContext({...standIn.globals});
      runInContext(before + code, context);
      const given = args.map((arg) => (arg === null || arg === undefined ? '' : arg));
      const matrix = (context[`ML_${name}`] as (...given: readonly unknown[]) => Matrix)(...given);
      return JSON.parse(JSON.stringify(matrix)) as Matrix; // out of the other realm
    },
  };
}

/** All that the spreadsheet holds. */
const textOf = ({book}: SheetsStandIn) =>
  JSON.stringify(book, (key, value: unknown) =>
    key === 'book' ? undefined : value instanceof Map ? [...value] : value,
  );

const sentence = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message.replace(/[\u00a0\u202f]/g, ' ');
  }
  throw new Error('an answer was given');
};

const {Jeunes, Contacts, Situations, Aides} = ranges as Record<string, Matrix>;
const settings = ranges['Paramètres ML'] as Matrix;

/** One call of each function by range. */
const byRange: readonly Call[] = [
  ['BYCOMMUNE', Contacts, 2024, 'jeunes', Jeunes, settings, 'Nature', 'Entretien'],
  ['BREAKDOWN', Situations, 'mois', 2024],
  ['CROSS', Jeunes, 'sexe', 'âge', 2024, null, settings],
  ['TALLY', Contacts, 2024, 'jeunes', 'Nature', 'Entretien'],
  ['SHARE', Jeunes, 'Permis B', 'oui', 2024],
  ['SHARE_BELOW_BAC', Jeunes, 2024],
  ['EVOLUTION', Jeunes, 2024],
  ['INDICATOR', 'premiers-accueils.commune', 2024, null, Jeunes, settings],
  ['DEFINITION', 'accompagnes.entretien'],
  ['SOURCE_ROWS', 'emploi.commune', 2024, 'Lompret', Situations, Jeunes, settings],
  ['AIDTOTAL', Aides, 'CEJ', 2024, null, settings],
  ['LEDGERGAP', aids, 'FAJeM', fec, '6571', 2024],
  ['LEDGERBRIDGE', aids, 'FAJeM', fec, '6571', 2024],
  ['QUALITY', Contacts, Jeunes],
  ['COMMUNE', [['LOMPRET'], ['59130 Lambersart'], [null]], settings],
  ['LEVEL', [['CAP'], [null], ['Bac pro']]],
  ['AGEBAND', [['Date de naissance'], [38353], [null]].slice(1), 2024, settings],
];

/** One of each by name, or with nothing at all. */
const byName: readonly Call[] = [
  ['BYCOMMUNE'],
  ['BREAKDOWN', 'Situations', 'catégorie'],
  ['CROSS', null, 'sexe', 'niveau', 2024],
  ['TALLY', 'Contacts', 2024, 'jeunes', 'Nature', 'Entretien'],
  ['SHARE', 'Jeunes', 'Permis B', 'oui'],
  ['SHARE_BELOW_BAC'],
  ['EVOLUTION', 'Contacts', 2024],
  ['INDICATOR', 'accompagnes.commune'],
  ['DEFINITION', 'pmsmp.commune'],
  ['SOURCE_ROWS', 'pmsmp.commune', 2024, 'Lambersart'],
  ['AIDTOTAL', 'Aides', 'FAJeM', 2024],
  ['LEDGERGAP', 'Aides', 'FAJeM', 'Grand livre', '6571', 2024],
  ['LEDGERBRIDGE', 'Aides', 'FAJeM', 'Grand livre', '6571', 2024],
  ['QUALITY', 'Contacts'],
  ['COMMUNE', 'LOMPRET'],
  ['LEVEL', 'CAP'],
  ['AGEBAND', 38353, 2024],
];

/** One row out of ten of each register: every call by name reads them all again. */
const sheets: Readonly<Record<string, Matrix>> = {
  ...Object.fromEntries(
    Object.entries(ranges as Record<string, Matrix>).map(([name, rows]) => [
      name,
      name === 'Paramètres ML' ? rows : rows.filter((_, at) => at < 5 || at % 10 === 0),
    ]),
  ),
  'Grand livre': fec as Matrix,
};

describe('the custom functions that ship', () => {
  it('are all called here, both ways', () => {
    const names = functions.map(({name}) => name);
    expect(byRange.map(([name]) => name)).toEqual(names);
    expect(byName.map(([name]) => name)).toEqual(names);
  });

  it.each(['Europe/Paris', 'America/New_York', 'Pacific/Auckland'])(
    'by range, give in %s what the core gives, and what Excel’s give, from dates and blanks as Google hands them over',
    async (timeZone) => {
      const {call, standIn} = open(timeZone);
      for (const [name, ...args] of byRange) {
        const given = args.map((arg) => (Array.isArray(arg) ? asArgument(arg as Matrix, timeZone) : arg));
        const core = answer(name, args as Argument[], {});
        const inExcel = await excel.get(name)!(...args.map((arg) => arg ?? null), {
          functionName: name,
          address: 'Feuil1!B2',
        });
        standIn.resetCalls();
        const got = call(name, ...given);
        // A range is all that the call reads; what gives none has the workbook read.
        const reads = [...standIn.calls.labels.keys()].filter(
          (label) => label !== 'Spreadsheet.getSpreadsheetTimeZone',
        );
        expect([name, reads.length > 0]).toEqual([name, name === 'DEFINITION']);
        expect(core.ok).toBe(true);
        expect([name, new Set(got.map((row) => row.length)).size]).toEqual([name, 1]);
        expect(got.flat().every((cell) => ['string', 'number', 'boolean'].includes(typeof cell))).toBe(true);
        expect([name, got]).toEqual([name, core.ok && core.value]);
        expect([name, got]).toEqual([name, JSON.parse(JSON.stringify(inExcel))]);
      }
    },
  );

  it.each(['Europe/Paris', 'America/New_York'])(
    'by name, give in %s what the core gives from the same workbook, and write nothing',
    (timeZone) => {
      const {call, standIn} = open(timeZone, sheets);
      const before = textOf(standIn);
      const registers = readRegisters(Object.entries(sheets).map(([name, rows]) => ({name, rows})));
      for (const [name, ...args] of byName) {
        const core = answer(name, args as Argument[], {registers});
        expect([name, core]).toMatchObject([name, {ok: true}]);
        for (const called of new Set([name, functionNamed(name).french]))
          expect([called, call(called, ...args)]).toEqual([called, core.ok && core.value]);
      }
      expect(textOf(standIn)).toBe(before);
    },
    240_000,
  );

  it('give the published figures', () => {
    const {call} = open('Europe/Paris', ranges as Record<string, Matrix>);
    const {rows, total} = tableOf('accompagnes.commune');
    expect(linesOf(call('BYCOMMUNE', 'Contacts', 2024, 'jeunes', 'Nature', 'Entretien'))).toEqual({
      ...Object.fromEntries(Object.entries(rows).map(([label, values]) => [label, values[1]])),
      Total: total[1],
    });
    expect(call('TALLY', 'Contacts', 2024, 'jeunes', 'Nature', 'Entretien')).toEqual([
      [figureOf('accompagnes.entretien').value],
    ]);
    expect(call('AIDTOTAL', 'Aides', 'FAJeM', 2024)).toEqual([[figureOf('aides.fajem.montant').value]]);
    const [[share]] = call('SHARE_BELOW_BAC') as [[number]];
    expect(Math.floor(share * 100 + 0.5)).toBe(figureOf('premiers-accueils.infra-bac').value);
  });

  it('take whole columns: blank rows to the end of the sheet cost nothing and count for nothing', () => {
    const {call} = open('Europe/Paris');
    const rows = asArgument(Jeunes!, 'Europe/Paris');
    const long = [...rows, ...Array.from({length: 20_000}, () => rows[0]!.map(() => ''))];
    expect(call('TALLY', long, 2024)).toEqual(call('TALLY', rows, 2024));
  });

  it('answer more than Excel carries: Google sets no such bound', () => {
    const {call} = open('Europe/Paris');
    const rows = asArgument(Jeunes!, 'Europe/Paris');
    const many = [rows[0]!, ...Array.from({length: 40}, () => rows.slice(1)).flat()];
    expect(call('TALLY', many, null, 'lignes')[0]![0]).toBe(40 * (rows.length - 1));
  });
});

describe('what cannot be answered', () => {
  it('is thrown as one French sentence, the same as Excel’s', () => {
    const {call} = open('Europe/Paris', {Jeunes: Jeunes!});
    const wrong: readonly Call[] = [
      ['TALLY', Jeunes, Jeunes],
      ['SHARE', Jeunes, 'Permi B', 'oui', 2024],
      ['BYCOMMUNE', Jeunes, 1999],
      ['TALLY', 'Contact', 2024],
      ['INDICATOR', 'premiers-accueil.commune', 2024],
      ['BREAKDOWN', 'Jeunes'],
    ];
    const registers = readRegisters([{name: 'Jeunes', rows: Jeunes!}]);
    for (const [name, ...args] of wrong) {
      const core = answer(name, args as Argument[], {registers});
      const given = args.map((arg) => (Array.isArray(arg) ? asArgument(arg as Matrix, 'Europe/Paris') : arg));
      const said = sentence(() => call(name, ...given));
      expect(core.ok).toBe(false);
      expect(said).toBe(!core.ok && core.message.replace(/[\u00a0\u202f]/g, ' '));
      expect(said).toMatch(/^[A-ZÉÀ«].+[.?]$/);
      expect(said).not.toContain('\n');
    }
  });

  it('is told before Google gives up: reading the workbook took too long', () => {
    const {call} = open('Europe/Paris', sheets, 'let time = 0; Date.now = () => (time += 7000);');
    expect(sentence(() => call('BYCOMMUNE'))).toMatch(/plus de temps que Google .* plage du registre/);
    expect(call('LEVEL', 'CAP')).toEqual([['BEP/CAP']]);
  });

  it('names the register that the workbook lacks, and those it has', () => {
    const {call} = open('Europe/Paris', {Jeunes: Jeunes!});
    expect(sentence(() => call('TALLY', 'Contacts', 2024))).toMatch(/Contacts.*Jeunes/);
  });
});
