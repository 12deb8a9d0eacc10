import {gzipSync} from 'node:zlib';
import {officialFiles, officialScripts} from '../../communes/departements';
import {officialFinder, readOfficialFile} from '../../shared';

const listOf = (code: string) => readOfficialFile(officialFiles().find((file) => file.code === code)!);
const epciOf = (code: string, name: string) => listOf(code).communes.find((one) => one.name === name)?.epci;

describe('the official list', () => {
  it('has every département, each commune in one of them', () => {
    const codes = officialFiles().map(({code}) => code);
    expect(codes.filter((code) => /^\d[\dAB]$/.test(code))).toHaveLength(96);
    expect(codes).toEqual(expect.arrayContaining(['2A', '2B', '971', '972', '973', '974', '976']));
    const whole = officialFiles().flatMap((file) =>
      readOfficialFile(file).communes.flatMap(({insee, of, isBeyond}) => (of === '' && !isBeyond ? [insee] : [])),
    );
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(34_800);
  });

  it('knows EPCI with their members beyond the département, and the territories of Greater Paris', () => {
    expect(epciOf('59', 'Lambersart')).toBe('Métropole Européenne de Lille');
    expect(epciOf('93', 'Aubervilliers')).toBe('Plaine Commune');
    const beyond = officialFiles().filter((file) => readOfficialFile(file).communes.some(({isBeyond}) => isBeyond));
    expect(beyond.length).toBeGreaterThan(50);
  });

  it('knows arrondissements and former communes as parts of a commune', () => {
    expect(
      listOf('69')
        .communes.filter(({of}) => of === '69123')
        .map(({insee}) => insee),
    ).toContain('69388');
    expect(listOf('59').communes.find(({name}) => name === 'Lomme')?.of).toBe('59350');
  });

  it('is served a file a département, light, that sets data and does nothing else', () => {
    const scripts = [...officialScripts()];
    expect(scripts.map(([name]) => name)).toEqual([
      'communes/index.js',
      ...officialFiles().map(({code}) => `communes/${code}.js`),
    ]);
    for (const [name, text] of scripts) {
      const [, key, json] = /^\(globalThis\.bilanMlCommunes \?\?= \{\}\)\["(\w+)"\] = (.*);\n$/.exec(text)!;
      expect([name, `communes/${key}.js`, gzipSync(text).length < 12_000]).toEqual([name, name, true]);
      expect(() => JSON.parse(json!)).not.toThrow();
    }
    expect(scripts.some(([, text]) => text.includes('’Ascq'))).toBe(true);
    expect(scripts.every(([, text]) => !text.includes("'"))).toBe(true);
  });

  it('takes each of its own names for itself', () => {
    for (const code of ['59', '42', '974', '13']) {
      const list = listOf(code);
      const find = officialFinder(list);
      const wrong = list.communes.filter(({name}) => find(name).kind !== 'official');
      expect(wrong).toEqual([]);
    }
  });

  it.each([
    ['Lammersart', 'near', 'Lambersart'],
    ['LAMBERSART', 'official', 'Lambersart'],
    ['Marcq en Baroeul', 'official', 'Marcq-en-Barœul'],
    ['Armentiere', 'near', 'Armentières'],
    ['Gotham', 'unknown', undefined],
  ])('judges « %s »: %s', (name, kind, commune) => {
    const judged = officialFinder(listOf('59'))(name);
    expect([judged.kind, judged.commune?.name]).toEqual([kind, commune]);
  });
});
