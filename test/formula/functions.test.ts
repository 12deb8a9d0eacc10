import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import {REST} from '../../shared/formula/function-spec';
import {functions, namedFunctions} from '../../shared/formula/functions';
import type {FunctionName, NamedFunction} from '../../shared/formula/functions';
import {functionsHelp} from '../../shared/formula/functions-help';
import {ourCalls} from '../../shared/formula/our-calls';
import {offeredValues} from '../../shared/formula/offered-values';
import {measures} from '../../shared/formula/parameters';
import {aids, fec} from './ledger-sample';
import {ranges, workbook} from './sample';

const all: readonly NamedFunction['spec'][] = functions;
/** Functions that Excel or Google Sheets has under the same name, as far as ours could meet them. */
const BUILT_IN = new Set([
  'BY',
  'COUNT',
  'ROWS',
  'ROW',
  'COLUMN',
  'CELL',
  'INDEX',
  'MATCH',
  'TABLE',
  'RANK',
  'VALUE',
  'TYPE',
  'INFO',
]);

describe('the table of functions', () => {
  it('holds the published names in their order, which never changes', () => {
    expect(
      all.map(({name, parameters}) => `${name}(${parameters.map((parameter) => parameter.name).join(';')})`),
    ).toEqual([
      'BYCOMMUNE(registre;annee;compter)',
      'BREAKDOWN(registre;par;annee;compter)',
      'CROSS(registre;lignes;colonnes;annee;compter)',
      'TALLY(registre;annee;compter)',
      'SHARE(registre;colonne;valeur;annee;compter)',
      'SHARE_BELOW_BAC(registre;annee)',
      'EVOLUTION(registre;annee;compter)',
      'INDICATOR(id;annee;par)',
      'DEFINITION(id)',
      'SOURCE_ROWS(id;annee;ligne)',
      'AIDTOTAL(aides;fonds;annee;commune)',
      'LEDGERGAP(aides;fonds;grand_livre;comptes;annee)',
      'LEDGERBRIDGE(aides;fonds;grand_livre;comptes;annee)',
      'QUALITY(registre)',
      'COMMUNE(texte)',
      'LEVEL(texte)',
      'AGEBAND(naissance;au)',
    ]);
  });

  it('holds their published French names, which never change either', () => {
    expect(all.map(({french}) => french)).toEqual([
      'PARCOMMUNE',
      'VENTILER',
      'CROISER',
      'COMPTER',
      'PART',
      'PART_INFRA_BAC',
      'EVOLUTION',
      'INDICATEUR',
      'DEFINITION',
      'LIGNES_SOURCE',
      'TOTAL_AIDES',
      'ECART_COMPTES',
      'PASSAGE_COMPTES',
      'QUALITE',
      'COMMUNE',
      'NIVEAU',
      'TRANCHE_AGE',
    ]);
  });

  it('knows one function by each name, and by both names the same one', () => {
    const names = namedFunctions.map(({called}) => called);
    expect(new Set(names).size).toBe(names.length);
    for (const spec of all)
      for (const called of [spec.name, spec.french]) {
        expect(namedFunctions.filter((named) => named.called === called)).toEqual([{called, spec}]);
        for (const formula of [`=ML.${called}(1;2)`, `=ML_${called}(1;2)`, `=_xldudf_ML_${called}(1;2)`])
          expect(ourCalls(formula)).toMatchObject([{called, spec: {name: spec.name}, args: ['1', '2']}]);
      }
  });

  it.each(namedFunctions.map(({called, spec}) => [called, spec] as const))(
    '%s keeps within what hosts accept',
    (name, spec) => {
      expect(name).toMatch(/^[A-Z][A-Z_]{2,}[A-Z]$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(BUILT_IN.has(name)).toBe(false);
      const words = spec.parameters.map((parameter) => parameter.name);
      expect(new Set([...words, REST.name]).size).toBe(words.length + 1);
      for (const text of [functionsHelp[spec.name].summary, REST.help, ...spec.parameters.map(({help}) => help)]) {
        expect(text.length).toBeLessThanOrEqual(128);
        expect(text).toMatch(/[.)]$/);
      }
      for (const word of words) expect(word).toMatch(/^[a-z][a-z_]*$/);
      const firstOptional = spec.parameters.findIndex(({optional}) => optional === true);
      if (firstOptional >= 0)
        expect(spec.parameters.slice(firstOptional).every(({optional}) => optional === true)).toBe(true);
      for (const values of offeredValues.values()) {
        expect(values.length).toBeGreaterThan(1);
        expect(new Set(values).size).toBe(values.length);
        expect(values.every((value) => value.length > 0 && value.length < 64)).toBe(true);
      }
    },
  );

  it('say which mask small counts, and which do not', () => {
    const masksNothing = all
      .map(({name}) => name)
      .filter((name) => functionsHelp[name].summary.endsWith('Rien n’est masqué.'));
    expect(masksNothing).toEqual(['BYCOMMUNE', 'BREAKDOWN', 'CROSS', 'TALLY', 'SHARE', 'EVOLUTION']);
    expect(functionsHelp.INDICATOR.summary).toContain('seuil de diffusion compris');
  });

  it('offers values to parameters that there are, and measures where they are the only ones', () => {
    const names = new Set(all.flatMap(({parameters}) => parameters.map(({name}) => name)));
    expect([...offeredValues.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect(offeredValues.get('compter')).toBe(measures);
  });

  it.each(all.map(({name}) => [name, functionsHelp[name].example] as const))(
    'the example of %s gives an answer',
    (name, example) => {
      const [, called, written = ''] = /^=ML\.([A-Z_]+)\((.*)\)$/.exec(example)!;
      expect(called).toBe(name);
      const args = splitArguments(written).map(argumentOf);
      const given = answer(name as FunctionName, args, {...workbook, sizeLimit: Infinity});
      expect(given).toMatchObject({ok: true});
    },
  );
});

/** Arguments in French syntax: semicolons outside quotes. */
function splitArguments(written: string): string[] {
  return written.match(/(?:"[^"]*"|[^;"])+|(?<=;|^)(?=;|$)/g) ?? [];
}

function argumentOf(text: string): Argument {
  if (text === '') return null;
  if (text.startsWith('"')) return text.slice(1, -1);
  if (/^\d+$/.test(text)) return Number(text);
  if (text === 'Aides[#Tout]') return aids;
  if (text === 'GrandLivre[#Tout]') return fec;
  if (text === 'Territoire[#Tout]') return ranges['Paramètres ML'];
  if (text === 'C2:C500') return [[38000], ['12/05/2006'], [null]];
  if (/^[A-Z]\d+:[A-Z]\d+$/.test(text)) return [['Lambersart'], ['CAP'], [null]];
  return ranges[text.replace('[#Tout]', '')];
}
