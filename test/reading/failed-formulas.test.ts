import {readRegisters} from '../../shared/reading/read-registers';
import {briefly, columnOf, sheet} from './sheets';

const jeunes = ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil', 'QPV'];
const situations = ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Secteur'];

describe('what a formula that failed leaves in a cell', () => {
  const read = readRegisters([
    sheet(
      'Jeunes',
      jeunes,
      ['J1', 'F', 38000, 'Feurs', 'BAC', 45300, 'Le Clos'],
      ['J2', 'F', 38000, '#N/A', '#N/A', 45300, '#N/A'],
      ['#N/A', 'F', 38000, 'Feurs', 'BAC', 45300, ''],
      ['#N/A', 'M', 38000, 'Feurs', 'BAC', 45300, ''],
    ),
    sheet('Situations', situations, ['J1', 'Emploi', '#N/A', 45300, '#REF!']),
  ]);

  it('is no commune of the territory, no quarter, no kind and no sector', () => {
    expect(read.territoire.communes.map(({name}) => name)).toEqual(['Feurs']);
    expect(columnOf(read, 'jeunes', 'commune')![1]).toBe('Non renseigné');
    expect(columnOf(read, 'jeunes', 'qpv')).toEqual(['Le Clos', 'Non renseigné', 'Non renseigné', 'Non renseigné']);
    expect(columnOf(read, 'situations', 'type')).toEqual(['Non renseigné']);
    expect(columnOf(read, 'situations', 'secteur')).toEqual(['Non renseigné']);
  });

  it('is no youth either: several are not taken for one', () => {
    expect(columnOf(read, 'jeunes', 'dossier')!.slice(2)).toEqual(['Non renseigné', 'Non renseigné']);
  });

  it('is reported where it stands', () => {
    expect(briefly(read.problems)).toEqual([
      'territoire-missing   ×1',
      'commune-unreadable D3 #N/A ×1',
      'value-unknown E3 #N/A ×1',
      'value-unknown G3 #N/A ×1',
      'dossier-unreadable A4 #N/A ×2',
      'value-unknown C2 #N/A ×1',
      'value-unknown E2 #REF! ×1',
    ]);
  });
});

it('a quarter that « Territoire » does not know counts, and is said', () => {
  const read = (...territoire: string[][]) =>
    readRegisters([
      sheet('Territoire', ['Commune', 'QPV'], ...territoire),
      sheet('Jeunes', jeunes, ['J1', 'F', 38000, 'Feurs', 'BAC', 45300, 'Hors zone']),
    ]);
  expect(columnOf(read(['Feurs', 'Le Clos']), 'jeunes', 'qpv')).toEqual(['Hors zone']);
  expect(briefly(read(['Feurs', 'Le Clos']).problems)).toEqual(['qpv-unknown G2 Hors zone ×1']);
  expect(briefly(read(['Feurs', '']).problems)).toEqual([]);
});
