import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {makeReport} from '../../cli/make-report';
import type {CellValue, SourceSheet} from '../../shared';
import {runTask} from '../../shared';
import {foldText} from '../../shared/value/fold';
import {allRegisters} from '../../shared/register/all-registers';
import {shareCopy} from '../../shared/task/report/share-copy';
import {writeReport, writeSheets} from '../../xlsx';
import {plainCell} from '../reading/plain-cell';
import {generate} from '../task/generate';
import {GridWorkbook} from '../task/grid-workbook';

/** What tells who somebody is: names, dossiers, birth dates, words about a life. */
const identities = [
  'Quévremont Zoltan',
  'Ypersiel, Maëlline',
  'O’Brannigan-Wux',
  'QZ774012',
  '0077401298',
  '17/03/2007',
  '2006-11-23',
  'zoltan.quevremont@exemple.fr',
  'Hébergée par sa tante Odalric depuis juin',
  '<b>Maëlline</b> & "Odalric"',
] as const;

/** Every register, with each identity once in each of its columns, those that no register reads among them. */
function plantedSheets(): SourceSheet[] {
  let next = 1;
  return allRegisters
    .filter(({id}) => id !== 'grand-livre')
    .map((spec) => {
      const columns = Object.entries(spec.columns);
      const more = ['Nom', 'Prénom', 'Observations'];
      const heads = [...columns.map(([, {headings}]) => headings[0]), ...more];
      const plain = (): CellValue[] => [
        ...columns.map(([id, column]) =>
          column.kind === 'dossier' ? `9${String(next++).padStart(7, '0')}` : plainCell(id, column),
        ),
        ...more.map(() => null),
      ];
      const planted = heads.flatMap((_, at) => {
        const kind = columns[at]?.[1].kind ?? 'text';
        return identities.flatMap((identity) => {
          // A number typed as an amount is an amount: it is added, as it says.
          if ((kind === 'cents' || kind === 'number') && /^\d+$/.test(identity)) return [];
          return [plain().map((cell, column) => (column === at ? identity : cell))];
        });
      });
      return {name: spec.title, rows: [heads, ...Array.from({length: 6}, plain), ...planted]};
    });
}

const territoire: CellValue[][] = [
  ['Commune', 'Code INSEE', 'QPV'],
  ['Amont', '99001', 'Les Quais'],
  ['Aval', '99002', null],
];

function settings(threshold: number, declared: boolean): SourceSheet {
  const rows: CellValue[][] = [['Paramètre', 'Valeur'], ['Année', 2024], ['Seuil de diffusion', threshold], []];
  return {name: 'Paramètres ML', rows: declared ? [...rows, ...territoire] : rows};
}

/** Every text that a file holds, its parts unpacked. */
function textOfFile(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${name.endsWith('.xlsx') ? textOfFile(part) : strFromU8(part)}`)
    .join('\n');
}

function found(text: string): string[] {
  const unescaped = text
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
  const folded = foldText(unescaped);
  return [
    ...identities.filter((identity) => unescaped.includes(identity) || text.includes(identity)),
    ...[
      'quevremont',
      'ypersiel',
      'maelline',
      'brannigan',
      'odalric',
      'qz774012',
      '77401298',
      '17 03 2007',
      '2006 11 23',
    ].filter((word) => folded.includes(word)),
    ...(/\b90000\d{3}\b/.exec(text) ?? []),
  ];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilan-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

it.each([
  [0, true],
  [5, true],
  [0, false],
])(
  'under a threshold of %i (territory declared: %s), names nobody in what may be handed over',
  (threshold, declared) => {
    const sheets = [...plantedSheets(), settings(threshold, declared)];
    const input = join(folder, 'registres.xlsx');
    writeFileSync(input, writeSheets(sheets));
    const [output, figures] = [join(folder, 'rapport.xlsx'), join(folder, 'chiffres.json')];
    const [docx, pptx] = [join(folder, 'rapport.docx'), join(folder, 'rapport.pptx')];
    const given = {inputs: [input], year: 2024, from: null, to: null, chapters: [], overwrite: true, help: false};
    const options = {...given, model: null, modelOut: null, modelTexts: [], departement: null, territoire: []};
    const made = makeReport(
      {
        ...options,
        output,
        into: null,
        figures,
        copy: null,
        copyMethod: false,
        docx,
        pptx,
        pdf: null,
        pages: null,
        pagesBy: null,
      },
      () => undefined,
    );
    // The user's own screen quotes them: they were read, and refused where they stand.
    expect(made.told.problems.some(({message}) => message.includes('Quévremont'))).toBe(true);
    for (const file of [output, docx, pptx]) expect(found(textOfFile(readFileSync(file)))).toEqual([]);
    expect(found(readFileSync(figures, 'utf8'))).toEqual([]);

    const book = new GridWorkbook(sheets);
    runTask(generate(), book);
    const copy = runTask(shareCopy(2024, '0.0', true), book)!;
    expect(found(textOfFile(writeReport(copy.plan)))).toEqual([]);
    const drawn = book.listSheets().filter(({mark}) => mark !== null);
    expect(drawn.length).toBeGreaterThan(10);
    expect(found(JSON.stringify(drawn.map(({mark, key}) => [mark, book.readRows(key)])))).toEqual([]);
  },
);

it('would find them: the registers hold each of them in every column', () => {
  const bytes = writeSheets(plantedSheets());
  expect(new Set(found(textOfFile(bytes))).size).toBeGreaterThan(identities.length);
});
