import {describeReport, recogniseWorkbook, runTask, saveSections} from '../../shared';
import {startFromSection as start} from '../../shared/task/settings/start-from-section';
import {ownModelOf} from '../../shared/language/model-of';
import {version} from '../../package.json';
import type {GridWorkbook} from './grid-workbook';
import {smallWorkbook} from './small-workbook';

const startFromSection = (id: string, book: GridWorkbook) =>
  runTask(start(runTask(recogniseWorkbook(), book), id, version), book).length > 0;

it('writes a section of the report as lines of the agency’s own, twice if asked twice, and spares the rest of the sheet', () => {
  const book = smallWorkbook();
  const before = book.named('Paramètres ML').rows.map((row) => [...row]);
  const own = () => ownModelOf(runTask(recogniseWorkbook(), book).registers);
  expect(startFromSection('public.contacts', book)).toBe(true);
  const {sections, problems, tables} = own();
  expect(problems.map(({message}) => message)).toEqual([]);
  expect(sections.find(({id}) => id === 'copie.public.contacts')).toMatchObject({
    heading: 'Les contacts (copie)',
    chapter: 1,
  });
  expect(tables.map(({id}) => id)).toEqual(['copie.contacts.nature', 'copie.contacts.commune']);
  const {rows} = book.named('Paramètres ML');
  expect(before.map((row, at) => rows[at]!.slice(0, row.length))).toEqual(before);
  expect(startFromSection('public.contacts', book)).toBe(true);
  expect(own().tables.map(({id}) => id)).toContain('copie-2.contacts.nature');
  expect(own().problems).toEqual([]);
  expect(startFromSection('rien', book)).toBe(false);
});

it('a section that a line makes stays made once the choice of its chapter is saved', () => {
  const book = smallWorkbook();
  startFromSection('public.contacts', book);
  const chapter = () =>
    describeReport(runTask(recogniseWorkbook(), book), 2024, version).chapters.find((one) => one.chapter === 1)!;
  const sections = chapter().sections.map(({id, title}) => ({id, title, shown: id !== 'copie.public.contacts'}));
  expect(sections.length).toBeGreaterThan(3);
  runTask(saveSections({chapter: 1, sections}, version), book);
  const made = ownModelOf(runTask(recogniseWorkbook(), book).registers).sections.find(
    ({id}) => id === 'copie.public.contacts',
  );
  expect(made).toMatchObject({chapter: 1, cards: ['copie.contacts.total', 'copie.contacts.entretiens']});
  expect(chapter().sections.find(({id}) => id === 'copie.public.contacts')).toMatchObject({shown: false});
});
