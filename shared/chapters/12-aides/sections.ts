import type {FigureId, TableId} from '../catalogue';
import {alone, defineSection} from '../section';
import {agree, aside, euros, ifAny, meanAmount, sentence, when} from '../sentence';
import type {Part, Sentence} from '../sentence';

interface Fonds<Id extends string> {
  readonly id: Id;
  readonly heading: string;
  readonly table: TableId;
  readonly cards: readonly FigureId[];
  /** Figure of the amount, and of who or what was helped. */
  readonly amount: FigureId;
  readonly helped: Part;
  readonly more?: Sentence;
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
      sentence`${when}, ${helped}${aside(euros(amount), ' : ', ' au total')}.`,
      sentence`L’aide moyenne est de ${meanAmount(table)}.`,
      ...(more === undefined ? [] : [more]),
    ],
    exhibits: [alone(table)],
  });
}

function aided(figure: FigureId, fonds: string): Part {
  return agree(figure, `{n} jeune[s] [a|ont] été aidé[s] ${fonds}`, `aucun jeune n’a été aidé ${fonds}`);
}

export const aidesSections = [
  defineSection({
    id: 'aides.ensemble',
    chapter: 12,
    heading: 'Les aides par fonds et par commune',
    cards: [],
    figures: [],
    sentences: [],
    exhibits: [],
    gathers: {
      id: 'aides.ensemble',
      title: 'Montants accordés dans l’année, frais de gestion compris dans les totaux',
      column: 2,
      tables: [
        {table: 'aides.cej', label: 'CEJ'},
        {table: 'aides.pacea', label: 'PACEA'},
        {table: 'aides.fajem', label: 'FAJeM'},
        {table: 'aides.mobilite', label: 'Mobilité'},
        {table: 'aides.fonds-ml.indirectes', label: 'ML, indirectes'},
        {table: 'aides.fonds-ml.directes', label: 'ML, directes'},
      ],
    },
  }),
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
    more: sentence`${agree('aides.fajem.dossiers', '{n} dossier[s] [a|ont] été étudié[s]')}.`,
  }),
  fondsSection({
    id: 'aides.mobilite',
    heading: 'Les aides à la mobilité',
    table: 'aides.mobilite',
    cards: ['aides.mobilite.montant', 'aides.mobilite.dossiers'],
    amount: 'aides.mobilite.montant',
    helped: agree(
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
    helped: [ifAny('aides.fonds-ml.indirectes.montant'), 'le Fonds de la Mission Locale a payé des aides indirectes'],
    more: sentence`Ce fonds a financé ${agree('aides.fonds-ml.indirectes.formations', '{n} formation[s] individuelle[s]')}.`,
  }),
  fondsSection({
    id: 'aides.fonds-ml-directes',
    heading: 'Le Fonds de la Mission Locale : aides directes',
    table: 'aides.fonds-ml.directes',
    cards: ['aides.fonds-ml.directes.montant', 'aides.fonds-ml.directes.frais'],
    amount: 'aides.fonds-ml.directes.montant',
    helped: [ifAny('aides.fonds-ml.directes.montant'), 'le Fonds de la Mission Locale a versé des aides directes'],
    more: sentence`Les frais de gestion s’élèvent à ${euros('aides.fonds-ml.directes.frais')}.`,
  }),
];
