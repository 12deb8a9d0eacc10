import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, unzipSync, zipSync, strToU8} from 'fflate';
import {commandScript} from '../../cli/host/command-script';
import {readWorkbook, writeSheets} from '../../xlsx';

const root = join(__dirname, '..', '..');
const command = commandScript('report');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilan-'));
  const rows = [
    ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
    ['000123', 'F', 38000, 'Roanne', 'CAP', 45300],
    ['000124', 'M', 38500, 'Feurs', 'BAC', 45310],
  ];
  writeFileSync(at('registres.xlsx'), writeSheets([{name: 'Jeunes', rows}]));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const at = (name: string) => join(folder, name);

function report(args: readonly string[], path = process.env['PATH']) {
  const words = [command, '--in', at('registres.xlsx'), '--year', '2024', '--out', at('rapport.xlsx'), ...args];
  return spawnSync(process.execPath, words, {cwd: root, encoding: 'utf8', env: {...process.env, PATH: path}});
}

it('writes the document, the slides and the pages beside the workbook, and names them', () => {
  const names = ['rapport.docx', 'rapport.pptx', 'rapport.pdf'].map(at);
  const {status, stdout} = report(['--docx', names[0]!, '--pptx', names[1]!, '--pdf', names[2]!]);
  expect(status).toBe(0);
  expect(stdout).toContain(`Rapport écrit : ${[at('rapport.xlsx'), ...names].join(', ')}`);
  expect(readFileSync(names[2]!).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  for (const [name, part] of [
    [names[0]!, 'word/document.xml'],
    [names[1]!, 'ppt/slides/slide3.xml'],
  ] as const) {
    const text = strFromU8(unzipSync(readFileSync(name))[part]!);
    expect(text).toContain('Les nouveaux accueils');
    expect(/00012[34]/.test(text)).toBe(false);
  }
});

it('makes again a document that nobody touched, and spares one that somebody saved since', () => {
  const file = at('rapport.docx');
  expect(report(['--docx', file]).status).toBe(0);
  expect(report(['--docx', file]).status).toBe(0);
  const parts = unzipSync(readFileSync(file));
  parts['docProps/app.xml'] = strToU8(
    strFromU8(parts['docProps/app.xml']!).replace('Bilan ML', 'Microsoft Office Word'),
  );
  writeFileSync(file, zipSync(parts));
  const saved = readFileSync(file);
  const spared = report(['--docx', file]);
  expect([spared.status, spared.stderr]).toEqual([2, expect.stringContaining('--overwrite')]);
  expect(readFileSync(file)).toEqual(saved);
  expect(report(['--docx', file, '--overwrite']).status).toBe(0);
});

it.each([0, 5])(
  'under a threshold of %i, copies the sheets as they stand, or refuses where some may not follow it',
  (threshold) => {
    const [book, copy] = [at('registres.xlsx'), at('copie.xlsx')];
    const jeunes = readWorkbook(readFileSync(book)).sheets;
    const settings = {
      name: 'Réglages',
      rows: [
        ['Réglage', 'Valeur'],
        ['Seuil de diffusion', threshold],
      ],
    };
    writeFileSync(book, writeSheets([...jeunes, settings]));
    const into = () => {
      const words = [command, '--in', book, '--into', book, '--year', '2024', '--copy', copy, '--copy-methode'];
      return spawnSync(process.execPath, words, {cwd: root, encoding: 'utf8'});
    };
    expect(into().status).toBe(0);
    const tabs = readWorkbook(readFileSync(copy)).sheets.map(({name}) => name);
    expect(tabs.filter((tab) => ['Jeunes', 'Méthode', 'Contrôles'].includes(tab))).toEqual(['Méthode']);
    const parts = unzipSync(readFileSync(book));
    const sheet = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes('>Les nouveaux accueils<'))!;
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace('>Les nouveaux accueils<', '>Nos nouveaux accueils<'));
    writeFileSync(book, zipSync(parts));
    rmSync(copy);
    const {status, stdout, stderr} = into();
    if (threshold === 0) {
      expect([status, stdout]).toEqual([1, expect.stringContaining('modifiée à la main')]);
      const held = readWorkbook(readFileSync(copy)).sheets.flatMap(({rows}) => rows.flat());
      expect(held.includes('Nos nouveaux accueils')).toBe(true);
    } else {
      expect([status, stderr]).toEqual([2, expect.stringContaining('modifiée à la main')]);
      expect(existsSync(copy)).toBe(false);
    }
  },
);

