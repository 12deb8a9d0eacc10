import {strFromU8} from 'fflate';
import {
  addEmptySheet,
  listReportSheets,
  graftReport,
  patchCells,
  readWorkbook,
  removeSheet,
  renameSheet,
  setNames,
  writeSheets,
} from '../../xlsx';
import {renameInFormula} from '../../xlsx/graft/rename-references';
import {demoPlan} from './demo-plan';
import {unzip} from './build-package';
import {richWorkbook} from './rich-workbook';

const plain = () =>
  writeSheets([
    {name: 'Suivi', rows: [['a', 1]]},
    {name: "L'an 2024", rows: [['b', 2]]},
    {name: 'Autre', rows: [['c', 3]]},
  ]);
const text = (bytes: Uint8Array, part: string) => strFromU8(unzip(bytes)[part]!);

it('adds an empty sheet after the others, and cells can be written in it', () => {
  const after = patchCells(addEmptySheet(plain(), 'À & B', '#B3261E'), [
    {sheet: 'À & B', cells: [{row: 0, column: 0, value: 'x'}]},
  ]);
  expect(readWorkbook(after).sheets.map(({name, rows}) => [name, rows])).toEqual([
    ['Suivi', [['a', 1]]],
    ["L'an 2024", [['b', 2]]],
    ['Autre', [['c', 3]]],
    ['À & B', [['x']]],
  ]);
  expect(text(after, 'xl/worksheets/sheet4.xml')).toContain('rgb="FFB3261E"');
});

it('renames a sheet in all that names it, and nowhere else', () => {
  let bytes = patchCells(plain(), [
    {
      sheet: 'Autre',
      cells: [
        {row: 1, column: 0, value: 2, formula: "='L''an 2024'!B1+Suivi!B1"},
        {row: 2, column: 0, value: "'L''an 2024'!B1"},
      ],
    },
  ]);
  bytes = setNames(bytes, [{name: 'total', formula: "'L''an 2024'!$B$1"}]);
  bytes = renameSheet(bytes, "L'an 2024", 'Année & cie');
  expect(readWorkbook(bytes).sheets.map(({name}) => name)).toEqual(['Suivi', 'Année & cie', 'Autre']);
  expect(text(bytes, 'xl/worksheets/sheet3.xml')).toContain("<f>'Année &amp; cie'!B1+Suivi!B1</f>");
  expect(readWorkbook(bytes).sheets[2]!.rows[2]![0]).toBe("'L''an 2024'!B1");
  expect(readWorkbook(bytes).names.find(({name}) => name === 'total')!.formula).toBe("'Année & cie'!$B$1");
  expect(
    readWorkbook(bytes)
      .names.filter(({name}) => name === '_xlnm._FilterDatabase')
      .map(({formula}) => formula),
  ).toContain("'Année & cie'!$A$1:$B$1");
});

it('keeps a sheet of ours known under its new name', () => {
  const bytes = renameSheet(graftReport(plain(), demoPlan()).bytes, '1. Le public', 'Mon chapitre');
  expect(listReportSheets(bytes)).toMatchObject([
    {plan: 'sommaire', tab: 'Sommaire', isEdited: false},
    {plan: 'chapitre-1', tab: 'Mon chapitre', isEdited: false},
  ]);
  expect(graftReport(bytes, demoPlan()).refreshed).toEqual(['sommaire', 'chapitre-1']);
});

it('removes a sheet; names of the others keep their place, and its own lead nowhere', () => {
  let bytes = setNames(plain(), [
    {name: 'parti', formula: 'Suivi!$A$1'},
    {name: 'reste', formula: 'Autre!$A$1:$B$2'},
  ]);
  bytes = removeSheet(bytes, 'Suivi');
  const {sheets, names} = readWorkbook(bytes);
  expect(sheets.map(({name}) => name)).toEqual(["L'an 2024", 'Autre']);
  expect(names.find(({name}) => name === 'parti')!.formula).toBe('#REF!');
  expect(names.find(({name}) => name === 'reste')!.formula).toBe('Autre!$A$1:$B$2');
  expect(names.filter(({name}) => name.startsWith('_xlnm')).map(({sheet}) => sheet)).toEqual(["L'an 2024", 'Autre']);
  expect(Object.keys(unzip(bytes))).not.toContain('xl/worksheets/sheet1.xml');
  const alone = removeSheet(removeSheet(bytes, 'Autre'), "L'an 2024");
  expect(readWorkbook(alone).sheets.map(({name}) => name)).toEqual(["L'an 2024"]);
});

it('writes and takes away names, and leaves all other names', () => {
  const before = readWorkbook(richWorkbook()).names;
  const bytes = setNames(richWorkbook(), [
    {name: 'Nouveau', formula: 'Suivi!$A$1'},
    {name: 'REGISTRE', formula: null},
  ]);
  const names = readWorkbook(bytes).names;
  expect(names.map(({name}) => name)).toEqual([
    ...before.map(({name}) => name).filter((name) => name !== 'Registre'),
    'Nouveau',
  ]);
});

it('renames within a formula what names the sheet, and no text or longer name', () => {
  const renamed = (formula: string) => renameInFormula(formula, 'Suivi', "'Bilan'!");
  expect(renamed('SUM(Suivi!A1:B2,\'suivi\'!C1)&"Suivi!A1"')).toBe("SUM('Bilan'!A1:B2,'Bilan'!C1)&\"Suivi!A1\"");
  expect(renamed("'Mon Suivi'!A1+MonSuivi!A1+Suivi")).toBe("'Mon Suivi'!A1+MonSuivi!A1+Suivi");
});
