import {valueIn} from '../../shared/register/value-list';
import {dispositif as dispositifs} from '../../shared/register/value-lists/accompagnement';
import type {CellValue} from '../../shared/value/cell';
import {byName, linesOf, ranges} from './sample';

/** Rows of the sheet Dispositifs, by heading, entered in 2024. */
const [heads, ...lines] = ranges['Dispositifs'] as CellValue[][];
const at = (heading: string) => heads!.indexOf(heading);
const isIn2024 = (cell: CellValue) => typeof cell === 'number' && cell >= 45292 && cell <= 45657;
const entries = lines
  .filter((row) => isIn2024(row[at("Date d'entrée")] ?? null))
  .map((row) => ({
    dossier: String(row[at('N° dossier')]),
    dispositif: valueIn(dispositifs, String(row[at('Dispositif')])) ?? String(row[at('Dispositif')]),
    month: row[at("Date d'entrée")] as number,
  }));

const distinct = (rows: readonly {dossier: string}[]) => new Set(rows.map(({dossier}) => dossier)).size;

describe('distinct youths by what describes the row', () => {
  const answer = byName('BREAKDOWN', 'Dispositifs', 'Dispositif', 2024, 'jeunes');

  it('count on each line where they have a row, and once in the total', () => {
    const printed = linesOf(answer.slice(0, -1));
    const naive = Object.fromEntries(
      Object.keys(printed).map((label) => [label, distinct(entries.filter(({dispositif}) => dispositif === label))]),
    );
    expect(entries.length).toBeGreaterThan(100);
    expect(printed).toEqual(naive);
    expect(answer.at(-1)).toEqual(['Total', distinct(entries)]);
    expect(Object.values(printed).reduce<number>((sum, value) => sum + Number(value), 0)).toBeGreaterThan(
      distinct(entries),
    );
  });

  it('are the same as a count of each value', () => {
    for (const [label, value] of Object.entries(linesOf(answer.slice(0, -1))))
      expect([label, byName('TALLY', 'Dispositifs', 2024, 'jeunes', 'Dispositif', label)[0]![0]]).toEqual([
        label,
        value,
      ]);
  });

  it('cross with what describes the youth: each line adds up to its own, and totals are of distinct youths', () => {
    const [, ...cross] = byName('CROSS', 'Dispositifs', 'Dispositif', 'Sexe', 2024, 'jeunes');
    for (const row of cross.slice(0, -1)) {
      const [label, ...values] = row;
      const total = Number(values.pop());
      expect([label, values.reduce<number>((sum, value) => sum + Number(value), 0)]).toEqual([label, total]);
      expect(total).toBe(linesOf(answer)[String(label)]);
    }
    expect(cross.at(-1)!.at(-1)).toBe(distinct(entries));
    const [ofSex] = [byName('BREAKDOWN', 'Dispositifs', 'Sexe', 2024, 'jeunes')];
    expect(cross.at(-1)!.slice(1)).toEqual(ofSex!.map(([, value]) => value));
  });

  it('make a share of the youths who have any', () => {
    const cej = distinct(entries.filter(({dispositif}) => dispositif === 'CEJ'));
    expect(byName('SHARE', 'Dispositifs', 'Dispositif', 'CEJ', 2024, 'jeunes')).toEqual([[cej / distinct(entries)]]);
  });

  it('count in each month in which something begins', () => {
    const answerByMonth = byName('BREAKDOWN', 'Dispositifs', 'mois', 2024, 'jeunes');
    const january = entries.filter(({month}) => month < 45323);
    expect(answerByMonth[0]).toEqual(['janvier', distinct(january)]);
    expect(answerByMonth.at(-1)).toEqual(['Total', distinct(entries)]);
  });
});
