import fc from 'fast-check';
import {figure, reportOf} from './own';
import {BIRTHS, book, type Book, dayOfMonth, type Entry, known, sheets, type Youth} from './random-book';

/** A row as one reads it by hand. */
interface Row extends Entry {
  readonly at: number;
  readonly who: Youth;
  readonly entry: number;
  readonly exit: number | null;
  /** The day that places it in the year. */
  readonly day: number;
}

const [FIRST, LAST] = [dayOfMonth(13), dayOfMonth(25) - 1];

const rowsOf = (of: Book): Omit<Row, 'day'>[] =>
  known(of).map((one) => {
    const entry = dayOfMonth(one.month);
    return {
      ...one,
      at: one.youth,
      who: of.youths[one.youth]!,
      entry,
      exit: one.stay === null ? null : entry + one.stay,
    };
  });

/** When a row counts: « Période » and « Date », and the same by hand. */
const times = [
  {
    period: null,
    date: null,
    dayOf: ({entry}: Omit<Row, 'day'>) => entry,
    holds: (day: number) => day >= FIRST && day <= LAST,
  },
  {
    period: null,
    date: 'Date de sortie',
    dayOf: ({exit}: Omit<Row, 'day'>) => exit ?? 0,
    holds: (day: number) => day >= FIRST && day <= LAST,
  },
  {
    period: 'depuis toujours',
    date: null,
    dayOf: ({entry}: Omit<Row, 'day'>) => entry,
    holds: (day: number) => day <= LAST,
  },
  {
    period: '5 derniers mois',
    date: null,
    dayOf: ({entry}: Omit<Row, 'day'>) => entry,
    holds: (day: number) => day >= dayOfMonth(20) && day <= LAST,
  },
] as const;
const stays = [
  {period: 'en cours', from: FIRST, to: LAST},
  {period: 'au dernier jour', from: LAST, to: LAST},
  {period: 'au 30/06', from: dayOfMonth(19) - 1, to: dayOfMonth(19) - 1},
] as const;

type Time = {readonly period: string | null; readonly date: string | null; readonly rows: (of: Book) => Row[]};
const time: fc.Arbitrary<Time> = fc.constantFrom<Time[]>(
  ...times.map(({period, date, dayOf, holds}) => ({
    period,
    date,
    rows: (of: Book) =>
      rowsOf(of)
        .map((row) => ({...row, day: dayOf(row)}))
        .filter(({day}) => day > 0 && holds(day)),
  })),
  ...stays.map(({period, from, to}) => ({
    period,
    date: null,
    rows: (of: Book) =>
      rowsOf(of)
        .map((row) => ({...row, day: row.entry}))
        .filter(({entry, exit}) => entry <= to && (exit === null || exit >= from)),
  })),
);

/** A criterion: its words, whether it is of the youth, when something is stated, and when it holds. */
interface Clause {
  readonly words: string;
  readonly youth: boolean;
  readonly stated: (row: Row) => boolean;
  readonly holds: (row: Row, of: Book) => boolean;
}
const ageOn = (born: number, day: number) => {
  const [birth, on] = [BIRTHS + born, day].map((serial) => new Date((serial - 25_569) * 86_400_000)) as [Date, Date];
  const years = on.getUTCFullYear() - birth.getUTCFullYear();
  const isBefore =
    on.getUTCMonth() < birth.getUTCMonth() ||
    (on.getUTCMonth() === birth.getUTCMonth() && on.getUTCDate() < birth.getUTCDate());
  return years - (isBefore ? 1 : 0);
};
const always = () => true;
const length = ({entry, exit}: Row) => (exit === null ? null : exit - entry + 1);
const ofYouth = (words: string, stated: (who: Youth) => boolean, holds: (who: Youth) => boolean): Clause => {
  return {words, youth: true, stated: ({who}) => stated(who), holds: ({who}) => holds(who)};
};
const ofRow = (words: string, stated: Clause['stated'], holds: Clause['holds']): Clause => ({
  words,
  youth: false,
  stated,
  holds,
});
const entriesInYear = (of: Book, at: number) =>
  rowsOf(of).filter((one) => one.at === at && one.entry >= FIRST && one.entry <= LAST);

