import {problem} from '../../shared/message/problem';
import {
  addExport,
  answerValues,
  correctRecognition,
  describeMapping,
  describeRegisters,
  describeReport,
  describeSettings,
  listRows,
  listSections,
  recogniseWorkbook,
  runTask,
  saveSections,
  saveSettings,
  checkCopy,
  shareCopy,
  traceSelection,
} from '../../shared';
import type {CellValue, Task} from '../../shared';
import {chapters} from '../../shared/chapters/catalogue';
import {allSections} from '../../shared/chapters/all-sections';
import {generate} from './generate';
import {smallWorkbook} from './small-workbook';
import {GridWorkbook} from './grid-workbook';
import {version} from '../../package.json';

const allChapters = chapters.map(({number}) => `chapitre-${number}`);

function on(book: GridWorkbook) {
  const run = <T>(task: Task<T>) => runTask(task, book);
  return {
    run,
    registers: () => describeRegisters(run(recogniseWorkbook())),
    report: () => describeReport(run(recogniseWorkbook()), 2024, version),
    settings: () => describeSettings(run(recogniseWorkbook())),
    state: (chapter: number) =>
      describeReport(run(recogniseWorkbook()), 2024, version).chapters.find((one) => one.chapter === chapter)!,
  };
}

/** Puts the selection on the first cell of a sheet that holds a value. */
function pointAt(book: GridWorkbook, sheet: string, wanted: (row: readonly unknown[]) => boolean, column: number) {
  const {key, rows} = book.named(sheet);
  book.selection = {sheet: key, row: rows.findIndex(wanted), column};
}

