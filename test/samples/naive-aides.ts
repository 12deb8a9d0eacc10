import {byCommune, commune, distinct, Group, tally, yearOf, type NaiveReport} from './naive-count';
import {communeOfRow, type Registers, type Row} from './naive-read';
import {aideCounts, canonical, FONDS, fold, numberOf, textOf} from './naive-values';

/** The decision first, where both dates stand. */
const dateOf = ({line}: Row) =>
  numberOf(line['Date de décision']) ?? numberOf(line['Date de versement']) ?? numberOf(line['Date']) ?? 0;
const centsOf = ({line}: Row) => Math.round(numberOf(line['Montant'])! * 100);
const natureOf = ({line}: Row) => fold(textOf(line['Nature']) ?? 'aide');

/** Chapter 12: youths by where their latest aid found them, euros by each row's own commune. */
export function countAides(registers: Registers, year: number, {tables, figures}: NaiveReport): void {
  const now = yearOf(year);
  const all = registers.rows('Aides').filter((row) => now.holds(dateOf(row)));
  const of = (fonds: string) => all.filter((row) => canonical(row.line['Fonds'], FONDS) === fonds);
  const granted = (fonds: string) => of(fonds).filter(({line}) => aideCounts(line['Statut']));
  const euros = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + centsOf(row), 0) / 100;

  const funds = [
    ['aides.pacea', 'PACEA'],
    ['aides.cej', 'CEJ'],
    ['aides.fajem', 'FAJeM'],
    ['aides.mobilite', 'Mobilité'],
    ['aides.fonds-ml.indirectes', 'Fonds ML indirectes'],
    ['aides.fonds-ml.directes', 'Fonds ML directes'],
  ] as const;
  for (const [id, fonds] of funds) {
    const rows = granted(fonds);
    const aides = rows.filter((row) => natureOf(row) !== 'frais');
    const people =
      fonds === 'Mobilité'
        ? tally(aides, (row) => communeOfRow(registers, row))
        : new Group(registers, aides, dateOf).by(commune);
    const cents = tally(aides, (row) => communeOfRow(registers, row), centsOf);
    const table = byCommune(registers, people, new Map([...cents].map(([key, sum]) => [key, sum / 100])));
    table.total[1] = euros(rows);
    tables[id] = table;
    figures[`${id}.montant`] = euros(rows);
    if (id === 'aides.pacea' || id === 'aides.cej' || id === 'aides.fajem') figures[`${id}.jeunes`] = distinct(aides);
  }
  figures['aides.fajem.dossiers'] = of('FAJeM').length;
  figures['aides.mobilite.dossiers'] = granted('Mobilité').length;
  figures['aides.fonds-ml.indirectes.formations'] = granted('Fonds ML indirectes').filter(
    (row) => natureOf(row) === 'formation',
  ).length;
  figures['aides.fonds-ml.directes.frais'] = euros(
    granted('Fonds ML directes').filter((row) => natureOf(row) === 'frais'),
  );
}
