import fc from 'fast-check';
import {countedWhere} from '../../shared/chapters/counted-rules';
import {parAgeEntree, parAgeFin, parNiveau, parSexe} from '../../shared/chapters/dimensions';
import type {
  Condition,
  Count,
  Dated,
  Dimension,
  FigureSpec,
  Formula,
  Measure,
  Move,
  Only,
  Population,
  TableSpec,
} from '../../shared/count/declaration';
import {units} from '../../shared/count/unit';

/* Declarations at random, over the columns of the small workbook, each said in the one way in which the language says it. */

type Of = 'contacts' | 'dispositifs';
type Any<T> = fc.Arbitrary<T>;

const words = fc.constantFrom('Entretien', 'SMS', 'E-mail');
const columns = {
  contacts: {event: 'nature', values: words, day: 'date', own: 'lu(lieu)'},
  dispositifs: {
    event: 'dispositif',
    values: fc.constantFrom('CEJ', 'PACEA'),
    day: 'entree',
    own: 'lu(motif de sortie)',
  },
} as const;
const texts = fc.constantFrom(
  'Bourg',
  'Gare, au nord',
  'a ; b',
  'l’« autre » lieu',
  'deux : points',
  'Zone (sud)',
  '12',
);
const some = <T>(of: Any<T>): Any<readonly T[]> => fc.uniqueArray(of, {minLength: 1, maxLength: 3});
const days = fc.integer({min: 45_000, max: 46_000});
const ops = fc.constantFrom('<', '<=', '>', '>=', '=', '<>') as Any<'<' | '=' | '<>'>;

/** Conditions on what the row says. */
function ofRow(register: Of): Any<Condition> {
  const {event, values, day, own} = columns[register];
  const column = fc.constantFrom(event, own);
  return fc.oneof(
    some(values).map((of): Condition => ({kind: 'is', column: event, values: of})),
    some(texts).map((of): Condition => ({kind: 'is-not', column: own, values: of})),
    texts.map((text): Condition => ({kind: 'begins', column: own, words: text})),
    texts.map((text): Condition => ({kind: 'not', of: {kind: 'contains', column: `ecrit(${event})`, words: text}})),
    column.map((one): Condition => ({kind: 'stated', column: one, as: 'words'})),
    column.map((one): Condition => ({kind: 'not', of: {kind: 'stated', column: one, as: 'words'}})),
    fc.tuple(ops, days).map(([op, value]): Condition => ({kind: 'compare', column: day, as: 'day', op, value})),
    days.map((from): Condition => ({kind: 'between', column: day, as: 'day', from, to: from + 40})),
  );
}

/** Conditions on what describes the youth. */
const ofYouth: Any<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    {kind: 'is', column: 'sexe', values: ['Femmes']},
    {kind: 'is-not', column: 'niveau', values: ['BAC', 'BEP/CAP']},
    {kind: 'not', of: {kind: 'stated', column: 'qpv', as: 'words'}},
    {kind: 'between', column: 'age-fin()', as: 'number', from: 17, to: 21},
  ),
  texts.map((text): Condition => ({kind: 'is', column: 'lu(situation familiale)', values: [text]})),
  fc.tuple(ops, fc.nat(9)).map(([op, value]): Condition => {
    return {kind: 'compare', column: 'lu(enfants)', as: 'number', op, value};
  }),
);

/** A condition, its contrary, several together. */
const combined = (of: Any<Condition>): Any<Condition> =>
  fc.oneof(
    {weight: 3, arbitrary: of},
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(of, {minLength: 2, maxLength: 3, selector: (one) => JSON.stringify(one)})
        .filter((all) => new Set(all.map((one) => ('column' in one ? one.column : ''))).size === all.length)
        .chain((all) =>
          fc.constantFrom<Condition>(
            {kind: 'any', of: all},
            {kind: 'not', of: {kind: 'any', of: all}},
            {kind: 'any', of: [{kind: 'all', of: all}, all[0]!]},
          ),
        ),
    },
  );

