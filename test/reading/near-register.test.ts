import type {CellValue} from '../../shared/value/cell';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {briefly, columnOf, jeunes, readAll, readable, sheet} from './sheets';

const read = (...sheets: SourceSheet[]) =>
  readRegisters(sheets).recognised.map(({sheet: name, register}) => `${name}: ${register}`);
const costly = (...sheets: SourceSheet[]) => briefly(readRegisters(sheets).problems.filter(({costsRows}) => costsRows));
const message = (code: string, ...sheets: SourceSheet[]) =>
  readable(readRegisters(sheets).problems.find((one) => one.code === code)?.message ?? '');

describe('a sheet that nearly is a register', () => {
  const aides = (name: string, ...natures: CellValue[]) =>
    sheet(
      name,
      ['Matricule', 'Dispositif', 'Date', 'Somme versée', 'Nature'],
      ...natures.map((nature, at) => ['J1', 'CEJ', 45300 + at, 90, nature]),
    );

  it.each<[string, CellValue[]]>([
    ['Aides 2024', ['aide', 'aide']],
    ['Aides 2024', ['SMS', 'Entretien']], // its name is enough
    ['Export', ['aide', 'frais', 'formation']],
    ['Export', [null, null]],
  ])('never becomes another one: « %s » of %j', (name, natures) => {
    expect(read(jeunes, aides(name, ...natures))).toEqual(['Jeunes: jeunes']);
    expect(costly(aides(name, ...natures))).toContain('header-missing A1  ×1');
    expect(message('header-missing', aides(name, ...natures))).toMatch(
      /« Montant » absente.*tient peut-être lieu : « Somme versée »/,
    );
  });

  it('is another one where its cells say so', () =>
    expect(read(aides('Export', 'SMS', 'Entretien'))).toEqual(['Export: contacts']));

  it('names what may stand for what lacks, and takes none of it', () => {
    const rows = sheet('Aides', ['N° dossier', 'Fonds', 'Jour', 'Montant'], ['J1', 'CEJ', '31/12/2024', 10]);
    expect(message('header-missing', rows)).toContain('En tient peut-être lieu : « Jour ».');
  });

  it('says that names make no dossier', () => {
    const rows = sheet('Contacts', ['Nom', 'Prénom', 'Date', 'Nature'], ['A', 'B', 45300, 'SMS']);
    expect(message('header-missing', rows)).toContain('Un nom ne suffit pas à distinguer les jeunes');
  });
});

describe('a register that lacks what few figures need', () => {
  const heads = ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'];
  const row: CellValue[] = ['J1', 'F', 38000, 'Lompret', 'BAC', 45300];
  const without = (name: string, lost: string, instead: string | null) =>
    sheet(
      name,
      heads.map((heading) => (heading === lost ? instead : heading)),
      row.map((cell, at) => (heads[at] === lost ? (instead === null ? null : 21) : cell)),
    );

  it.each([
    ['Niveau validé', null, ''],
    ['Date de naissance', 'Âge', 'Un âge change chaque jour'],
    ['Commune', 'Code postal', 'Un code postal désigne souvent plusieurs communes'],
    ['Sexe', null, ''],
    ['Date 1er accueil', null, ''],
  ])('is read without « %s » where its sheet is named', (lost, instead, why) => {
    const one = without('Jeunes suivis', lost, instead);
    const registers = readAll(one);
    expect(registers.tables.jeunes!.length).toBe(1);
    expect(registers.problems.filter(({costsRows}) => costsRows)).toMatchObject([
      {code: 'column-lacking', sheet: 'Jeunes suivis'},
    ]);
    expect(message('column-lacking', one)).toMatch(new RegExp(`colonne « ${lost} » absente.*lu sans elle.*${why}`));
  });

  it('is not read under another name, which the remedy gives', () => {
    const one = without('Feuil1', 'Niveau validé', null);
    expect(read(one)).toEqual([]);
    expect(message('header-missing', one)).toContain('nommer la feuille « Jeunes »');
    const settings = sheet('Paramètres ML', ['Feuille', 'Registre'], ['Feuil1', 'Jeunes']);
    expect(read(settings, one)).toEqual(['Feuil1: jeunes']);
  });

  it('does without the name of a commune where its code is there', () => {
    const coded = sheet(
      'Jeunes',
      [...heads.slice(0, 3), 'Code INSEE', ...heads.slice(4)],
      ['J1', 'F', 38000, '59356', 'BAC', 45300],
    );
    const registers = readAll(coded);
    expect(columnOf(registers, 'jeunes', 'commune')).toEqual(['Lompret']);
    expect(registers.problems).toEqual([]);
  });
});

describe('a sheet of totals', () => {
  it.each<[string, CellValue[][]]>([
    [
      'Contacts',
      [
        ['Nature', 'janvier', 'février', 'mars', 'avril', 'mai'],
        ['SMS', 1, 2, 3, 4, 5],
      ],
    ],
    [
      'Contacts par commune',
      [
        ['Commune', 'Nature', 'Nombre'],
        ['Lompret', 'SMS', 12],
      ],
    ],
    [
      'Suivi',
      [
        ['N° dossier', 'Janv 2024', 'Fév 2024', 'Mars 2024', 'Avr 2024'],
        ['J1', 'x', null, 'x', null],
      ],
    ],
  ])('is told and not read: %s', (name, rows) => {
    const one = sheet(name, ...rows);
    expect(read(jeunes, one)).toEqual(['Jeunes: jeunes']);
    expect(message('totals-sheet', jeunes, one)).toMatch(/une colonne par mois|des nombres déjà comptés/);
    expect(costly(jeunes, one).join()).toContain('totals-sheet A1');
  });

  it('matters little where the register is read beside it', () => {
    const contacts = sheet('Contacts', ['N° dossier', 'Date', 'Nature'], ['J1', 45300, 'SMS']);
    const total = sheet('Contacts par commune', ['Commune', 'Nature', 'Nombre'], ['Lompret', 'SMS', 12]);
    expect(costly(jeunes, contacts, total)).toEqual([]);
  });
});

describe('rows of totals', () => {
  const aides = (...rows: CellValue[][]) =>
    sheet('Aides', ['N° dossier', 'Fonds', 'Date', 'Montant'], ['J1', 'CEJ', 45300, 10], ...rows);

  it('do not count where a word stands for the dossier, whatever stands beside it', () => {
    const one = aides(
      ['Total CEJ', 'CEJ', 45300, 10],
      ['J2', 'FAJ', 45301, 5],
      ['Sous-total FAJ', 'FAJ', '31/12/2024', 5],
    );
    expect(columnOf(readAll(one), 'aides', 'montant')).toEqual([1000, 500]);
    expect(costly(one)).toEqual([]);
  });

  it('count and are told where nothing stands for it', () => {
    const one = aides([null, 'Total CEJ', 45300, 10]);
    expect(columnOf(readAll(one), 'aides', 'montant')).toEqual([1000, 1000]);
    expect(costly(one)).toContain('subtotal-counted A3 Total CEJ ×1');
  });
});
