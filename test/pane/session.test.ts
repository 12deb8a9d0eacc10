import {fromBase64, toBase64} from '../../pane/base64';
import {functionHelp, toEnglish} from '../../pane/function-help';
import {localSession} from '../../pane/local-session';
import type {Session} from '../../pane/session';
import {HostError, NO_TERRITORY, runTask} from '../../shared';
import type {PlaceDocuments} from '../../shared';
import {readWorkbook, writeReport} from '../../xlsx';
import {generate} from '../task/generate';
import {asyncWorkbook} from '../task/grid-workbook';
import type {GridWorkbook} from '../task/grid-workbook';
import {smallWorkbook} from '../task/small-workbook';
import {foreign} from './foreign';
import {version} from '../../package.json';

function open(book: GridWorkbook): Session {
  return localSession(asyncWorkbook(book), {
    version,
    host: 'Essai',
    writeReport,
    repairFormulas: async () => 1,
    freezeFormulas: async () => 2,
  });
}

async function generateAll(session: Session, chapters: readonly number[] = []) {
  const request = {year: 2024, chapters, overwrite: []};
  const steps = [await session.generate({...request, left: null})];
  while (steps[steps.length - 1]!.left.length > 0)
    steps.push(await session.generate({...request, left: steps[steps.length - 1]!.left}));
  return steps;
}

