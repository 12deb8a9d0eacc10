import {spawn, spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {readWorkbook, writeSheets} from '../../xlsx';
import {half, ole} from './bad-bytes';
import {commandScript} from '../../cli/host/command-script';
import type {CellValue} from '../../shared';

const root = join(__dirname, '..', '..');
const command = commandScript('report');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilan-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Runs the command as a user would, and gives what they would see. */
function report(...args: string[]) {
  const {status, stdout, stderr} = spawnSync('node', [command, ...args], {cwd: root, encoding: 'utf8'});
  return {status, stdout, stderr, said: stdout + stderr};
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** A small workbook of registers. */
function registers(sheets: Record<string, CellValue[][]>): string {
  const path = join(folder, 'registres.xlsx');
  writeFileSync(path, writeSheets(Object.entries(sheets).map(([name, rows]) => ({name, rows}))));
  return path;
}

const jeunes: CellValue[][] = [
  ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
  ['000123', 'F', 38000, 'Roanne', 'CAP', 45300],
  ['000124', 'M', 38500, 'Feurs', 'BAC', 45310],
];

describe('npm run report', () => {
  it('makes the report of a small workbook, names the file and says what it holds', () => {
    const out = join(folder, 'rapport.xlsx');
    const {status, stdout} = report('--in', registers({Jeunes: jeunes}), '--year', '2024', '--out', out);
    expect(stdout).toContain(`Rapport écrit : ${out}`);
    expect(stdout).toMatch(/3 tableaux, 4 chiffres, aucun problème, 3 remarques, en \d+,\d s/);
    expect(status).toBe(0);
    const sheets = readWorkbook(readFileSync(out)).sheets.map(({name}) => name);
    expect(sheets).toEqual(expect.arrayContaining(['Sommaire', 'Méthode', 'Contrôles', 'Paramètres ML']));
  });

  it('writes every figure as JSON, with problems and traces', () => {
    const file = join(folder, 'chiffres.json');
    report('--in', registers({Jeunes: jeunes}), '--out', join(folder, 'r.xlsx'), '--figures', file);
    const json = JSON.parse(readFileSync(file, 'utf8'));
    expect(json.figures).toContainEqual({id: 'premiers-accueils.total', value: 2, unit: 'jeunes'});
    expect(json.figures).toContainEqual({id: 'premiers-accueils.infra-bac', value: 0.5, unit: '%'});
    expect(json.tables.find(({id}: {id: string}) => id === 'premiers-accueils.commune')).toEqual({
      id: 'premiers-accueils.commune',
      columns: ['Nombre de jeunes en 1er accueil', 'Dont jeunes résidant dans un Quartier Politique de la Ville'],
      rows: [
        {label: 'Feurs', values: [1, null]},
        {label: 'Roanne', values: [1, null]},
      ],
      total: [2, null],
      unavailable: 'colonne « QPV » absente du registre « Jeunes »',
    });
    for (const {read, counted, excluded} of json.trace) {
      const left = excluded.reduce((sum: number, entry: {rows: number}) => sum + entry.rows, 0);
      expect(counted + left).toBe(read);
    }
  });

  it('reads a folder of .csv files, in Windows-1252 too', () => {
    const csv = [
      jeunes[0]!.join(';'),
      '123;F;12/01/2004;Roanne;CAP;15/01/2024',
      '124;M;01/06/2005;Feurs;BAC;16/01/2024',
    ].join('\r\n');
    mkdirSync(join(folder, 'csv'));
    writeFileSync(join(folder, 'csv', 'Jeunes.csv'), Buffer.from(csv, 'latin1'));
    const file = join(folder, 'chiffres.json');
    const {status} = report('--in', join(folder, 'csv'), '--out', join(folder, 'r.xlsx'), '--figures', file);
    expect(status).toBe(0);
    const {figures} = JSON.parse(readFileSync(file, 'utf8'));
    expect(figures).toContainEqual({id: 'premiers-accueils.total', value: 2, unit: 'jeunes'});
  });

  it('says which sheets hold no register', () => {
    const book = registers({
      Jeunes: jeunes,
      Suivi: [
        ['Dossier', 'Jour'],
        ['000123', 45300],
      ],
      Vide: [],
    });
    const {status, stdout} = report('--in', book, '--year', '2024', '--out', join(folder, 'r.xlsx'));
    expect(stdout).toContain('Aucun registre dans « Suivi ». Rien à faire');
    expect(status).toBe(0);
  });

  it('never calls well what was not read: without Jeunes, or a row of the year', () => {
    const contacts: CellValue[][] = [
      ['N° dossier', 'Date', 'Nature'],
      ['000123', 45300, 'Entretien'],
    ];
    const file = join(folder, 'chiffres.json');
    const out = join(folder, 'r.xlsx');
    const alone = report('--in', registers({Contacts: contacts}), '--year', '2024', '--out', out, '--figures', file);
    expect(plain(alone.stdout)).toContain('Registre « Jeunes » absent');
    expect(alone.stdout).toMatch(/1 tableau, \d chiffres, 1 problème, 2 remarques, en/);
    expect(alone.status).toBe(1);
    const {figures} = JSON.parse(readFileSync(file, 'utf8')) as {figures: {id: string; value: number | null}[]};
    const found = (id: string) => figures.find((figure) => figure.id === id);
    expect(found('contacts.total')).toEqual({id: 'contacts.total', value: 1, unit: 'contacts'});
    expect(found('accompagnes.18-21')).toMatchObject({value: null, unavailable: 'registre « Jeunes » absent'});
    expect(found('aides.cej.jeunes')).toMatchObject({value: null, unavailable: 'registre « Aides » absent'});

    const both = registers({
      Jeunes: jeunes,
      Contacts: contacts.map(([a, day, c]) => [a!, day === 45300 ? 44930 : day!, c!]),
    });
    const empty = report('--in', both, '--year', '2024', '--out', out, '--overwrite');
    expect(plain(empty.stdout)).toContain(
      'le registre « Contacts » n’a aucune ligne en 2024 (années trouvées : « 2023 »)',
    );
    expect(empty.status).toBe(1);
  });

  it('ends with 1 when a problem costs rows, and says which', () => {
    const rows = [...jeunes, ['000125', 'F', 38000, 'Roanne', 'CAP', 'bientôt']];
    const {status, stdout} = report(
      '--in',
      registers({Jeunes: rows}),
      '--year',
      '2024',
      '--out',
      join(folder, 'r.xlsx'),
    );
    expect(stdout).toContain('bientôt');
    expect(stdout).toContain('F4');
    expect(status).toBe(1);
  });
});

describe('bad input ends with 2 and a French sentence, never a stack', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['a file that does not exist', () => ['--in', join(folder, 'absent.xlsx')], /n’existe pas/],
    ['an unknown option', () => ['--annee', '2024'], /Option non comprise : --annee/],
    ['a word that is no option', () => ['registres.xlsx'], /Option non comprise : registres\.xlsx/],
    ['a year in letters', () => ['--year', 'deux mille'], /Année non comprise/],
    ['only one end of a period', () => ['--from', '01/09/2023'], /--from et --to ensemble/],
    ['a day that is none', () => ['--from', '31/02/2024', '--to', '31/12/2024'], /Jour non compris/],
    ['a chapter that is none', () => ['--sections', '14'], /Chapitre non compris/],
    ['a text named .xlsx', () => ['--in', file('texte.xlsx', 'bonjour')], /n’est pas un classeur Excel/],
    [
      'a workbook cut in two',
      () => ['--in', file('coupe.xlsx', half(registers({Jeunes: jeunes})))],
      /abîmé ou incomplet/,
    ],
    ['an encrypted workbook', () => ['--in', file('secret.xlsx', ole('EncryptedPackage'))], /mot de passe/],
    ['a folder without a table', () => ['--in', folder], /ne contient aucun classeur ni fichier \.csv/],
    ['no register at all', () => ['--in', registers({Notes: [['Bonjour', 'à tous']]})], /Aucun registre reconnu/],
    [
      'a year without a row',
      () => ['--in', registers({Jeunes: jeunes}), '--year', '2019'],
      /Aucun registre n’a de ligne en 2019.*2024/,
    ],
    [
      'an output named like no workbook',
      () => ['--in', registers({Jeunes: jeunes}), '--out', join(folder, 'r.csv')],
      /finit par \.xlsx/,
    ],
    [
      'an output that cannot be written',
      () => ['--in', registers({Jeunes: jeunes}), '--out', folder],
      /ne peut pas être écrit/,
    ],
  ];

  it.each(cases)('%s', (_, args, sentence) => {
    const {status, stderr, said} = report('--out', join(folder, 'r.xlsx'), ...args());
    expect(stderr.replace(/\u00a0/g, ' ')).toMatch(sentence);
    expect(said).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'r.xlsx'))).toBe(false);
  });

  it('never writes over the registers, nor one output over the other', () => {
    const book = registers({Jeunes: jeunes});
    const before = readFileSync(book);
    const out = join(folder, 'r.xlsx');
    symlinkSync(book, join(folder, 'lien.xlsx'));
    const refused: [string[], RegExp][] = [
      [['--out', join(folder, 'lien.xlsx')], /remplacerait vos registres/],
      [['--out', out, '--figures', book], /chiffres remplaceraient/],
      [['--out', out, '--figures', out], /chiffres remplaceraient/],
    ];
    for (const [args, sentence] of refused) {
      const {status, stderr} = report('--in', book, ...args);
      expect(stderr).toMatch(sentence);
      expect(status).toBe(2);
      expect(readFileSync(book)).toEqual(before);
      expect(existsSync(out)).toBe(false);
    }
  });

  it('a report that somebody saved since, or a file of theirs, is not replaced unless asked', () => {
    const out = join(folder, 'rapport.xlsx');
    const args = ['--in', registers({Jeunes: jeunes}), '--out', out];
    expect(report(...args).status).toBe(0);
    expect(report(...args).status).toBe(0); // ours, as we left it
    const parts = unzipSync(readFileSync(out));
    parts['docProps/app.xml'] = strToU8(strFromU8(parts['docProps/app.xml']!).replace('Bilan ML', 'Microsoft Excel'));
    writeFileSync(out, zipSync(parts));
    const refused = report(...args);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--into');
    expect(report(...args, '--overwrite').status).toBe(0);
    writeFileSync(out, 'mes notes');
    expect(report(...args).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('mes notes');
  });

  it('interrupted half way, the former report is intact and nothing is left behind', async () => {
    const out = join(folder, 'rapport.xlsx');
    report('--in', registers({Jeunes: jeunes}), '--out', out);
    const former = readFileSync(out);
    const child = spawn('node', [command, '--out', out], {cwd: root});
    const code = await new Promise((resolve) => {
      child.stdout.once('data', () => child.kill('SIGINT'));
      child.once('exit', (status, signal) => resolve(signal ?? status));
    });
    expect(code).not.toBe(0);
    expect(readFileSync(out).equals(former)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['rapport.xlsx', 'registres.xlsx']);
  });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the files that are written', () => {
  const modeOf = (path: string) => statSync(path).mode & 0o777;
  const fixture = (name: string) => join(root, 'test', 'fixtures', 'graft', `${name}.xlsx`);
  const into = (path: string, ...args: string[]) =>
    report('--in', registers({Jeunes: jeunes}), '--sections', '2', '--into', path, ...args);

  it('keep the mode of the workbook, and the link that leads to it', () => {
    const book = file('suivi.xlsx', readFileSync(fixture('openpyxl-plain')));
    chmodSync(book, 0o660);
    mkdirSync(join(folder, 'liens'));
    const link = join(folder, 'liens', 'lien.xlsx');
    symlinkSync(join('..', 'suivi.xlsx'), link);
    expect(into(link).status).toBe(0);
    expect(modeOf(book)).toBe(0o660);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readWorkbook(readFileSync(book)).sheets.map(({name}) => name)).toContain('Sommaire');
    expect(readdirSync(folder).sort()).toEqual(['liens', 'registres.xlsx', 'suivi.xlsx']);
    expect(readdirSync(join(folder, 'liens'))).toEqual(['lien.xlsx']);
  });

  it('are as private as the registers that they come from, and private where those are a folder', () => {
    const [out, figures] = [join(folder, 'r.xlsx'), join(folder, 'c.json')];
    const book = registers({Jeunes: jeunes});
    chmodSync(book, 0o640);
    report('--in', book, '--sections', '2', '--out', out, '--figures', figures);
    expect([modeOf(out), modeOf(figures)]).toEqual([0o640, 0o640]);
    mkdirSync(join(folder, 'csv'));
    writeFileSync(join(folder, 'csv', 'Jeunes.csv'), jeunes.map((row) => row.join(';')).join('\n'));
    const other = join(folder, 'autre.xlsx');
    report('--in', join(folder, 'csv'), '--sections', '2', '--out', other);
    expect(modeOf(other)).toBe(0o600);
  });

  it('go through a link that leads to a file yet to be made', () => {
    const link = join(folder, 'lien.xlsx');
    symlinkSync('plus-tard.xlsx', link);
    report('--in', registers({Jeunes: jeunes}), '--sections', '2', '--out', link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, 'plus-tard.xlsx'))).toBe(true);
  });

  it('are left as they were when a workbook must not be changed, and the user is told why', () => {
    const parts = unzipSync(readFileSync(fixture('openpyxl-plain')));
    const bookXml = strFromU8(parts['xl/workbook.xml']!);
    const refused: [string, Record<string, Uint8Array>, RegExp][] = [
      ['signe.xlsx', {...parts, '_xmlsignatures/sig1.xml': strToU8('<a/>')}, /signature électronique/],
      ['partage.xlsx', {...parts, 'xl/revisions/revisionHeaders.xml': strToU8('<a/>')}, /partagé/],
      [
        'bloque.xlsx',
        {...parts, 'xl/workbook.xml': strToU8(bookXml.replace('<workbookProtection', '$& lockStructure="1"'))},
        /structure de ce classeur est protégée/,
      ],
      [
        'mal.xlsx',
        {...parts, 'xl/workbook.xml': strToU8(bookXml.replace('<sheets>', '<sheets y:a="b">'))},
        /pas été changé/,
      ],
    ];
    for (const [name, content, sentence] of refused) {
      const path = file(name, zipSync(content));
      const before = readFileSync(path);
      const {status, stderr} = into(path);
      expect(stderr).toMatch(sentence);
      expect(status).toBe(2);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });
});