const clause = fc.constantFrom<Clause[]>(
  ofYouth(
    'Sexe = Femmes',
    ({sexe}) => sexe !== null,
    ({sexe}) => sexe === 'F',
  ),
  ofYouth(
    'Sexe <> Hommes',
    ({sexe}) => sexe !== null,
    ({sexe}) => sexe !== 'H',
  ),
  ofYouth(
    'Situation = Couple',
    ({situation}) => situation !== null,
    ({situation}) => situation === 'Couple',
  ),
  ofYouth(
    'Situation non vide',
    ({situation}) => situation !== null,
    ({situation}) => situation !== null,
  ),
  ofYouth(
    'Transports = Voiture, Bus',
    ({answers}) => answers.length > 0,
    ({answers}) => answers.includes('Voiture') || answers.includes('Bus'),
  ),
  ofYouth(
    'Transports <> Vélo',
    ({answers}) => answers.length > 0,
    ({answers}) => !answers.includes('Vélo'),
  ),
  ofYouth(
    'Enfants >= 1',
    ({children}) => children !== null,
    ({children}) => (children ?? 0) >= 1,
  ),
  ofYouth(
    'Enfants entre 1 et 2',
    ({children}) => children !== null,
    ({children}) => children === 1 || children === 2,
  ),
  ofYouth(
    'EPCI = Hautes Terres',
    ({commune}) => commune !== null,
    ({commune}) => commune === 'Aubrac',
  ),
  {words: 'Âge < 21', youth: true, stated: always, holds: ({who, day}) => ageOn(who.born, day) < 21},
  ofRow('Dispositif = CEJ, PACEA', always, ({programme}) => programme !== 'PPAE'),
  ofRow('Dispositif <> CEJ', always, ({programme}) => programme !== 'CEJ'),
  ofRow(
    'Motif de sortie commence par Ab',
    ({reason}) => reason !== null,
    ({reason}) => reason === 'Abandon',
  ),
  ofRow(
    'Motif de sortie vide',
    ({reason}) => reason !== null,
    ({reason}) => reason === null,
  ),
  ofRow(
    'Durée en jours > 100',
    (row) => length(row) !== null,
    (row) => (length(row) ?? 0) > 100,
  ),
  ofRow('Date d’entrée >= 01/06/2024', always, ({entry}) => entry >= dayOfMonth(18)),
  ofRow('parmi anciens', always, ({at}, of) => rowsOf(of).some((one) => one.at === at && one.entry < FIRST)),
  ofRow('pas parmi anciens', always, ({at}, of) => !rowsOf(of).some((one) => one.at === at && one.entry < FIRST)),
  ofRow('Nombre de Dispositifs >= 2', always, ({at}, of) => entriesInYear(of, at).length >= 2),
);
/** Criteria of several columns: two of one column are another matter. */
const clauses = fc.uniqueArray(clause, {maxLength: 3, selector: ({words}) => words.split(' ')[0]});

/** What is left of the rows; the youth is asked on the first day that counts, where youths are counted. */
function left(rows: readonly Row[], asked: readonly Clause[], of: Book, byYouth: boolean): Row[] {
  const own = rows.filter((row) => asked.every(({youth, holds}) => youth || holds(row, of)));
  const first = (at: number) => Math.min(...own.filter((one) => one.at === at).map(({day}) => day));
  return own.filter((row) =>
    asked.every(({youth, holds}) => !youth || holds(byYouth ? {...row, day: first(row.at)} : row, of)),
  );
}

const measures = {
  lignes: (rows: readonly Row[]) => rows.length,
  jeunes: (rows: readonly Row[]) => new Set(rows.map(({at}) => at)).size,
  'distincts de Motif de sortie': (rows: readonly Row[]) => new Set(rows.flatMap(({reason}) => reason ?? [])).size,
  'somme de Durée en jours': (rows: readonly Row[]) => rows.reduce((sum, row) => sum + (length(row) ?? 0), 0),
  'maximum de Durée en jours': (rows: readonly Row[]) => {
    const lengths = rows.flatMap((row) => length(row) ?? []);
    return lengths.length === 0 ? null : Math.max(...lengths);
  },
} as const;
type Measure = keyof typeof measures;

const declaration = fc.record({
  time,
  clauses,
  measure: fc.constantFrom(...(Object.keys(measures) as Measure[])),
  by: fc.constantFrom(null, 'connus', 'tous'),
});

const anciens = figure('anciens', 'Dispositifs', 'année précédente', null, null, 'jeunes');

it('a random declaration over random registers is counted as by hand', () => {
  fc.assert(
    fc.property(book, fc.array(declaration, {minLength: 6, maxLength: 6}), (of, drawn) => {
      // What is empty is no part of the known: that is refused.
      const isRefused = ({clauses: asked, by}: (typeof drawn)[number]) =>
        by === 'connus' && asked.some(({words}) => / (?<!non )vide$/.test(words));
      const isShared = (one: (typeof drawn)[number]) =>
        one.by !== null && (one.measure === 'lignes' || one.measure === 'jeunes') && !isRefused(one);
      const lines = drawn.map(({time: {period, date}, clauses: asked, ...one}, at) => {
        const criteria = asked.map(({words}) => words).join(' ; ');
        return figure(
          `d${at}`,
          'Dispositifs',
          period,
          date,
          criteria,
          one.measure,
          isShared(drawn[at]!) ? one.by : null,
        );
      });
      const {results, told} = reportOf({Indicateurs: [...lines, anciens]}, 2024, sheets(of));
      expect(told.filter((text) => !text.includes('aucune ligne des registres ne porte'))).toEqual([]);
      for (const [at, one] of drawn.entries()) {
        const byYouth = one.measure === 'jeunes';
        const rows = one.time.rows(of);
        const count = measures[one.measure];
        const known: Clause[] = one.clauses.map((asked) => ({...asked, holds: asked.stated}));
        const isKnown = isShared(one) && one.by === 'connus';
        const part = count(left(rows, isKnown ? [...one.clauses, ...known] : one.clauses, of, byYouth));
        const base = isShared(one) ? count(left(rows, isKnown ? known : [], of, byYouth)) : null;
        const want = base === null ? part : base === 0 ? null : part! / base;
        const got = results.figures.get(`d${at}`)!.value;
        const words = [lines[at], got];
        // A statistic of nothing is nothing.
        expect([...words, want]).toEqual([lines[at], want, want]);
      }
    }),
    {seed: 20241231, numRuns: 60},
  );
});
