import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {parse} from 'acorn';
import {DESCRIPTION_LIMIT, type FunctionsMetadata} from '../../addin/functions/functions-json';
import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import {functionNamed, namedFunctions, type FunctionName} from '../../shared/formula/functions';
import {aids, fec} from '../formula/ledger-sample';
import {figureOf, linesOf, ranges, tableOf} from '../formula/sample';
import {buildAddin, site} from './built';
import {CellError, loadFunctions} from './load-functions';

type Cell = string | number | boolean | null;
type Matrix = Cell[][];

let metadata: FunctionsMetadata;
let script: string;
let associated: Map<string, (...given: unknown[]) => unknown>;

beforeAll(async () => {
  await buildAddin();
  metadata = JSON.parse(readFileSync(join(site, 'functions.json'), 'utf8'));
  script = readFileSync(join(site, 'functions.js'), 'utf8');
  associated = loadFunctions();
}, 300_000);

/** A call as Excel makes it: arguments by their declaration, null for what is left out, the rest in one array, then the call itself. */
function call(id: string, ...args: unknown[]): unknown {
  const {parameters} = metadata.functions.find((one) => one.id === id)!;
  const given = parameters.map((parameter, at) => {
    if (parameter.repeating === true) {
      const rest = args.slice(at);
      return rest.length === 0 ? null : rest.map(asMatrix);
    }
    const value = args[at];
    if (value === undefined || value === null) return null;
    return parameter.dimensionality === 'matrix' ? asMatrix(value) : value;
  });
  return associated.get(id)!(...given, {functionName: id, address: 'Feuil1!B2'});
}

const bothNames = (name: FunctionName) => [...new Set([name, functionNamed(name).french])];
const asMatrix = (value: unknown) => (Array.isArray(value) ? value : [[value]]);
const lines = (id: string, column = 0) => {
  const {rows, total} = tableOf(id);
  const picked = Object.entries(rows).map(([label, values]) => [label, values[column]]);
  return {...Object.fromEntries(picked), Total: total[column]};
};
const sentence = (run: () => unknown): {code: string; message: string} => {
  try {
    run();
  } catch (error) {
    const {code, message} = error as CellError;
    return {code, message: message.replace(/[\u00a0\u202f]/g, ' ')};
  }
  throw new Error('an answer was given');
};

describe('functions.json and functions.js, as they ship', () => {
  it('name the same functions: every id associated, and the reverse', () => {
    const ids = metadata.functions.map(({id}) => id);
    expect([...associated.keys()]).toEqual(ids);
    expect(ids).toEqual(namedFunctions.map(({called}) => called));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keep the order of the arguments of the table, then the one that repeats', () => {
    for (const [at, {spec}] of namedFunctions.entries()) {
      const {parameters} = metadata.functions[at]!;
      expect(parameters.map(({name}) => name)).toEqual([...spec.parameters.map(({name}) => name), 'reste']);
      expect(parameters.map(({repeating}) => repeating === true).indexOf(true)).toBe(parameters.length - 1);
      const firstOptional = parameters.findIndex(({optional, repeating}) => optional === true || repeating === true);
      for (const {optional, repeating} of parameters.slice(firstOptional))
        expect(optional === true || repeating === true).toBe(true);
    }
  });

  it('describe themselves in French within the limits, by ASCII names', () => {
    for (const {id, name, description, parameters, options} of metadata.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,63}$/);
      expect(options).toEqual({requiresAddress: true});
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text.length).toBeGreaterThan(10);
        expect([text, text.length <= DESCRIPTION_LIMIT]).toEqual([text, true]);
      }
      for (const parameter of parameters) {
        const hasList = parameter.customEnumId !== undefined;
        expect([parameter.type, parameter.dimensionality]).toEqual(hasList ? ['string', 'scalar'] : ['any', 'matrix']);
      }
    }
  });

  it('offer lists of values that Excel can show, each by an id that exists', () => {
    const ids = metadata.enums.map(({id}) => id);
    for (const {customEnumId} of metadata.functions.flatMap(({parameters}) => parameters))
      if (customEnumId !== undefined) expect(ids).toContain(customEnumId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {values} of metadata.enums) {
      expect(values.length).toBeLessThanOrEqual(256);
      for (const {name, stringValue} of values) expect([name, name.length <= 256]).toEqual([stringValue, true]);
    }
  });

  it('are plain ES2021, without a map, and ask for nothing of a page', () => {
    expect(() => parse(script, {ecmaVersion: 2021, sourceType: 'script'})).not.toThrow();
    expect(script).not.toMatch(/sourceMappingURL|\bdocument\.|\bfetch\(|XMLHttpRequest|localStorage/);
  });

  it('say nothing where Office.js has not come yet', () => {
    expect(() => runInContext(script, createContext({}))).not.toThrow();
  });
});

