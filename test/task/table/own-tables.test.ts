import {
  changeTable,
  composeTable,
  runTask,
  saveTable,
  startFromSection,
  startTable,
  takeBackChanges,
} from '../../../shared';
import type {CellChange, TableDraft} from '../../../shared';
import {ownModelOf} from '../../../shared/language/model-of';
import type {GridWorkbook} from '../grid-workbook';
import {smallWorkbook} from '../small-workbook';
import {cellsOf, draft, ownBook, read} from './own-book';

const VERSION = '1';
const YEAR = 2024;

/** Saves what a draft shows now. */
function save(book: GridWorkbook, said: TableDraft, name = '') {
  const {preview} = composeTable(read(book), {name, draft: said, year: YEAR});
  return runTask(saveTable(read(book), {name, draft: said, year: YEAR, print: preview.print}, VERSION), book);
}

const tables = (book: GridWorkbook) => startTable(read(book), YEAR).tables;
const undo = (book: GridWorkbook, changes: readonly CellChange[]) =>
  runTask(takeBackChanges(read(book), changes), book);
const printedIn = (book: GridWorkbook, section: string) =>
  ownModelOf(read(book).registers)
    .sections.filter(({heading}) => heading === section)
    .flatMap(({exhibits}) => exhibits.map(({table}) => table));

const motives = draft({
  base: 'Dispositifs',
  date: 'Date de sortie',
  count: 'jeunes',
  criteria: ['Dispositif = CEJ'],
  lines: 'Motif de sortie',
  title: 'Sorties du CEJ',
});

it('writes a table and its figure as lines that staff could have written, and takes them back cell by cell', () => {
  const book = ownBook();
  const before = cellsOf(book);
  const {saved, changes, chapter} = save(book, motives);
  expect([saved, chapter]).toEqual([true, 14]);
  const after = cellsOf(book);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).filter((row) => row.length > 0)).toEqual([
    ['Indicateurs'],
    expect.arrayContaining(['Nom', 'Base', 'Critères']),
    [
      'compte.sorties-du-cej',
      'Jeunes',
      'Dispositifs',
      null,
      'Date de sortie',
      'Dispositif = CEJ',
      'jeunes',
      null,
      null,
      null,
      null,
      'seul',
    ],
    ['Tableaux'],
    expect.arrayContaining(['Nom', 'Titre', 'Lignes']),
    ['tableau.sorties-du-cej', null, null, 'Sorties du CEJ', 'Motif de sortie', null, 'compte.sorties-du-cej'],
  ]);
  expect(ownModelOf(read(book).registers).problems).toEqual([]);
  expect(tables(book)).toMatchObject([{title: 'Sorties du CEJ', shown: true, fault: null}]);
  expect(undo(book, changes)).toBe(true);
  expect(cellsOf(book)).toEqual(before);
});

it('takes nothing back once a cell of it was typed over', () => {
  const book = ownBook();
  const {changes} = save(book, motives);
  const {row, column} = changes[0]!.cells.find(({value}) => value === 'Sorties du CEJ')!;
  book.type('Paramètres ML', row, column, 'Les sorties');
  const typed = cellsOf(book);
  expect(undo(book, changes)).toBe(false);
  expect(cellsOf(book)).toEqual(typed);
});

it('writes nothing where the data changed since the preview, and shows what it would be now', () => {
  const book = ownBook();
  const shown = composeTable(read(book), {name: '', draft: motives, year: YEAR}).preview;
  book.type('Dispositifs', 2, 4, 'Formation');
  book.type('Dispositifs', 1, 4, 'Formation');
  const before = cellsOf(book);
  const answered = runTask(
    saveTable(read(book), {name: '', draft: motives, year: YEAR, print: shown.print}, VERSION),
    book,
  );
  expect(answered).toMatchObject({saved: false, changes: []});
  expect(answered.preview.lines).not.toEqual(shown.lines);
  expect(cellsOf(book)).toEqual(before);
});

it('is given another title, or another place, after the preview: what was shown holds', () => {
  const book = ownBook();
  const shown = composeTable(read(book), {name: '', draft: motives, year: YEAR}).preview;
  const placed = {...motives, title: 'Autrement dit', chapter: '9', section: 'Le CEJ'};
  const {saved} = runTask(
    saveTable(read(book), {name: '', draft: placed, year: YEAR, print: shown.print}, VERSION),
    book,
  );
  expect(saved).toBe(true);
  expect(printedIn(book, 'Le CEJ')).toEqual(['tableau.autrement-dit']);
});

it('changes a table where it stands, keeps what it does not compose, and gives it back as it was composed', () => {
  const book = ownBook();
  save(book, motives);
  save(book, draft({lines: 'Sexe', title: 'Le public'}));
  const [line] = tables(book);
  const standing = composeTable(read(book), {name: line!.name, draft: null, year: YEAR});
  expect(standing.draft).toEqual(motives);
  const changed = {...motives, criteria: ['Dispositif = PACEA'], shares: true, title: 'Sorties du PACEA'};
  const before = cellsOf(book);
  const {changes} = save(book, changed, line!.name);
  expect(tables(book).map(({title}) => title)).toEqual(['Sorties du PACEA', 'Le public']);
  expect(composeTable(read(book), {name: line!.name, draft: null, year: YEAR}).draft).toEqual(changed);
  expect(ownModelOf(read(book).registers).problems).toEqual([]);
  undo(book, changes);
  expect(cellsOf(book)).toEqual(before);
});