describe('a session', () => {
  it('answers nothing but JSON', async () => {
    const book = smallWorkbook();
    const session = open(book);
    const answers: unknown[] = [await session.open(), await session.recognise(), await session.describe(null)];
    answers.push(
      ...(await generateAll(session)),
      await session.describe(2024),
      await session.settings(),
      await session.progress(),
    );
    const {key, rows} = book.named('1. Le public');
    answers.push(await session.show({key, row: rows.findIndex((row) => row[0] === 'Lambersart'), column: 1}));
    const trace = await session.trace();
    if (!trace.found) throw new Error(trace.why);
    answers.push(trace, await session.listRows(trace.cell));
    answers.push(await session.mapping('Notes', null), await session.mapping('Export contacts', 'contacts'));
    answers.push(await session.correct({sheet: 'Notes', register: 'none', columns: []}));
    answers.push(
      await session.answerValues([{registre: 'Contacts', colonne: 'Nature', lue: 'Visio', compte: 'Entretien'}]),
    );
    answers.push(
      await session.addExport([
        {
          name: 'ajout',
          rows: [
            ['N° dossier', 'Date', 'Nature'],
            ['1', 45300, 'SMS'],
          ],
        },
      ]),
    );
    answers.push(await session.sinceLast(2024), await session.newYear({year: 2024, left: null}));
    answers.push(await session.newYear({year: 2024, left: ['chapitre-1']}));
    const composed = await session.composeTable({name: '', draft: null, year: 2024});
    const asked = {name: '', draft: composed.draft, year: 2024};
    const saved = await session.saveTable({...asked, print: composed.preview.print});
    answers.push(composed, saved, await session.columnValues(asked, 'Sexe'), await session.tableFormula(asked));
    answers.push(await session.tables(2024), await session.copySection('public.contacts'));
    answers.push(await session.changeTable({name: 'tableau.jeunes-par-sexe', how: 'hide'}));
    answers.push(await session.takeBackTable(saved.changes));
    answers.push(await session.saveSettings([{name: 'annee', value: 'x'}]), await session.checkCopy(2024, true));
    answers.push(await session.shareReport(2024, 'xlsx'), await session.shareReport(2024, 'docx'));
    answers.push(
      await session.repairFormulas(),
      await session.freezeFormulas(),
      await session.activate(),
      await session.cancel(),
    );
    expect(answers.flatMap((answer, at) => foreign(answer, `$${at}`))).toEqual([]);
  });

  it('makes a report one sheet at a time, and takes up where it was stopped', async () => {
    const book = smallWorkbook();
    const request = {year: 2024, chapters: [1, 2], overwrite: []};
    const first = await open(book).generate({...request, left: null});
    expect(first.drawn).toEqual([]);
    expect(first.left).toEqual([
      'sommaire',
      'chapitre-1',
      'chapitre-2',
      'comment-faits',
      'methode',
      'controles',
      'sommaire',
    ]);
    const second = await open(book).generate({...request, left: first.left});
    expect(second.drawn.map(({plan}) => plan)).toEqual(['sommaire']);
    expect(second.left).toEqual(first.left.slice(1));
    expect(second.next).toBe('1. Le public');
  });

  it('draws the summary again where sheets that it points at were not there yet, and tells it once', async () => {
    const book = smallWorkbook();
    const session = open(book);
    await generateAll(session);
    expect(book.log.filter((line) => line === 'draw sommaire')).toHaveLength(2);
    expect(book.sheets.find(({mark}) => mark !== null)?.mark?.plan).toBe('sommaire');
    await generateAll(session);
    expect(book.log.filter((line) => line === 'draw sommaire')).toHaveLength(3);
    const {sheets} = runTask(generate(), smallWorkbook());
    expect(new Set(sheets.map(({plan}) => plan)).size).toBe(sheets.length);
    expect(sheets.every(({outcome}) => outcome === 'added')).toBe(true);
  });

  it('writes formulas under the names of its copy', async () => {
    const book = smallWorkbook();
    const session = localSession(asyncWorkbook(book), {version, host: 'Essai', prefix: 'MLDEV.'});
    for (const {name, example, insert} of functionHelp((await session.open()).prefix)) {
      expect(name).toMatch(/^MLDEV\./);
      expect(example + insert).not.toMatch(/\bML\./);
    }
    await generateAll(session);
    const {key, rows} = book.named('1. Le public');
    await session.show({key, row: rows.findIndex((row) => row[0] === 'Lambersart'), column: 1});
    const trace = await session.trace();
    if (!trace.found) throw new Error(trace.why);
    expect(trace.formula).toEqual({
      french: '=RECHERCHEV("Lambersart";MLDEV.INDICATOR("premiers-accueils.commune";2024);2;FAUX)',
      english: '=VLOOKUP("Lambersart",MLDEV.INDICATOR("premiers-accueils.commune",2024),2,FALSE)',
    });
  });

  it('reads the workbook once for a whole generation', async () => {
    const book = smallWorkbook();
    await generateAll(open(book));
    expect(book.log.filter((line) => line === `read ${book.named('Jeunes').key}`)).toHaveLength(1);
  });

  it('composes a table without asking the host anything, while no register changes', async () => {
    const asked: string[] = [];
    const workbook = asyncWorkbook(smallWorkbook());
    const watched = new Proxy(workbook, {
      get: (of, name) => {
        asked.push(String(name));
        return Reflect.get(of, name) as unknown;
      },
    });
    let revision = 1;
    const session = localSession(watched, {version, host: 'Essai', revision: () => revision});
    const {draft} = await session.composeTable({name: '', draft: null, year: 2024});
    expect(asked).toContain('readRows');
    asked.length = 0;
    const {preview} = await session.composeTable({name: '', draft: {...draft, lines: 'Commune'}, year: 2024});
    expect(preview.lines.length).toBeGreaterThan(1);
    expect(await session.columnValues({name: '', draft, year: 2024}, 'Sexe')).not.toEqual([]);
    expect(asked).toEqual([]);
    revision = 2;
    await session.composeTable({name: '', draft, year: 2024});
    expect(asked).toContain('readRows');
  });

  it('hands a refusal of the host over with its sentence', async () => {
    const book = smallWorkbook();
    book.selection = {sheet: book.named('Jeunes').key, row: 0, column: 0};
    await expect(open(book).insertFormula('=ML.TALLY()')).rejects.toThrow(HostError);
  });

  it('gives the copy to hand round as a file that opens', async () => {
    const session = open(smallWorkbook());
    expect((await session.shareReport(2024, 'xlsx')).name).toBe('');
    await generateAll(session);
    const {name, base64} = await session.shareReport(2024, 'xlsx');
    expect(name).toBe('Rapport d’activité 2024.xlsx');
    const {sheets} = readWorkbook(fromBase64(base64));
    expect(sheets.map((sheet) => sheet.name)).toContain('1. Le public');
    expect(sheets.map((sheet) => sheet.name)).not.toContain('Jeunes');
  });

  it('gives the sheets as they stand where the host can, and documents with what the user wrote', async () => {
    const book = smallWorkbook();
    const asked: string[] = [];
    const session = localSession(asyncWorkbook(book), {
      version,
      host: 'Essai',
      copyReport: async (title) => {
        asked.push(title);
        return {bytes: new Uint8Array([1, 2]), incomplete: ['1. Le public']};
      },
      writeDocument: (kind, report) => new TextEncoder().encode(`${kind} ${JSON.stringify(report)}`),
    });
    expect((await session.open()).can).toMatchObject({shareCopy: true, shareDocuments: true});
    await generateAll(session);
    const zone = book.named('1. Le public').zones[0]!;
    book.type('1. Le public', zone.row, zone.column, 'Une belle année.');
    expect(await session.shareReport(2024, 'xlsx')).toEqual({
      name: 'Rapport d’activité 2024.xlsx',
      base64: 'AQI=',
      incomplete: ['1. Le public'],
      notes: [],
    });
    expect(asked).toEqual(['Rapport d’activité 2024']);
    const {name, base64} = await session.shareReport(2024, 'docx');
    expect(name).toBe('Rapport d’activité 2024.docx');
    expect(new TextDecoder().decode(fromBase64(base64))).toMatch(/^docx .*Une belle année\./s);
  });

  it('gives a page a commune with what there is to know of it, and says why there is none', async () => {
    const book = smallWorkbook();
    const options = {
      version,
      host: 'Essai',
      writePlaces: ({pages}: PlaceDocuments) => new TextEncoder().encode(JSON.stringify(pages)),
    };
    const session = localSession(asyncWorkbook(book), options);
    expect((await session.open()).can).toMatchObject({sharePlaces: true});
    const {name, base64, notes} = await session.shareReport(2024, 'places');
    expect(name).toBe('Pages par commune 2024.docx');
    expect(new TextDecoder().decode(fromBase64(base64))).toContain('Lompret');
    expect(notes[0]).toContain('les effectifs de moins de 5 y sont masqués');
    book.sheets.splice(2, 1); // « Paramètres ML », and so « Territoire »
    const bare = await localSession(asyncWorkbook(book), options).shareReport(2024, 'places');
    expect(bare).toMatchObject({name: '', notes: [NO_TERRITORY]});
  });

  it('stops while it reads, when asked', async () => {
    const session = open(smallWorkbook());
    const reading = session.recognise();
    await session.cancel();
    await expect(reading).rejects.toMatchObject({name: 'Cancelled'});
  });
});