describe('the shipped functions give the published figures', () => {
  const {Jeunes, Contacts, Aides} = ranges as Record<string, Matrix>;
  const settings = ranges['Paramètres ML']!;

  it('BYCOMMUNE, TALLY, SHARE_BELOW_BAC, AIDTOTAL', () => {
    const entretiens = call('BYCOMMUNE', Contacts, 2024, 'jeunes', Jeunes, settings, 'Nature', 'Entretien') as Matrix;
    expect(linesOf(entretiens)).toEqual(lines('accompagnes.commune', 1));
    expect(call('TALLY', Contacts, 2024, 'jeunes', Jeunes, 'Nature', 'Entretien')).toEqual([
      [figureOf('accompagnes.entretien').value],
    ]);
    const [[share]] = call('SHARE_BELOW_BAC', Jeunes, 2024) as [[number]];
    expect(Math.floor(share * 100 + 0.5)).toBe(figureOf('premiers-accueils.infra-bac').value);
    expect(call('AIDTOTAL', Aides, 'FAJeM', 2024, null, settings)).toEqual([[figureOf('aides.fajem.montant').value]]);
  });

  it('INDICATOR', () => {
    const given = call('INDICATOR', 'premiers-accueils.commune', 2024, null, Jeunes, settings) as Matrix;
    expect(linesOf(given)).toMatchObject(lines('premiers-accueils.commune'));
  });

  it('all seventeen answer, under both their names, what test/formula proves of the source', async () => {
    const {Situations} = ranges as Record<string, Matrix>;
    const calls: readonly [FunctionName, ...unknown[]][] = [
      ['BYCOMMUNE', Jeunes, 2024, null, settings],
      ['BREAKDOWN', Situations, 'catégorie', 2024],
      ['CROSS', Jeunes, 'sexe', 'âge', 2024, null, settings],
      ['TALLY', Contacts, 2024, 'lignes'],
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
      ['COMMUNE', [['LOMPRET'], ['59130 Lambersart']], settings],
      ['LEVEL', [['CAP'], ['']]],
      ['AGEBAND', [[38353]], 2024, settings],
    ];
    expect(calls.flatMap(([name]) => bothNames(name)).sort()).toEqual(namedFunctions.map(({called}) => called).sort());
    for (const [name, ...args] of calls) {
      const source = answer(name, args as Argument[], {});
      expect(source.ok).toBe(true);
      for (const called of bothNames(name))
        expect([called, await call(called, ...args)]).toEqual([called, source.ok && source.value]);
    }
  });

  it('say which part did not come, where nothing can load it', async () => {
    associated = loadFunctions(false);
    const said = await (call('LEDGERGAP', aids, 'FAJeM', fec, '6571', 2024) as Promise<unknown>).catch(
      (error: unknown) => error,
    );
    associated = loadFunctions();
    expect(said).toMatchObject({code: '#N/A', message: expect.stringContaining('n’a pas pu être chargée')});
  });

  it('are the same in the three dialects of blanks, and never null in what spills', () => {
    const dialect = (blank: Cell) => (rows: Matrix) =>
      rows.map((row) => row.map((cell) => (cell === null || cell === '' ? blank : cell)));
    const [desktop, web, sheets] = [0, null, ''].map((blank) => {
      const as = dialect(blank);
      return [
        call('BYCOMMUNE', as(Contacts!), 2024, 'jeunes', as(Jeunes!), as(settings as Matrix), 'Nature', 'Entretien'),
        call('BREAKDOWN', as(Jeunes!), 'niveau', 2024, blank, as(settings as Matrix)),
        call('BREAKDOWN', as(Aides!), 'Fonds', 2024, 'montant', as(settings as Matrix)),
        call('SHARE', as(Jeunes!), 'Permis B', 'oui', 2024),
      ];
    });
    expect(web).toEqual(desktop);
    expect(sheets).toEqual(desktop);
    for (const answer of desktop!) for (const cell of (answer as Matrix).flat()) expect(cell).not.toBeNull();
  });

  it('bear a cell in error, as the sheet itself gives it', () => {
    const rows = Contacts!.slice(0, 400);
    const spoiled = (error: unknown) =>
      rows.map((row, at) => (at === 7 ? row.map((cell, column) => (column === 2 ? error : cell)) : row));
    const asked = call('TALLY', spoiled('#N/A'));
    expect(asked).toEqual([[expect.any(Number)]]);
    expect(call('TALLY', spoiled(new CellError('#N/A')))).toEqual(asked);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it('answer again what was asked before, whatever a caller did to the first answer', () => {
    const first = call('BREAKDOWN', Jeunes, 'sexe', 2024) as Matrix;
    const kept = JSON.stringify(first);
    first[0]![0] = 'abîmé';
    expect(JSON.stringify(call('BREAKDOWN', Jeunes, 'sexe', 2024))).toBe(kept);
  });
});

describe('what cannot be answered is said in French, beside the error that Excel shows', () => {
  const {Jeunes} = ranges as Record<string, Matrix>;

  it('a range where one value is wanted, an unknown heading, a year without rows', () => {
    const wrong = sentence(() => call('TALLY', Jeunes, Jeunes));
    expect(wrong).toMatchObject({code: '#VALUE!', message: expect.stringContaining('attend une seule valeur')});
    expect(sentence(() => call('SHARE', Jeunes, 'Permi B', 'oui', 2024))).toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('Permis B'),
    });
    expect(sentence(() => call('BYCOMMUNE', Jeunes, 1999)).message).toMatch(/1999/);
  });

  it('a register of the workbook where nobody reads it', () => {
    expect(sentence(() => call('TALLY', 'Contacts', 2024)).code).toBe('#VALUE!');
    expect(sentence(() => call('BYCOMMUNE')).message).toMatch(/plage/);
  });

  it('more than Excel carries', () => {
    const many = [Jeunes![0]!, ...Array.from({length: 40}, () => Jeunes!.slice(1)).flat()];
    expect(sentence(() => call('TALLY', many)).message).toMatch(/colonnes|trop/);
  });

  it('works without what Excel tells of the call, and with what older metadata lacks', () => {
    const run = associated.get('TALLY')!;
    const asked = (call('TALLY', Jeunes, 2024) as Matrix)[0]![0];
    expect(run(Jeunes, [[2024]], null, null)).toEqual([[asked]]);
    expect(run(Jeunes, [[2024]])).toEqual([[asked]]);
    expect(run(Jeunes, 2024, '', [[[0]]], {})).toEqual([[asked]]);
  });
});