describe('recognition', () => {
  it('tells how each sheet was read, and keeps others aside', () => {
    const {sheets} = on(smallWorkbook()).registers();
    expect(
      sheets.map(({sheet, register, settings, rows, period}) => [sheet, register?.id ?? null, settings, rows, period]),
    ).toEqual([
      ['Jeunes', 'jeunes', false, 4, '05/12/2022 au 29/01/2024'],
      ['Export contacts', 'contacts', false, 4, '10/01/2024 au 31/01/2024'],
      ['Paramètres ML', null, true, 7, ''],
      ['Notes', null, false, 1, ''],
    ]);
  });

  it('names every sheet once: what it is and how sure, or why it is no data', () => {
    const book = smallWorkbook();
    const {run, registers} = on(book);
    run(generate({chapters: [1]}));
    book.type('Notes', 0, 0, 'N° dossier');
    book.type('Notes', 0, 1, 'Jour');
    const add = (name: string, rows: CellValue[][], personalData = false) =>
      book.addSheet({name, rows, formats: [], personalData});
    add('Vide', []);
    add('Suivi', [
      ['Dossier', 'Date', 'Type de contact'],
      ['001', 45301, 'Entretien'],
    ]);
    add('Liste', [['Dossier'], ['001']], true);
    add('Vieux', [
      ['N° dossier', 'Date', 'Nature'],
      ['001', 45301, 'Entretien'],
    ]);
    run(correctRecognition({sheet: 'Vieux', register: 'none', columns: []}, version));
    add('Aides', [
      ['N° dossier', 'Date de décision', 'Fonds', 'Somme'],
      ['001', 45301, 'FAJ', 100],
    ]);
    const {sheets, aside} = registers();
    const all = [...sheets, ...aside].map(({sheet}) => sheet);
    expect([...all].sort()).toEqual(book.sheets.map(({name}) => name).sort());
    const plain = (text: string) => text.replace(/\s/g, ' ');
    const said = Object.fromEntries(
      sheets.map(({sheet, register, sure, why}) => [sheet, register ? sure : plain(why)]),
    );
    expect(said).toMatchObject({
      Jeunes: true,
      'Export contacts': true,
      'Paramètres ML': '',
      Notes: 'aucun en-tête de registre',
      Vieux: 'écartée par la table « Correspondances »',
      Aides: 'proche du registre « Aides » ; manque « Montant »',
    });
    expect(
      aside.filter(({sheet}) => !/^(\d|Som|Mét|Con|Com)/.test(sheet)).map(({sheet, why}) => [sheet, plain(why)]),
    ).toEqual([
      ['Vide', 'vide'],
      ['Liste', 'liste de personnes faite par Bilan ML : à supprimer après usage'],
    ]);
    expect(aside.find(({sheet}) => sheet === '1. Le public')?.why).toMatch(/^faite par Bilan ML pour.2024$/);
  });

  it('is not sure of a sheet where anything told of it speaks against it', () => {
    const sure = (...sheets: {name: string; rows: CellValue[][]}[]) =>
      on(new GridWorkbook(sheets))
        .registers()
        .sheets.map((one) => one.sure);
    const contacts = [
      ['N° dossier', 'Date', 'Nature'],
      ['001', 45301, 'Entretien'],
      ['002', 45302, 'SMS'],
    ];
    expect(sure({name: 'Contacts', rows: contacts})).toEqual([true]);
    expect(sure({name: 'Janvier', rows: contacts}, {name: 'Février', rows: contacts.slice(1)})).toEqual([true, false]);
    const jeunes = [
      ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Date 1er accueil'],
      ['001', 'F', 38000, 'Lompret', 45300],
    ];
    expect(sure({name: 'Jeunes', rows: jeunes})).toEqual([false]);
  });

  it('proposes the likeliest heading for each column, with the first cells under each heading', () => {
    const book = new GridWorkbook([
      {
        name: 'Suivi',
        rows: [
          ['Référence', 'Date du contact', 'Genre', 'Conseiller', 'Commentaire'],
          ['00170100', 45301, 'Entretien', 'Ana', 'Logement'],
          ['00170101', 45302, 'SMS', 'Ana', null],
          ['00170101', 45303, 'Entretien', 'Léo', 'Santé'],
          ['00170104', 45304, 'Mail', 'Zoé', 'Santé'],
        ],
      },
    ]);
    const {run, registers} = on(book);
    expect(registers().sheets[0]!.register).toBeNull();
    const {register, choices, samples} = describeMapping(run(recogniseWorkbook()), 'Suivi', null);
    const likely = choices.find(({id}) => id === 'contacts')!.columns.map(({heading, likely}) => [heading, likely]);
    expect(likely).toEqual(expect.arrayContaining([['Date', 'Date du contact'], ['Nature', 'Genre']])); // prettier-ignore
    expect(register).toBe('contacts');
    expect(samples.map(({heading, cells}) => [heading, cells.join()])).toEqual([
      ['Référence', '00170100,00170101,00170104'],
      ['Date du contact', '45301,45302,45303'],
      ['Genre', 'Entretien,SMS,Mail'],
      ['Conseiller', 'Ana,Léo,Zoé'],
      ['Commentaire', 'Logement,Santé'],
    ]);
    expect(describeMapping(run(recogniseWorkbook()), 'gone', null).register).toBeNull();
  });

  it('tells a name of « Sections » that calls no section, at its cell', () => {
    const book = smallWorkbook();
    book.named('Paramètres ML').rows.push([null], ['Section', 'Affichée'], ['Les contacs', 'non']);
    const {problems} = on(book).registers();
    const told = problems.filter(({code}) => code === 'section-unknown');
    expect(told.map(({sheet, place, costsRows}) => [sheet, place, costsRows])).toEqual([
      ['Paramètres ML', {key: book.named('Paramètres ML').key, row: 10, column: 0}, false],
    ]);
    expect(told[0]!.message).toContain('Les contacts');
  });

  it('gives the place of a problem', () => {
    const book = smallWorkbook();
    const {problems} = on(book).registers();
    expect(problems.find(({code}) => code === 'dossier-unknown')?.place).toEqual({
      key: book.named('Export contacts').key,
      row: 4,
      column: 0,
    });
  });

  it('writes which sections are shown, in which order and under which titles, and keeps what else stands there', () => {
    const book = smallWorkbook();
    const aid = allSections.find((spec) => spec.chapter === 12)!.heading;
    book.named('Paramètres ML').rows.push([null], ['Section', 'Affichée'], ['emploi', 'non'], [aid, 'non']);
    const {run, report} = on(book);
    const chapter = (number: number) => report().chapters.find((one) => one.chapter === number)!;
    const own = () => chapter(1).sections.map(({id, title, shown}) => [id, title, shown]);
    const first = own();
    expect(first.length).toBeGreaterThan(2);
    const sections = first.map(([id]) => ({id: id as string, shown: true, title: ''}));
    const [one, two, ...rest] = sections;
    run(
      saveSections({chapter: 1, sections: [{...two!, title: 'Nos jeunes'}, {...one!, shown: false}, ...rest]}, version),
    );
    expect(own()).toEqual([[two!.id, 'Nos jeunes', true], [one!.id, '', false], ...rest.map(({id}) => [id, '', true])]);
    expect(chapter(1).sections[0]!.heading).toBe('Nos jeunes');
    // The user's own lines of other chapters stand; this chapter as it was made takes its lines away again.
    expect(chapter(4)).toMatchObject({
      possible: false,
      sections: expect.arrayContaining([expect.objectContaining({shown: false})]),
    });
    run(saveSections({chapter: 1, sections}, version));
    expect(own()).toEqual(first);
    const written = book.named('Paramètres ML').rows.map((row) => row[0]);
    expect(written.filter((cell) => cell === 'emploi' || cell === aid)).toEqual(['emploi', aid]);
  });

  it('writes the table of sections whole, and the report stays as it is', () => {
    const book = smallWorkbook();
    const {run, report} = on(book);
    const before = report().chapters;
    run(listSections(version));
    const {rows} = book.named('Paramètres ML');
    const from = rows.findIndex((row) => row[0] === 'Section');
    expect(rows.length - from - 1).toBe(allSections.length);
    expect(report().chapters).toEqual(before);
    run(listSections(version));
    expect(book.named('Paramètres ML').rows).toHaveLength(rows.length);
  });

  it('tells at a glance how much each trouble matters, what to do and which chapters it may touch', () => {
    const book = smallWorkbook();
    book.type('Jeunes', 2, 5, 'hier');
    const {problems} = on(book).registers();
    for (const {message, says, remedy, severity, costsRows} of problems) {
      expect(message).toBe(remedy === '' ? says : `${says} ${remedy}`);
      expect(costsRows).toBe(severity !== 'said');
    }
    const touched = (code: string) => problems.find((one) => one.code === code)!.chapters;
    expect(touched('dossier-unknown')).toEqual([1, 9]);
    expect(touched('day-unreadable')).toEqual(Array.from({length: 13}, (_, at) => at + 1));
  });

  it('gives the rows to walk where several cells share a trouble, in the order of the sheet', () => {
    const book = smallWorkbook();
    for (const row of [5, 2, 4]) book.type('Jeunes', row, 3, 'Atlantide');
    book.type('Export contacts', 2, 1, 'hier');
    book.type('Export contacts', 4, 1, 'demain');
    const {problems} = on(book).registers();
    const rowsOf = (code: string) => problems.filter((one) => one.code === code).map(({rows, count}) => [rows, count]);
    expect(rowsOf('day-unreadable')).toEqual([[[2, 4], 2]]);
    expect(problems.filter(({rows}) => rows.length === 1)).toEqual([]);
    for (const {rows, place, count} of problems)
      if (rows.length > 0) expect([rows[0], rows.length]).toEqual([place!.row, Math.min(200, count)]);
  });

  it('asks what values count as, is answered through « Valeurs », and asks again once a line is taken back', () => {
    const book = smallWorkbook();
    book.type('Export contacts', 1, 2, 'Visio');
    book.type('Export contacts', 2, 2, 'RDV');
    book.type('Jeunes', 1, 4, '4ème');
    const {run, registers} = on(book);
    const asked = () => registers().values.map(({register, column, value, rows}) => [register.id, column, value, rows]);
    const questions = [
      ['jeunes', 'Niveau validé', '4ème', 1],
      ['contacts', 'Nature', 'RDV', 1],
      ['contacts', 'Nature', 'Visio', 1],
    ];
    expect(asked()).toEqual(questions);
    expect(registers().values[0]!.answers.slice(0, 2)).toEqual(['BAC', 'Supérieur au BAC']);
    const line = (lue: string, compte: string) => ({registre: 'Contacts', colonne: 'Nature', lue, compte});
    run(answerValues([line('Visio', 'Entretien'), line('RDV', 'Téléphone')], version));
    expect(asked()).toEqual([questions[0]]);
    expect(registers().answers).toEqual([line('Visio', 'Entretien'), line('RDV', 'Téléphone')]);
    expect(registers().problems.filter(({code}) => code.startsWith('value-'))).toHaveLength(1);
    run(answerValues([line('VISIO', 'SMS')], version)); // by another spelling of it, in place of what stood there
    expect(registers().answers).toEqual([line('RDV', 'Téléphone'), line('VISIO', 'SMS')]);
    run(answerValues([{...line('visio', ''), colonne: 'Type'}], version));
    expect(asked()).toEqual([questions[0], questions[2]]);
    expect(registers().answers).toEqual([line('RDV', 'Téléphone')]);
  });

  it('takes a line back from a table « Valeurs » on a sheet of its own', () => {
    const book = smallWorkbook();
    book.type('Export contacts', 1, 2, 'Visio');
    const {run, registers} = on(book);
    run(addExport([{name: 'Valeurs', rows: [['Registre', 'Colonne', 'Valeur lue', 'Compte comme'], ['Contacts', 'Nature', 'Visio', 'SMS']]}], run(recogniseWorkbook()))); // prettier-ignore
    expect(registers().answers).toHaveLength(1);
    run(answerValues(registers().answers.map((said) => ({...said, compte: ''})), version)); // prettier-ignore
    expect(registers().answers).toEqual([]);
    expect(registers().values.map(({value}) => value)).toEqual(['Visio']);
  });

  it('offers a fund with its euros, and its own name as the last answer', () => {
    const book = new GridWorkbook([
      {
        name: 'Aides',
        rows: [
          ['N° dossier', 'Fonds', 'Date', 'Montant'],
          ['1', 'FAJ départemental', 45300, 150.5],
          ['1', 'FAJ', 45300, 10],
        ],
      },
    ]);
    const [question] = on(book).registers().values;
    expect(question).toMatchObject({value: 'FAJ départemental', rows: 1, cents: 15050});
    expect([question!.answers[0], question!.answers.at(-1)]).toEqual(['FAJeM', 'FAJ départemental']);
  });

  it('is corrected through « Correspondances », and given back to itself', () => {
    const book = smallWorkbook();
    const {run, registers} = on(book);
    run(correctRecognition({sheet: 'Export contacts', register: 'none', columns: []}, version));
    expect(registers().sheets[1]).toMatchObject({register: null, corrected: true});
    const columns = [
      {heading: 'N° dossier', column: 'dossier'},
      {heading: 'Date', column: 'date'},
      {heading: 'Remarque', column: 'nature'},
    ];
    run(correctRecognition({sheet: 'Export contacts', register: 'contacts', columns}, version));
    const corrected = registers().sheets[1]!;
    expect(corrected.register?.id).toBe('contacts');
    expect(corrected.read.nature).toBe('Remarque');
    const lines = book.named('Paramètres ML').rows.filter((row) => row[0] === 'Export contacts');
    expect(lines).toEqual([['Export contacts', 'Contacts', 'Remarque', 'Nature']]);
    run(correctRecognition({sheet: 'Export contacts', register: 'automatic', columns: []}, version));
    expect(registers().sheets[1]).toMatchObject({corrected: false, register: {id: 'contacts'}});
    expect(registers().sheets[1]!.read.nature).toBe('Nature');
  });
});