describe('--into', () => {
  it('is told in the help, with what --out makes of it', () => {
    expect(report('--help').stdout.replace(/\s+/g, ' ')).toMatch(/--into FICHIER [^-]*avec --out, [^-]*autre fichier/);
  });

  const notes: CellValue[][] = [
    ['Mes notes', '=1+1'],
    [null, 12],
  ];

  const territoire: CellValue[][] = [
    ['Commune', 'Code INSEE', 'QPV'],
    ['Feurs', '42094', null],
    ['Roanne', '42187', null],
  ];

  it('adds our sheets to the workbook of the registers, makes them again, and leaves the rest alone', () => {
    const book = registers({Jeunes: jeunes, Notes: notes, Territoire: territoire});
    const first = report('--in', book, '--year', '2024', '--into', book);
    expect(first.status).toBe(0);
    const once = readWorkbook(readFileSync(book));
    const again = report('--year', '2024', '--into', book); // its own registers, and never the sample
    expect(again.stdout).toContain(`Rapport écrit : ${book}`);
    expect(again.status).toBe(0);
    const twice = readWorkbook(readFileSync(book));
    expect(twice.sheets.map(({name}) => name)).toEqual(once.sheets.map(({name}) => name));
    const untouched = {Jeunes: jeunes, Notes: notes, Territoire: territoire};
    expect(twice.sheets.slice(0, 3).map(({name, rows}) => [name, rows])).toEqual(Object.entries(untouched));
    expect(twice.sheets).toEqual(once.sheets);
  });

  it('never ends well over sheets of a former report: another year, other chapters, edited by hand, hidden since', () => {
    const book = registers({Jeunes: jeunes, Territoire: territoire});
    const run = (...args: string[]) => report('--in', book, '--into', book, ...args);
    expect(run('--year', '2024', '--sections', '1,2').status).toBe(0);
    // A chapter that was not asked for, and that would be the same today, is no reason to worry.
    expect(run('--year', '2024', '--sections', '2').status).toBe(0);
    const other = run('--from', '01/01/2023', '--to', '31/12/2024', '--sections', '2');
    expect(plain(other.stdout)).toContain('La feuille « 1. Le public » vient d’un rapport précédent et ne montre pas');
    expect(other.status).toBe(1);
    expect(plain(other.stdout)).toMatch(
      /\d+ chiffres?, 1 feuille qui ne montre pas ce rapport, dans les données aucun problème, .* en \d+,\d s/,
    );
    expect(run('--year', '2024', '--sections', '1,2').status).toBe(0);

    const {sheets} = readWorkbook(readFileSync(book));
    const input = join(folder, 'avec-sections.xlsx');
    const given = sheets.filter(({name}) => name === 'Jeunes' || name === 'Territoire');
    const rows: CellValue[][] = [
      ['Section', 'Affichée'],
      ['immersions', 'non'],
    ];
    writeFileSync(input, writeSheets([...given, {name: 'Sections', rows}]));
    const gone = report('--in', input, '--into', book, '--year', '2024', '--sections', '1');
    expect(plain(gone.stdout)).toContain(
      'La feuille « 2. Les immersions » d’un rapport précédent n’est plus dans le rapport',
    );
    expect(gone.status).toBe(1);
  });

  it('uses the sheet « Paramètres ML » that stands there, and adds no other', () => {
    const settings: CellValue[][] = [
      ['Paramètre', 'Valeur'],
      ['Structure', 'ML du Forez'],
      ['Année', 2024],
    ];
    const book = registers({Jeunes: jeunes, 'Paramètres ML': settings});
    const out = join(folder, 'complet.xlsx');
    expect(report('--in', book, '--into', book, '--out', out).status).toBe(0);
    const {sheets} = readWorkbook(readFileSync(out));
    expect(sheets.filter(({name}) => name.startsWith('Paramètres')).map(({rows}) => rows)).toEqual([settings]);
    expect(JSON.stringify(sheets.find(({name}) => name === 'Sommaire')!.rows)).toContain('ML du Forez');
  });
});
