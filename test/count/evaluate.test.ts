import fc from 'fast-check';
import {d, figureOf, linesOf, registersOf, resultsOf} from './fixture';
import {cardLabel} from '../../shared/report/draw-figures';
import type {CellValue} from '../../shared/value/cell';

const jeune = (dossier: string, commune: string | null, accueil: number, more: CellValue[] = []): CellValue[] => {
  const [sexe = 'F', naissance = d(2004, 6, 1), qpv = null, niveau = 'BAC'] = more;
  return [dossier, sexe, naissance, commune, qpv, niveau, 'oui', 'Parents', accueil, null];
};

describe('who counts in a year', () => {
  it('holds both ends of the year, and neither neighbour', () => {
    const days = [d(2023, 12, 31), d(2024, 1, 1), d(2024, 12, 31), d(2025, 1, 1)];
    const results = resultsOf(registersOf({Jeunes: days.map((day, i) => jeune(`A${i}00`, 'Roanne', day))}));
    expect(figureOf(results, 'premiers-accueils.total')).toBe(2);
    expect(results.figures.get('premiers-accueils.total')!.trace).toMatchObject({read: 4, counted: 2});
  });

  it('counts a youth once on the line of their latest row that states one, else where Jeunes says', () => {
    const registers = registersOf({
      Jeunes: [jeune('A100', 'Roanne', d(2023, 1, 5)), jeune('A200', 'Feurs', d(2023, 1, 5))],
      Aides: [
        ['A100', 'PACEA', d(2024, 2, 1), 100, null, null],
        ['A100', 'PACEA', d(2024, 3, 1), 50.5, null, 'payé'],
        ['A200', 'PACEA', d(2024, 3, 1), 70, null, 'refusé'],
        ['A200', 'PACEA', d(2024, 3, 2), 80, 'frais', null],
      ],
    });
    const results = resultsOf(registers);
    expect(linesOf(results, 'aides.pacea')).toEqual({Feurs: 0, Roanne: 1});
    expect(linesOf(results, 'aides.pacea', 1)).toEqual({Feurs: 0, Roanne: 15050});
    const {read, counted, excluded} = results.figures.get('aides.pacea.montant')!.trace;
    expect({read, counted}).toEqual({read: 4, counted: 2});
    expect(excluded.map(({reason, rows}) => `${rows} ${reason}`)).toEqual([
      '1 « Statut » autre que « accordé », « payé » ou « validé »',
      '1 « Nature » « frais »',
    ]);
  });

  it('puts rows whose dossier Jeunes does not hold under « Non renseigné »', () => {
    const registers = registersOf({
      Jeunes: [jeune('A100', 'Roanne', d(2024, 1, 5))],
      Contacts: [
        ['A100', d(2024, 2, 1), 'SMS', null],
        ['Z900', d(2024, 2, 1), 'Entretien', 'Présent'],
        ['A100', d(2024, 2, 2), 'Entretien', 'Absent'],
      ],
    });
    const results = resultsOf(registers);
    expect(linesOf(results, 'contacts.commune')).toEqual({Roanne: 1, 'Non renseigné': 1});
    expect(results.tables.get('contacts.commune')!.total).toEqual([2, 1]);
    expect(registers.problems.map(({code}) => code)).toContain('dossier-unknown');
  });

  it('counts the fees apart, and adds them to the total of the table', () => {
    const results = resultsOf(
      registersOf({
        Jeunes: [jeune('A100', 'Roanne', d(2024, 1, 5))],
        Aides: [
          ['A100', 'Fonds ML directes', d(2024, 2, 1), 20, null, null],
          [null, 'Fonds ML directes', d(2024, 2, 1), 1.23, 'frais', null],
        ],
      }),
    );
    expect(linesOf(results, 'aides.fonds-ml.directes', 1)).toEqual({Roanne: 2000});
    expect(results.tables.get('aides.fonds-ml.directes')!.total).toEqual([1, 2123]);
    expect(figureOf(results, 'aides.fonds-ml.directes.montant')).toBe(2123);
  });
});

