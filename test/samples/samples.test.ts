import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeRegisters} from '../../samples/make-registers';
import type {CellValue} from '../../shared/value/cell';
import {civilOf, dayOf} from '../../shared/value/day';
import {compare} from './compare';
import {naiveReport} from './naive-report';

const sheets = makeRegisters();
const report = naiveReport(sheets, 2024);
const reference = JSON.parse(readFileSync(join(__dirname, '../acceptance/report-2024.json'), 'utf8')) as Parameters<
  typeof compare
>[1];

type Line = Record<string, CellValue>;
function linesOf(name: string): Line[] {
  const [headings, ...rows] = sheets.find((sheet) => sheet.name === name)!.rows;
  return rows.map((row) => Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i] ?? null])));
}
const days = (name: string, heading: string) => new Set(linesOf(name).map((line) => line[heading]));

describe('the sample', () => {
  it('adds up to every number published', () => {
    expect(compare(report, reference)).toEqual({compared: 606, differences: []});
  });

  it('has in the windows what the report prints as shares and changes', () => {
    const {figures} = report;
    const counts: [number, number, number][] = [
      [report.tables['accompagnes.age']!.rows['16 - 17 ans']![0]! * 1735, 183, 199],
      [report.tables['alternance.sexe']!.rows['Femmes']![0]! * 128, 56, 56],
      [report.tables['alternance.niveau-prepare']!.rows['BEP/CAP']![0]! * 128, 64, 64],
      [report.tables['alternance.niveau-prepare']!.rows['BAC']![0]! * 128, 24, 24],
      [report.tables['alternance.secteur']!.rows['Commerce, Vente et Grande distribution']![0]! * 128, 61, 62],
      [report.tables['alternance.secteur']!.rows['Construction, Bâtiment et Travaux Publics']![0]! * 128, 16, 17],
      [report.tables['alternance.secteur']!.rows["Support à l'entreprise"]![0]! * 128, 15, 15],
      [figures['emploi.hommes']! * 781, 418, 425],
      [figures['emploi.22-25']! * 781, 395, 402],
      [figures['cej.hommes']! * 648, 347, 353],
      [figures['cej.18-21']! * 648, 360, 366],
      [figures['formation.qualifiante']! * 638, 476, 481],
      [figures['formation.hotellerie']! * 714, 125, 132],
      [745 / (1 + figures['premiers-accueils.evolution']!), 675, 680],
      [1735 / (1 + figures['accompagnes.evolution']!), 1630, 1644],
      [16975 / (1 + figures['contacts.entretiens.evolution']!), 16561, 16724],
      [1959 / (1 + figures['emploi.evolution']!), 1893, 1911],
      [figures['formation.jeunes.2023']!, 468, 468],
    ];
    expect(counts.filter(([n, low, high]) => Math.round(n) < low || Math.round(n) > high)).toEqual([]);
  });

  it('is in contact with all that it receives, and receives all its newcomers, in every commune', () => {
    const contacts = report.tables['accompagnes.commune']!.rows;
    for (const [commune, [newcomers]] of Object.entries(report.tables['premiers-accueils.commune']!.rows)) {
      const [inContact, received] = contacts[commune]!;
      expect([commune, inContact! >= received!, received! >= newcomers!]).toEqual([commune, true, true]);
    }
    const seen = new Set(linesOf('Contacts').map((line) => `${line['N° dossier']} ${line['Date']}`));
    const newcomers = linesOf('Jeunes').filter(
      (line) =>
        (line['Date 1er accueil'] as number) >= dayOf(2024, 1, 1) &&
        (line['Date 1er accueil'] as number) <= dayOf(2024, 12, 31),
    );
    expect(newcomers.filter((line) => !seen.has(`${line['N° dossier']} ${line['Date 1er accueil']}`))).toEqual([]);
  });

  it('knows every dossier, six of them listed twice', () => {
    const dossiers = linesOf('Jeunes').map((line) => line['N° dossier']);
    const known = new Set(dossiers);
    expect(known.size).toBe(dossiers.length - 6);
    expect(dossiers.every((dossier) => /^00\d{6}$/.test(String(dossier)))).toBe(true);
    for (const name of ['Contacts', 'Propositions', 'Situations', 'Dispositifs', 'Participations']) {
      expect(linesOf(name).filter((line) => !known.has(line['N° dossier']!))).toEqual([]);
    }
    const strangers = linesOf('Aides').filter((line) => !known.has(line['N° dossier']!));
    expect(new Set(strangers.map((line) => line['Nature']))).toEqual(new Set(['frais']));
  });

  it('pays nobody above the ceiling of a month', () => {
    const paid = new Map<string, number>();
    const granted = linesOf('Aides').filter(
      (line) => line['Date de versement'] && /cej|engagement|pacea/i.test(String(line['Fonds'])),
    );
    for (const line of granted) {
      const {year, month} = civilOf(line['Date de décision'] as number);
      const key = `${line['N° dossier']} ${year} ${String(month).padStart(2, '0')}`;
      paid.set(key, (paid.get(key) ?? 0) + Math.round((line['Montant'] as number) * 100));
    }
    const ceilingOf = (key: string) => (key.slice(-7) < '2024 04' ? 52800 : 55229);
    expect([...paid].filter(([key, cents]) => cents <= 0 || cents > ceilingOf(key))).toEqual([]);
  });

  it('comes out the same each time', () => {
    expect(makeRegisters()).toEqual(sheets);
  });
});

