import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, strToU8} from 'fflate';
import {listReportSheets, graftReport, readWorkbook, writeReport, writeSheets} from '../../xlsx';
import type {CellValue} from '../../shared/value/cell';
import {demoPlan} from './demo-plan';
import {unzip, zip} from './build-package';

// LibreOffice is the one spreadsheet program at hand to say whether our files are good: without it these tests fail, aloud.
const folder = mkdtempSync(join(tmpdir(), 'bilan-xlsx-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** The file as LibreOffice saves it. */
function saved(bytes: Uint8Array, format = 'xlsx'): Uint8Array {
  writeFileSync(join(folder, 'entree.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'sortie'), join(folder, 'entree.xlsx')],
    {stdio: 'ignore', timeout: 120_000},
  );
  return new Uint8Array(readFileSync(join(folder, 'sortie', `entree.${format}`)));
}

function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzip(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part] as const;
    return [name, strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const;
  });
  return zip(Object.fromEntries(parts));
}

function expectPlanValues(rows: CellValue[][], plan = demoPlan()): void {
  for (const {row, column, value} of plan.sheets[1]!.cells) {
    const got = rows[row]?.[column] ?? null;
    if (typeof value === 'number') expect(got).toBeCloseTo(value, 10);
    else expect(got).toBe(value);
  }
}

describe('LibreOffice', () => {
  it('opens a report and calculates its formulas to the values that we had cached', () => {
    const bytes = withoutCachedValues(writeReport(demoPlan()));
    expect(readWorkbook(bytes).sheets[1]!.rows[18]![1]).toBeNull();
    expectPlanValues(readWorkbook(saved(bytes)).sheets[1]!.rows);
  });

  it('keeps, when it saves, what lets us know our sheets again and make them anew', () => {
    const after = saved(writeReport(demoPlan()));
    expect(listReportSheets(after)).toMatchObject([
      {plan: 'sommaire', tab: 'Sommaire', isEdited: false},
      {plan: 'chapitre-1', tab: '1. Le public', isEdited: false},
    ]);
    const plan = demoPlan({newcomers: 209});
    const result = graftReport(after, plan);
    expect(result.refreshed).toEqual(['sommaire', 'chapitre-1']);
    const again = saved(result.bytes);
    expectPlanValues(readWorkbook(again).sheets[1]!.rows, plan);
    const charts = Object.keys(unzip(again)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(4);
  });

  it('saves in formats that we refuse by their names', () => {
    const bytes = writeSheets([{name: 'Registre', rows: [['Dossier']]}]);
    expect(() => readWorkbook(saved(bytes, 'ods'))).toThrow(/OpenDocument/);
    expect(() => readWorkbook(saved(bytes, 'xls'))).toThrow(/ancien format \.xls/);
  });

  it('opens a workbook of data with its dates and the zeros of its codes', () => {
    const rows = [
      ['Dossier', 'Date', 'Montant'],
      ['0012', 45292, 1.5],
    ];
    const bytes = writeSheets([{name: 'Registre', rows, formats: ['text', 'date', 'euros']}]);
    expect(readWorkbook(saved(bytes)).sheets[0]!.rows).toEqual(rows);
    expect(strFromU8(saved(bytes, 'csv')).split('\n')[1]).toMatch(/^0012,01\/01\/2024,1\.5/);
  });
});
