import {join} from 'node:path';
import {guideFiles} from '../serve/guide-files';

/** Something of ours that is loaded at once, and how much of it there may be. */
export interface SizeLimit {
  readonly title: string;
  /** When it is loaded. */
  readonly when: string;
  /** Names of its files; a part of the program bears its content in its own: `files.0a1b2c3d.js`. */
  readonly files: readonly (string | RegExp)[];
  /** Bytes at most. */
  readonly limit: number;
}

const part = (name: string) => [new RegExp(`^${name}\\.[0-9a-f]{8}\\.js$`)];

/** The site of Excel, compressed (gzip). A script in no line of it is not shipped. */
export const siteSizes: readonly SizeLimit[] = [
  {
    title: 'opening',
    when: 'as the pane opens: page, style, functions, core, views',
    files: ['taskpane.html', 'taskpane.css', 'functions.js', 'taskpane.js'],
    limit: 160_000,
  },
  {
    title: 'sheets',
    when: 'with « report » or « aids », whichever comes first: plans of sheets',
    files: part('sheets'),
    limit: 34_000,
  },
  {
    title: 'report',
    when: 'with the view Rapport, Paramètres, or a trace: these views, the report, drawing in Excel',
    files: part('report'),
    limit: 32_000,
  },
  {
    title: 'control',
    when: 'with the first formula that reads a ledger, or the view Aides: the control itself',
    files: [...part('control'), ...part('ledger')],
    limit: 56_000,
  },
  {
    title: 'disclosure',
    when: 'with the first workbook that has a threshold of disclosure: what hides small numbers',
    files: part('disclosure'),
    limit: 8_000,
  },
  {
    title: 'unread',
    when: 'with the first workbook that has headings or sheets that nothing reads: what tells them',
    files: part('unread'),
    limit: 8_000,
  },
  {
    title: 'told',
    when: 'with the first registers that are read: what is wrong with them, and what is missing',
    files: [...part('told'), ...part('chosen')],
    limit: 6_000,
  },
  {
    title: 'language',
    when: 'with the first workbook that declares columns, figures or tables of its own: what understands them',
    files: [...part('language'), ...part('declared')],
    limit: 38_000,
  },
  {
    title: 'table',
    when: 'with « Nos tableaux »: its views, what tries a table and writes it, the report as rows',
    files: part('table'),
    limit: 25_000,
  },
  {
    title: 'aids',
    when: 'with the view Aides: its view, what reads and checks files of payments, the sheets of the control',
    files: part('aids'),
    limit: 42_000,
  },
  {
    title: 'durable',
    when: 'with the view Fonctions: that view, and what writes over formulas',
    files: part('durable'),
    limit: 6_000,
  },
  {
    title: 'start',
    when: 'with the first steps, or « ? »: these views, the choice of a territory',
    files: part('start'),
    limit: 12_000,
  },
  {
    title: 'check',
    when: 'with « Vérifier ce poste »: what it tries, its sample, its view',
    files: part('check'),
    limit: 8000,
  },
  {
    title: 'package',
    when: 'with « files » or « publish », whichever comes first: the zip and its parts',
    files: part('package'),
    limit: 30_000,
  },
  {
    title: 'files',
    when: 'with a file to read: .xlsx and .csv',
    files: part('files'),
    limit: 20_000,
  },
  {
    title: 'publish',
    when: 'with a copy, a document or slides to hand round',
    files: part('publish'),
    limit: 30_000,
  },
  {
    title: 'places',
    when: 'with « Une page par commune » or « Retirer du classeur »: the pages, what hides small numbers over all of them, what goes',
    files: part('places'),
    limit: 30_000,
  },
  {
    title: 'preview',
    when: 'with « Aperçu » of a chapter: its view',
    files: part('preview'),
    limit: 2_000,
  },
  {title: 'english', when: 'with a pane in English: its words', files: part('english'), limit: 14_000},
  {
    title: 'guide',
    when: 'with a page of the guide, in a window of its own: all its pages and their style, pictures apart',
    files: [...guideFiles(join(__dirname, '..')).keys()].filter((name) => !name.endsWith('.png')),
    limit: 120_000,
  },
  {
    title: 'address',
    when: 'by the administrator: the page that makes a manifest',
    files: ['index.html', 'page.css', 'page.js'],
    limit: 10_000,
  },
];

/** What is installed in Google Sheets, as it is: nothing there is compressed. The checks of what ledgers and registers hold took ten kilobytes more than a million bytes. */
export const appsscriptSizes: readonly SizeLimit[] = [
  {title: 'script', when: 'with each cell and each question of the pane', files: ['Code.js'], limit: 1_010_000},
  {title: 'sidebar', when: 'as the pane opens', files: ['sidebar.html'], limit: 240_000},
];

export const isOf = ({files}: SizeLimit, name: string): boolean =>
  files.some((file) => (typeof file === 'string' ? file === name : file.test(name)));