describe('shares and comparisons', () => {
  it('leave the unknown out of the base', () => {
    const levels = ['CAP', 'BAC', 'BAC', null];
    const rows = levels.map((niveau, i) =>
      jeune(`A${i}00`, 'Roanne', d(2024, 5, 1), ['F', d(2005, 1, 1), null, niveau]),
    );
    expect(figureOf(resultsOf(registersOf({Jeunes: rows})), 'premiers-accueils.infra-bac')).toBe(1 / 3);
  });

  it('count an unknown level as no diploma when the setting says so', () => {
    const rows = ['CAP', 'BAC', null].map((niveau, i) =>
      jeune(`A${i}00`, 'Roanne', d(2024, 5, 1), ['F', d(2005, 1, 1), null, niveau]),
    );
    const registers = registersOf({Jeunes: rows, Réglages: [['Niveau inconnu', 'Aucun diplôme']]});
    expect(figureOf(resultsOf(registers), 'premiers-accueils.infra-bac')).toBe(2 / 3);
  });

  it('compare with the rows of the year before, even when « Références » says otherwise', () => {
    const rows = [d(2023, 5, 1), d(2024, 5, 1), d(2024, 6, 1)].map((day, i) => jeune(`A${i}00`, 'Roanne', day));
    const references = [['premiers-accueils.total', 2023, 4, null]];
    expect(
      figureOf(resultsOf(registersOf({Jeunes: rows, Références: references})), 'premiers-accueils.evolution'),
    ).toBe(1);
  });

  it('take « Références » when the year before has no row', () => {
    const rows = [d(2024, 5, 1), d(2024, 6, 1)].map((day, i) => jeune(`A${i}00`, 'Roanne', day));
    const references = [
      ['premiers-accueils.total', 2023, 4, null],
      ['premiers-accueils.femmes', 2023, '49 %', null],
      ['premiers-accueils.total', 2022, 8, null],
    ];
    const results = resultsOf(registersOf({Jeunes: rows, Références: references}));
    expect(figureOf(results, 'premiers-accueils.evolution')).toBe(-0.5);
    expect(figureOf(results, 'premiers-accueils.femmes.2023')).toBeCloseTo(0.49, 12);
  });

  it('show a third year on their card where « Références » has it, whatever rows are left of it', () => {
    const rows = [d(2022, 5, 1), d(2023, 5, 1), d(2024, 5, 1), d(2024, 6, 1)].map((day, i) =>
      jeune(`A${i}00`, 'Roanne', day),
    );
    const cardOf = (references: CellValue[][]) => {
      const results = resultsOf(registersOf({Jeunes: rows, Références: references}));
      const {spec, value} = results.figures.get('premiers-accueils.total')!;
      return cardLabel(spec, value, results)
        .replace(/\u00a0/g, ' ')
        .split('\n')[1];
    };
    expect(cardOf([['premiers-accueils.total', 2022, 8, null]])).toBe('+ 100 % sur un an (1 en 2023, 8 en 2022)');
    expect(cardOf([])).toBe('+ 100 % sur un an (1 en 2023)');
  });

  it('are left empty when nothing is known of the year before', () => {
    const results = resultsOf(registersOf({Jeunes: [jeune('A100', 'Roanne', d(2024, 5, 1))]}));
    expect(figureOf(results, 'premiers-accueils.evolution')).toBeNull();
    expect(figureOf(results, 'premiers-accueils.femmes.2023')).toBeNull();
  });
});

describe('the CEJ', () => {
  const jeunes = [jeune('A100', 'Roanne', d(2023, 1, 5))];
  const entries = [
    ['A100', 'CEJ', d(2024, 2, 1), d(2024, 4, 30), null],
    ['A100', 'CEJ', d(2024, 9, 1), null, null],
    ['A100', 'PPAE', d(2024, 5, 1), d(2024, 8, 1), null],
  ];

  it('counts what falls within an entry and its exit, both included, over several entries', () => {
    const contacts = [d(2024, 1, 31), d(2024, 2, 1), d(2024, 4, 30), d(2024, 5, 1), d(2024, 12, 31)].map((day) => [
      'A100',
      day,
      'SMS',
      null,
    ]);
    const results = resultsOf(registersOf({Jeunes: jeunes, Dispositifs: entries, Contacts: contacts}));
    expect(figureOf(results, 'cej.contacts')).toBe(3);
    expect(figureOf(results, 'cej.contacts.moyenne')).toBe(3);
    expect(linesOf(results, 'cej.contacts')['Téléphone / SMS']).toBe(3);
  });

  it('counts measures by category, job-seeking nowhere and planned ones not at all', () => {
    const situation = (categorie: string, debut: number, etat: string | null = null) => [
      'A100',
      categorie,
      null,
      debut,
      null,
      etat,
      null,
      null,
      null,
      null,
    ];
    const situations = [
      situation('Emploi', d(2024, 3, 1)),
      situation('Scolarité', d(2024, 3, 1)),
      situation('Demandeur d’emploi', d(2024, 3, 1)),
      situation('Emploi', d(2024, 3, 1), 'PREVU'),
      situation('Mobilité internationale', d(2024, 10, 1)),
      situation('Emploi', d(2024, 6, 1)),
    ];
    const results = resultsOf(registersOf({Jeunes: jeunes, Dispositifs: entries, Situations: situations}));
    expect(linesOf(results, 'cej.situations')).toEqual({
      Emploi: 1,
      Formation: 1,
      'Immersion en entreprise': 0,
      Alternance: 0,
      'Service Civique': 0,
      'Autres (bénévolat, mobilité internationale)': 1,
    });
    expect(figureOf(results, 'cej.mesures')).toBe(3);
    expect(figureOf(results, 'cej.mesures.jeunes')).toBe(1);
  });
});

