import {readRegisters} from '../../shared/reading/read-registers';
import type {SourceSheet} from '../../shared/count/registers';
import {dayOf} from '../../shared/value/day';
import {resultsOf, smallPlan, textsOf} from '../report/small-report';
import {ageOf, isIn, lastDay, rowsOf, sheetsOf, tally} from './agency';
import {columnOf, readable} from './sheets';

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

describe('an agency whose bands are 16 - 18, 19 - 21 and 22 - 25', () => {
  const sheets = sheetsOf('bands-16-18');
  const registers = readRegisters(sheets);
  const jeunes = rowsOf(sheets, 'Jeunes');
  const bandAt = (age: number) =>
    age < 16 || age > 25 ? null : age <= 18 ? '16 - 18 ans' : age <= 21 ? '19 - 21 ans' : '22 - 25 ans';
  const shareOf = (band: string, ages: readonly number[]) =>
    ages.filter((age) => bandAt(age) === band).length / ages.length;
  const birth = new Map(jeunes.map((row) => [row['N° dossier'], row['Date de naissance']!]));
  const {figures} = resultsOf(registers);

  it('has its own bands in the figures that name ages', () => {
    const accueillis = jeunes.filter((row) => isIn(2024, row['Date 1er accueil']!));
    const ages = accueillis.map((row) => ageOf(row['Date de naissance']!, row['Date 1er accueil']!));
    const first = figures.get('premiers-accueils.16-17')!;
    expect(first.value).toBeCloseTo(shareOf('16 - 18 ans', ages), 12);
    expect(first.value).toBeGreaterThan(0);
    expect([first.spec.label, first.spec.definition]).toEqual([
      'de 16 - 18 ans',
      expect.stringContaining('part des 16 - 18 ans') as string,
    ]);
    const received = new Set(
      rowsOf(sheets, 'Contacts')
        .filter((row) => isIn(2024, row['Date']!) && row['Nature'] === 'Entretien individuel')
        .map((row) => row['N° dossier']),
    );
    const second = figures.get('accompagnes.18-21')!;
    expect(second.value).toBeCloseTo(
      shareOf(
        '19 - 21 ans',
        [...received].map((dossier) => ageOf(birth.get(dossier!)!, lastDay(2024))),
      ),
      12,
    );
    expect(second.spec.label).toBe('de 19 - 21 ans');
  });

  it('says them, and no band that it does not have', () => {
    const texts = textsOf(smallPlan(registers)).join('\n');
    expect(texts).toMatch(/ont entre 16 et 18 ans à leur arrivée/);
    expect(texts).toMatch(/ont entre 19 et 21 ans/);
    expect(texts).not.toMatch(/16 - 17 ans|16 ou 17 ans|18 - 21 ans|18 et 21 ans/);
  });
});

describe('figures of ages', () => {
  const jeunes: SourceSheet = {
    name: 'Jeunes',
    rows: [
      ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
      ...[16, 17, 20, 24].map((age, at) => [
        `J${at}`,
        'F',
        dayOf(2024 - age, 1, 1),
        'Lompret',
        'BAC',
        dayOf(2024, 6, 1),
      ]),
    ],
  };
  const settings = (bands: string): SourceSheet => ({
    name: 'Paramètres ML',
    rows: [
      ['Paramètre', 'Valeur'],
      ['Tranches d’âge', bands],
    ],
  });

  it.each([
    ['16;17;18-21;22-25', 0.5, 'de 16 - 17 ans', 'ont 16 ou 17 ans'],
    ['<18;18-25;26+', 0.5, 'de moins de 18 ans', 'ont moins de 18 ans'],
    ['16-20;21-25', 0.75, 'de 16 - 20 ans', 'ont entre 16 et 20 ans'],
    ['16+', 1, 'de 16 et +', 'ont 16 ans ou plus'],
    ['16;18-25', 0.25, 'de 16 ans', 'ont 16 ans à'],
  ])('with the bands %s', (bands, value, label, said) => {
    const registers = readRegisters([settings(bands), jeunes]);
    const figure = resultsOf(registers).figures.get('premiers-accueils.16-17')!;
    expect([figure.value, figure.spec.label]).toEqual([value, label]);
    expect(textsOf(smallPlan(registers)).join('\n')).toContain(said);
  });
});

