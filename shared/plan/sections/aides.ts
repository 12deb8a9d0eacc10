import type {FigureId, TableId} from '../../catalogue/catalogue';
import type {Facts} from '../facts';
import {aside, phrase, writeEuros} from '../french';
import {charted, defineSection} from '../section';
import {sayFirstCommunes} from './say';

interface Fonds<Id extends string> {
  readonly id: Id;
  readonly heading: string;
  readonly table: TableId;
  readonly cards: readonly FigureId[];
  /** Figure of the amount, and of who or what was helped. */
  readonly amount: FigureId;
  readonly helped: (facts: Facts) => string | null;
  readonly more?: (facts: Facts) => string | null;
}

/** One fund, one section: amounts and beneficiaries by commune. */
function fondsSection<const Id extends string>({id, heading, table, cards, amount, helped, more}: Fonds<Id>) {
  return defineSection({
    id,
    chapter: 12,
    heading,
    cards,
    figures: [],
    sentences: [
      (facts) =>
        phrase`${facts.when}, ${helped(facts)}${aside(facts.value(amount) === 0 ? null : facts.euros(amount), ' : ', ' au total')}.`,
      // Fees are of nobody: the mean is that of the lines.
      (facts) => {
        const lines = facts.table(table)?.lines ?? [];
        const people = facts.table(table)?.total?.[0] ?? 0;
        const cents = lines.reduce((sum, {values}) => sum + (values[1] ?? NaN), 0);
        return people < 2 || Number.isNaN(cents)
          ? null
          : phrase`L’aide moyenne est de ${writeEuros(Math.floor(cents / people / 100 + 0.5) * 100)}.`;
      },
      (facts) => (facts.value(amount) ? sayFirstCommunes(facts, table, 'du montant', 2) : null),
      ...(more === undefined ? [] : [more]),
    ],
    strips: [charted(table, 'bar', {columns: [2]})],
  });
}

const aided = (id: string, fonds: string) => (facts: Facts) =>
  facts.agree(id, `{n} jeune[s] [a|ont] été aidé[s] ${fonds}`, `aucun jeune n’a été aidé ${fonds}`);

export const aidesSections = [
  fondsSection({
    id: 'aides.pacea',
    heading: 'L’allocation PACEA',
    table: 'aides.pacea',
    cards: ['aides.pacea.montant', 'aides.pacea.jeunes'],
    amount: 'aides.pacea.montant',
    helped: aided('aides.pacea.jeunes', 'par l’allocation PACEA'),
  }),
  fondsSection({
    id: 'aides.cej',
    heading: 'L’allocation CEJ',
    table: 'aides.cej',
    cards: ['aides.cej.montant', 'aides.cej.jeunes'],
    amount: 'aides.cej.montant',
    helped: aided('aides.cej.jeunes', 'par l’allocation CEJ'),
  }),
  fondsSection({
    id: 'aides.fajem',
    heading: 'Le Fonds d’Aide aux Jeunes',
    table: 'aides.fajem',
    cards: ['aides.fajem.montant', 'aides.fajem.jeunes', 'aides.fajem.dossiers'],
    amount: 'aides.fajem.montant',
    helped: aided('aides.fajem.jeunes', 'par le Fonds d’Aide aux Jeunes'),
    more: (facts) => phrase`${facts.agree('aides.fajem.dossiers', '{n} dossier[s] [a|ont] été étudié[s]')}.`,
  }),
  fondsSection({
    id: 'aides.mobilite',
    heading: 'Les aides à la mobilité',
    table: 'aides.mobilite',
    cards: ['aides.mobilite.montant', 'aides.mobilite.dossiers'],
    amount: 'aides.mobilite.montant',
    helped: (facts) =>
      facts.agree(
        'aides.mobilite.dossiers',
        '{n} aide[s] à la mobilité [a|ont] été accordée[s]',
        'aucune aide à la mobilité n’a été accordée',
      ),
  }),
  fondsSection({
    id: 'aides.fonds-ml-indirectes',
    heading: 'Le Fonds de la Mission Locale : aides indirectes',
    table: 'aides.fonds-ml.indirectes',
    cards: ['aides.fonds-ml.indirectes.montant', 'aides.fonds-ml.indirectes.formations'],
    amount: 'aides.fonds-ml.indirectes.montant',
    helped: (facts) =>
      facts.value('aides.fonds-ml.indirectes.montant')
        ? 'le Fonds de la Mission Locale a payé des aides indirectes'
        : null,
    more: (facts) =>
      phrase`Ce fonds a financé ${facts.agree('aides.fonds-ml.indirectes.formations', '{n} formation[s] individuelle[s]')}.`,
  }),
  fondsSection({
    id: 'aides.fonds-ml-directes',
    heading: 'Le Fonds de la Mission Locale : aides directes',
    table: 'aides.fonds-ml.directes',
    cards: ['aides.fonds-ml.directes.montant', 'aides.fonds-ml.directes.frais'],
    amount: 'aides.fonds-ml.directes.montant',
    helped: (facts) =>
      facts.value('aides.fonds-ml.directes.montant')
        ? 'le Fonds de la Mission Locale a versé des aides directes'
        : null,
    more: (facts) =>
      phrase`Les frais de gestion s’élèvent à ${facts.value('aides.fonds-ml.directes.frais') === 0 ? null : facts.euros('aides.fonds-ml.directes.frais')}.`,
  }),
];