describe('collective actions', () => {
  it('have as many youths as the cell says, else as the participations, else as the participants', () => {
    const actions = [
      ['Coaching A', 'Coaching collectif', null, d(2024, 3, 1), 9, 5, null],
      ['Coaching B', 'Coaching collectif', null, d(2024, 3, 2), 9, null, null],
      ['Coaching C', 'Coaching collectif', null, d(2024, 3, 3), 9, null, null],
    ];
    const participations = ['A100', 'A200', 'A200'].map((dossier) => ['Coaching B', d(2024, 3, 2), dossier]);
    const results = resultsOf(registersOf({Actions: actions, Participations: participations}));
    expect(figureOf(results, 'coaching.collectif.jeunes')).toBe(5 + 2 + 9);
    expect(figureOf(results, 'coaching.collectif.ateliers')).toBe(3);
  });

  it('of the comité count distinct participants, else the largest number of youths', () => {
    const actions = [3, 7].map((jeunes, i) => [
      `Comité des usagers ${i}`,
      'Citoyenneté',
      null,
      d(2024, 3, i + 1),
      null,
      jeunes,
      null,
    ]);
    expect(figureOf(resultsOf(registersOf({Actions: actions})), 'citoyennete.comite.jeunes')).toBe(7);
    const participations = [
      ['A1', 0],
      ['A2', 0],
      ['A2', 1],
    ].map(([who, i]) => [`Comité des usagers ${i}`, null, `${who}00`]);
    expect(
      figureOf(resultsOf(registersOf({Actions: actions, Participations: participations})), 'citoyennete.comite.jeunes'),
    ).toBe(2);
  });
});

describe('laws', () => {
  const anyDay = fc.integer({min: d(2022, 12, 1), max: d(2025, 2, 1)});
  const anyDossier = fc.constantFrom('A100', 'A200', 'A300', 'Z900', null);
  const anyJeunes = fc.array(
    fc.tuple(
      fc.constantFrom('A100', 'A200', 'A300'),
      fc.constantFrom('Roanne', 'Feurs', null),
      anyDay,
      fc.constantFrom('CAP', 'BAC', null),
    ),
    {maxLength: 6},
  );
  const anyContacts = fc.array(
    fc.tuple(
      anyDossier,
      anyDay,
      fc.constantFrom('SMS', 'Entretien', 'visite'),
      fc.constantFrom(null, 'Absent', 'Présent'),
    ),
    {maxLength: 30},
  );
  const registersFrom = (jeunes: [string, string | null, number, string | null][], contacts: CellValue[][]) =>
    registersOf({
      Jeunes: jeunes.map(([dossier, commune, day, niveau]) =>
        jeune(dossier, commune, day, ['F', d(2004, 2, 29), null, niveau]),
      ),
      Contacts: contacts,
    });
  const numbersOf = (results: ReturnType<typeof resultsOf>) => ({
    tables: [...results.tables.values()].map(({lines, total}) => ({lines, total})),
    figures: [...results.figures.values()].map(({value}) => value),
  });

  it('the order of rows never matters', () => {
    fc.assert(
      fc.property(anyJeunes, anyContacts, (jeunes, contacts) => {
        const straight = numbersOf(resultsOf(registersFrom(jeunes, contacts)));
        const reversed = numbersOf(resultsOf(registersFrom([...jeunes].reverse(), [...contacts].reverse())));
        expect(reversed).toEqual(straight);
      }),
      {numRuns: 40},
    );
  });

  it('every row read is counted or excluded for a reason, and lines add up to totals', () => {
    fc.assert(
      fc.property(anyJeunes, anyContacts, (jeunes, contacts) => {
        const results = resultsOf(registersFrom(jeunes, contacts));
        for (const {traces, lines, total, additive} of results.tables.values()) {
          for (const {read, counted, excluded} of traces) {
            expect(excluded.reduce((sum, {rows}) => sum + rows, counted)).toBe(read);
            expect(excluded.every(({rows}) => rows > 0)).toBe(true);
          }
          (total ?? []).forEach((value, i) => {
            const sum = lines.reduce((all, {values}) => all + (values[i] ?? 0), 0);
            if (additive[i] === true && value !== null) expect(sum).toBeCloseTo(value, 9);
          });
        }
        for (const {trace} of results.figures.values()) {
          expect(trace.excluded.reduce((sum, {rows}) => sum + rows, trace.counted)).toBe(trace.read);
        }
      }),
      {numRuns: 40},
    );
  });
});