describe('the report', () => {
  it('is absent, then up to date, then to redo when a register or a setting changes', () => {
    const book = smallWorkbook();
    const {run, state} = on(book);
    expect(state(1).state).toBe('absent');
    run(generate());
    expect(state(1)).toMatchObject({state: 'current', editedByHand: false, period: '2024'});
    book.type('Notes', 0, 0, 'Fait');
    expect(state(1).state).toBe('current');
    book.type('Jeunes', 1, 1, 'H');
    expect(state(1).state).toBe('stale');
    book.type('Jeunes', 1, 1, 'F');
    expect(state(1).state).toBe('current');
  });

  it('stays up to date in the chapters that would show the same, and says so only then', () => {
    const book = smallWorkbook();
    const {run, report} = on(book);
    run(generate());
    const stale = () => report().chapters.flatMap(({chapter, state}) => (state === 'current' ? [] : [chapter]));
    expect(stale()).toEqual([]);
    book.type('Jeunes', 1, 1, 'H');
    expect(stale()).toEqual([1]);
    book.type('Jeunes', 1, 1, 'F');
    // Another version may print otherwise: it is asked what it would show.
    const other = describeReport(run(recogniseWorkbook()), 2024, 'une autre version');
    expect(other.chapters.every(({state}) => state === 'current')).toBe(true);
    // The name of the agency heads every page.
    book.type('Paramètres ML', 2, 1, 'Mission Locale voisine');
    expect(stale()).toHaveLength(13);
  });

  it('tells which sections the changed data would change, and which they leave', () => {
    const book = smallWorkbook();
    const {run, state} = on(book);
    run(generate());
    const states = () => new Map(state(1).sections.map((section) => [section.id, section.state]));
    expect(new Set(states().values())).toEqual(new Set(['current']));
    book.type('Jeunes', 1, 1, 'H');
    const changed = states();
    expect(new Set(changed.values())).toEqual(new Set(['current', 'stale']));
    // what a new generation changes is what was told
    const before = book.named('1. Le public').rows.map((row) => [...row]);
    run(generate());
    const after = book.named('1. Le public').rows;
    expect(after).not.toEqual(before);
    expect(new Set(states().values())).toEqual(new Set(['current']));
  });

  it('tells a section that was masked when the sheet was made', () => {
    const book = smallWorkbook();
    const {run, state} = on(book);
    run(generate({chapters: [1]}));
    const sheet = book.named(state(1).sheet!.name);
    const {[state(1).sections[0]!.id]: gone, ...sections} = sheet.mark!.sections!;
    expect(gone).toMatch(/^[0-9a-f]+$/);
    sheet.mark = {...sheet.mark!, sections};
    expect(state(1).sections.map((section) => section.state)[0]).toBe('absent');
  });

  it('tells a sheet edited by hand, leaves it, and makes it again when told to', () => {
    const book = smallWorkbook();
    const {run, state} = on(book);
    run(generate());
    const {sheet} = state(1);
    book.type(sheet!.name, 20, 1, 999);
    expect(state(1).editedByHand).toBe(true);
    const outcomes = (overwrite: string[]) =>
      run(generate({overwrite})).sheets.find(({plan}) => plan === 'chapitre-1')!.outcome;
    expect(outcomes([])).toBe('kept-edited');
    expect(outcomes(['chapitre-1'])).toBe('refreshed');
    expect(state(1)).toMatchObject({state: 'current', editedByHand: false});
  });

  it('tells a sheet whose drawing was interrupted, and one of another year', () => {
    const book = smallWorkbook();
    const {run, state} = on(book);
    run(generate());
    const sheet = book.named(state(1).sheet!.name);
    sheet.mark = {...sheet.mark!, state: 'drawing'};
    expect(state(1).state).toBe('interrupted');
    run(generate({year: 2022}));
    expect(state(1)).toMatchObject({state: 'other-period', period: '2022'});
  });

  it('keeps in the summary the chapters made before', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate({chapters: [1]}));
    run(generate({chapters: [2]}));
    const texts = book.named('Sommaire').rows.flat();
    expect(texts.filter((text) => /^[12]\. /.test(String(text))).length).toBe(2);
  });

  it('stands in its order, however its sheets were made', () => {
    const inOrder = (...runs: (readonly number[])[]) => {
      const book = smallWorkbook();
      for (const chapters of runs) on(book).run(generate({chapters}));
      return book.sheets.flatMap(({mark}) => mark?.plan ?? []);
    };
    const whole = inOrder([]);
    expect(whole).toEqual(['sommaire', ...allChapters, 'comment-faits', 'methode', 'controles']);
    for (const runs of [
      [[1], []],
      [[9], [2], []],
      [[13], [1, 4], [12], []],
    ])
      expect(inOrder(...runs)).toEqual(whole);
  });

  it('leaves unticked the chapters that a changed cell would not change', () => {
    const book = smallWorkbook();
    const {run, report} = on(book);
    run(generate());
    book.type('Export contacts', 1, 2, 'SMS');
    const stale = report().chapters.filter(({state}) => state !== 'current');
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.length).toBeLessThan(13);
    book.type('Export contacts', 1, 3, 'une autre remarque, que rien ne lit');
    book.type('Export contacts', 1, 2, 'Entretien');
    expect(report().chapters.every(({state}) => state === 'current')).toBe(true);
  });

  it('never draws over the sheet of settings', () => {
    const book = smallWorkbook();
    on(book).run(generate());
    expect(book.log).not.toContain('draw parametres');
  });
});