const after = (column: string) =>
  fc.constantFrom(undefined, {kind: 'within', column, months: 6} as const, {kind: 'at', column, months: 3} as const);

/** What may be asked of another register. */
function ofOthers(register: Of): Any<Condition> {
  const other: Of = register === 'contacts' ? 'dispositifs' : 'contacts';
  const {day} = columns[register];
  return fc.oneof(
    fc.tuple(populationOf(other, true), after(day)).map(([population, moved]): Condition => {
      return {kind: 'among', population, ...(moved === undefined ? {} : {after: moved})};
    }),
    populationOf(other, true).map((population): Condition => ({kind: 'not', of: {kind: 'among', population}})),
    fc.tuple(populationOf(other, true), fc.nat(5)).map(([population, value]): Condition => {
      return {kind: 'times', population, op: '>=', value};
    }),
    fc.constantFrom<Condition>({kind: 'during', dispositif: 'CEJ', column: day}),
  );
}

const usual = {contacts: 'date', dispositifs: 'entree'} as const;
const moves: Any<Move | undefined> = fc.constantFrom<Move | undefined>(
  undefined,
  undefined,
  {kind: 'years-before', years: 1},
  {kind: 'years-before', years: 3},
  {kind: 'last-months', months: 6},
  {kind: 'month', month: 4},
  {kind: 'each-year', from: {month: 7, day: 1}, to: {month: 8, day: 31}},
  {kind: 'days', from: 45_000, to: 45_040},
  {kind: 'days', from: 45_000},
  {kind: 'years-before', years: 1, then: {kind: 'month', month: 4, months: 3}},
  {kind: 'school-year'},
  {kind: 'ever'},
);

function whenOf(register: Of): Any<{readonly dated: Dated; readonly period?: Move}> {
  const interval = {from: 'entree', to: 'sortie'};
  const within = moves.map((period) => ({
    dated: {kind: 'within', column: usual[register]} as const,
    ...(period === undefined ? {} : {period}),
  }));
  if (register === 'contacts') return fc.oneof(within, fc.constant({dated: {kind: 'always'} as const}));
  return fc.oneof(
    within,
    fc.constantFrom(
      {dated: {kind: 'active', ...interval} as const},
      {dated: {kind: 'covers-end', ...interval} as const},
      {dated: {kind: 'covers-end', ...interval} as const, period: {kind: 'on-day', month: 6, day: 30} as const},
      {dated: {kind: 'active', ...interval} as const, period: {kind: 'years-before', years: 1} as const},
      {dated: {kind: 'within', column: 'sortie'} as const},
    ),
  );
}

/** A population; of those that only serve others, nothing is asked of others in turn. */
function populationOf(register: Of, plain = false): Any<Population> {
  const row = combined(ofRow(register));
  const where = plain ? fc.array(row, {minLength: 1, maxLength: 2}) : fc.tuple(row, ofOthers(register));
  return fc
    .tuple(whenOf(register), where, fc.array(combined(ofYouth), {maxLength: 2}), fc.boolean())
    .filter(([{dated}, asked]) => dated.kind !== 'always' || !JSON.stringify(asked).includes('"during"'))
    .filter(([{dated}, asked]) => isFromItsDay(dated, asked))
    .map(([when, asked, kept, isRuled]) => ({
      register,
      ...when,
      where: [...(isRuled ? countedWhere(register, new Set()) : []), ...asked],
      ...(kept.length === 0 ? {} : {kept}),
    }));
}

/** « après », « pendant » count from the day that places the row. */
function isFromItsDay(dated: Dated, where: readonly Condition[]): boolean {
  const column = dated.kind === 'within' ? dated.column : null;
  const isMoved = JSON.stringify(where).includes('"after"') || JSON.stringify(where).includes('"during"');
  return !isMoved || (dated.kind === 'within' ? ['date', 'entree'].includes(column!) : dated.kind !== 'always');
}