describe('the decoys', () => {
  const limits = [2022, 2023, 2024, 2025].map((year) => [dayOf(year, 1, 1), dayOf(year, 12, 31)] as const);
  const eve = limits.slice(0, 3).map(([, last]) => last);
  const morrow = limits.slice(1).map(([first]) => first);

  it.each([
    ['Jeunes', 'Date 1er accueil'],
    ['Contacts', 'Date'],
    ['Propositions', 'Date'],
    ['Situations', 'Date de début'],
    ['Dispositifs', "Date d'entrée"],
    ['Aides', 'Date de décision'],
  ])('stand at the limits of the years in %s', (name, heading) => {
    const there = days(name, heading);
    expect([...morrow, ...eve].filter((day) => day >= dayOf(2023, 12, 31) && !there.has(day))).toEqual([]);
  });

  it.each([
    [
      'Contacts',
      'Statut',
      ['Absent', 'Annulé', 'Planifié', 'Reporté', 'Prescrit', 'Refus tiers', 'Refus jeune', 'Non précisé', null],
    ],
    ['Situations', 'État', ['PREVU', 'EN_COURS', 'TERMINE', null]],
    ['Situations', 'Catégorie', ["Demandeur d'emploi"]],
    ['Aides', 'Statut', ['Refusé', 'Soumis', 'Enregistré', 'Annulé', 'Ajourné', null]],
    ['Aides', 'Fonds', ['FDAJ Permis']],
    ['Dispositifs', 'Dispositif', ['Garantie Jeunes', 'PAE', 'TDO', 'PAE psychologue']],
    ['Dispositifs', 'Précision', ['2022/2023 ; territoire', '2025/2026 ; autre ML', 'non conforme']],
    ['Jeunes', 'Niveau validé', [null]],
    ['Jeunes', 'QPV', ['oui', 'Pacot-Vandracq', 'La Briqueterie']],
  ])('say in %s, under %s, what does not count or is spelt otherwise', (name, heading, values) => {
    const there = days(name, heading);
    expect(values.filter((value) => !there.has(value))).toEqual([]);
  });

  it('move: some rows name another commune than the dossier', () => {
    const home = new Map(
      linesOf('Jeunes').map((line) => [line['N° dossier'], String(line['Commune']).slice(0, 4).toLowerCase()]),
    );
    for (const name of ['Aides', 'Dispositifs']) {
      const moved = linesOf(name).filter(
        (line) =>
          line['Commune'] && String(line['Commune']).slice(0, 4).toLowerCase() !== home.get(line['N° dossier']!),
      );
      expect(moved.length).toBeGreaterThan(20);
    }
  });

  it('come twice: one youth, several entries in CEJ', () => {
    const entries = linesOf('Dispositifs').filter((line) => /cej|engagement/i.test(String(line['Dispositif'])));
    expect(entries.length - new Set(entries.map((line) => line['N° dossier'])).size).toBeGreaterThan(40);
  });
});
