import fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import {isBlank, isNothing} from '../../shared/value/nothing';
import type {ProblemCode} from '../../shared/message/problem';
import {readRegisters} from '../../shared/reading/read-registers';
import type {SourceSheet} from '../../shared/count/registers';
import {columnOf, jeunes, readAll, sheet, territoire} from './sheets';
import {oddThings} from './workbook';

const plainRows = (headings: readonly string[], row: readonly CellValue[], length: number): SourceSheet['rows'] => [
  headings,
  ...Array.from({length}, (_, at) => row.map((cell) => (cell === 'J' ? `J${(at % 40) + 1}` : cell))),
];

/** One clean register of each kind, a hundred rows each. */
const clean: readonly SourceSheet[] = [
  {
    name: 'Jeunes',
    rows: plainRows(
      [
        'N° dossier',
        'Sexe',
        'Date de naissance',
        'Commune',
        'Code INSEE',
        'QPV',
        'Niveau validé',
        'Permis B',
        'Logement',
        'Date 1er accueil',
        'RQTH',
      ],
      ['J', 'F', 38000, 'Lambersart', '59328', 'non', 'CAP', 'oui', 'Parents', 45300, 'non'],
      100,
    ),
  },
  {name: 'Contacts', rows: plainRows(['N° dossier', 'Date', 'Nature', 'Statut'], ['J', 45300, 'SMS', 'Présent'], 100)},
  {name: 'Propositions', rows: plainRows(['N° dossier', 'Date', 'Thématique'], ['J', 45300, 'Emploi'], 100)},
  {
    name: 'Situations',
    rows: plainRows(
      [
        'N° dossier',
        'Catégorie',
        'Type',
        'Date de début',
        'Date de fin',
        'État',
        'Secteur',
        'Niveau préparé',
        'Étape',
        'Prescripteur',
      ],
      ['J', 'Emploi', 'CDD', 45300, 45400, 'EN_COURS', 'BTP', 'CAP', 'autre', 'ML'],
      100,
    ),
  },
  {
    name: 'Dispositifs',
    rows: plainRows(
      ['N° dossier', 'Dispositif', "Date d'entrée", 'Date de sortie', 'Précision'],
      ['J', 'CEJ', 45300, 45400, '2024/2025 ; territoire'],
      100,
    ),
  },
  {
    name: 'Aides',
    rows: plainRows(
      ['N° dossier', 'Fonds', 'Date de décision', 'Montant', 'Nature', 'Référence', 'Statut'],
      ['J', 'FAJ', 45300, 12.5, 'aide', 'R1', 'payé'],
      100,
    ),
  },
  {
    name: 'Actions collectives',
    rows: plainRows(
      ['Action', 'Thème', 'Type', 'Date', 'Participants', 'Jeunes', 'Partenaires'],
      ['Forum', 'CEJ', 'Forum', 45300, 10, 8, 2],
      100,
    ),
  },
  {name: 'Participations', rows: plainRows(['Action', 'Date', 'N° dossier'], ['Forum', 45300, 'J'], 100)},
  {name: 'Label', rows: plainRows(['Critère', 'Note'], ['Accueil', 4], 100)},
  {
    name: 'Grand livre',
    rows: plainRows(['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'], [45300, '6571', 'FAJ', 12.5, 0], 100),
  },
];

/** Codes that say how many cells of a column were read as nothing though something was written. */
const lost: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'value-unknown',
  'level-ambiguous',
  'day-unreadable',
  'day-month-unsure',
  'number-unreadable',
  'commune-unreadable',
  'dossier-unreadable',
]);

/** Replaces about one cell in a hundred. */
function spoil(source: SourceSheet, at: readonly number[], thing: CellValue): SourceSheet {
  const rows = source.rows.map((row) => [...row]);
  const width = rows[0]!.length;
  for (const cell of at) rows[1 + (Math.floor(cell / width) % (rows.length - 1))]![cell % width] = thing;
  return {name: source.name, rows};
}

describe('one cell in a hundred replaced by any odd thing', () => {
  it.each(oddThings.map((thing) => [String(thing).slice(0, 20), thing] as const))(
    '« %s »: all is read, kept or reported',
    (_, thing) => {
      fc.assert(
        fc.property(fc.nat(clean.length - 1), fc.array(fc.nat(1099), {minLength: 1, maxLength: 12}), (which, at) => {
          const spoilt = spoil(clean[which]!, at, thing);
          const read = readRegisters([territoire, spoilt]);
          const table = Object.values(read.tables)[0]!;
          const skipped = read.problems
            .filter(({code}) => code.endsWith('-skipped'))
            .reduce((sum, {count}) => sum + count, 0);
          const blank = spoilt.rows.filter((row) => row.every((cell) => isBlank(cell) || cell === 0)).length;
          expect(table.length + skipped + blank).toBe(100);
          for (const [id, {index}] of read.recognised[0]!.columns) {
            const cells = Array.from(table.sheetRows, (row) => spoilt.rows[row - 1]![index]);
            if (id === 'qpv' || id === 'insee') continue; // no quarter is a value, and a code is only a help
            const values = columnOf(read, table.register, id)!;
            const unread = cells.filter(
              (cell, row) =>
                !isNothing(cell) &&
                (values[row] === null ||
                  values[row] === 'Non renseigné' ||
                  (table.columns.get(id)!.kind === 'day' && values[row] === 0)),
            );
            const reported = read.problems.filter(
              ({code, cell}) => lost.has(code) && /^[A-Z]+/.exec(cell)![0] === String.fromCharCode(65 + index),
            );
            expect([id, reported.reduce((sum, {count}) => sum + count, 0)]).toEqual([id, unread.length]);
          }
        }),
        {numRuns: 25},
      );
    },
  );
});

describe('blanks', () => {
  const blanks: readonly CellValue[] = [null, '', 0, undefined as unknown as CellValue];

  it.each(clean.map((source) => [source.name, source] as const))(
    '%s: null, "", 0 and undefined are read alike in words and days',
    (_, source) => {
      const width = source.rows[0]!.length;
      const numbers = new Set(['Montant', 'Participants', 'Jeunes', 'Partenaires', 'Note', 'Débit', 'Crédit']);
      const answers = blanks.map((blank) => {
        const at = Array.from({length: width}, (__, column) => column + width * (3 + column * 2)).filter(
          (cell) => !numbers.has(String(source.rows[0]![cell % width])),
        );
        const read = readAll(jeunes, spoil(source, at, blank));
        const {register} = read.recognised[1] ?? read.recognised[0]!;
        return JSON.stringify([
          [...read.tables[register]!.columns.keys()].map((id) => columnOf(read, register, id)),
          read.problems,
        ]);
      });
      expect(new Set(answers).size).toBe(1);
    },
  );
});

it('a register of odd things only is read all the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...oddThings), {maxLength: 12}), {maxLength: 40}),
      fc.constantFrom(...clean),
      (rows, {name, rows: [headings]}) => {
        const {recognised, problems} = readAll(jeunes, sheet(name, headings!, ...rows));
        expect(recognised.length).toBeGreaterThan(0);
        expect(problems.every(({message}) => message.length > 20 && !message.includes('undefined'))).toBe(true);
      },
    ),
  );
});
