import {communeFinder} from '../../shared/reading/commune-finder';
import {readRegisters} from '../../shared/reading/read-registers';
import {rowsOf, sheetsOf, tally} from './agency';
import {columnOf, jeunesHeadings, sheet} from './sheets';

const finderOf = (...names: string[]) => {
  const communes = names.map((name) => ({name, insee: '', qpv: []}));
  const finder = communeFinder({communes, declared: true});
  return (cell: string) => {
    const found = finder.find(cell);
    return found.kind === 'inside' ? communes[found.at]!.name : found.kind;
  };
};

describe('communes that bear a number', () => {
  const marseille = finderOf('Marseille 12', 'Marseille 13', 'Marseille 1er', 'Aubagne');

  it.each([
    ['MARSEILLE 13', 'Marseille 13'],
    ['13013 Marseille 13', 'Marseille 13'],
    ['Marseille 1er', 'Marseille 1er'],
    ['Marseille 14', 'outside'],
    ['Marseille 2e', 'outside'],
    ['Aubagne 13', 'Aubagne'],
  ])('%s: %s', (cell, expected) => expect(marseille(cell)).toBe(expected));

  it('are no other than the one of the territory when it has one', () => {
    expect(finderOf('Feurs 42')('Feurs')).toBe('Feurs 42');
    expect(finderOf('Lyon 8e')('Lyon 9e')).toBe('outside');
  });
});

describe('the arrondissements of Paris, Lyon and Marseille', () => {
  it.each([
    [
      'Lyon 8e',
      [
        'LYON 08',
        'Lyon 8ème',
        'lyon 8 eme arrondissement',
        '69008 LYON',
        'LYON 69008',
        'Lyon 8e Arrondissement',
        'LYON CEDEX 08',
        '69388 Lyon',
        'Lyon (8e)',
      ],
    ],
    ['Paris 1er', ['PARIS 01', 'Paris 1er Arrondissement', '75001 PARIS', 'PARIS 1', 'Paris 1 er arr.']],
    ['Paris 16e', ['75116 Paris', '75016 PARIS', 'PARIS 16', 'Paris 16ème']],
    ['Marseille 13e', ['13013 MARSEILLE', 'Marseille 13', 'MARSEILLE 13EME', '13213 Marseille']],
  ])('%s is known however it is written', (name, cells) => {
    const find = finderOf(
      'Lyon 1er',
      'Lyon 3e',
      'Lyon 8e',
      'Paris 1er',
      'Paris 11e',
      'Paris 16e',
      'Marseille 13e',
      'Villeurbanne',
    );
    const official = finderOf(`${name} Arrondissement`);
    expect(cells.map((cell) => [cell, find(cell)])).toEqual(cells.map((cell) => [cell, name]));
    expect(cells.map(official)).toEqual(cells.map(() => `${name} Arrondissement`));
  });

  it.each(['Lyon', '69000 LYON', 'PARIS 75', 'Lyon 69'])('%s alone says no arrondissement', (cell) =>
    expect(finderOf('Lyon 8e', 'Paris 1er')(cell)).toBe('unreadable'),
  );

  it('are in their city where the territory has the city', () => {
    const find = finderOf('Lyon', 'Villeurbanne');
    expect(['Lyon 8e', '69003 LYON', 'Lyon', 'LYON CEDEX 03'].map(find)).toEqual(Array(4).fill('Lyon'));
    expect(find('Paris 8e')).toBe('outside');
  });

  const sheets = sheetsOf('lyon-official-names');
  const byHand = tally(rowsOf(sheets, 'Jeunes'), (row) => {
    const text = String(row['Commune']);
    const at = /LYON.*?0?([138])|6900([138])/i.exec(text);
    return at === null ? 'Villeurbanne' : `Lyon ${at[1] ?? at[2]}`;
  });

  it('are each a commune in an agency that has their official names', () => {
    const found = columnOf(readRegisters(sheets), 'jeunes', 'commune')!.map(String);
    const name = (commune: string) => commune.replace(/(er|e) Arrondissement$/, '');
    expect(tally(found, name)).toEqual(byHand);
    expect(Object.keys(byHand).sort()).toEqual(['Lyon 1', 'Lyon 3', 'Lyon 8', 'Villeurbanne']);
  });

  it('are all their city by the setting « Arrondissements », declared or found', () => {
    const {Villeurbanne: others = 0, ...lyon} = byHand;
    const expected = {Lyon: Object.values(lyon).reduce((sum, one) => sum + one), Villeurbanne: others};
    for (const given of [sheets, sheets.filter(({name}) => name !== 'Territoire')]) {
      const registers = readRegisters(given, {arrondissements: 'une ville'});
      expect(registers.territoire.communes.map(({name}) => name)).toEqual(['Lyon', 'Villeurbanne']);
      expect(tally(columnOf(registers, 'jeunes', 'commune')!.map(String), String)).toEqual(expected);
    }
  });

  it('are found one by one where no table declares the territory', () => {
    const {territoire} = readRegisters(sheets.filter(({name}) => name !== 'Territoire'));
    expect(territoire.communes.map(({name}) => name)).toEqual(['Lyon 1er', 'Lyon 3e', 'Lyon 8e', 'Villeurbanne']);
  });

  it('keep their quarters and their levels in the city', () => {
    const table = sheet(
      'Territoire',
      ['Commune', 'QPV', 'Antenne'],
      ['Lyon 3e', 'Q3', 'Est'],
      ['Lyon 8e', 'Q8', 'Sud'],
      ['Bron', null, 'Sud'],
    );
    const {territoire} = readRegisters([table], {arrondissements: 'une ville'});
    expect(territoire.communes.map(({name, qpv}) => [name, qpv])).toEqual([
      ['Lyon', ['Q3', 'Q8']],
      ['Bron', []],
    ]);
    expect([...territoire.levels![0]!.valueOf]).toEqual(
      expect.arrayContaining([
        ['Lyon', 'Est'],
        ['Bron', 'Sud'],
      ]),
    );
  });
});

describe('a post code', () => {
  it('is never the INSEE code of another commune', () => {
    const sheets = sheetsOf('post-code-is-insee');
    const found = columnOf(readRegisters(sheets), 'jeunes', 'commune')!.map(String);
    const byHand = tally(rowsOf(sheets, 'Jeunes'), (row) =>
      /WATTRELOS/.test(String(row['Commune']))
        ? 'Wattrelos'
        : /LEERS/.test(String(row['Commune']))
          ? 'Leers'
          : 'Hors territoire',
    );
    expect(tally(found, String)).toEqual(byHand);
  });

  it.each([
    ['beside the name of another commune', ['97417 LA MONTAGNE', '97419'], ['Hors territoire', 'Non renseigné']],
    ['beside its own name', ['97438 Saint-Philippe', '97417'], ['Saint-Philippe', 'Non renseigné']],
    [
      'nowhere: what stands alone is an INSEE code',
      ['97417 - Saint-Philippe', '97419'],
      ['Saint-Philippe', 'Sainte-Rose'],
    ],
  ])('stands %s', (_, cells, expected) => {
    const table = sheet('Territoire', ['Commune', 'Code INSEE'], ['Saint-Philippe', '97417'], ['Sainte-Rose', '97419']);
    const rows = cells.map((commune, at) => [`J${at}`, 'F', 38000, commune, 'BAC', 45300]);
    expect(columnOf(readRegisters([table, sheet('Jeunes', jeunesHeadings, ...rows)]), 'jeunes', 'commune')).toEqual(
      expected,
    );
  });
});
