import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import {answer} from '../../shared/formula/answer';
import {byName, ranges, sentenceOf, valuesOf} from './sample';

const territoire = [
  ['Commune', 'QPV'],
  ['Lompret', null],
  ['Lambersart', 'Pacot-Vandracq'],
  ['Marcq-en-Barœul', 'La Briqueterie'],
];
const jeunes = [
  ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'QPV', 'Niveau validé', 'Date 1er accueil', 'RQTH'],
  ['J1', 'F', dayOf(2006, 5, 1), 'Lambersart', 'oui', 'CAP', dayOf(2023, 3, 1), 'oui'],
  ['J2', 'H', dayOf(2002, 5, 1), 'Lompret', 'non', 'niveau IV', dayOf(2024, 3, 1), null],
  ['J3', 'H', dayOf(1998, 5, 1), 'Lille', null, null, dayOf(2024, 3, 1), 'non'],
  ['J4', 'F', null, 'Marcq en Baroeul', 'Briqueterie', 'Bac+2', dayOf(2024, 9, 1), null],
];
const contacts = [
  ['N° dossier', 'Date', 'Nature', 'Statut'],
  ['J1', dayOf(2024, 1, 10), 'Entretien individuel', 'Présent'],
  ['J1', dayOf(2024, 2, 10), 'SMS', null],
  ['J1', dayOf(2024, 3, 10), 'Appel', 'Absent'],
  ['J2', dayOf(2024, 3, 10), 'Entretien', 'Réalisé'],
  ['0J2', dayOf(2023, 3, 10), 'Entretien', 'Réalisé'],
  ['J3', dayOf(2024, 12, 31), null, null],
  ['J4', dayOf(2024, 12, 31), 'Courriel', 'Fait'],
  ['J9', dayOf(2024, 12, 31), 'Courriel', 'Fait'],
];
const tally = (word: string, ...criteria: CellValue[]) =>
  valuesOf(answer('TALLY', [contacts, 2024, word, jeunes, territoire, ...criteria]))[0]![0];

