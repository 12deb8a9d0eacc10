import {readRegisters} from '../../shared/reading/read-registers';
import {jeunesHeadings, sheet} from './sheets';

it('shows the communes of a territory that none declares under their best spelling', () => {
  const cells = [
    'NOIRETABLE',
    'Noirétable',
    'noirétable',
    'Chamba (La)',
    'La Chamba',
    'ST JUST',
    'Saint-Just',
    'FEURS',
  ];
  const rows = cells.map((commune, at) => [`J${at}`, 'F', 38000, commune, 'BAC', 45300]);
  const read = (order: typeof rows) => readRegisters([sheet('Jeunes', jeunesHeadings, ...order)]).territoire;
  const names = ['FEURS', 'La Chamba', 'Noirétable', 'Saint-Just'];
  expect(read(rows).communes.map(({name}) => name)).toEqual(names);
  expect(read([...rows].reverse()).communes.map(({name}) => name)).toEqual(names);
});

describe('a name that is nearly that of another, where no table says which communes there are', () => {
  const read = (...communes: string[]) =>
    readRegisters([
      sheet('Jeunes', jeunesHeadings, ...communes.map((commune, at) => [`J${at}`, 'F', 38000, commune, 'BAC', 45300])),
    ]);
  const told = ({problems}: ReturnType<typeof read>) =>
    problems.flatMap(({code, cell, value, count, costsRows, message}) =>
      code === 'commune-alike' ? [[cell, value, count, costsRows, /compte (avec|à part)/.exec(message)![1]]] : [],
    );
  const many = Array<string>(10).fill('Lambersart');

  it('counts with it where it is rare, and is a problem', () => {
    const registers = read('Lompret', 'Lammersart', ...many, 'LAMMERSART');
    expect(registers.territoire.communes.map(({name}) => name)).toEqual(['Lambersart', 'Lompret']);
    expect(told(registers)).toEqual([['D3', 'Lammersart', 2, true, 'avec']]);
    const column = registers.tables.jeunes!.columns.get('commune');
    expect(column?.kind === 'code' && [...column.codes]).toEqual([2, ...Array<number>(12).fill(1)]);
  });

  it('stands alone where it is as frequent, and is a problem', () => {
    const registers = read('Lammersart', ...many.slice(0, 4));
    expect(registers.territoire.communes.map(({name}) => name)).toEqual(['Lambersart', 'Lammersart']);
    expect(told(registers)).toEqual([['D2', 'Lammersart', 1, true, 'à part']]);
  });

  it('is none where another number, another initial or another name stands', () => {
    expect(
      told(read('Lyon 8e', 'Lyon 9e', 'Marcq-en-Barœul', 'Mons-en-Barœul', 'Feurs', ...many, 'Pérenchies')),
    ).toEqual([]);
  });
});
