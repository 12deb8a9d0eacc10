import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {commandScript} from '../../cli/host/command-script';
import {readWorkbook, writeSheets} from '../../xlsx';
import type {CellValue} from '../../shared';
import {checkReport} from '../acceptance/check-report';

const root = join(__dirname, '..', '..');
const command = commandScript('report');
const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
const at = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, {recursive: true, force: true}));

function report(...args: string[]) {
  const {status, stdout, stderr} = spawnSync('node', [command, ...args], {cwd: root, encoding: 'utf8'});
  return {status, said: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ')};
}

function book(name: string, sheets: Record<string, readonly (readonly CellValue[])[]>): string {
  writeFileSync(at(name), writeSheets(Object.entries(sheets).map(([title, rows]) => ({name: title, rows}))));
  return at(name);
}

const textOf = (file: string) =>
  Object.values(unzipSync(readFileSync(file)))
    .map((bytes) => strFromU8(bytes))
    .join('\n');

const jeunes: readonly (readonly CellValue[])[] = [
  ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil', 'Ressources'],
  ['000123', 'F', 38000, 'Roanne', 'CAP', 45300, 'aucune'],
  ['000124', 'M', 38500, 'Feurs', 'BAC', 45310, 'salaire'],
];

describe('the report as a model', () => {
  const [plain, again, model] = ['rapport.xlsx', 'selon-modele.xlsx', 'modele.xlsx'].map(at) as [
    string,
    string,
    string,
  ];

  beforeAll(() => {
    expect(report('--out', plain, '--figures', at('chiffres.json'), '--model-out', model).status).toBe(0);
    expect(report('--out', again, '--figures', at('encore.json'), '--model', model).status).toBe(0);
  }, 120_000);

  it('gives every published number again', () => {
    const {passed, failures} = checkReport(readFileSync(again));
    expect(failures).toEqual([]);
    expect(passed).toBe(606);
  });

  it('gives every figure and every trace again', () =>
    expect(readFileSync(at('encore.json'), 'utf8')).toBe(readFileSync(at('chiffres.json'), 'utf8')));

  it('gives the same sheets, to the letter, but that of the settings, which holds the model', () => {
    const sheets = (file: string) =>
      new Map(readWorkbook(readFileSync(file)).sheets.map(({name, rows}) => [name, rows]));
    const [before, after] = [sheets(plain), sheets(again)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(before.size).toBeGreaterThan(15);
    for (const [name, rows] of before)
      if (name !== 'Paramètres ML') expect({name, rows: after.get(name)}).toEqual({name, rows});
  });

  it('is one sheet, of what makes the report alone', () => {
    const [sheet, ...others] = readWorkbook(readFileSync(model)).sheets;
    expect(others).toEqual([]);
    const titles = sheet!.rows.flatMap((row) => (row.filter((cell) => cell !== null).length === 1 ? [row[0]] : []));
    expect(titles).toEqual(['Ventilations', 'Indicateurs', 'Tableaux', 'Sections']);
  });
});

it('holds nothing of one agency: neither who it is, nor its youths, accounts, references, corrections, texts or cited cells', () => {
  const blank = [[], [], []];
  const settings = [
    ['Réglages'],
    ['Paramètre', 'Valeur'],
    ['Structure', 'SECRET-STRUCTURE'],
    ['Signataire', 'SECRET-SIGNATAIRE'],
    ['Sous-titre', 'SECRET-TITRE'],
    ['Couleur', '#123ABC'],
    ...blank,
    ['Territoire'],
    ['Commune', 'QPV', 'EPCI'],
    ['Roanne', 'SECRET-QUARTIER', 'SECRET-EPCI'],
    ['Feurs', null, null],
    ...blank,
    ['Références'],
    ['Indicateur', 'Année', 'Valeur', 'Ventilation'],
    ['premiers-accueils.total', 2023, 987654, 'SECRET-REFERENCE'],
    ...blank,
    ['Comptes'],
    ['Fonds', 'Compte', 'Libellé', 'Journal'],
    ['PACEA', '6571234', 'SECRET-COMPTE', 'SECRET-JOURNAL'],
    ...blank,
    ['Correspondances'],
    ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
    ['Jeunes', 'Jeunes', 'SECRET-CORRESPONDANCE', 'Logement'],
    ...blank,
    ['Valeurs'],
    ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'],
    ['Jeunes', 'Sexe', 'Demoiselle', 'Femmes'],
    ['Aides', 'Fonds', 'SECRET-OUVERTE', 'PACEA'],
    ...blank,
    ['Textes'],
    ['Section', 'Texte'],
    ['public.contacts', 'SECRET-TEXTE'],
    ['public.nouveaux-accueils', 'Ce que nous disons de l’accueil.'],
    ...blank,
    ['Citations'],
    ['Titre', 'Plage'],
    ['SECRET-CITATION', 'Équipe!A1:B2'],
    ...blank,
    ['Indicateurs'],
    ['Nom', 'Base', 'Critères', 'Compter'],
    ['sans ressources', 'Jeunes', 'Ressources = aucune', 'jeunes'],
  ];
  const registers = book('secrets.xlsx', {
    'Paramètres ML': settings,
    Jeunes: [...jeunes, ['SECRET-DOSSIER', 'F', 38000, 'Roanne', 'CAP', 45300, 'SECRET-RESSOURCE']],
    Équipe: [
      ['Nom', 'Poste'],
      ['SECRET-CITEE', 'accueil'],
    ],
    Décisions: [
      ['N° dossier', 'Décision', 'Autre nom'],
      ['000123', 'SECRET-DECISION', 'SECRET-ALIAS'],
    ],
  });
  const model = at('sans-secret.xlsx');
  const {said} = report(
    '--in',
    registers,
    '--year',
    '2024',
    '--out',
    at('s.xlsx'),
    '--model-out',
    model,
    '--model-text',
    'Les nouveaux accueils',
  );
  const text = textOf(model);
  expect(text.match(/SECRET-\w+/g)).toBeNull();
  for (const other of ['987654', '6571234', '123ABC', '000123', 'Roanne', 'Feurs']) expect(text).not.toContain(other);
  // What it does hold, so that the search is one that can find.
  for (const held of ['Demoiselle', 'Ce que nous disons de l’accueil.', 'sans ressources'])
    expect(text).toContain(held);
  expect(textOf(registers).match(/SECRET-\w+/g)!.length).toBeGreaterThan(15);
  expect(said).toContain('Votre texte de « public.contacts » n’est pas dans le modèle');
});

it('says what the registers lack for it, and keeps what the workbook says itself', () => {
  const model = book('petit-modele.xlsx', {
    'Paramètres ML': [
      ['Indicateurs'],
      ['Nom', 'Base', 'Critères', 'Compter'],
      ['sans ressources', 'Jeunes', 'Ressources = aucune', 'jeunes'],
      ['sorties', 'Dispositifs', 'Motif de sortie = CDI', 'jeunes'],
      ['entretiens', 'Contacts', 'Nature = Entretien', 'jeunes'],
      [],
      [],
      [],
      ['Références'],
      ['Indicateur', 'Année', 'Valeur'],
      ['premiers-accueils.total', 2023, 1],
    ],
  });
  const own = [
    ['Indicateurs'],
    ['Nom', 'Base', 'Critères', 'Compter'],
    ['sans ressources', 'Jeunes', 'Ressources non vide', 'jeunes'],
  ];
  const registers = book('registres.xlsx', {Jeunes: jeunes, 'Paramètres ML': own});
  const figures = at('petit.json');
  const {said} = report(
    '--in',
    registers,
    '--year',
    '2024',
    '--out',
    at('p.xlsx'),
    '--figures',
    figures,
    '--model',
    model,
  );
  expect(said).toContain('Le modèle demande ce que vos registres n’ont pas : registre « Contacts » absent.');
  expect(said).toMatch(
    /« sorties » de « Indicateurs ».*« Motif de sortie » n’est pas une colonne du registre « Dispositifs »/,
  );
  const json = JSON.parse(readFileSync(figures, 'utf8')) as {figures: {id: string; value: number}[]};
  expect(json.figures).toContainEqual({id: 'sans ressources', value: 2, unit: 'jeunes'});
  expect(said).not.toContain('sur plusieurs feuilles');
  expect(json.figures.find(({id}) => id === 'premiers-accueils.evolution')?.value ?? null).toBeNull();
});

it('refuses what is no model, and a model in the place of another file', () => {
  const registers = book('r.xlsx', {Jeunes: jeunes});
  expect(report('--in', registers, '--model', registers)).toMatchObject({
    status: 2,
    said: expect.stringContaining('n’a aucune table de modèle'),
  });
  for (const place of [registers, at('modele.txt')]) {
    const {status, said} = report('--in', registers, '--out', at('o.xlsx'), '--model-out', place);
    expect(status).toBe(2);
    expect(said).toMatch(/Le modèle (remplacerait|« .* » ne peut pas être écrit)/);
  }
  expect(existsSync(at('modele.txt'))).toBe(false);
});
