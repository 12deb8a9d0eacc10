import {readRegisters} from '../../shared/reading/read-registers';
import type {Rows} from '../../shared/value/cell';
import {smallPlan, textsOf} from './small-report';

const somebody = 'Zorbec Odile';
const dossiers = ['1', '2', '3', '4'];

/** Youths, and aids beside them or under them on the same sheet, each in a table of Excel; a name stands among the aids. */
function oneSheet(isBeside: boolean, named: string) {
  const jeunes: Rows = [
    ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
    ...dossiers.map((dossier) => [dossier, 'F', 38600, 'Amont', 'BAC', 45400]),
  ];
  const aides: Rows = [
    ['N° dossier', 'Fonds', 'Date de décision', 'Montant', 'Bénéficiaire'],
    ...dossiers.map((dossier) => [dossier, 'FAJEM', 45400, 100, named]),
  ];
  const rows = isBeside
    ? jeunes.map((line, at) => [...line, null, ...aides[at]!])
    : [...jeunes, [null], [null], ...aides];
  const place = isBeside ? {row: 0, column: 7} : {row: 7, column: 0};
  return {
    name: 'Suivi',
    rows,
    ranges: [
      {row: 0, column: 0, rows: 5, columns: 6},
      {...place, rows: 5, columns: 5},
    ],
  };
}

/** What the report prints where that name was typed as the programme of four departures. */
function printed(isBeside: boolean, named: string): string {
  const situations = {
    name: 'Situations',
    rows: [
      ['N° dossier', 'Catégorie', 'Type', 'Date de début'],
      ...dossiers.map((dossier) => [dossier, 'Mobilité internationale', somebody, 45420]),
    ],
  };
  const registers = readRegisters([oneSheet(isBeside, named), situations]);
  expect(registers.recognised.map(({register}) => register)).toEqual(['jeunes', 'aides', 'situations']);
  return textsOf(smallPlan(registers)).join('\n');
}

describe.each([
  ['beside', true],
  ['under', false],
])('a name that the aids hold, in a table %s that of the youths', (_, isBeside) => {
  it('names no line', () => expect(printed(isBeside, somebody)).not.toContain(somebody));
  it('is printed when no register says that it is somebody', () =>
    expect(printed(isBeside, 'Autre Personne')).toContain(somebody));
});