describe('what crosses as text', () => {
  it('is the same bytes on the other side', () => {
    for (let length = 0; length < 10; length++) {
      const bytes = Uint8Array.from({length}, (_, at) => (at * 83 + 201) & 255);
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });

  it('puts an example in English syntax, texts left alone', () => {
    expect(toEnglish('=ML.LEDGERGAP(Aides[#Tout];"FAJeM";"6571;46";2024)')).toBe(
      '=ML.LEDGERGAP(Aides[#All],"FAJeM","6571;46",2024)',
    );
  });
});

it.each([
  ['an exact', true],
  ['another', false],
])('a generation under %s revision reads what may have changed, and that again', async (_, isExact) => {
  const book = smallWorkbook();
  const asked = asyncWorkbook(book);
  let reads = 0;
  const readRows: typeof asked.readRows = (key) => {
    reads++;
    return asked.readRows(key);
  };
  const session = localSession({...asked, readRows}, {version, host: 'Essai', revision: () => book.revision, isExact});
  await session.recognise();
  const readsOf = async (work: () => Promise<unknown>) => {
    const before = reads;
    await work();
    return reads - before;
  };
  const first = await readsOf(() => generateAll(session));
  expect(first > 0).toBe(!isExact);
  book.revision++;
  expect(await readsOf(() => generateAll(session))).toBeGreaterThan(0);
});
