import {followedExcel} from '../../../addin/functions/followed-excel';
import {isOurFormula} from '../../../addin/functions/formula-cells';
import {freezeFormulas, repairFormulas} from '../../../addin/functions/mend-formulas';
import type {AsyncWorkbook} from '../../../shared/drawing/workbook';
import {PaperSheets} from './paper-sheets';

describe('a function of ours', () => {
  it.each([
    '=ML.TALLY()',
    '=ml.tally("x")',
    '=SUM(1,ML.TALLY())',
    '=_xldudf_ML_TALLY()',
    '=-\'a\'!A1+ML.SHARE(A1:B2,"x")',
  ])('is in %s', (formula) => expect(isOurFormula(formula, 'ML')).toBe(true));
  it.each(['=SUM(A1)', '=XML.TALLY()', '=MLDEV.TALLY()', 'ML.TALLY()', '=ML1+2', 12, null])('is not in %s', (formula) =>
    expect(isOurFormula(formula, 'ML')).toBe(false),
  );
});

describe('« Réparer les #NOM? »', () => {
  it('enters again the formulas that Excel could not read, by their name, and no other', async () => {
    const excel = new PaperSheets();
    const cells = excel.add('Suivi', {
      '0,0': {formula: '=_xldudf_ML_TALLY("Jeunes")', value: '#NAME?'},
      '1,0': {formula: '=ML.TALLY("Jeunes")', value: 12},
      '2,0': {formula: '=INCONNUE()', value: '#NAME?'},
      '3,0': {formula: '', value: '#NAME?'},
    });
    expect(await repairFormulas(excel.door, 'ML')).toBe(1);
    expect(cells.get('0,0')).toEqual({formula: '=ML.TALLY("Jeunes")', value: 42});
    expect(cells.get('1,0')!.value).toBe(12);
    expect(cells.get('2,0')).toEqual({formula: '=INCONNUE()', value: '#NAME?'});
  });
});

describe('« Figer les formules ML »', () => {
  it('leaves the same values, over all that a formula fills; errors and the formulas of the user stay', async () => {
    const excel = new PaperSheets();
    const cells = excel.add('Suivi', {
      '0,0': {formula: '=ML.TALLY()', value: 12},
      '2,0': {
        formula: '=ML.BYCOMMUNE()',
        value: 'Commune',
        spill: [
          ['Commune', 'Nombre'],
          ['=Lille', 3],
        ],
      },
      '9,0': {formula: '=SUM(A1)', value: 12},
      '9,1': {formula: '=ML.TALLY("x")', value: '#VALUE!'},
    });
    expect(await freezeFormulas(excel.door, 'ML')).toBe(2);
    expect(cells.get('0,0')).toMatchObject({formula: '', value: 12});
    expect(['2,0', '2,1', '3,0', '3,1'].map((place) => cells.get(place)!.value)).toEqual([
      'Commune',
      'Nombre',
      "'=Lille",
      3,
    ]);
    expect(cells.get('2,0')!.formula).toBe('');
    expect(cells.get('9,0')!.formula).toBe('=SUM(A1)');
    expect(cells.get('9,1')!.formula).toBe('=ML.TALLY("x")');
  });

  it.each(['#GETTING_DATA', '#BUSY!', '#N/A', '#VALEUR!', '#REF!'])(
    'leaves the formula of a cell that shows %s',
    async (value) => {
      const excel = new PaperSheets(9);
      const cells = excel.add('Suivi', {'0,0': {formula: '=ML.TALLY()', value}});
      expect(await freezeFormulas(excel.door, 'ML')).toBe(0);
      expect(cells.get('0,0')).toMatchObject({formula: '=ML.TALLY()'});
    },
  );

  it('repairs in a French Excel too', async () => {
    const excel = new PaperSheets();
    excel.add('Suivi', {'0,0': {formula: '=_xldudf_ML_TALLY("Jeunes")', value: '#NOM?'}});
    expect(await repairFormulas(excel.door, 'ML')).toBe(1);
  });

  it('asks for no spill where Excel knows none', async () => {
    const excel = new PaperSheets(9);
    const cells = excel.add('Suivi', {'0,0': {formula: '=ML.TALLY()', value: 12}});
    expect(await freezeFormulas(excel.door, 'ML')).toBe(1);
    expect(cells.get('0,0')).toMatchObject({formula: '', value: 12});
  });
});

describe('what has Excel calculate again', () => {
  const open = (excel: PaperSheets) => {
    const listSheets = async () => excel.sheets.map(({name}) => ({key: name}));
    return followedExcel(excel.door, {listSheets} as unknown as AsyncWorkbook, 'ML');
  };

  it('marks cells by their address, and bears that their sheet is gone', async () => {
    const excel = new PaperSheets();
    excel.add("Feuille d'avril", {});
    await open(excel).markDirty(["'Feuille d''avril'!$B$2", 'Disparue!A1', "'Feuille d''avril'!C3"]);
    expect(excel.dirty).toEqual(["Feuille d'avril!$B$2", "Feuille d'avril!C3"]);
    expect(excel.syncs).toBeLessThanOrEqual(3);
  });

  it('marks every cell of ours wherever it stands, in a few syncs', async () => {
    const excel = new PaperSheets();
    for (const name of ['A', 'B', 'C', 'Vide'])
      excel.add(
        name,
        name === 'Vide' ? {} : {'0,0': {formula: '=ML.TALLY()', value: 1}, '1,0': {formula: '=SUM(A1)', value: 1}},
      );
    await open(excel).markAllDirty();
    expect(excel.dirty).toEqual(['A!0,0', 'B!0,0', 'C!0,0']);
    expect(excel.syncs).toBeLessThanOrEqual(5);
  });

  it('has them worked out where the user calculates by hand, and no other cell', async () => {
    const excel = new PaperSheets();
    const cells = {'0,0': {formula: '=ML.TALLY()', value: 1}, '1,0': {formula: '=SUM(A1)', value: 1}};
    excel.add('A', cells);
    await open(excel).markDirty(['A!A1']);
    expect(excel.calculated).toEqual([]);
    excel.isManual = true;
    await open(excel).markDirty(['A!A1']);
    await open(excel).markAllDirty();
    expect(excel.calculated).toEqual(['A!A1', 'A!0,0']);
  });

  it('marks as a whole a sheet that refuses to tell its formulas', async () => {
    const excel = new PaperSheets();
    excel.add('A', {'0,0': {formula: '=ML.TALLY()', value: 1}});
    excel.add('Protégée', {'0,0': {formula: '=ML.TALLY()', value: 1}}, true);
    await open(excel).markAllDirty();
    expect(excel.dirty).toEqual(['A!0,0', 'Protégée!*']);
  });
});