describe('criteria, as in NB.SI.ENS', () => {
  it.each<[CellValue[], number]>([
    [[], 6],
    [['Nature', 'Entretien'], 2],
    [['nature', 'ENTRETIENS individuels'], NaN],
    [['Nature', 'mail'], 2],
    [['Nature', 'E*'], 4],
    [['Nature', '*'], 5],
    [['Nature', 'Non renseigné'], 1],
    [['Nature', '<>Entretien'], 4],
    [['Nature', '<>'], 5],
    [['Nature', '=SMS'], 1],
    [['Statut', 'Absent'], 1], // speaks of the status: the usual rule leaves the word to it
    [['Statut', '*'], 5],
    [['Commune', 'lambersart'], 2],
    [['Commune', '59130 LAMBERSART'], 2],
    [['Commune', 'Hors territoire'], 1],
    [['Commune', 'Non renseigné'], 1],
    [['Commune', 'L*'], 3],
    [['QPV', 'oui'], 3],
    [['QPV', 'non'], 3],
    [['QPV', 'la briqueterie'], 1],
    [['RQTH', 'O'], 2],
    [['Niveau validé', 'BEP'], 2],
    [['Niveau', 'niveau V'], 2],
    [['Niveau', 'Non renseigné'], 2],
    [['Sexe', 'Mme'], 3],
    [['Âge', '18-21'], 2],
    [['âge', '26 et +'], 1],
    [['âge', 'Non renseigné'], 2],
    [['Date de naissance', '<01/01/2000'], 1],
    [['Date', '31/12/2024'], 3],
    [['Date', '>=10/03/2024'], 4],
    [['Date', dayOf(2024, 2, 10)], 1],
    [['Date', 2024], 6],
    [['mois', 'Décembre'], 3],
    [['mois', '<>décembre'], 3],
    [['année', 2024], 6],
    [['N° dossier', '000J1'], NaN],
    [['N° dossier', 'j1'], 2],
    [['Commune', 'Lambersart', 'Nature', 'SMS'], 1],
    [['Nature', 'SMS', 'Nature', 'Entretien'], 0],
    [['', 'Nature', 'SMS', null, null], 1],
  ])('%j counts %d rows', (criteria, expected) => {
    if (Number.isNaN(expected))
      expect(answer('TALLY', [contacts, 2024, 'lignes', jeunes, territoire, ...criteria]).ok).toBe(false);
    else expect(tally('lignes', ...criteria)).toBe(expected);
  });

  it('compares amounts and numbers', () => {
    const {Aides, 'Actions collectives': actions} = ranges;
    const at = Aides![0]!.indexOf('Montant');
    const large = (value: CellValue) => typeof value === 'number' && value >= 500;
    const counted = valuesOf(answer('TALLY', [Aides, null, null, 'Montant', '>=500', 'Statut', '*']));
    const without = valuesOf(answer('TALLY', [Aides, null, null, 'Montant', '>= 500 €', 'Statut', 'Non renseigné']));
    expect((counted[0]![0] as number) + (without[0]![0] as number)).toBe(
      Aides!.slice(1).filter((row) => large(row[at]!)).length,
    );
    const none = actions!.slice(1).filter((row) => row[actions![0]!.indexOf('Participants')] === 12).length;
    expect(valuesOf(answer('TALLY', [actions, null, null, 'Participants', 12]))).toEqual([[none]]);
    expect(sentenceOf(answer('TALLY', [Aides, null, null, 'Montant', 'beaucoup']))).toContain(
      '« beaucoup » n’est pas une valeur de « Montant »',
    );
    expect(sentenceOf(answer('TALLY', [Aides, null, null, 'Date', 'hier']))).toContain('« hier » n’est pas une date');
  });

  it('narrows youths by what is known of each, rows by what they say', () => {
    expect(tally('jeunes', 'Commune', 'Lambersart')).toBe(1);
    const lines = byName('BREAKDOWN', 'Contacts', 'commune', 2024, 'jeunes', 'Nature', 'Entretien', 'Sexe', 'Femmes');
    for (const [commune, count] of lines.slice(0, -1)) {
      expect(
        byName('TALLY', 'Contacts', 2024, 'jeunes', 'Nature', 'Entretien', 'Sexe', 'F', 'Commune', commune!),
      ).toEqual([[count]]);
    }
  });

  it('shares leave the unknown out of their base, unless it is what is asked', () => {
    const share = (...args: CellValue[]) =>
      valuesOf(answer('SHARE', [contacts, ...args, 2024, 'jeunes', jeunes, territoire]))[0]![0];
    expect(share('Niveau', 'BEP/CAP')).toBeCloseTo(1 / 3);
    expect(share('Niveau', 'Non renseigné')).toBeCloseTo(2 / 5);
    expect(share('QPV', 'oui')).toBeCloseTo(2 / 5);
    expect(valuesOf(answer('SHARE_BELOW_BAC', [contacts, 2024, jeunes]))[0]![0]).toBeCloseTo(1 / 3);
  });

  it('lists the territory, zeros included, then those outside and those unknown', () => {
    expect(valuesOf(answer('BYCOMMUNE', [contacts, 2024, 'jeunes', territoire, jeunes]))).toEqual([
      ['Lompret', 1],
      ['Lambersart', 1],
      ['Marcq-en-Barœul', 1],
      ['Hors territoire', 1],
      ['Non renseigné', 1],
      ['Total', 5],
    ]);
    expect(valuesOf(answer('BYCOMMUNE', [jeunes, 2023, null, territoire])).map(([, count]) => count)).toEqual([
      0, 1, 0, 1,
    ]);
  });
});

