import {dayOf} from '../../shared/value/day';
import {yearPeriod} from '../../shared/count/period';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {tellProblems} from '../../shared/report/tell-problems';
import {sayTold} from '../../shared/report/told';
import {sheetOf, smallPlan, smallRegisters, smallSheets, textsOf} from './small-report';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const toldOf = (registers = smallRegisters(), year = 2024) => tellProblems(registers, yearPeriod(year));
const codes = (list: readonly {readonly code: string}[]) => list.map(({code}) => code);

describe('what a report lacks', () => {
  it('is a remark where a register is not kept by this agency, told once for all of them', () => {
    const {problems, remarks} = toldOf();
    expect([codes(problems), codes(remarks)]).toEqual([[], ['registers-missing']]);
    expect(plain(remarks[0]!.message)).toMatch(
      /^Sans les registres « Propositions », .* « Aides », .*, \d+ tableaux et chiffres ne sont pas disponibles\./,
    );
  });

  it('is a problem where Jeunes is not there, or refused, and says why', () => {
    const refused: SourceSheet = {
      name: 'Jeunes',
      rows: smallSheets[1]!.rows.map((row) => row.filter((_, at) => at !== 0)),
    };
    const given = smallSheets.map((sheet) => (sheet.name === 'Jeunes' ? refused : sheet));
    for (const [registers, why] of [
      [smallRegisters(['Jeunes']), /^Registre « Jeunes » absent : /],
      [readRegisters(given), /^Registre « Jeunes » non lu \(feuille « Jeunes » : voir « Contrôles »\) : /],
    ] as const) {
      const found = toldOf(registers).problems.find(({code}) => code === 'jeunes-missing')!;
      expect(plain(found.message)).toMatch(why);
    }
  });

  it('names the columns, a sentence a register', () => {
    const without = smallSheets.map((sheet) =>
      sheet.name === 'Jeunes'
        ? {...sheet, rows: sheet.rows.map((row) => row.filter((_, at) => at !== 4 && at !== 9))}
        : sheet,
    );
    const found = toldOf(readRegisters(without)).remarks.find(({code}) => code === 'columns-missing')!;
    expect(plain(found.message)).toContain(
      'sans les colonnes « QPV » et « RQTH » du registre « Jeunes », 3 tableaux et chiffres',
    );
  });

  it('is a problem where a register holds no row of the period', () => {
    expect(codes(toldOf(smallRegisters(), 2023).problems)).toEqual(['period-empty', 'period-empty']); // Situations, Actions
    const all = toldOf(smallRegisters(), 2019).problems;
    expect(all).toHaveLength(4);
    expect(plain(all[1]!.message)).toContain(
      '« Contacts » n’a aucune ligne en 2019 (années trouvées : « 2023 » et « 2024 »)',
    );
  });

  it('does not count sections that are hidden', () => {
    const settings: SourceSheet = {
      name: 'Sections',
      rows: [['Section', 'Affichée'], ...['aides', 'label', 'propositions'].map((name) => [name, 'non'])],
    };
    const text = toldOf(readRegisters([...smallSheets, settings])).remarks.find(
      ({code}) => code === 'registers-missing',
    )!.message;
    expect(plain(text)).not.toContain('Aides');
  });
});

/** A dossier that Jeunes does not know: a problem of the data. */
const contactsOfNobody: SourceSheet = {
  name: 'Contacts (2)',
  rows: [
    ['N° dossier', 'Date', 'Nature', 'Statut'],
    ['99', dayOf(2024, 3, 3), 'SMS', 'Réalisé'],
  ],
};

it('is counted the same on the cover and in « Contrôles », problems apart from remarks', () => {
  const registers = smallRegisters([], [contactsOfNobody]);
  const told = toldOf(registers);
  expect(plain(sayTold(told))).toBe('1 problème, 2 remarques');
  const plan = smallPlan(registers);
  const texts = textsOf(plan).map(plain);
  expect(texts).toContain('1 problème, 2 remarques sur les données : voir Contrôles');
  const rows = sheetOf(plan, 'controles')
    .cells.filter(({column}) => column === 0)
    .map(({value}) => value);
  const at = (value: string) => rows.findIndex((one) => typeof one === 'string' && one.startsWith(value));
  expect(at('Problèmes')).toBeGreaterThan(0);
  expect(at('dossier-unknown')).toBeGreaterThan(at('Problèmes'));
  expect(at('dossier-unknown')).toBeLessThan(at('Remarques'));
  for (const {code} of told.remarks) expect(at(code)).toBeGreaterThan(at('Remarques'));
});