describe('where a number comes from', () => {
  const lambersart = (row: readonly unknown[]) => row[0] === 'Lambersart';

  it('is found from the selected cell, with what was read, counted, excluded and repaired', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate());
    pointAt(book, '1. Le public', lambersart, 1);
    expect(run(traceSelection(version))).toMatchObject({
      found: true,
      text: '2',
      unit: 'jeunes',
      read: 4,
      counted: 2,
      excluded: [
        {reason: expect.stringContaining('hors de la période'), rows: 1},
        {reason: expect.stringContaining('Commune'), rows: 1},
      ],
      details: [
        {label: 'Jeunes distincts', text: '2'},
        {label: expect.stringContaining('Lammersart'), text: '1'},
      ],
      differs: false,
      formula: {
        french: '=RECHERCHEV("Lambersart";ML.INDICATOR("premiers-accueils.commune";2024);2;FAUX)',
        english: '=VLOOKUP("Lambersart",ML.INDICATOR("premiers-accueils.commune",2024),2,FALSE)',
      },
    });
  });

  it('follows rows that the user inserted above', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate());
    book.named('1. Le public').rows.splice(4, 0, ['Une ligne à moi'], [], []);
    pointAt(book, '1. Le public', lambersart, 1);
    expect(run(traceSelection(version))).toMatchObject({found: true, counted: 2});
  });

  it('says that the sheet shows another number than the data of today', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate());
    book.type('Jeunes', 1, 5, 44800);
    pointAt(book, '1. Le public', lambersart, 1);
    expect(run(traceSelection(version))).toMatchObject({found: true, shown: 2, text: '1', differs: true});
  });

  it('says why nothing can be said of other cells', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    expect(run(traceSelection(version))).toMatchObject({found: false, why: 'nothing-selected'});
    run(generate());
    pointAt(book, 'Jeunes', () => true, 1);
    expect(run(traceSelection(version))).toMatchObject({found: false, why: 'not-ours'});
    pointAt(book, '1. Le public', () => true, 0);
    expect(run(traceSelection(version))).toMatchObject({found: false, why: 'no-number'});
  });

  it('lists the rows in a sheet that is never read as a register', () => {
    const book = smallWorkbook();
    const {run, registers, state} = on(book);
    run(generate());
    pointAt(book, '1. Le public', lambersart, 1);
    const trace = run(traceSelection(version));
    if (!trace.found) throw new Error('not found');
    const listed = run(listRows(trace.cell, version));
    const sheet = book.named(listed.name);
    expect(sheet.personalData).toBe(true);
    expect(String(sheet.rows[0]![0])).toMatch(/Données personnelles/);
    expect(sheet.rows.slice(2).map((row) => row.slice(0, 3))).toEqual([
      ['Jeunes', 2, '001'],
      ['Jeunes', 3, '002'],
    ]);
    expect(registers().sheets.map(({sheet: name}) => name)).not.toContain(listed.name);
    expect(state(1).state).toBe('current');
  });
});

