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
