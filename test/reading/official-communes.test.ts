import {judgeCommunes} from '../../shared/reading/official-communes';
import {readRegisters} from '../../shared/reading/read-registers';
import {writtenCommunes} from '../../shared/reading/written-communes';
import type {OfficialList} from '../../shared/setting/official-list';
import {tellAway} from '../../shared/message/problem';
import {columnOf, jeunesHeadings, readable, sheet} from './sheets';

const official = (name: string) => ({name, insee: '', epci: '', arrondissement: '', of: '', isBeyond: false});
const nord: OfficialList = {
  code: '59',
  name: 'Nord',
  year: 2026,
  communes: ['Lambersart', 'Lompret', 'Marly', 'Marcy', 'Lille'].map(official),
};
const rowsOf = (communes: readonly string[]) =>
  communes.map((commune, at) => [`J${at}`, 'F', 38000, commune, 'BAC', 45300]);
const table = (...communes: string[]) =>
  sheet('Territoire', ['Commune', 'Code INSEE'], ...communes.map((name) => [name, null]));

function told(cells: readonly string[], ...tables: ReturnType<typeof table>[]) {
  const registers = readRegisters([...tables, sheet('Jeunes', jeunesHeadings, ...rowsOf(cells))]);
  const judged = judgeCommunes(registers, nord);
  expect(columnOf(judged, 'jeunes', 'commune')).toEqual(columnOf(registers, 'jeunes', 'commune')); // it changes no figure
  return judged.problems.filter(({code}) => code.endsWith('-official'));
}

describe('spellings beside the official list', () => {
  it('that are nearly a name of it, and count apart, are a problem', () => {
    const [problem, ...others] = told(['Lambersart', 'Lammersart', 'Lammersart']);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'commune-near-official',
      sheet: 'Jeunes',
      cell: 'D3',
      value: 'Lammersart',
      count: 2,
      costsRows: true,
    });
    expect(readable(problem!.message)).toContain(
      'n’est pas dans la liste officielle (Nord, 2026), où « Lambersart » lui ressemble, et compte sous « Lammersart »',
    );
  });

  it('that are nearly a name of it outside the territory are a problem', () => {
    const [problem] = told(['Lompret', 'Lammersart'], table('Lompret'));
    expect(readable(problem!.message)).toContain('compte hors du territoire');
  });

  it('are none once they count as that name, nor where they are of the list, nor where nothing is near', () => {
    expect(
      told(['Lambersart', 'Lammersart', 'Lille', 'Gotham', 'MARLY', 'Marcy'], table('Lambersart', 'Marly', 'Marcy')),
    ).toEqual([]);
  });

  it('that are a commune of it, taken for a slip of another, are a problem', () => {
    const [problem, ...others] = told(['Marcy', 'Marly'], table('Marly'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({code: 'commune-other-official', value: 'Marcy', cell: 'D2'});
    expect(readable(problem!.message)).toContain('et compte avec « Marly »');
  });

  it('quote no cell where they may be handed over', () => {
    for (const problem of [...told(['Lambersart', 'Lammersart']), ...told(['Marcy', 'Marly'], table('Marly'))])
      expect(tellAway(problem, true).message).not.toMatch(/Lammersart|« Marcy »/);
  });
});

describe('communes as they are written', () => {
  it('have their best known spelling, their rows and their first cell, and tell the département', () => {
    const registers = readRegisters([
      sheet(
        'Jeunes',
        jeunesHeadings,
        ...rowsOf([
          '59130 LAMBERSART',
          'Lambersart',
          'Lambersart',
          '62000 Arras',
          '59800 Lille',
          '20090 Ajaccio',
          '',
          '97419 La Possession',
        ]),
      ),
    ]);
    const {communes, unsaid, departements} = writtenCommunes(registers);
    expect(unsaid).toBe(1);
    expect(communes[0]).toEqual({name: 'Lambersart', rows: 3, sheet: 'Jeunes', cell: 'D2'});
    expect(communes.map(({name}) => name)).toEqual(['Lambersart', 'Ajaccio', 'Arras', 'La Possession', 'Lille']);
    expect(departements).toEqual(['59', '2A', '62', '974']);
  });
});
