import type {CellValue} from '../../shared/value/cell';
import {findParameterTables, PARAMETER_SHEET} from '../../shared/setting/parameter-tables';
import {readParameters} from '../../shared/setting/read-parameters';
import type {Problem} from '../../shared/message/problem';
import type {Registers} from '../../shared/count/registers';
import {defaultSettings} from '../../shared/setting/read-setting';
import {sheetOf, smallPlan, smallRegisters} from './small-report';

/** The sheet as a host would hand it back. */
function rowsOf(registers: Registers): CellValue[][] {
  const {cells, page} = sheetOf(smallPlan(registers), 'parametres');
  const rows = Array.from({length: page.area.rows}, () => Array<CellValue>(page.area.columns).fill(null));
  for (const {row, column, value} of cells) rows[row]![column] = value;
  return rows;
}

/** Where a line stands matters to problems only. */
const nowhere = {sheet: '', row: 0, at: {feuille: 0, registre: 0, lue: 0, colonne: 0}};

it('prints settings that are read back the same', () => {
  const registers: Registers = {
    ...smallRegisters(),
    settings: {
      ...defaultSettings(),
      structure: 'Mission Locale des Deux Rives',
      annee: 2024,
      couleur: '#7A1F5C',
      dateExtraction: 45662,
      niveauInconnu: 'Aucun diplôme',
      alternanceDansEmploi: false,
      partMinimaleSecteur: 0.15,
      seuilDiffusion: 0,
    },
    references: [{indicateur: 'premiers-accueils.total', annee: 2023, valeur: 678, ventilation: ''}],
    comptes: [{fonds: 'PACEA', compte: '6571', libelle: 'PACEA*', journal: 'BQ'}],
    correspondances: [
      {feuille: 'Export 3', registre: 'Contacts', lue: 'Dt', colonne: 'date', ...nowhere},
      {feuille: 'Notes', registre: 'aucun', lue: '', colonne: '', ...nowhere},
    ],
    textes: new Map([['emploi.contrats', 'Un marché tendu.\nEt des employeurs fidèles.']]),
    sections: [{section: 'emploi.pec', shown: false, order: 3, title: 'Les PEC'}],
  };
  const problems: Problem[] = [];
  const read = readParameters(findParameterTables(PARAMETER_SHEET, rowsOf(registers)), problems);
  expect(problems).toEqual([]);
  expect(read.settings).toEqual(registers.settings);
  expect(read.territoire?.communes).toEqual(registers.territoire.communes);
  expect(read.references).toEqual(registers.references);
  expect(read.comptes).toEqual(registers.comptes);
  expect(read.correspondances.map((line) => ({...line, ...nowhere}))).toEqual(registers.correspondances);
  expect(read.textes).toEqual(registers.textes);
  expect(read.sections.find(({section}) => section === 'emploi.pec')).toEqual(registers.sections[0]);
});