it('drops the figure of a table that a figure of the report replaces', () => {
  const book = ownBook();
  save(book, motives);
  const {name} = tables(book)[0]!;
  save(book, draft({base: 'emploi.situations', lines: 'Type', title: 'Emplois'}), name);
  expect(read(book).registers.own.indicateurs).toEqual([]);
  expect(composeTable(read(book), {name, draft: null, year: YEAR}).draft.base).toBe('emploi.situations');
});

it('spares what the user wrote: a figure of theirs is shown and never changed, a line without a name keeps none', () => {
  const book = ownBook({
    Indicateurs: [['mes sorties', 'Dispositifs', null, 'Date de sortie', null, 'jeunes']],
    Tableaux: [['Les sorties', 'Motif de sortie', null, 'mes sorties ; emploi.jeunes : En emploi', 'non']],
  });
  const [line] = tables(book);
  const {draft: standing} = composeTable(read(book), {name: line!.name, draft: null, year: YEAR});
  expect(standing).toMatchObject({values: 'mes sorties ; emploi.jeunes : En emploi', lines: 'Motif de sortie'});
  save(book, {...standing, lines: 'Sexe', title: 'Par sexe'}, line!.name);
  const {own} = read(book).registers;
  expect(own.indicateurs.map(({words}) => words['nom'])).toEqual(['mes sorties']);
  expect(own.tableaux[0]!.words).toMatchObject({titre: 'Par sexe', lignes: 'Sexe', total: 'non'});
  expect(own.tableaux[0]!.words['nom'] ?? '').toBe('');
});

it('hides a table without forgetting it, shows it again, moves it, deletes it with its figure', () => {
  const book = ownBook();
  for (const title of ['Un', 'Deux', 'Trois']) save(book, {...motives, title});
  const names = () => tables(book).map(({title, shown}) => (shown ? title : `(${title})`));
  const id = (title: string) => tables(book).find((table) => table.title === title)!.name;
  expect(printedIn(book, 'Nos tableaux')).toEqual(['tableau.un', 'tableau.deux', 'tableau.trois']);
  const hidden = runTask(changeTable(read(book), {name: id('Deux'), how: 'hide'}, VERSION), book);
  expect(names()).toEqual(['Un', '(Deux)', 'Trois']);
  expect(printedIn(book, 'Nos tableaux')).toEqual(['tableau.un', 'tableau.trois']);
  expect(ownModelOf(read(book).registers).tables.map((table) => table.id)).toContain('tableau.deux');
  undo(book, hidden);
  expect(names()).toEqual(['Un', 'Deux', 'Trois']);
  runTask(changeTable(read(book), {name: id('Deux'), how: 'hide'}, VERSION), book);
  runTask(changeTable(read(book), {name: id('Deux'), how: 'show'}, VERSION), book);
  expect(names()).toEqual(['Un', 'Deux', 'Trois']);
  expect(tables(book).map(({canMove}) => canMove)).toEqual([
    {up: false, down: true},
    {up: true, down: true},
    {up: true, down: false},
  ]);
  runTask(changeTable(read(book), {name: id('Trois'), how: 'up'}, VERSION), book);
  expect(names()).toEqual(['Un', 'Trois', 'Deux']);
  expect(printedIn(book, 'Nos tableaux')).toEqual(['tableau.un', 'tableau.trois', 'tableau.deux']);
  const before = cellsOf(book);
  const deleted = runTask(changeTable(read(book), {name: id('Trois'), how: 'delete'}, VERSION), book);
  expect(names()).toEqual(['Un', 'Deux']);
  expect(read(book).registers.own.indicateurs.map(({words}) => words['nom'])).toEqual(['compte.un', 'compte.deux']);
  expect(undo(book, deleted)).toBe(true);
  expect(cellsOf(book)).toEqual(before);
});

it('keeps the figure of a table that goes while something else calls it', () => {
  const book = ownBook();
  save(book, motives);
  save(book, draft({base: '', values: 'compte.sorties-du-cej', lines: 'Sexe', title: 'Autre'}));
  runTask(changeTable(read(book), {name: 'tableau.sorties-du-cej', how: 'delete'}, VERSION), book);
  expect(read(book).registers.own.indicateurs).toHaveLength(1);
  expect(ownModelOf(read(book).registers).problems).toEqual([]);
});

it('says of a line that is not understood why it is not printed', () => {
  const book = ownBook({Tableaux: [['Les sorties', 'Patate', null, 'emploi.jeunes']]});
  expect(tables(book)).toMatchObject([{title: 'Les sorties', fault: expect.stringContaining('Patate')}]);
});

it('starts from each section offered, and takes the copy back whole', () => {
  const offered = startTable(read(smallWorkbook()), YEAR).copied.flatMap(({choices}) => choices);
  expect(offered.length).toBeGreaterThan(20);
  const book = smallWorkbook();
  const before = cellsOf(book);
  const changes = runTask(startFromSection(read(book), offered[0]!.word, VERSION), book);
  expect(tables(book).length).toBeGreaterThan(0);
  expect(tables(book).every(({fault}) => fault === null)).toBe(true);
  expect(undo(book, changes)).toBe(true);
  expect(cellsOf(book)).toEqual(before);
});
