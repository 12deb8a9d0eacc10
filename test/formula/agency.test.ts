import {answer} from '../../shared/formula/answer';
import type {FunctionName} from '../../shared/formula/functions';
import type {CellValue, Rows} from '../../shared/value/cell';
import {isIn, rowsOf, sheetsOf, tally, type Row} from '../reading/agency';
import {linesOf, valuesOf} from './sample';

/** The functions over an agency of the fixtures, beside its rows counted by hand. */
const sheets = sheetsOf('rich');
const range = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows as Rows;
const rows = (name: string, day: string) => rowsOf(sheets, name).filter((row) => isIn(2024, row[day]!));
const dossier = (row: Row) => String(row['N° dossier']);
const word = (heading: string) => (row: Row) => String(row[heading] ?? '');
const distinct = (of: readonly Row[]) => new Set(of.map(dossier)).size;

const one = (name: FunctionName, ...args: (CellValue | Rows)[]) => valuesOf(answer(name, args))[0]![0];
const lines = (name: FunctionName, ...args: (CellValue | Rows)[]) => linesOf(valuesOf(answer(name, args)));

const contacts = rows('Contacts', 'Date');
const entries = rows('Dispositifs', "Date d'entrée");
const jeunes = new Map(rowsOf(sheets, 'Jeunes').map((row) => [dossier(row), row]));

describe('the value as it is written', () => {
  it.each(['Atelier', 'Information collective', 'Entretien individuel', 'SMS'])('%s counts by itself', (nature) => {
    const naive = contacts.filter((row) => row['Nature'] === nature);
    expect(one('TALLY', range('Contacts'), 2024, 'lignes', 'Nature', nature)).toBe(naive.length);
    expect(one('TALLY', range('Contacts'), 2024, 'jeunes', 'Nature', nature)).toBe(distinct(naive));
  });

  it('counts its whole group by its canonical name', () => {
    const group = ['Atelier', 'Information collective', 'Entretien individuel'];
    const naive = contacts.filter((row) => group.includes(word('Nature')(row)));
    expect(one('TALLY', range('Contacts'), 2024, 'lignes', 'Nature', 'Entretien')).toBe(naive.length);
  });
});

describe('distinct youths', () => {
  it('count on each line of what describes the row, once in the total', () => {
    expect(lines('BREAKDOWN', range('Dispositifs'), 'Dispositif', 2024, 'jeunes')).toEqual({
      ...tally(entries, word('Dispositif'), dossier),
      Total: distinct(entries),
    });
  });

  it('count on one line of what describes the youth', () => {
    const ofYouth = (heading: string) => (row: Row) => word(heading)(jeunes.get(dossier(row))!);
    const printed = lines('BREAKDOWN', range('Dispositifs'), 'Commune', 2024, 'jeunes', range('Jeunes'));
    expect(printed).toEqual({...tally(entries, ofYouth('Commune'), dossier), Total: distinct(entries)});
    const sum = Object.values(printed).reduce<number>((all, value) => all + Number(value), 0);
    expect(sum).toBe(2 * distinct(entries));
  });
});

describe('a share that excludes a value', () => {
  const situations = rows('Situations', 'Date de début').filter((row) => row['Type'] !== null);

  it('is of what is known', () => {
    const others = situations.filter((row) => row['Type'] !== 'CDI');
    expect(one('SHARE', range('Situations'), 'Type', '<>CDI', 2024, 'lignes')).toBeCloseTo(
      others.length / situations.length,
      12,
    );
    expect(one('SHARE', range('Situations'), 'Type', 'CDI', 2024, 'lignes')).toBeCloseTo(
      1 - others.length / situations.length,
      12,
    );
  });

  it('counts the youths outside a QPV, where a blank is no unknown', () => {
    const accueillis = rows('Jeunes', 'Date 1er accueil');
    const inside = accueillis.filter((row) => row['QPV'] !== null).length;
    expect(one('SHARE', range('Jeunes'), 'QPV', '<>QPV A', 2024)).toBeCloseTo(1 - inside / accueillis.length, 12);
  });
});
