import type {CellValue} from '../../shared/value/cell';
import {registerById} from '../../shared/register/all-registers';
import type {ListedColumn} from '../../shared/register/define-register';
import type {RegisterId} from '../../shared/register/register-id';
import {readRegisters} from '../../shared/reading/read-registers';
import {likelyTargets} from '../../shared/reading/likely-values';
import {tellAway} from '../../shared/message/problem';
import {resultsOf, smallPlan, textsOf} from '../report/small-report';
import {isIn, rowsOf, sheetsOf} from './agency';
import {jeunes, readable, readAll, sheet} from './sheets';

const dispositifs = (...values: CellValue[]) =>
  sheet('Dispositifs', ['N° dossier', 'Dispositif', "Date d'entrée"], ...values.map((value) => ['J1', value, 45300]));
const valeurs = (...lines: CellValue[][]) =>
  sheet('Valeurs', ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'], ...lines);

const told = ({problems}: ReturnType<typeof readAll>) =>
  problems
    .filter(({code}) => code.startsWith('value-') && code !== 'value-missing')
    .map(({code, cell, count, detail, costsRows}) => [
      `${code} ${cell} ×${count}`,
      (detail.samples as string[]).map(readable),
      costsRows,
    ]);

describe('values that no figure counts', () => {
  it('are listed with their rows, a problem where one looks like another that counts', () => {
    expect(told(readAll(jeunes, dispositifs('CEJ', 'PIAL', 'CEJ renouvellement', 'PIAL', 'Parrain')))).toEqual([
      ['value-uncounted B3 ×2', ['« PIAL » (2 lignes)'], false],
      [
        'value-like B4 ×2',
        ['« CEJ renouvellement » comme « CEJ » (1 ligne)', '« Parrain » comme « Parrainage » (1 ligne)'],
        true,
      ],
    ]);
  });

  it('are a problem where the column holds no other', () => {
    expect(told(readAll(jeunes, dispositifs('PIAL', 'Garantie Jeunes', null)))).toEqual([
      ['value-none-counts B2 ×2', ['« Garantie Jeunes » (1 ligne)', '« PIAL » (1 ligne)'], true],
    ]);
  });

  it('are listed with the euros of the aids that count', () => {
    const aides = sheet(
      'Aides',
      ['N° dossier', 'Fonds', 'Date', 'Montant', 'Statut'],
      ['J1', 'FAJ', 45300, 10, 'accordé'],
      ['J1', 'FAJ départemental', 45300, 150.5, 'accordé'],
      ['J2', 'FAJ départemental', 45300, 20, null],
      ['J2', 'FAJ départemental', 45300, 1000, 'refusé'],
      ['J2', 'APRE', 45300, 7, 'refusé'],
    );
    expect(told(readAll(jeunes, aides))).toEqual([
      ['value-like B3 ×2', ['« FAJ départemental » comme « FAJeM » (2 lignes, 170,50 €)'], true],
    ]);
  });

  it('are contract types only, among situations', () => {
    const situations = sheet(
      'Situations',
      ['N° dossier', 'Catégorie', 'Type', 'Date de début'],
      ['J1', 'Emploi', 'CDI', 45300],
      ['J1', 'Emploi', 'CDD d’usage', 45300],
      ['J1', 'Formation', 'CDD de formation', 45300],
    );
    expect(told(readAll(jeunes, situations))).toEqual([
      ['value-like C3 ×1', ['« CDD d’usage » comme « CDD » (1 ligne)'], true],
    ]);
  });

  it('are told no more once « Valeurs » says what they are, be it nothing else', () => {
    const answers = valeurs(
      ['Dispositifs', 'Dispositif', 'CEJ renouvellement', 'CEJ'],
      ['Dispositifs', 'Dispositif', 'PIAL', 'PIAL'],
    );
    expect(told(readAll(jeunes, answers, dispositifs('CEJ', 'PIAL', 'CEJ renouvellement')))).toEqual([]);
  });

  it('are not quoted in what may be handed over', () => {
    const {problems} = readAll(jeunes, dispositifs('CEJ', 'CEJ renouvellement', 'Camille Durand'));
    for (const problem of problems)
      expect(tellAway(problem, false).message).not.toMatch(/renouvellement|Durand|\d ligne/);
  });
});

describe('no sentence says that nobody is in CEJ', () => {
  const nobody = /aucun jeune n’a été suivi en CEJ/;
  const textsWith = (...more: Parameters<typeof readAll>) =>
    textsOf(smallPlan(readAll(jeunes, ...more)))
      .join('\n')
      .replace(/[\u00a0\u202f]/g, ' ');

  it('while a value stands there that no figure counts', () => {
    expect(textsWith(dispositifs('PACEA', 'CEJ renouvellement'))).not.toMatch(nobody);
    expect(textsWith(dispositifs('PACEA', 'PIAL'))).not.toMatch(nobody);
  });

  it('and one does where there is none, or where somebody said that they are others', () => {
    expect(textsWith(dispositifs('PACEA'))).toMatch(nobody);
    expect(textsWith(valeurs(['Dispositifs', 'Dispositif', 'PIAL', 'PIAL']), dispositifs('PACEA', 'PIAL'))).toMatch(
      nobody,
    );
  });
});

describe('what a value may count as', () => {
  const column = (register: RegisterId, id: string) => registerById.get(register)!.columns[id] as ListedColumn;

  it.each<[RegisterId, string, string, string]>([
    ['dispositifs', 'dispositif', 'CEJ renouvellement', 'CEJ'],
    ['dispositifs', 'dispositif', 'Parrain', 'Parrainage'],
    ['aides', 'fonds', 'FAJ départemental', 'FAJeM'],
    ['aides', 'fonds', 'Fonds départemental d’aide aux jeunes', 'FAJeM'],
    ['contacts', 'nature', 'Rendez-vous téléphonique', 'Téléphone'],
    ['contacts', 'nature', 'Visio', 'Entretien'],
    ['contacts', 'statut', 'Présent(e) en visio', 'Présent'],
    ['jeunes', 'niveau', '4ème', 'BAC'],
    ['jeunes', 'niveau', 'Niveau 5 CAP', 'Supérieur au BAC'],
    ['situations', 'categorie', 'Formation qualifiante', 'Formation'],
  ])('in %s, column %s: « %s » is first of all %s', (register, id, text, first) => {
    const targets = likelyTargets(column(register, id), text);
    expect(targets[0]).toBe(first);
    expect(new Set(targets).size).toBe(targets.length);
  });
});

describe('an agency of other funds and programmes', () => {
  const sheets = sheetsOf('other-funds-devices');
  const ANSWERS: [register: string, column: string, read: string, counts: string][] = [
    ['Dispositifs', 'Dispositif', 'CEJ renouvellement', 'CEJ'],
    ['Dispositifs', 'Dispositif', 'CEJ JR (jeunes en rupture)', 'CEJ'],
    ['Dispositifs', 'Dispositif', 'CEJ-Rupture', 'CEJ'],
    ['Dispositifs', 'Dispositif', 'PACEA 2', 'PACEA'],
    ['Dispositifs', 'Dispositif', 'Parrain', 'Parrainage'],
    ['Aides', 'Fonds', 'Allocation CEJ - Jeune en rupture', 'CEJ'],
    ['Aides', 'Fonds', 'FAJ départemental', 'FAJeM'],
    ['Aides', 'Fonds', 'Fonds départemental d’aide aux jeunes', 'FAJeM'],
    ['Aides', 'Fonds', 'Allocation ponctuelle PACEA', 'PACEA'],
  ];
  const meaning = new Map(ANSWERS.map(([, , read, counts]) => [read, counts]));

  it('has every value told, with all its rows', () => {
    const {problems} = readRegisters(sheets);
    const unread = (name: string, heading: string, known: readonly string[]) =>
      rowsOf(sheets, name).filter((row) => !known.includes(String(row[heading]))).length;
    const count = (name: string) =>
      problems
        .filter(({code, sheet: at}) => code.startsWith('value-') && at === name)
        .reduce((sum, one) => sum + one.count, 0);
    expect(count('Dispositifs')).toBe(unread('Dispositifs', 'Dispositif', ['PACEA', 'PPAE']));
    expect(count('Aides')).toBe(unread('Aides', 'Fonds', ['FAJ']));
  });

  it('has its own figures once they are answered', () => {
    const registers = readRegisters([...sheets, valeurs(...ANSWERS)]);
    expect(registers.problems.filter(({code}) => code === 'value-like')).toEqual([]);
    const {figures} = resultsOf(registers);
    const entries = rowsOf(sheets, 'Dispositifs').filter((row) => isIn(2024, row["Date d'entrée"]!));
    const cej = entries.filter((row) => meaning.get(String(row['Dispositif'])) === 'CEJ');
    expect(figures.get('cej.entres')?.value).toBe(new Set(cej.map((row) => row['N° dossier'])).size);
    const faj = rowsOf(sheets, 'Aides').filter(
      (row) => isIn(2024, row['Date']!) && (row['Fonds'] === 'FAJ' || meaning.get(String(row['Fonds'])) === 'FAJeM'),
    );
    expect(figures.get('aides.fajem.jeunes')?.value).toBe(new Set(faj.map((row) => row['N° dossier'])).size);
    expect(figures.get('aides.fajem.montant')?.value).toBe(
      faj.reduce((sum, row) => sum + Number(row['Montant']) * 100, 0),
    );
  });
});
