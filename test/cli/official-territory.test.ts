import {readOptions} from '../../cli/options';
import {readOfficial} from '../../cli/official-territory';
import {readRegisters} from '../../shared';

const asked = (...args: string[]) => readOfficial(readOptions(args));
const names = (...args: string[]) => asked(...args).sheets.flatMap(({rows}) => rows.slice(1).map(([name]) => name));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const headings = ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'];
const jeunes = (...communes: string[]) => ({
  name: 'Jeunes',
  rows: [headings, ...communes.map((commune, at) => [`J${at}`, 'F', 38000, commune, 'BAC', 45300])],
});

describe('--territoire', () => {
  it('is nothing where it is not given', () => expect(asked().sheets).toEqual([]));

  it('is an EPCI, by its whole name or without its kind', () => {
    const members = names('--territoire', 'métropole européenne de lille');
    expect(members.length).toBeGreaterThan(90);
    expect(members).toEqual(expect.arrayContaining(['Lambersart', 'Villeneuve-d’Ascq']));
    expect(names('--territoire', 'Pays de Mormal')).toEqual(names('--territoire', 'CC du Pays de Mormal'));
  });

  it('is a département, communes, or all of these at once, each once', () => {
    expect(names('--territoire', '90').length).toBe(names('--territoire', 'Territoire de Belfort').length);
    expect(names('--territoire', 'Lambersart ; Lompret; LAMBERSART')).toEqual(['Lambersart', 'Lompret']);
    expect(names('--territoire', 'Lyon 8e Arrondissement;Bron')).toEqual(['Lyon 8e Arrondissement', 'Bron']);
  });

  it('is read as the table « Territoire », its EPCI as a level where there are several', () => {
    const {sheets} = asked('--territoire', 'Métropole Européenne de Lille; CC Flandre Lys');
    const {territoire} = readRegisters([...sheets, jeunes('Lambersart', 'Lammersart', 'Merville', 'Arras')]);
    expect(territoire.declared).toBe(true);
    expect(territoire.levels?.map(({name, values}) => [name, values])).toEqual([
      ['EPCI', ['Métropole Européenne de Lille', 'CC Flandre Lys']],
    ]);
    expect(territoire.communes.find(({name}) => name === 'Lambersart')?.insee).toBe('59328');
  });

  it('adds to the lines of the workbook, and changes none of them', () => {
    const table = {
      name: 'Territoire',
      rows: [
        ['Commune', 'Code INSEE', 'QPV'],
        ['Lambersart', '59328', 'Pacot-Vandracq'],
      ],
    };
    const {sheets} = asked('--territoire', 'Lambersart; Lompret');
    const {territoire, problems} = readRegisters([table, ...sheets, jeunes('Lambersart')]);
    expect(territoire.communes.map(({name, qpv}) => [name, qpv])).toEqual([
      ['Lambersart', ['Pacot-Vandracq']],
      ['Lompret', []],
    ]);
    expect(problems.filter(({code}) => code === 'setting-twice')).toEqual([]);
  });

  it.each([
    [['--territoire', 'Métropole de Lile'], /n’est pas dans la liste officielle/],
    [['--territoire', 'Lambersard'], /Vouliez-vous dire « Lambersart »/],
    [['--territoire', 'Saint-Sauveur'], /est dans plusieurs départements : .*Ajoutez --departement/],
    [['--departement', '20'], /Département non compris : « 20 »/],
    [['--departement', '59', '--territoire', 'Amiens'], /n’est pas dans la liste officielle/],
  ])('%j is refused, and says what to do', (args, message) => {
    expect(() => asked(...args)).toThrow(message);
  });
});

it('--departement judges spellings, by its code or its name', () => {
  for (const departement of ['59', 'nord']) {
    const registers = readRegisters([jeunes('Lambersart', 'Lammersart')]);
    const {problems} = asked('--departement', departement).judge(registers);
    expect(
      problems
        .map(({message}) => plain(message))
        .filter((message) => message.includes('liste officielle (Nord, 2026)')),
    ).toHaveLength(1);
  }
});