const valeurs = (...lines: (readonly string[])[]): SourceSheet => ({
  name: 'Valeurs',
  rows: [['Registre', 'Colonne', 'Valeur lue', 'Compte comme'], ...lines],
});

describe('an agency that writes other natures, categories and themes', () => {
  const sheets = sheetsOf('other-words');
  const NATURES: Readonly<Record<string, string>> = {
    Visioconférence: 'Entretien',
    'Rendez-vous individuel': 'Entretien',
    'Rendez-vous téléphonique': 'Téléphone',
    RDV: 'Entretien',
    'Aller-vers': 'Autres',
    'Hors les murs': 'Autres',
    Permanence: 'Entretien',
    Flux: 'Autres',
    Accueil: 'Autres',
    WhatsApp: 'SMS',
    Instagram: 'SMS',
    'Message CVM': 'SMS',
  };
  /** What the list knows of itself. */
  const KNOWN: Readonly<Record<string, string>> = {
    'Entretien distanciel': 'Entretien',
    'Entretien physique': 'Entretien',
    IC: 'Entretien',
    'Entretien individuel': 'Entretien',
    'Entretien téléphonique': 'Entretien',
    'Atelier CEJ': 'Entretien',
    'Visite entreprise': 'Autres',
  };
  const lines = Object.entries(NATURES).map(([lue, compte]) => ['Contacts', 'Nature', lue, compte]);
  const inYear = rowsOf(sheets, 'Contacts').filter((row) => isIn(2024, row['Date']!));
  const natureOf = (row: (typeof inYear)[number]) => ({...NATURES, ...KNOWN})[String(row['Nature'])] ?? '';

  it('has every one told until « Valeurs » says what it counts as', () => {
    const before = readRegisters(sheets).problems.filter(
      ({code, sheet}) => code === 'value-unknown' && sheet === 'Contacts',
    );
    const unread = rowsOf(sheets, 'Contacts').filter((row) => NATURES[String(row['Nature'])] !== undefined);
    expect(before.map(({count}) => count)).toEqual([unread.length]);
    expect(readable(before[0]!.message)).toContain(
      '(Registre « Contacts », Colonne « Nature », Valeur lue, Compte comme)',
    );
    const after = readRegisters([...sheets, valeurs(...lines)]).problems;
    expect(after.filter(({code, sheet}) => code === 'value-unknown' && sheet === 'Contacts')).toEqual([]);
  });

  it('then has its own figures', () => {
    const {figures} = resultsOf(readRegisters([...sheets, valeurs(...lines)]));
    const received = new Set(inYear.filter((row) => natureOf(row) === 'Entretien').map((row) => row['N° dossier']));
    expect(figures.get('accompagnes.entretien')?.value).toBe(received.size);
    expect(figures.get('contacts.entretiens')?.value).toBe(tally(inYear, natureOf)['Entretien']);
  });
});

describe('an agency whose aids bear what was asked, granted and paid', () => {
  const aides: SourceSheet = {
    name: 'Aides',
    rows: [
      ['N° dossier', 'Fonds', 'Date de décision', 'Montant demandé', 'Montant attribué', 'Montant versé', 'Statut'],
      ['1', 'CEJ', dayOf(2024, 1, 10), 500, 400, 200, 'accordé'],
      ['2', 'CEJ', dayOf(2024, 12, 10), 500, 400, 0, 'accordé'],
    ],
  };
  const jeunes: SourceSheet = {
    name: 'Jeunes',
    rows: [
      ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
      ...['1', '2'].map((dossier) => [dossier, 'F', dayOf(2005, 1, 1), 'Arc', 'BAC', dayOf(2024, 1, 1)]),
    ],
  };
  const said: SourceSheet = {
    name: 'Correspondances',
    rows: [
      ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
      ['Aides', 'Aides', 'Montant attribué', 'Montant'],
    ],
  };
  const granted = (registers: ReturnType<typeof readRegisters>) =>
    resultsOf(registers).figures.get('aides.cej.montant')?.value;

  it('has the choice told, and the other amount once it is said', () => {
    const read = readRegisters([jeunes, aides]);
    expect([granted(read), told(read)]).toEqual([200_00, ['column-rival']]);
    const corrected = readRegisters([jeunes, aides, said]);
    expect([granted(corrected), told(corrected)]).toEqual([800_00, []]);
  });
});
