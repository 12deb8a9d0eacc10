import type {FigureId, TableId} from '../../chapters/catalogue';
import type {TableResult} from '../../count/result';
import {capitalize} from '../../value/french';
import type {Masks} from '../disclosure';
import {maskOf} from '../disclosure';
import type {Check, Checked, CheckFamily} from './check';
import {count, unlessEmpty, verdictOf, withoutNumbers} from './check';

/** A column of a table: its id and its column counted from 1, with what it counts. */
interface ColumnRef {
  readonly table: TableId;
  readonly column: number;
  readonly what: string;
}

const contact: ColumnRef = {table: 'accompagnes.commune', column: 1, what: 'jeunes en contact'};
const received: ColumnRef = {table: 'accompagnes.commune', column: 2, what: 'jeunes reçus en entretien'};
const newcomers: ColumnRef = {table: 'premiers-accueils.commune', column: 1, what: 'nouveaux accueils'};
const cejFollowed: ColumnRef = {table: 'cej.commune', column: 1, what: 'jeunes suivis en CEJ'};

/** Pairs of which the first may never be less, in each commune and in all. */
const orders: readonly (readonly [ColumnRef, ColumnRef])[] = [
  [contact, received],
  [received, newcomers],
  [newcomers, {table: 'premiers-accueils.commune', column: 2, what: 'nouveaux accueils en QPV'}],
  [
    {table: 'contacts.commune', column: 1, what: 'contacts'},
    {table: 'contacts.commune', column: 2, what: 'entretiens'},
  ],
  [
    {table: 'service-civique.commune', column: 1, what: 'en Service Civique'},
    {table: 'service-civique.commune', column: 2, what: 'démarrés dans l’année'},
  ],
  [cejFollowed, {table: 'cej.commune', column: 2, what: 'entrés en CEJ dans l’année'}],
  [cejFollowed, {table: 'aides.cej', column: 1, what: 'jeunes aidés par l’allocation CEJ'}],
];

/** Figures of which the first may never be less. */
const figureOrders: readonly (readonly [FigureId, FigureId])[] = [
  ['contacts.total', 'cej.contacts'],
  ['cej.suivis', 'cej.mesures.jeunes'],
  ['cej.mesures', 'cej.mesures.jeunes'],
  ['emploi.situations', 'emploi.jeunes'],
  ['formation.actions', 'formation.jeunes'],
  ['aides.fajem.dossiers', 'aides.fajem.jeunes'],
  ['accompagnes.entretien', 'accompagnes.qpv'],
  ['accompagnes.entretien', 'handicap.rqth'],
];

/** What must be at least as large as something else. */
export function checkOrders(checked: Checked): CheckFamily {
  return {
    title: 'Ce qui ne peut pas dépasser autre chose',
    checks: [
      ...orders.flatMap(([more, less]) => checkColumns(more, less, checked)),
      ...figureOrders.flatMap(([more, less]) => checkFigures(more, less, checked)),
    ],
  };
}

/** One line for all, one for the communes that fail, or one that says that none does. */
function checkColumns(more: ColumnRef, less: ColumnRef, checked: Checked): Check[] {
  const {
    results: {tables},
    masks,
  } = checked;
  const [a, b] = [tables.get(more.table), tables.get(less.table)];
  if (a === undefined || b === undefined) return [];
  const what = `${capitalize(more.what)} ≥ ${less.what}`;
  const lack = a.lacks?.[more.column - 1] ?? b.lacks?.[less.column - 1] ?? null;
  if (lack !== null) return [withoutNumbers(what, lack, checked)];
  const [all, part] = [totalOf(a, more), totalOf(b, less)];
  const whole = unlessEmpty({
    what: `${what}, en tout`,
    left: count(capitalize(more.what), all, maskOf(masks, more.table, more.column - 1)),
    right: count(capitalize(less.what), part, maskOf(masks, less.table, less.column - 1)),
    verdict: verdictOf(all >= part),
  });
  if (whole.verdict === 'none') return [whole];
  const communes = b.lines.map(({label}) => ({label, more: valueOf(a, more, label), less: valueOf(b, less, label)}));
  const failing = communes.filter((commune) => commune.more < commune.less);
  if (failing.length > 0) {
    return [
      whole,
      ...failing.map((commune): Check => ({
        what: `${what}, ${commune.label}`,
        left: count(capitalize(more.what), commune.more, maskOfLine(a, more, commune.label, masks)),
        right: count(capitalize(less.what), commune.less, maskOfLine(b, less, commune.label, masks)),
        verdict: 'bad',
      })),
    ];
  }
  return [
    whole,
    {
      what: `${what}, par commune`,
      left: count('Communes', communes.length),
      right: count('Communes où cela est vérifié', communes.length),
      verdict: 'good',
    },
  ];
}

function checkFigures(more: string, less: string, checked: Checked): Check[] {
  const {
    results: {figures},
    masks,
  } = checked;
  const [a, b] = [figures.get(more), figures.get(less)];
  if (a === undefined || b === undefined) return [];
  const what = `${capitalize(a.spec.label)} ≥ ${b.spec.label}`;
  const lack = a.lack ?? b.lack;
  if (lack !== undefined) return [withoutNumbers(what, lack, checked)];
  if (a.value === null || b.value === null) return [];
  return [
    unlessEmpty({
      what,
      left: count(capitalize(a.spec.label), a.value, masks.figures.get(more)),
      right: count(capitalize(b.spec.label), b.value, masks.figures.get(less)),
      verdict: verdictOf(a.value >= b.value),
    }),
  ];
}

function totalOf({total}: TableResult, {column}: ColumnRef): number {
  return total?.[column - 1] ?? 0;
}

function valueOf({lines}: TableResult, {column}: ColumnRef, label: string): number {
  return lines.find((line) => line.label === label)?.values[column - 1] ?? 0;
}

function maskOfLine({lines}: TableResult, {table, column}: ColumnRef, label: string, masks: Masks): string | undefined {
  const line = lines.findIndex((one) => one.label === label);
  return line < 0 ? undefined : maskOf(masks, table, column - 1, line);
}
