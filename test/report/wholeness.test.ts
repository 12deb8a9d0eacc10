import fc from 'fast-check';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {missingDays} from '../../shared/count/missing-days';
import {yearPeriod} from '../../shared/count/period';
import type {Registers, SourceSheet} from '../../shared/count/registers';
import {contextOf} from '../../shared/report/build-report-plan';
import {buildDocument} from '../../shared/report/document/build-document';
import {essentialsOf} from '../../shared/report/essentials';
import {chooseSections} from '../../shared/report/section-choice';
import {sectionsOf} from '../../shared/language/catalogue-of';
import {readRegisters} from '../../shared/reading/read-registers';
import {tellProblems} from '../../shared/report/tell-problems';
import {sayTold} from '../../shared/report/told';
import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import {sampleSheets} from '../task/sample';
import {ruralSheets} from './agencies';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const year = yearPeriod(2024);
const NEW = ['days-missing', 'days-missing-all', 'amount-apart', 'column-blank', 'column-silent', 'rows-aside'];

/** The registers of the sample, the rows of one of them changed or left out. */
function withRows(
  name: string,
  change: (row: readonly CellValue[], at: number) => readonly CellValue[] | null,
): Registers {
  return readRegisters(
    sampleSheets().map((sheet): SourceSheet =>
      sheet.name !== name
        ? sheet
        : {
            name,
            rows: sheet.rows
              .flatMap((row, at) => (at === 0 ? [row] : [change(row, at) ?? []]))
              .filter((row) => row.length > 0),
          },
    ),
  );
}

const told = (registers: Registers) => {
  const {problems, remarks} = tellProblems(registers, year);
  const own = [...problems, ...remarks].filter(({code}) => NEW.includes(code));
  return {line: plain(sayTold({problems, remarks})), said: own.map(({message}) => plain(message)), own};
};

const cell =
  (column: number, value: CellValue, isChanged: (at: number) => boolean) => (row: readonly CellValue[], at: number) =>
    isChanged(at) ? row.map((old, index) => (index === column ? value : old)) : row;
const between = (from: number, to: number) => (row: readonly CellValue[]) =>
  Number(row[1]) >= from && Number(row[1]) <= to ? null : row;

describe('registers that are whole', () => {
  it('have none of these problems: the sample, and one of many communes', () => {
    for (const registers of [readRegisters(sampleSheets()), readRegisters(ruralSheets())])
      expect(tellProblems(registers, year).problems.filter(({code}) => NEW.includes(code))).toEqual([]);
    expect(told(readRegisters(sampleSheets())).line).toBe('aucun problème, 9 remarques');
  });
});