describe('tables of a sheet that is no register', () => {
  const beside = () => {
    const book = new GridWorkbook([{name: 'Tout', rows: [['Essai'], [null]]}]);
    const rows = [
      ['N° dossier', 'Date', 'Nature'],
      ['001', 45301, 'SMS'],
    ];
    book.ranges.push({name: 'TContacts', sheet: book.named('Tout').key, kind: 'table', rows});
    book.ranges.push({name: 'Zone', sheet: book.named('Tout').key, kind: 'name', rows});
    return book;
  };

  it('are read, each cell once whatever names it bears', () => {
    const {sheets} = on(beside()).registers();
    expect(sheets.map(({sheet, register, rows}) => [sheet, register?.id ?? null, rows])).toEqual([
      ['Tout', null, 1],
      ['TContacts', 'contacts', 1],
    ]);
  });

  it('are left with the sheet that the user set aside', () => {
    const book = beside();
    const {run, registers} = on(book);
    run(correctRecognition({sheet: 'Tout', register: 'none', columns: []}, version));
    expect(registers().sheets.filter(({register}) => register !== null)).toEqual([]);
  });
});

describe('settings', () => {
  it('are written in their cells, and read back', () => {
    const book = smallWorkbook();
    const {run, settings} = on(book);
    expect(
      run(
        saveSettings(
          [
            {name: 'structure', value: 'ML des Weppes'},
            {name: 'seuilDiffusion', value: '5'},
          ],
          version,
        ),
      ),
    ).toEqual([]);
    expect(settings().fields.find(({name}) => name === 'structure')?.value).toBe('ML des Weppes');
    expect(settings().fields.find(({name}) => name === 'seuilDiffusion')?.value).toBe('5');
    expect(settings().communes).toEqual(['Lambersart', 'Lompret']);
  });

  it('are refused with what is expected, and nothing is written', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    const before = JSON.stringify(book.named('Paramètres ML').rows);
    const refused = run(
      saveSettings(
        [
          {name: 'annee', value: 'demain'},
          {name: 'structure', value: 'X'},
        ],
        version,
      ),
    );
    expect(refused).toEqual([{name: 'annee', message: expect.stringContaining('une année')}]);
    expect(JSON.stringify(book.named('Paramètres ML').rows)).toBe(before);
  });

  it('make the sheet with every table where there is none', () => {
    const book = smallWorkbook();
    book.sheets.splice(2, 1);
    const {run, settings} = on(book);
    expect(settings().sheet).toBeNull();
    run(saveSettings([{name: 'couleur', value: '#136239'}], version));
    const page = settings();
    expect(page.sheet).toBe('Paramètres ML');
    expect(page.fields.find(({name}) => name === 'couleur')?.value).toBe('#136239');
    expect(page.tables.filter(({place}) => place === null).map(({id}) => id)).toEqual([]);
    // The communes found are confirmed by nobody: they are not written as if they were.
    expect(page.territoireDeclared).toBe(false);
    expect(page.communes).toContain('Lambersart');
  });

  it('held in a sheet of the user’s are left to them', () => {
    const book = smallWorkbook();
    book.sheets.splice(2, 1);
    const own = new GridWorkbook([
      ...book.sheets,
      {
        name: 'Mes réglages',
        rows: [
          ['Paramètre', 'Valeur'],
          ['Structure', 'ML'],
        ],
      },
    ]);
    const [refusal] = on(own).run(saveSettings([{name: 'structure', value: 'Y'}], version));
    expect(refusal?.message).toContain('Mes réglages');
  });
});

