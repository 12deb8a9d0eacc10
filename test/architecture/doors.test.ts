import {files, importsOf, isSource} from './source-files';

/** What each part may import, beside packages. */
const reach: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  xlsx: ['shared'],
  document: ['xlsx', 'shared'],
  pane: ['shared'],
  communes: ['shared'],
  cli: ['document', 'xlsx', 'shared', 'communes'],
  addin: ['document', 'xlsx', 'shared', 'pane', 'serve', 'communes'],
  appsscript: ['document', 'xlsx', 'shared', 'pane'],
  workbench: ['document', 'xlsx', 'shared', 'pane'],
  samples: ['xlsx', 'shared'],
  docs: ['xlsx', 'shared', 'pane', 'cli', 'addin', 'appsscript', 'samples', 'test'],
};

/** Parts that are entered by one file alone. */
const doors: Readonly<Record<string, string>> = {
  shared: 'shared/index.ts',
  xlsx: 'xlsx/index.ts',
  document: 'document/index.ts',
};

const partOf = (file: string) => file.split('/')[0]!;

const arrows = files
  .filter((file) => isSource(file) && partOf(file) in reach)
  .flatMap((file) => importsOf(file).map(({to}) => ({file, to})))
  .filter(({file, to}) => partOf(file) !== partOf(to));

it('sees what parts import of one another', () => expect(arrows.length).toBeGreaterThan(100));

it('a part imports those that it may, and hosts never each other', () => {
  const wrong = arrows.filter(({file, to}) => !reach[partOf(file)]!.includes(partOf(to)) && to !== 'package.json');
  expect(wrong).toEqual([]);
});

it('the core, the file format and the documents are entered by their doors', () => {
  expect(arrows.filter(({to}) => partOf(to) in doors && doors[partOf(to)] !== to)).toEqual([]);
});
