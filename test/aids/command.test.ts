import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {CellValue} from '../../shared';
import {readWorkbook, writeSheets} from '../../xlsx';
import {commandScript} from '../../cli/host/command-script';

const root = join(__dirname, '..', '..');
const command = commandScript('control');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilan-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Runs the command as a user would, and gives what they would see. */
function control(...args: string[]) {
  const {status, stdout, stderr} = spawnSync('node', [command, ...args], {cwd: root, encoding: 'utf8'});
  return {status, said: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ')};
}

const at = (name: string) => join(folder, name);
const json = (name = 'c.json') => JSON.parse(readFileSync(at(name), 'utf8'));

const sheets: Record<string, CellValue[][]> = {
  Aides: [
    ['N° dossier', 'Fonds', 'Date', 'Montant'],
    ['00010001', 'FAJ', 45352, 200],
    ['00010002', 'FAJ', 45355, 100.1],
  ],
  Comptes: [
    ['Fonds', 'Compte'],
    ['FAJeM', '6571'],
  ],
};

function registers(more: Record<string, CellValue[][]> = {}): string {
  const all = Object.entries({...sheets, ...more}).map(([name, rows]) => ({name, rows}));
  writeFileSync(at('registres.xlsx'), writeSheets(all));
  return at('registres.xlsx');
}

const compta: CellValue[][] = [
  ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'],
  [45360, '657100', 'AIDE 00010001', 200, null],
  [45360, '512000', 'AIDE 00010001', null, 200],
  [45370, '657100', 'AIDE INCONNUE', 12, null],
  [45370, '512000', 'AIDE INCONNUE', null, 12],
];

describe('npm run control', () => {
  it('writes the sheets and the JSON of the specification', () => {
    const input = registers({Compta: compta});
    const {status, said} = control(
      '--in',
      input,
      '--ledger',
      'Compta',
      '--year',
      '2024',
      '--out',
      at('c.xlsx'),
      '--json',
      at('c.json'),
    );
    expect(said).toContain(
      'FAJeM : registre 300,10 €, grand livre 212,00 €, écart 88,10 €, inexpliqué, reste ouvert 100,10 € au registre et 12,00 € au grand livre',
    );
    expect(status).toBe(1);
    const made = json();
    expect(made).toEqual({
      ledger: {lines: 4, debit: 212, credit: 212, first: '2024-03-09', last: '2024-03-19', faults: []},
      funds: [
        {
          ...{fund: 'FAJeM', state: 'unexplained', register: 300.1, ledger: 212, gap: 88.1, reasons: []},
          ...{unexplained: 88.1, open: {lines: 2, register: 100.1, ledger: 12}},
        },
      ],
      doubts: [],
      doubtKeys: [],
      accepted: [],
      unattributed: [],
      notCounted: [],
      setAside: [],
      corrections: [],
      pairs: [
        {
          register: [2],
          ledger: [2],
          rule: 'dossier',
          paid: 'paid',
          evidence: expect.stringContaining('Même dossier 10001'),
        },
      ],
      suggestions: [],
      unmatched: {register: [3], ledger: [4]},
    });
    const names = readWorkbook(readFileSync(at('c.xlsx'))).sheets.map(({name}) => name);
    expect(names).toEqual(['Contrôle des aides', 'Détail', 'Décisions']);
  });

  it('keeps the decisions written in the control that it replaces', () => {
    const input = registers({Compta: compta});
    const run = () => control('--in', input, '--ledger', 'Compta', '--out', at('c.xlsx'), '--json', at('c.json'));
    run();
    const detail = readWorkbook(readFileSync(at('c.xlsx'))).sheets[1]!.rows;
    const keys = detail
      .flat()
      .filter((cell): cell is string => typeof cell === 'string' && /^[AE]-[a-z0-9]{10}$/.test(cell));
    const open = keys.slice(0, 2).join(' '); // what is unexplained comes first
    writeFileSync(
      at('c.xlsx'),
      writeSheets([
        {
          name: 'Décisions',
          rows: [
            ['Décision', 'Aides', 'Écritures', 'Motif', 'Décidé par', 'Décidé le'],
            ['expliquer', open, open, 'vu', 'N. Petit', 45667],
          ],
        },
      ]),
    );
    expect(run()).toMatchObject({status: 0, said: expect.stringMatching(/Statut 0 : .*\n$/)});
    const first = readFileSync(at('c.json'), 'utf8');
    const bytes = readFileSync(at('c.xlsx'));
    expect(json().funds[0].reasons).toEqual([{code: 'explained', count: 2, amount: 88.1}]);
    expect(run().status).toBe(0);
    expect(readFileSync(at('c.json'), 'utf8')).toBe(first);
    expect(readFileSync(at('c.xlsx')).equals(bytes)).toBe(true);
  });

  it.each([
    // no line of either has the account of the fund: nothing is proven of it
    ['0000000001FEC20220831.txt', 5422, 10186219.81, '2021-09-01', '2022-08-31'],
    ['111111111FEC20221231.TXT', 934, 225682.23, '2023-01-01', '2023-07-31'],
  ])('reads the real file %s, without any aid of that period', (name, lines, sum, first, last) => {
    const file = join(root, 'test', 'fixtures', 'fec', name);
    const {status, said} = control(
      '--in',
      registers(),
      '--ledger',
      file,
      '--from',
      first,
      '--to',
      last,
      '--out',
      at('c.xlsx'),
      '--json',
      at('c.json'),
    );
    expect(status).toBe(1);
    expect(said).toContain('? À confirmer : Aucune ligne au compte 6571 dans le grand livre (fonds FAJeM)');
    expect(json().ledger).toMatchObject({lines, debit: sum, credit: sum, first, last});
    expect(json()).toMatchObject({funds: [{fund: 'FAJeM', register: 0, ledger: 0, gap: 0}], pairs: []});
  });

  it('says last what keeps the status at 1, and prints the table « Comptes » that it proposes', () => {
    const lines = compta.slice(0, 3);
    const also = [45371, '657400', 'AIDE SANS FONDS', 80, null];
    const back = [45371, '512000', 'AIDE SANS FONDS', null, 80];
    const only = {Aides: sheets.Aides!.slice(0, 2), Compta: [...lines, also, back]};
    const told = control('--in', registers(only), '--ledger', 'Compta', '--out', at('c.xlsx'), '--json', at('c.json'));
    expect(told.status).toBe(1);
    expect(told.said).toMatch(/FAJeM : .* prouvé\n/);
    expect(told.said).toMatch(/\? À confirmer : 657400, 1 ligne, 80,00 €, d’aucun fonds \(R-\w{10}\)\n/);
    expect(told.said).toMatch(/Statut 1, tout n’est pas prouvé : 1 ligne d’un compte d’aides n’est d’aucun fonds\.\n$/);
    expect(json()).toMatchObject({doubts: ['657400, 1 ligne, 80,00 €, d’aucun fonds'.replace(/1 l/, '1\u00a0l')]});
    const proposed = {
      ...only,
      Comptes: [],
      Compta: compta.map((row, n) => (n === 1 ? [row[0]!, '657100', 'FAJ 00010001', 200, null] : row)),
    };
    const {said} = control('--in', registers(proposed), '--ledger', 'Compta', '--out', at('c.xlsx'));
    expect(said).toMatch(
      /Table « Comptes » proposée.*\n {4}Fonds +\| Compte \| Libellé +\| Journal\n {4}FAJeM \| 657100 \| \*FAJeM\*/,
    );
  });

  it('explains in French what it cannot do, and exits 2', () => {
    expect(control().said).toContain('Donnez les registres avec --in');
    expect(control('--in', registers(), '--ledger', at('rien.txt'))).toMatchObject({
      status: 2,
      said: expect.stringContaining('ne peut pas être lu'),
    });
    expect(control('--in', registers())).toMatchObject({status: 2, said: expect.stringContaining('--ledger')});
    writeFileSync(at('x.csv'), 'Nom;Âge\nLéa;20\n');
    expect(control('--in', registers(), '--ledger', at('x.csv')).said).toContain(
      'Aucun en-tête de grand livre reconnu',
    );
    expect(control('--in', registers(), '--year', '24').said).toContain('Année non comprise');
  });
});