describe('an export', () => {
  it('becomes a new sheet whose dates and dossiers are what the file said', () => {
    const book = new GridWorkbook();
    const rows = [
      ['N° dossier', 'Date', 'Nature'],
      ['0012', '03/04/2024', 'Entretien'],
    ];
    const {run} = on(book);
    const added = run(
      addExport(
        [
          {name: 'export:2024', rows, told: [problem('encoding-damaged', {sheet: 'export:2024', cell: 'C2'}, {})]},
          {name: 'vide', rows: [[null]]},
        ],
        run(recogniseWorkbook()),
      ),
    );
    expect(added).toEqual([
      {name: 'export 2024', register: 'Contacts', rows: 1, told: [expect.stringContaining('encodage')]},
    ]);
    expect(book.named('export 2024').rows[1]).toEqual(['0012', 45385, 'Entretien']);
  });

  it('is said to be there already when it is added twice, in one file or two, and another month is not', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    const contacts = book.named('Export contacts').rows.map((row) => [...row]);
    const later = contacts.map(([dossier, date, ...rest], at) => [
      dossier!,
      at === 0 ? date! : Number(date) + 40,
      ...rest,
    ]);
    const add = (...all: (typeof contacts)[]) =>
      run(
        addExport(
          all.map((rows) => ({name: 'ajout', rows})),
          run(recogniseWorkbook()),
        ),
      ).map(({told}) => told);
    expect(add(later)).toEqual([[]]);
    expect(add(later)).toEqual([[expect.stringMatching(/ajout \(2\).*4.lignes sur 4.*ajout/)]]);
    const other = contacts.map(([dossier, date, ...rest], at) => [
      dossier!,
      at === 0 ? date! : Number(date) + 80,
      ...rest,
    ]);
    expect(add(other, other)).toEqual([[], [expect.stringMatching(/ajout \(4\)/)]]);
  });
});

