import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {readInput} from '../../cli/host/read-input';
import {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import type {CellValue} from '../../shared';
import {writeReport, writeSheets} from '../../xlsx';
import {demoPlan} from '../xlsx/demo-plan';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bilan-'))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function put(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, bytes);
  return path;
}
const book = (...sheets: [string, CellValue[][]][]) => writeSheets(sheets.map(([name, rows]) => ({name, rows})));
const read = (...paths: string[]) => {
  const {sheets, problems, files} = readInput(paths, () => undefined);
  const told = problems.map(({code, sheet, message}) => ({code, sheet, message}));
  return {sheets, names: sheets.map(({name}) => name), told, files: files.map((path) => path.slice(folder.length + 1))};
};

const contacts: CellValue[][] = [
  ['N° dossier', 'Date', 'Nature'],
  ['J1', 45300, 'SMS'],
];
const aides = 'N° dossier;Fonds;Date;Montant\nJ1;FAJ;09/01/2024;10\n';

describe('a folder of files', () => {
  it('is read with its own folders, and each of its files is read or named', () => {
    const all = [
      put('Aides.csv', aides),
      put('a/Contacts.xlsx', book(['Contacts', contacts])),
      put('a/b/Situations.tsv', 'N° dossier\tCatégorie\tType\tDate de début\nJ1\tEmploi\tCDD\t09/01/2024\n'),
      put(
        'a/b/nommé.csv',
        book([
          'Dispositifs',
          [
            ['N° dossier', 'Dispositif', "Date d'entrée"],
            ['J1', 'CEJ', 45300],
          ],
        ]),
      ),
      put('Export.xls', '<html><table><tr><td>N° dossier</td></tr></table></html>'),
      put('xml.xls', '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      put('coupé.xlsx', book(['Jeunes', contacts]).subarray(0, 300)),
      put('notes.pdf', '%PDF-1.7'),
      put('~$Contacts.xlsx', 'x'),
      put('rapport.xlsx', writeReport(demoPlan())),
    ];
    const {names, told, files} = read(folder);
    expect(names).toEqual(['Aides', 'Contacts', 'Situations', 'Dispositifs']);
    expect(files).toEqual(['Aides.csv', 'a/Contacts.xlsx', 'a/b/nommé.csv', 'a/b/Situations.tsv'].sort());
    expect(told.map(({code, sheet}) => `${code} ${sheet}`).sort()).toEqual([
      'file-left notes.pdf',
      'file-unread Export.xls',
      'file-unread coupé.xlsx',
      'file-unread xml.xls',
      'report-left rapport.xlsx',
    ]);
    expect(told.find(({sheet}) => sheet === 'Export.xls')!.message).toContain('page web');
    expect(told.find(({sheet}) => sheet === 'xml.xls')!.message).toContain('XML');
    const named = [...files, told.map(({message}) => message).join()].join();
    for (const path of all) expect(named).toContain(path.slice(folder.length + 1));
  });

  it('has a report left aside, told as a problem where its settings would be missed', () => {
    const settings = (...lines: CellValue[][]): [string, CellValue[][]] => [
      'Paramètres ML',
      [['Paramètre', 'Valeur'], ...lines],
    ];
    const codes = () =>
      readInput([folder], () => undefined).problems.map(({code, costsRows}) => `${costsRows ? '!' : ' '} ${code}`);
    const report = (...lines: CellValue[][]) => {
      const registers = readRegisters([
        {name: 'Aides', rows: contacts},
        {name: settings()[0], rows: settings(...lines)[1]},
      ]);
      const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
      put('rapport.xlsx', writeReport(buildReportPlan(registers, results, {version: '1'})));
    };
    put('Contacts.xlsx', book(['Contacts', contacts]));
    report(['Année', 2023]);
    expect(codes()).toEqual(['  report-left']);
    report(['Âge des jeunes en emploi', 'au début']);
    expect(codes()).toEqual(['! report-settings-left']);
    put('Réglages.xlsx', book(settings(['Structure', 'ML'])));
    expect(codes()).toEqual(['  report-left']);
  });

  it('costs a problem for each file that is not read, in the registers too', () => {
    put('Aides.csv', aides);
    put('Contacts.xls', '<html></html>');
    const {sheets, problems} = readInput([folder], () => undefined);
    const found = readRegisters(sheets, {}, problems).problems.filter(({code}) => code === 'file-unread');
    expect(found.map(({costsRows}) => costsRows)).toEqual([true]);
  });

  it('is refused where nothing of it can be read, and says why', () => {
    put('notes.pdf', '%PDF-1.7');
    expect(() => read(folder)).toThrow(/ne contient aucun classeur.*notes\.pdf/);
    put('Contacts.xls', '<html></html>');
    expect(() => read(folder)).toThrow(/page web[^]*notes\.pdf/);
  });
});

describe('several files', () => {
  it('are read once each, and sheets of one name bear that of their file', () => {
    const one = put('Boën (1).xlsx', book(['Contacts', contacts], ['Notes', [['x']]]));
    const other = put('Feurs.xlsx', book(['Contacts', contacts]));
    const {names, files} = read(one, other, one, folder);
    expect(names).toEqual(['Contacts (Boën (1).xlsx)', 'Notes', 'Contacts (Feurs.xlsx)']);
    expect(files).toEqual(['Boën (1).xlsx', 'Feurs.xlsx']);
  });

  it('have their settings read together, the territory and the values of each among them', () => {
    const communes: CellValue[][] = [
      ['Commune', 'Code INSEE', 'QPV'],
      ['Feurs', '42094', null],
    ];
    const values: CellValue[][] = [
      ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'],
      ['contact', 'Nature', 'SMS', 'E-mail'],
    ];
    put('a.xlsx', book(['Contacts', contacts], ['Paramètres ML', communes]));
    put('b.xlsx', book(['Notes', [['x']]], ['Paramètres ML', values]));
    const {problems, territoire, tables} = readRegisters(read(folder).sheets);
    expect(problems.map(({code}) => code)).toEqual(['settings-several', 'meaning-applied']);
    expect(territoire.communes).toEqual([{name: 'Feurs', insee: '42094', qpv: []}]);
    const nature = tables.contacts!.columns.get('nature');
    expect(nature?.kind === 'code' && nature.values[nature.codes[0]!]).toBe('E-mail');
  });

  it('may be texts alone, the settings among them', () => {
    put('Contacts.csv', 'N° dossier;Date;Nature\nJ1;09/01/2024;Visio\n');
    put('Territoire.csv', 'Commune;Code INSEE;QPV\nFeurs;42094;\n');
    put('Valeurs.csv', 'Registre;Colonne;Valeur lue;Compte comme\nContacts;Nature;Visio;Entretien\n');
    put('Réglages.csv', 'Paramètre;Valeur\nStructure;ML du Forez\n');
    put('Paramètres ML.csv', 'Fonds;Compte\nFAJeM;6571\n\nSection;Affichée\nemploi;non\n');
    const {problems, territoire, settings, comptes, sections} = readRegisters(read(folder).sheets);
    expect(problems.map(({code, count}) => `${code} ${count}`)).toEqual(['meaning-applied 1']);
    expect([territoire.communes.length, settings.structure, comptes.length, sections.length]).toEqual([
      1,
      'ML du Forez',
      1,
      1,
    ]);
  });

  it('are the registers that their sheets say, whatever their own names, and one line of « Correspondances » is for each', () => {
    const named: CellValue[][] = [
      ['N° dossier', 'Sexe', 'Commune', 'Date 1er accueil', 'Quand'],
      ['J1', 'F', 'Feurs', 45300, 37000],
    ];
    const one = put('Contacts 1.xlsx', book(['Jeunes', named]));
    const other = put('Contacts 2.xlsx', book(['Jeunes', named]));
    const settings = put(
      'réglages.xlsx',
      book([
        'Paramètres ML',
        [
          ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
          ['Jeunes', 'Jeunes', 'Quand', 'Date de naissance'],
        ],
      ]),
    );
    const {sheets} = read(one, other, settings);
    const {recognised} = readRegisters(sheets);
    expect(recognised.map(({register, columns}) => [register, columns.get('naissance')?.heading])).toEqual([
      ['jeunes', 'Quand'],
      ['jeunes', 'Quand'],
    ]);
  });

  it('tell what is not sure of their letters under the name that their sheet has', () => {
    const one = put('a/Aides.csv', aides.replace('FAJ', 'F\ufffdJ'));
    const other = put('b/Aides.csv', aides);
    expect(read(one, other).sheets.flatMap(({told = []}) => told.map(({sheet}) => sheet))).toEqual([`Aides (${one})`]);
  });
});
