import fc from 'fast-check';
import {
  answer,
  buildDocument,
  catalogueOf,
  clauseOf,
  composeTable,
  evaluate,
  formulaOfTable,
  runTask,
  saveTable,
  valuesOfColumn,
  yearPeriod,
} from '../../../shared';
import type {RecognisedWorkbook, TableDraft} from '../../../shared';
import {recognisedSample} from '../sample';
import {choicesOf} from '../../../shared/task/table/table-choices';
import {cellsOf, draft, ownBook, read} from './own-book';

const YEAR = 2024;
const composed = (workbook: RecognisedWorkbook, said: TableDraft) =>
  composeTable(workbook, {name: '', draft: said, year: YEAR});

/** What the report prints of a table, once its rows are read back. */
function printed({registers}: RecognisedWorkbook, title: string) {
  const document = buildDocument(registers, evaluate(registers, yearPeriod(YEAR), catalogueOf(registers)), {
    version: '1',
  });
  const sections = document.chapters.flatMap((chapter) => chapter.sections);
  return {
    table: sections.flatMap(({tables}) => tables).find((table) => table.title === title),
    cards: sections.filter(({heading}) => heading === 'Essai').flatMap(({cards}) => cards),
  };
}

/** Drafts at random, from what the pane offers. */
function drafts(workbook: RecognisedWorkbook): fc.Arbitrary<TableDraft> {
  const bases = ['Jeunes', 'Contacts', 'Dispositifs', 'Situations', 'accompagnes.entretien', 'emploi.situations'];
  return fc.constantFrom(...bases).chain((base) => {
    const {columns, hasYouths, dates, lasts} = choicesOf(workbook.registers, base);
    const splits = columns.filter(({kind}) => kind !== 'day').map(({word}) => word);
    const words = columns.filter(({kind}) => kind === 'words').map(({word}) => word);
    const ofWords = fc.constantFrom(...words).chain((column) => {
      const values = valuesOfColumn(workbook, {name: '', draft: draft({base}), year: YEAR}, column).map(
        ({value}) => value,
      );
      if (values.length === 0) return fc.constant([] as string[]);
      return fc
        .tuple(fc.constantFrom('=', '<>'), fc.subarray(values, {minLength: 1, maxLength: Math.min(2, values.length)}))
        .map(([op, some]) => [clauseOf(column, op, some)]);
    });
    return fc.record<TableDraft>({
      base: fc.constant(base),
      date: fc.constantFrom('', ...dates),
      period: fc.constantFrom('', ...(lasts && !base.includes('.') ? ['en cours', 'au dernier jour'] : [])),
      count: fc.constantFrom('', ...(hasYouths ? ['jeunes', 'lignes'] : [])),
      criteria: fc.oneof(fc.constant([]), ofWords, fc.constant(['Âge au 31/12 >= 18'])),
      objective: fc.constant(''),
      values: fc.constant(''),
      lines: fc.constantFrom('', ...splits, '2 années', 'mois', 'EPCI et Commune', 'indicateurs'),
      columns: fc.constantFrom('', '', 'Sexe', '2 années'),
      shares: fc.boolean(),
      total: fc.constantFrom('', 'sous-totaux'),
      sort: fc.constantFrom('', 'fréquence', '10 premiers'),
      chart: fc.constantFrom('', 'non', 'barres'),
      title: fc.constantFrom('Le tableau ; d’essai', '« Essai » : un, deux'),
      chapter: fc.constantFrom('', '9. Les dispositifs', 'Le nôtre'),
      section: fc.constant('Essai'),
    });
  });
}

it('what is written and read back is what was shown: every number, heading and rule', () => {
  const workbook = read(ownBook());
  let shown = 0;
  fc.assert(
    fc.property(drafts(workbook), (said) => {
      const {preview} = composed(workbook, said);
      const book = ownBook();
      const answered = runTask(
        saveTable(read(book), {name: '', draft: said, year: YEAR, print: preview.print}, '1'),
        book,
      );
      if (preview.fault !== null) {
        expect(answered.saved).toBe(false);
        expect(cellsOf(book)).toEqual(cellsOf(ownBook()));
        return;
      }
      expect(answered.saved).toBe(true);
      const {table, cards} = printed(
        read(book),
        said.title
          .replace('« ', '«\u00a0')
          .replace(' »', '\u00a0»')
          .replace(/ ([:;])/g, '\u00a0$1'),
      );
      expect(cards).toEqual(preview.cards);
      if (said.lines === '' || table === undefined) {
        expect(preview.lines).toEqual([]);
        return;
      }
      shown += 1;
      expect(table.heads).toEqual(preview.heads);
      const lines = table.lines.map(({label, cells, isTotal}) => ({
        label,
        isTotal,
        cells: cells.map(({text}) => text),
      }));
      const body = lines.slice(0, lines[lines.length - 1]?.isTotal === true ? -1 : lines.length);
      expect([...body.slice(0, 8), ...lines.slice(body.length)]).toEqual(preview.lines);
      expect(body.length - preview.left).toBe(Math.min(8, body.length));
      expect(preview.rule.slice(0, table.notes.length)).toEqual(table.notes);
      expect(preview.hasChart).toBe(table.chart !== null);
    }),
    {numRuns: 60},
  );
  expect(shown).toBeGreaterThan(15);
});

