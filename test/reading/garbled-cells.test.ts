import {briefly, contacts, readAll, readJeunes} from './sheets';

const told = (...natures: string[]) =>
  briefly(
    readAll(contacts(...natures.map((nature, at) => [`J${at}`, 45300 + at, nature, null]))).problems.filter(
      ({code}) => code === 'text-garbled',
    ),
  );

describe('cells whose letters an encoding spoilt', () => {
  it.each([
    'TÃ©lÃ©phone',
    'Entretien Ã\u00a0 distance',
    'Journ√©e',
    'R├®union',
    'T\ufffdl\ufffdphone',
    'lâ€™atelier',
    'MARCÃ‰',
  ])('are told, with how many rows bear them: %s', (nature) =>
    expect(told('SMS', nature, nature, 'Téléphone')).toEqual([`text-garbled C3 ${nature.replace(/\s+/g, ' ')} ×2`]),
  );

  it('are told of communes too', () => {
    const {problems} = readJeunes('Commune', ['BoÃ«n', 'Feurs']);
    expect(briefly(problems.filter(({code}) => code === 'text-garbled'))).toEqual([
      expect.stringContaining('BoÃ«n ×1'),
    ]);
  });

  it('are none of those that people write', () => {
    expect(told('Téléphone', 'SÃO TOMÉ', 'Ânes', 'ÂGE', 'Â', 'Ã', 'à l’accueil', '√2', 'œuvre — n° 3')).toEqual([]);
  });
});