describe('a register whose rows are not of the whole period', () => {
  it('says where it stops, and that « aucun problème » is no more', () => {
    const {line, said} = told(withRows('Contacts', between(dayOf(2024, 7, 13), dayOf(2025, 12, 31))));
    expect(line).toBe('1 problème, 9 remarques');
    expect(said).toEqual([
      'Feuille « Contacts », cellule B38972 : dans « Date », le registre « Contacts » n’a aucune ligne du 13/07/2024 au 31/12/2024, ' +
        'alors qu’il en a d’ordinaire 23 jours par mois : ses chiffres ne comptent pas ces jours. Refaire l’extraction sur toute la période, ou y ajouter ces mois. ' +
        'Rien à faire si l’année n’est pas finie, ou s’il n’y a rien eu ces jours-là.',
    ]);
  });

  it.each([
    ['begins late', dayOf(2020, 1, 1), dayOf(2024, 5, 1), 'du 01/01/2024 au 01/05/2024'],
    ['is empty in its middle', dayOf(2024, 3, 1), dayOf(2024, 6, 30), 'du 01/03/2024 au 30/06/2024'],
    ['lacks a month', dayOf(2024, 3, 1), dayOf(2024, 3, 31), 'du 01/03/2024 au 31/03/2024'],
    ['was cut in the first days', dayOf(2024, 1, 6), dayOf(2025, 12, 31), 'du 06/01/2024 au 31/12/2024'],
  ])('says so where it %s', (_, from, to, days) => {
    const {said} = told(withRows('Contacts', between(from, to)));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(days);
  });

  it('is told once where all registers stop', () => {
    const {said, own} = told(
      readRegisters(
        sampleSheets().map(({name, rows}) => {
          const day = rows[0]!.findIndex((text) =>
            /^Date(?! de naissance| de fin| de sortie| de versement)/.test(String(text)),
          );
          return {
            name,
            rows: rows.filter((row, at) => at === 0 || day < 0 || !(Number(row[day]) > dayOf(2024, 7, 12))),
          };
        }),
      ),
    );
    expect(own.map(({code}) => code)).toEqual(['days-missing-all']);
    expect(said[0]).toMatch(/^Aucun registre n’a de ligne du 13\/07\/2024 au 31\/12\/2024 : /);
  });

  it('keeps its figures from being compared, and the year on one page says why', () => {
    const words = (registers: Registers) => {
      const results = evaluate(registers, year, catalogueOf(registers));
      const context = contextOf(registers, results, {version: '1'});
      const sections = chooseSections(sectionsOf(registers), registers);
      const document = buildDocument(registers, results, {version: '1'});
      const of = document.chapters.flatMap(({sections}) => sections).find(({id}) => id === 'public.contacts')!;
      return {essential: essentialsOf(context, sections).sentences.map(plain), of};
    };
    const [whole, cut] = [
      words(readRegisters(sampleSheets())),
      words(withRows('Contacts', between(dayOf(2024, 7, 13), dayOf(2025, 12, 31)))),
    ];
    const reserve =
      'Le registre « Contacts » n’a aucune ligne du 13/07/2024 au 31/12/2024 : ses chiffres ne comptent pas ces jours.';
    expect(whole.essential).not.toContain(reserve);
    expect(cut.essential).toContain(reserve);
    expect(whole.of.sentences.map(plain).join(' ')).toMatch(/Sur un an, le nombre d’entretiens est en hausse de \d+ %/);
    expect(cut.of.sentences.map(plain).join(' ')).not.toMatch(/Sur un an|baisse/);
    expect(cut.of.notices.map(plain)).toEqual([reserve]);
    expect(cut.of.cards.map(({before}) => before).join(' ')).not.toContain('sur un an');
  });

  /** A register of actions, on these days. */
  const onDays = (days: readonly number[]) =>
    missingDays(
      readRegisters([
        {name: 'Actions', rows: [['Action', 'Thème', 'Date'], ...days.map((day) => ['Atelier CV', 'Emploi', day])]},
      ]),
      year,
    );

  it('is not told of a register that has few rows: a workshop a month, one of which was not held', () => {
    const monthly = Array.from({length: 24}, (_, month) => dayOf(2023 + Math.floor(month / 12), (month % 12) + 1, 14));
    expect(onDays(monthly.filter((_, at) => at !== 15 && at !== 16))).toEqual([]);
  });

  it('is not told of what stops each summer', () => {
    const weekly = Array.from({length: 104}, (_, week) => dayOf(2023, 1, 3) + 7 * week);
    const isSummer = (day: number, of: number) => day >= dayOf(of, 6, 20) && day <= dayOf(of, 9, 15);
    expect(onDays(weekly.filter((day) => !isSummer(day, 2024)))).toHaveLength(1);
    expect(onDays(weekly.filter((day) => !isSummer(day, 2024) && !isSummer(day, 2023)))).toEqual([]);
  });

  it('is seldom told of rows that chance alone leaves out: less than once in fifty registers', () => {
    const days = fc.tuple(
      fc.double({min: 0.02, max: 0.7, noNaN: true}),
      fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 731, maxLength: 731}),
    );
    const registers = fc.sample(days, {numRuns: 300, seed: 1});
    const found = registers.filter(
      ([rate, chance]) => onDays(chance.flatMap((one, at) => (one < rate ? dayOf(2023, 1, 1) + at : []))).length > 0,
    );
    expect(found.length).toBeLessThan(6);
  });
});

