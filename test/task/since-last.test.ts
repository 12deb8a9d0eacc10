import {addExport, describeReport, recogniseWorkbook, runTask, sinceLast} from '../../shared';
import type {SinceLast} from '../../shared';
import {generate} from './generate';
import type {GridWorkbook} from './grid-workbook';
import {smallWorkbook} from './small-workbook';
import {version} from '../../package.json';

const plain = (text: string) => text.replace(/\s/g, ' ');

function since(book: GridWorkbook): SinceLast {
  const workbook = runTask(recogniseWorkbook(), book);
  return runTask(sinceLast(workbook, 2024, version), book);
}

function made(): GridWorkbook {
  const book = smallWorkbook();
  runTask(generate(), book);
  return book;
}

describe('« Depuis la dernière fois »', () => {
  it('says that nothing would move only where every sheet that stands is up to date', () => {
    expect(since(smallWorkbook())).toMatchObject({standing: 0, chapters: []});
    const book = made();
    expect(since(book)).toMatchObject({standing: 13, chapters: [], rows: [], apart: []});
    const first = book.named('1. Le public');
    first.mark = {...first.mark!, state: 'drawing'};
    expect(since(book).chapters.map(({title}) => title)).toEqual(['1. Le public']);
  });

  it('tells chapter by chapter which numbers move, from what to what, and where', () => {
    const book = made();
    book
      .named('Jeunes')
      .rows.push(['005', 'F', 38700, 'Lompret', 'BAC', 45330], ['006', 'F', 38700, 'Lompret', 'BAC', 45331]);
    const {chapters, rows} = since(book);
    const first = chapters.find(({title}) => title === '1. Le public')!;
    const lompret = first.numbers.find(({label}) => label === 'Lompret')!;
    expect(lompret).toMatchObject({before: 1, now: 3, isShare: false});
    expect(book.named('1. Le public').rows[lompret.row]![lompret.column]).toBe(1);
    expect(first.numbers.every(({before, now}) => before !== now)).toBe(true);
    expect(rows).toEqual([{register: 'Jeunes', month: '02/2024', before: 0, now: 2}]);
    const moved = describeReport(runTask(recogniseWorkbook(), book), 2024, version).chapters;
    expect(chapters.map(({title}) => title)).toEqual(
      moved.filter(({state}) => state === 'stale').map(({title}) => title),
    );
  });

  it('tells lines that would come and lines that would go', () => {
    const book = made();
    for (const row of [1, 2]) book.named('Jeunes').rows[row]![3] = 'Lompret';
    const {numbers} = since(book).chapters.find(({title}) => title === '1. Le public')!;
    const gone = numbers.filter(({label}) => label === 'Lambersart');
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every(({now}) => now === null || now === 0)).toBe(true);
  });

  it('tells rows that went as well, and that cells changed where no row did', () => {
    const book = made();
    book.named('Export contacts').rows.splice(2, 1);
    expect(since(book).rows).toEqual([{register: 'Contacts', month: '01/2024', before: 4, now: 3}]);
    const other = made();
    other.type('Export contacts', 1, 2, 'SMS');
    expect(since(other).rows).toEqual([]);
    expect(since(other).chapters.length).toBeGreaterThan(0);
  });

  it('says of which chapters the rows say nothing, and where they are not known', () => {
    const book = made();
    book.type('Export contacts', 1, 2, 'SMS');
    runTask(generate({chapters: [1]}), book);
    const {apart, chapters} = since(book);
    expect(apart).toEqual(chapters.map(({title}) => title));
    const checks = book.named('Contrôles');
    const {rows: _, ...mark} = checks.mark!;
    checks.mark = mark;
    expect(since(book).rows).toBeNull();
  });

  it('keeps numbers of rows, and nothing that stands in them', () => {
    const book = made();
    const marks = JSON.stringify(book.sheets.flatMap(({mark}) => mark ?? []));
    expect(book.named('Contrôles').mark?.rows).toEqual({
      jeunes: {'2022-12': 1, '2024-01': 3},
      contacts: {'2024-01': 4},
    });
    const masked = smallWorkbook();
    masked.named('Paramètres ML').rows.splice(3, 0, ['Seuil de diffusion', 5]);
    runTask(generate(), masked);
    expect(masked.named('Contrôles').mark).toMatchObject({threshold: 5});
    expect(masked.named('Contrôles').mark).not.toHaveProperty('rows');
    for (const word of ['001', 'Lompret', '38000', 'Entretien']) expect(marks).not.toContain(`"${word}"`);
    expect(book.sheets.filter(({mark}) => mark?.rows !== undefined).map(({name}) => name)).toEqual(['Contrôles']);
  });

  it('is not moved by the same export added to an empty year', () => {
    const book = made();
    const rows = [
      ['N° dossier', 'Date', 'Nature'],
      ['001', 45700, 'SMS'],
    ];
    runTask(addExport([{name: 'Contacts 2025', rows}], runTask(recogniseWorkbook(), book)), book);
    const {rows: moved} = since(book);
    expect(moved?.map(({register, month, now}) => plain(`${register} ${month} ${now}`))).toEqual([
      'Contacts 02/2025 1',
    ]);
  });
});
