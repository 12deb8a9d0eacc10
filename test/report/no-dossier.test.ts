import {sheet} from '../reading/sheets';
import {smallPlan, smallRegisters, textsOf} from './small-report';

it('holds no dossier, even where it tells that one is unknown, spoilt or there twice', () => {
  const headings = ['N° dossier', 'Date', 'Nature'];
  const more = sheet(
    'Contacts 2',
    headings,
    ['990001', 45400, 'SMS'],
    ['(9»9) :', 45401, 'SMS'],
    ['9,9E+05', 45402, 'SMS'],
  );
  const registers = smallRegisters([], [more]);
  const {problems} = registers;
  expect(problems.map(({code}) => code)).toEqual(expect.arrayContaining(['dossier-unknown', 'dossier-unreadable']));
  const texts = textsOf(smallPlan(registers)).join('\n');
  expect(texts).toMatch(/Contacts 2\s», cellule A2\s: 2\scellules de la colonne/);
  expect(texts).not.toMatch(/990001|9»9|9,9E/);
});