it('refuses a name that its program would not open, and one that another file bears, before it writes anything', () => {
  for (const args of [
    ['--docx', at('rapport.doc')],
    ['--pptx', at('registres.xlsx')],
    ['--pdf', at('rapport.xlsx')],
  ]) {
    expect(report(args).status).toBe(2);
    expect(existsSync(at('rapport.xlsx'))).toBe(false);
  }
});

it('says what to do where there is no LibreOffice', () => {
  const {status, stderr} = report(['--pdf', at('rapport.pdf')], folder);
  expect(status).toBe(2);
  expect(stderr).toContain('LibreOffice');
  expect(existsSync(at('rapport.pdf'))).toBe(false);
});

const withTerritory = () =>
  writeFileSync(
    at('registres.xlsx'),
    writeSheets([
      {
        name: 'Paramètres ML',
        rows: [
          ['Paramètre', 'Valeur'],
          ['Structure', 'Mission Locale'],
          [],
          ['Territoire'],
          ['Commune', 'QPV', 'EPCI'],
          ['Roanne', null, 'Roannais'],
          ['Feurs', null, 'Forez'],
        ],
      },
      {
        name: 'Jeunes',
        rows: [
          ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
          ...Array.from({length: 20}, (_, index) => [
            `0001${10 + index}`,
            index % 2 === 0 ? 'F' : 'M',
            38000,
            index < 12 ? 'Roanne' : 'Feurs',
            'CAP',
            45300 + index,
          ]),
        ],
      },
    ]),
  );

it('writes a page a commune: in one file, or one document each in a folder', () => {
  withTerritory();
  const {status, stdout, stderr} = report(['--pages', at('pages')]);
  expect([status, stderr]).not.toContain(2);
  expect(stdout).toMatch(/pages \(2.documents\)/);
  expect(stdout).toContain('Donnez 5 à « Seuil de diffusion »');
  for (const [name, place] of [
    ['roanne.docx', 'Roanne'],
    ['feurs.docx', 'Feurs'],
  ] as const)
    expect(strFromU8(unzipSync(readFileSync(join(at('pages'), name)))['word/document.xml']!)).toContain(`>${place}<`);
  report(['--pages', at('pages.xlsx'), '--pages-par', 'epci', '--overwrite']);
  expect(readWorkbook(readFileSync(at('pages.xlsx'))).sheets.map(({name}) => name)).toEqual(['Roannais', 'Forez']);
});

it('says what pages need: a territory, a level that it has, a place to write them', () => {
  expect(report(['--pages', at('pages.docx')]).stderr).toContain('demande le tableau « Territoire »');
  withTerritory();
  expect(report(['--pages', at('pages.docx'), '--pages-par', 'Canton']).stderr).toContain(
    'Le territoire a pour niveaux « Commune », « EPCI »',
  );
  expect(report(['--pages-par', 'EPCI']).stderr).toContain('demande « --pages »');
  expect(report(['--pages', at('pages.odt')]).stderr).toContain('ne peut pas recevoir les pages');
  writeFileSync(at('pages.docx'), 'à moi');
  expect(report(['--pages', at('pages.docx')]).stderr).toContain('il n’est pas remplacé');
  expect(readFileSync(at('pages.docx'), 'utf8')).toBe('à moi');
});
