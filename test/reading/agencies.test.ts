import {readRegisters} from '../../shared/reading/read-registers';
import {resultsOf} from '../report/small-report';
import {isIn, rowsOf, sheetsOf, tally} from './agency';
import {columnOf} from './sheets';

/** What the report says of other agencies, beside what their rows say when they are counted by hand. */

const told = ({problems}: ReturnType<typeof readRegisters>) =>
  problems.filter(({costsRows}) => costsRows).map(({code}) => code);

describe('an agency that writes levels from 3 to 8 with their diplomas', () => {
  const sheets = sheetsOf('levels-3-8');
  const registers = readRegisters(sheets);
  const jeunes = rowsOf(sheets, 'Jeunes');
  const LEVELS: Readonly<Record<string, string>> = {
    'Niveau 7 (Master)': 'Supérieur au BAC',
    'Niveau 6 (Licence)': 'Supérieur au BAC',
    'Niveau 5 (Bac+2)': 'Supérieur au BAC',
    'Niveau 4 (Bac)': 'BAC',
    'Niveau 3 (CAP, BEP)': 'BEP/CAP',
    'Niveau 1-2 (sans diplôme)': 'Aucun diplôme',
  };

  it('has every youth at their level, and nothing to tell', () => {
    expect(columnOf(registers, 'jeunes', 'niveau')).toEqual(jeunes.map((row) => LEVELS[String(row['Niveau validé'])]));
    expect(told(registers)).toEqual([]);
  });

  it('has their share under the BAC', () => {
    const accueillis = tally(
      jeunes.filter((row) => isIn(2024, row['Date 1er accueil']!)),
      (row) => LEVELS[String(row['Niveau validé'])]!,
    );
    const all = Object.values(accueillis).reduce((sum, one) => sum + one, 0);
    const below = accueillis['BEP/CAP']! + accueillis['Aucun diplôme']!;
    const {figures} = resultsOf(registers);
    expect(figures.get('premiers-accueils.total')?.value).toBe(all);
    expect(figures.get('premiers-accueils.infra-bac')?.value).toBeCloseTo(below / all, 12);
  });
});
