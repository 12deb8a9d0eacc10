import fc from 'fast-check';
import type {CellValue, SourceSheet} from '../../shared';

export interface Youth {
  readonly sexe: 'F' | 'H' | null;
  readonly situation: 'Couple' | 'Seul' | null;
  readonly answers: readonly string[];
  readonly children: number | null;
  readonly commune: 'Aubrac' | 'Viaur' | null;
  /** Days after 1 January 2000. */
  readonly born: number;
}

export interface Entry {
  readonly youth: number;
  readonly programme: 'CEJ' | 'PACEA' | 'PPAE';
  readonly month: number;
  readonly stay: number | null;
  readonly reason: 'CDI' | 'Abandon' | null;
}

const youth: fc.Arbitrary<Youth> = fc.record({
  sexe: fc.constantFrom('F', 'H', null),
  situation: fc.constantFrom('Couple', 'Seul', null),
  answers: fc.uniqueArray(fc.constantFrom('Bus', 'Vélo', 'Voiture'), {maxLength: 3}),
  children: fc.option(fc.nat(3)),
  commune: fc.constantFrom('Aubrac', 'Viaur', null),
  born: fc.nat(3000),
});
const entry: fc.Arbitrary<Entry> = fc.record({
  youth: fc.nat(5),
  programme: fc.constantFrom('CEJ', 'PACEA', 'PPAE'),
  month: fc.integer({min: 1, max: 24}),
  stay: fc.option(fc.integer({min: 0, max: 400})),
  reason: fc.constantFrom('CDI', 'Abandon', null),
});
/** Youths and what they entered, drawn at random. */
export const book = fc.record({
  youths: fc.array(youth, {minLength: 1, maxLength: 6}),
  entries: fc.array(entry, {minLength: 1, maxLength: 14}),
});
export type Book = typeof book extends fc.Arbitrary<infer B> ? B : never;

const BEGIN = Date.UTC(2023, 0, 1) / 86_400_000 + 25_569;
/** 1 January 2000. */
export const BIRTHS = Date.UTC(2000, 0, 1) / 86_400_000 + 25_569;
/** The first of a month of 2023 or of 2024, as a day. */
export const dayOfMonth = (month: number) => Date.UTC(2023, month - 1, 1) / 86_400_000 + 25_569;

export function sheets(of: Book): SourceSheet[] {
  const {youths} = of;
  return [
    {
      name: 'Jeunes',
      rows: [
        [
          'N° dossier',
          'Sexe',
          'Date de naissance',
          'Commune',
          'Niveau validé',
          'Date 1er accueil',
          'Situation',
          'Transports',
          'Enfants',
        ],
        ...youths.map(({sexe, situation, answers, children, commune, born}, at): CellValue[] => [
          `J${at}`,
          sexe,
          BIRTHS + born,
          commune,
          'BAC',
          BEGIN + at * 60,
          situation,
          answers.join(' ; ') || null,
          children,
        ]),
      ],
    },
    {
      name: 'Dispositifs',
      rows: [
        ['N° dossier', 'Dispositif', 'Date d’entrée', 'Date de sortie', 'Motif de sortie'],
        ...known(of).map(({youth: at, programme, month, stay, reason}): CellValue[] => {
          const from = dayOfMonth(month);
          return [`J${at}`, programme, from, stay === null ? null : from + stay, reason];
        }),
      ],
    },
  ];
}

/** Each entry is of one of the youths. */
export const known = ({youths, entries}: Book): readonly Entry[] =>
  entries.map((one) => ({...one, youth: one.youth % youths.length}));
