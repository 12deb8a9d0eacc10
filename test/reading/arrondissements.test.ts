import {communeFinder} from '../../shared/reading/commune-finder';

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