const measures: Any<Measure> = fc.constantFrom<Measure>(
  {kind: 'rows'},
  {kind: 'jeunes'},
  {kind: 'distinct', column: 'niveau'},
  {kind: 'sum', column: 'lu(enfants)'},
  {kind: 'statistic', what: 'median', column: 'lu(enfants)', of: 'jeunes'},
  {kind: 'statistic', what: 'mean', column: 'lu(enfants)', of: 'rows'},
);

const registers = fc.constantFrom<Of>('contacts', 'dispositifs');
const population = registers.chain((register) => populationOf(register));
const count: Any<Count> = fc.record({of: population, measure: measures});
const onlys: Any<Only> = fc.constantFrom<Only>(
  {by: parSexe, labels: ['Femmes']},
  {by: parNiveau, labels: ['BAC', 'Aucun diplôme']},
  {by: parSexe, labels: 'stated'},
  {by: parAgeFin, labels: ['18 - 21 ans']},
  {by: parAgeEntree, labels: ['16 - 17 ans', '26 et +']},
  {by: {kind: 'column', column: 'lu(situation familiale)'}, labels: ['Couple', 'a ; b']},
);
const times = fc.constantFrom(undefined, 5, 0.5);
const multiplied = (by: number | undefined) => (by === undefined ? {} : {times: by});

const total: Any<Formula> = fc.tuple(count, count, times).map(([a, b, by]): Formula => ({
  kind: 'total',
  counts: [
    {...a, ...multiplied(by)},
    {...b, measure: a.measure},
  ],
}));

const formula: Any<Formula> = fc.oneof(
  fc.tuple(count, times).map(([one, by]): Formula => ({kind: 'count', count: one, ...multiplied(by)})),
  fc.tuple(population, onlys).map(([{kept: _, ...of}, only]): Formula => {
    return {kind: 'count', count: {of, measure: {kind: 'jeunes'}, only}};
  }),
  fc
    .tuple(population, onlys, fc.constantFrom('known' as const, 'all' as const), fc.constantFrom('rows', 'jeunes'))
    .map(([of, only, base, kind]): Formula => ({kind: 'share', of, measure: {kind} as Measure, only, base})),
  fc.tuple(count, count, times).map(([part, base, by]): Formula => ({kind: 'ratio', part, base, ...multiplied(by)})),
  total,
  fc.tuple(total, count).map(([part, base]): Formula => ({kind: 'over', part, base: {kind: 'count', count: base}})),
);

const label = fc.constantFrom('jeunes', 'a ; b', 'un : deux', '« cité »', 'part (en %)', '1, 2');

/** A share is no amount, and a count is no share. */
const figure = fc
  .record({label, unit: fc.constantFrom(...units), formula})
  .filter(({unit, formula: {kind}}) => (kind === 'count' || kind === 'total' ? unit !== '%' : unit !== 'euros'));

/** Figures, and comparisons of the first of them. */
export const figures: Any<readonly FigureSpec[]> = fc.array(figure, {minLength: 1, maxLength: 4}).map((all) => {
  const head = {kind: 'figure', chapter: 3, definition: 'Une règle : la nôtre.'} as const;
  const specs = all.map((spec, at): FigureSpec => ({...head, id: `essai.${at}`, ...spec}));
  const compared = (['previous', 'change'] as const).map((kind): FigureSpec => {
    const unit = kind === 'change' ? '%' : specs[0]!.unit;
    return {...head, id: `essai.${kind}`, label: kind, unit, formula: {kind, figure: 'essai.0'}};
  });
  return [...specs, ...compared];
});

const classes = (register: Of): Any<Dimension> =>
  fc.tuple(ofRow(register), ofRow(register), fc.boolean(), fc.boolean()).map(([a, b, isShown, isTurned]) => {
    const labels = isTurned ? ['B', 'A'] : ['A', 'B'];
    return {
      kind: 'classes',
      classes: [
        {label: 'A', where: [a]},
        {label: 'B', where: [b]},
        {label: 'A', where: [b, a]},
      ],
      otherwise: 'Le reste',
      order: isShown ? ['Le reste', ...labels] : labels,
      about: 'event',
    } as const;
  });