describe('amounts', () => {
  it('that are out of all proportion with those of their fund are told, each cell', () => {
    const {line, said, own} = told(
      withRows(
        'Aides',
        cell(5, 999999, (at) => at === 3000 || at === 3001),
      ),
    );
    expect(line).toBe('1 problème, 9 remarques');
    expect(said[0]).toMatch(
      /^Feuille « Aides », cellule F3001 : 2 cellules de la colonne « Montant » \(« 999 999 € »\) : montant hors de proportion avec les autres aides « .+ », dont les trois quarts ne dépassent pas [\d ,]+ €\. Vérifier/,
    );
    expect(own[0]!.rows).toEqual([3001, 3002]);
  });

  it('a hundred times too large are told too, where decimals were lost', () => {
    const lost = withRows('Aides', (row, at) =>
      at === 3000 ? row.map((old, index) => (index === 5 ? Number(old) * 100 : old)) : row,
    );
    expect(told(lost).own.map(({code, cell: at}) => [code, at])).toEqual([['amount-apart', 'F3001']]);
  });

  it('of aids that do not count, or of another year, are not', () => {
    const refused = withRows('Aides', (row, at) =>
      at === 3000 ? row.map((old, index) => (index === 5 ? 999999 : index === 8 ? 'refusé' : old)) : row,
    );
    expect(told(refused).own).toEqual([]);
    expect(
      told(
        withRows(
          'Aides',
          cell(5, 999999, (at) => at === 3),
        ),
      ).own,
    ).toEqual([]);
  });
});

describe('a column that the report counts by', () => {
  it.each([
    ['Sexe', 1],
    ['Date de naissance', 2],
    ['Niveau validé', 6],
    ['Logement', 8],
  ])('« %s », blank for a third of the youths, is no « aucun problème »', (heading, column) => {
    const {line, said} = told(
      withRows(
        'Jeunes',
        cell(column, null, (at) => at % 3 === 0),
      ),
    );
    expect(line).toBe('1 problème, 9 remarques');
    expect(said[0]).toMatch(
      new RegExp(
        `^Feuille « Jeunes », cellule .+ : la colonne « ${heading} » est vide sur [\\d ]+ lignes ; « Non renseigné » atteint \\d\\d % dans « .+\\. La compléter`,
      ),
    );
  });

  it('that says nothing at all is a remark, as one that is not there', () => {
    const {line, said} = told(
      withRows(
        'Jeunes',
        cell(8, null, () => true),
      ),
    );
    expect(line).toBe('aucun problème, 10 remarques');
    expect(said[0]).toMatch(/la colonne « Logement » est vide sur toutes ses lignes ; tout est « Non renseigné » dans/);
  });

  it('is not told where a few are blank', () => {
    expect(
      told(
        withRows(
          'Jeunes',
          cell(1, null, (at) => at % 10 === 0),
        ),
      ).own,
    ).toEqual([]);
  });
});

describe('rows that do not count by their status', () => {
  it('are told where they are many, beside « aucun problème », with what they say', () => {
    const {line, said} = told(
      withRows(
        'Aides',
        cell(8, 'En attente', (at) => at % 4 === 0),
      ),
    );
    expect(line).toMatch(/^aucun problème, \d+ remarques \(1 235 lignes écartées par leur statut\)$/);
    expect(said[0]).toMatch(
      /^Feuille « Aides », cellule I\d+ : 1 235 lignes sur 4 457 de la période ne comptent pas, par ce qu’en dit « Statut » : « soumis » \(1 128 lignes\), /,
    );
    const absent = told(
      withRows(
        'Contacts',
        cell(3, 'Absent', (at) => at % 2 === 0),
      ),
    );
    expect(absent.line).toMatch(/^aucun problème, \d+ remarques \(19 146 lignes écartées par leur statut\)$/);
  });
});