it('each value offered counts what its criterion counts, of every register and every column of the sample', () => {
  const workbook = recognisedSample();
  const wrong: string[] = [];
  let asked = 0;
  for (const base of ['Jeunes', 'Dispositifs', 'Aides', 'accompagnes.entretien'])
    for (const {word, kind} of choicesOf(workbook.registers, base).columns) {
      if (kind !== 'words') continue;
      const request = {name: '', draft: draft({base}), year: YEAR};
      for (const {value, count} of valuesOfColumn(workbook, request, word).slice(0, 6)) {
        const {preview} = composed(workbook, draft({base, criteria: [clauseOf(word, '=', [value])]}));
        asked += 1;
        if (preview.cards[0]?.value !== count)
          wrong.push(`${base}, ${word} = ${value}: ${count}, ${preview.cards[0]?.value}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});

describe('a formula', () => {
  const sample = recognisedSample();
  const formulaFor = (said: Partial<TableDraft>, workbook = sample) =>
    formulaOfTable(workbook, {name: '', draft: draft(said), year: YEAR});

  it.each<[Partial<TableDraft>, string]>([
    [{base: 'Situations', lines: 'Type'}, '=ML.BREAKDOWN("Situations";"Type";2024)'],
    [{base: 'Jeunes', lines: 'Commune'}, '=ML.BYCOMMUNE("Jeunes";2024)'],
    [{base: 'accompagnes.entretien'}, '=ML.INDICATOR("accompagnes.entretien";2024)'],
    [{base: 'Contacts', criteria: ['Nature = Entretien']}, '=ML.TALLY("Contacts";2024;"";"Nature";"Entretien")'],
    [
      {base: 'Dispositifs', count: 'jeunes', criteria: ['Dispositif = CEJ'], lines: 'Sexe', columns: 'Niveau validé'},
      '=ML.CROSS("Dispositifs";"Sexe";"Niveau validé";2024;"jeunes";"Dispositif";"CEJ")',
    ],
    [{base: 'Aides', count: 'somme de Montant', lines: 'Fonds'}, '=ML.BREAKDOWN("Aides";"Fonds";2024;"montant")'],
  ])('says what %j shows', (said, french) => {
    const given = formulaFor(said);
    expect(given).toEqual({formula: {french, english: expect.stringMatching(/^=ML\./)}});
    const [, name, args] = /^=ML\.(\w+)\((.*)\)$/.exec(french)!;
    const plain = args!.split(';').map((text) => (text.startsWith('"') ? text.slice(1, -1) : Number(text)));
    const answered = answer(name as 'TALLY', plain, {registers: sample.registers});
    const {preview} = composed(sample, draft(said));
    const numbers = preview.cards
      .map(({value}) => value)
      .concat(preview.lines.slice(-1).flatMap(({cells}) => cells.slice(-1)));
    const last = answered.ok ? answered.value[answered.value.length - 1]! : [];
    expect(numbers[0]!.replace(/[^\d,]/g, '').replace(/,00$/, '')).toBe(
      String(last[last.length - 1]).replace('.', ','),
    );
  });

  it('is not given where none says the same, with the reason', () => {
    for (const said of [
      {base: 'Jeunes', lines: 'Sexe', columns: '2 années'},
      {base: 'Jeunes', lines: 'Sexe', shares: true},
      {base: 'Contacts', lines: 'Nature', criteria: ['Nature = SMS, Entretien']},
      {base: 'Dispositifs', period: 'au dernier jour', lines: 'Dispositif'},
    ])
      expect(formulaFor(said)).toEqual({formula: null, why: expect.stringContaining('Ajoutez le tableau au rapport')});
  });

  it('that hides nothing is not given under a threshold', () => {
    const {registers} = sample;
    const workbook = {...sample, registers: {...registers, settings: {...registers.settings, seuilDiffusion: 5}}};
    expect(formulaFor({base: 'Situations', lines: 'Type'}, workbook)).toMatchObject({formula: null});
  });
});

describe('what is shown says when it would not be what is meant', () => {
  const remarks = (said: Partial<TableDraft>, book = ownBook()) =>
    composed(read(book), draft(said))
      .preview.remarks.join(' ')
      .replace(/\u00a0/g, ' ');

  it('a value that nothing bears', () => {
    expect(remarks({criteria: ['Situation familiale = Marié'], lines: 'Sexe'})).toContain('ne porte « Marié »');
    expect(remarks({criteria: ['Situation familiale = Couple'], lines: 'Sexe'})).toBe('');
  });

  it('nothing counted, a register that lacks', () => {
    expect(remarks({base: 'Contacts', criteria: ['Lieu = Bourg', 'Lieu = Gare'], lines: 'Lieu'})).toContain(
      'n’imprimera pas ce tableau',
    );
    expect(remarks({base: 'Aides', lines: 'Fonds'})).toContain('Non disponible : registre « Aides » absent');
  });

  it('a section that is not shown', () => {
    const book = ownBook();
    const {rows} = book.named('Paramètres ML');
    rows.push([], [], [], ['Sections'], ['Section', 'Affichée'], ['Les contacts', 'non']);
    const headings = composed(read(book), draft({lines: 'Sexe', chapter: '1', section: 'Les contacts'})).preview
      .remarks;
    expect(headings.join(' ')).toContain('est masquée');
    expect(remarks({lines: 'Sexe', chapter: '1', section: 'Autre'}, book)).toBe('');
  });

  it('a threshold, under which the rest of the report may hide more', () => {
    const book = ownBook();
    book.named('Paramètres ML').rows.push([], [], [], ['Réglages'], ['Paramètre', 'Valeur'], ['Seuil de diffusion', 3]);
    const {preview} = composed(read(book), draft({lines: 'Sexe'}));
    expect(preview.remarks.join(' ')).toContain('peut masquer d’autres nombres');
    expect(preview.lines.map(({cells}) => cells[0])).toContain('< 3');
  });

  it('what is not understood, in a sentence, and nothing else', () => {
    const {preview} = composed(read(ownBook()), draft({lines: 'Patate'}));
    expect(preview.fault).toContain('Patate');
    expect([preview.lines, preview.cards, preview.remarks]).toEqual([[], [], []]);
  });
});