describe('the copy to hand round', () => {
  it('holds the report with its comments, and nothing that names people', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate());
    const sheet = book.named('1. Le public');
    const zone = sheet.zones[0]!;
    book.type('1. Le public', zone.row, zone.column, 'Une belle année.');
    const {plan} = run(shareCopy(2024, version, false))!;
    expect(plan.sheets.every(({id}) => /^(sommaire|chapitre-\d+|comment-faits)$/.test(id))).toBe(true);
    const said = JSON.stringify(plan.sheets.map(({cells}) => cells.map(({value}) => value)));
    for (const gone of ['Contrôles', 'Pour vérifier', 'Ce qui a été lu', ' lues', '009'])
      expect([gone, said.includes(gone)]).toEqual([gone, false]);
    const chapter = plan.sheets.find(({id}) => id === 'chapitre-1')!;
    expect(chapter.zones).toEqual([]);
    expect(chapter.cells.filter(({value}) => value === 'Une belle année.')).toHaveLength(1);
    // The zone of the photo goes with its colour and its height.
    const cover = plan.sheets.find(({id}) => id === 'sommaire')!;
    expect(cover.cells.filter(({style}) => style === 'cover-photo' || style === 'cover-logos')).toEqual([]);
    expect(Math.max(...cover.heights.values())).toBeLessThan(150);
  });

  it('holds « Méthode » where it is asked for: its rules, no count of rows, and nothing else of the annexes', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate());
    const {plan} = run(shareCopy(2024, version, true))!;
    const rules = plan.sheets.find(({id}) => id === 'methode')!;
    const said = rules.cells.flatMap(({value}) => (value === null ? [] : [value]));
    expect(said).toContain('premiers-accueils.commune');
    expect(said.filter((value) => typeof value === 'number')).toEqual([]);
    expect(said.filter((value) => /^(Lues|Comptées)$|(^|; )[\d\s]+\s:\s/.test(String(value)))).toEqual([]);
    expect(said.filter((value) => /^hors de la période/.test(String(value)))).not.toEqual([]);
    const cover = JSON.stringify(plan.sheets.find(({id}) => id === 'sommaire')!.cells.map(({value}) => value));
    expect(['Méthode', 'Contrôles', 'Paramètres ML'].filter((title) => cover.includes(title))).toEqual(['Méthode']);
    expect(plan.sheets.map(({id}) => id).filter((id) => /controles|parametres/.test(id))).toEqual([]);
  });

  const checked = (book: GridWorkbook, isAsTheyStand = true, withMethod = false) =>
    on(book).run(
      (function* () {
        return checkCopy(yield* recogniseWorkbook(), 2024, version, isAsTheyStand, withMethod);
      })(),
    );
  const why = (remarks: readonly {sheet: string; why: string}[], sheet = '1. Le public') =>
    remarks.filter((remark) => remark.sheet === sheet).map((remark) => remark.why);

  it('is told to be what the registers give, until something is not', () => {
    const book = smallWorkbook();
    expect(checked(book)).toMatchObject({chapters: 0, refused: []});
    on(book).run(generate());
    expect(checked(book)).toMatchObject({told: [], refused: []});
    const sheet = book.named('1. Le public');
    const at = sheet.rows.findIndex((row) => row.some((value) => typeof value === 'number'));
    book.type(
      '1. Le public',
      at,
      sheet.rows[at]!.findIndex((value) => typeof value === 'number'),
      99,
    );
    expect(why(checked(book).told)).toEqual(['edited']);
    expect(why(checked(book, false).refused)).toEqual(['edited']);
    book.named('Jeunes').rows.push(['777', 'F', 38000, 'Roanne', 'CAP', 45300]);
    expect(why(checked(book).told)).toEqual(expect.arrayContaining(['edited', 'stale']));
    expect(why(checked(book, true, true).told, 'Méthode')).toEqual(['stale']);
    expect(why(checked(book).told, 'Méthode')).toEqual([]);
    expect(checked(book).refused).toEqual([]);
    expect(why(checked(book, false).refused)).toEqual(expect.arrayContaining(['edited', 'stale']));
  });

  it('tells the chapters that are missing, and refuses those drawn under another threshold', () => {
    const book = smallWorkbook();
    const {run} = on(book);
    run(generate({chapters: [1]}));
    expect(checked(book).told.map(({why}) => why)).toContain('missing');
    expect(checked(book, false).refused).toEqual([]);
    run(saveSettings([{name: 'seuilDiffusion', value: '5'}], version));
    expect(why(checked(book).refused)).toEqual(['threshold']);
    run(generate({chapters: [1]}));
    expect(why(checked(book).refused)).toEqual([]);
    run(saveSettings([{name: 'seuilDiffusion', value: '11'}], version));
    expect(why(checked(book).refused)).toEqual(['threshold']);
  });
});