describe('what ranges may be', () => {
  it('takes a territory of one column, or a whole sheet of settings, and tables that it does not need', () => {
    const communes = [['Commune'], ['Lambersart'], ['Lompret']];
    const comptes = [
      ['Fonds', 'Compte', 'Libellé'],
      ['FAJeM', '6571', null],
    ];
    expect(valuesOf(answer('BYCOMMUNE', [jeunes, 2024, null, communes, comptes]))).toEqual([
      ['Lambersart', 0],
      ['Lompret', 1],
      ['Hors territoire', 2],
      ['Total', 3],
    ]);
    const settings = [
      ['Paramètre', 'Valeur', null],
      ['Année', 2023, null],
      ["Tranches d'âge", '16-20;21+', null],
      [null, null, null],
      ...territoire
        .map(([commune, qpv]) => [commune!, null, qpv!])
        .map((row, at) => (at === 0 ? ['Commune', 'Code INSEE', 'QPV'] : row)),
    ];
    expect(valuesOf(answer('INDICATOR', ['premiers-accueils.total', null, null, jeunes, settings]))).toEqual([[1]]);
    expect(valuesOf(answer('AGEBAND', [dayOf(2000, 1, 1), 2024, settings]))).toEqual([['21 et +']]);
  });

  it('reads two ranges of one register as one', () => {
    const [heads, ...rows] = contacts;
    const halves = [
      [heads!, ...rows.slice(0, 3)],
      [heads!, ...rows.slice(3)],
    ];
    expect(valuesOf(answer('TALLY', [halves[0], 2024, 'jeunes', halves[1]]))).toEqual([[tally('jeunes')]]);
  });

  it('over every year, a row without a date counts, but is nobody’s latest', () => {
    const rows = [
      ['N° dossier', 'Date', 'Nature', 'Commune'],
      ['J1', null, 'SMS', 'Lompret'],
      ['J1', dayOf(2023, 1, 1), 'SMS', 'Lambersart'],
      ['J2', null, 'SMS', 'Lompret'],
    ];
    expect(valuesOf(answer('BYCOMMUNE', [rows, null, 'jeunes', territoire])).slice(0, 2)).toEqual([
      ['Lompret', 1],
      ['Lambersart', 1],
    ]);
    expect(valuesOf(answer('TALLY', [rows]))).toEqual([[3]]);
  });
});

describe('the registers that an indicator needs', () => {
  const ask = (id: string, year: number, ...given: never[]) => answer('INDICATOR', [id, year, null, ...given]);
  const some = (...sheets: unknown[]) => sheets as never[];

  it('are asked for, where the report would print zeros for want of them', () => {
    expect(sentenceOf(ask('accompagnes.entretien', 2024, ...some(jeunes)))).toContain(
      'Le registre « Contacts » est nécessaire',
    );
    expect(sentenceOf(ask('accompagnes.commune', 2024, ...some(contacts)))).toContain(
      'Le registre « Jeunes » est nécessaire',
    );
    expect(sentenceOf(ask('cej.contacts.moyenne', 2024, ...some(contacts)))).toContain(
      'Le registre « Dispositifs » est nécessaire',
    );
    expect(valuesOf(ask('accompagnes.entretien', 2024, ...some(contacts)))).toEqual([[2]]);
    expect(sentenceOf(ask('accompagnes.entretien', 2019, ...some(contacts)))).toBe(
      'value: Aucune ligne de « Contacts » n’est datée de 2019. Années trouvées : « 2023 » et « 2024 ».',
    );
  });

  it('take the year before from « Références » when its rows are not given', () => {
    const only = [contacts[0]!, ...contacts.slice(1).filter((row) => (row[1] as number) >= dayOf(2024, 1, 1))];
    const references = [
      ['Indicateur', 'Année', 'Valeur', 'Ventilation'],
      ['accompagnes.entretien', 2023, 4, null],
      ['accompagnes.entretien', 2023, 1, 'Femmes'],
      ['accompagnes.entretien', 2023, 3, 'Hommes'],
    ];
    expect(ask('accompagnes.evolution', 2024, ...some(only))).toMatchObject({ok: false, kind: 'not-available'});
    expect(valuesOf(ask('accompagnes.evolution', 2024, ...some(only, references)))).toEqual([[-0.5]]);
    const bySex = answer('INDICATOR', ['accompagnes.evolution', 2024, 'sexe', only, jeunes, references]);
    expect(valuesOf(bySex).slice(1)).toEqual([
      ['Femmes', 0],
      ['Hommes', (1 - 3) / 3],
      ['Total', -0.5],
    ]);
  });
});