const lines = (register: Of): Any<Dimension> =>
  fc.oneof(
    fc.constantFrom<Dimension>(
      parSexe,
      parNiveau,
      parAgeFin,
      parAgeEntree,
      {kind: 'column', column: 'lu(situation familiale)'},
      {kind: 'column', column: columns[register].own, each: true},
      {kind: 'column', column: `mois-de(${columns[register].day})`, each: true},
      {kind: 'column', column: `jour-de(${columns[register].day})`, each: true},
      {
        kind: 'column',
        column: columns[register].event,
        groups: [{label: 'Un : seul', values: [register === 'contacts' ? 'SMS' : 'CEJ']}],
        each: true,
      },
      {kind: 'nested', by: [parSexe, {kind: 'column', column: columns[register].own, each: true}]},
    ),
    classes(register),
  );

/** One line for all, where periods stand. */
const ENSEMBLE: Dimension = {kind: 'classes', classes: [], otherwise: 'Ensemble', order: ['Ensemble']};

/** Tables of columns, of shares and crossed; the others are figures over lines. */
export const tables: Any<readonly TableSpec[]> = fc
  .array(
    registers.chain((register) => {
      const of = populationOf(register);
      const jeunes = {kind: 'jeunes'} as const;
      const column = fc.record({
        label,
        unit: fc.constantFrom('jeunes' as const, 'personnes' as const),
        of,
        measure: fc.constant(jeunes),
      });
      const single = fc.constantFrom<Dimension>(parSexe, parNiveau, parAgeFin, {
        kind: 'column',
        column: 'lu(situation familiale)',
        open: 'frequent',
      });
      const sums = fc.constantFrom({}, {total: 'En tout'});
      return fc.oneof(
        fc.tuple(lines(register), fc.array(column, {minLength: 1, maxLength: 2})).map(([by, all]) => {
          return {by, body: {kind: 'columns' as const, columns: all}};
        }),
        fc.tuple(single, label, of).map(([by, title, population_]) => {
          return {by, body: {kind: 'shares' as const, label: title, of: population_, measure: jeunes}};
        }),
        fc.tuple(lines(register), lines(register), of, sums).map(([by, across, population_, total_]) => {
          return {
            by,
            body: {
              kind: 'cross' as const,
              columns: across,
              of: population_,
              measure: jeunes,
              unit: 'jeunes' as const,
              ...total_,
            },
          };
        }),
        fc
          .tuple(column, fc.constantFrom('none' as const, 'line' as const), fc.integer({min: 1, max: 9}))
          .map(([{label: title, unit, ...one}, total_, first]) => {
            return {
              by: parSexe as Dimension,
              body: {
                kind: 'figures' as const,
                columns: [{label: title, unit, formula: {kind: 'count' as const, count: one}}],
                lines: {[register]: parSexe},
                total: total_,
                sort: {by: 'frequent' as const, first},
              },
            };
          }),
        fc
          .tuple(column, fc.boolean(), fc.integer({min: 1, max: 9}))
          .map(([{label: title, unit, ...one}, isOf, count]) => {
            const figures = [{label: title, unit, formula: {kind: 'count' as const, count: one}}];
            const nested: Dimension = {kind: 'nested', by: [parSexe, parNiveau]};
            const inParts = {lines: {[register]: nested}, total: 'both' as const, subtotals: true as const};
            const turned = {periods: {kind: 'years' as const, count}, total: 'none' as const, turned: true as const};
            const body = {kind: 'figures' as const, columns: figures, ...(isOf ? inParts : turned)};
            return {by: isOf ? nested : ENSEMBLE, body};
          }),
      );
    }),
    {minLength: 1, maxLength: 3},
  )
  .map((all) =>
    all.map((spec, at): TableSpec => {
      return {
        kind: 'table',
        id: `table.${at}`,
        chapter: 3,
        title: 'Un tableau',
        lines: 'Lignes : ici',
        definition: 'Sa règle.',
        ...spec,
      } as TableSpec;
    }),
  );
