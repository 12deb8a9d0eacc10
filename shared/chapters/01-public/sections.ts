import type {FigureId} from '../catalogue';
import {alone, barsWithPart, charted, defineSection} from '../section';
import {
  ages,
  agree,
  agreeTotal,
  aside,
  comparison,
  firstCommunes,
  firstLabel,
  firstPortion,
  list,
  ofYear,
  percent,
  percentBefore,
  sentence,
  timesEach,
  trend,
  unlessFirst,
  when,
} from '../sentence';
import type {Part} from '../sentence';

const accueils = 'premiers-accueils';

/** « 60 % … (57 % en 2023) »: the year before only where there is one. */
function withBefore(figure: FigureId, text: Part): Part {
  return sentence`${percent(figure)} ${text}${aside(percentBefore(figure), ' (', ')')}`;
}

export const publicSections = [
  defineSection({
    id: 'public.nouveaux-accueils',
    chapter: 1,
    heading: 'Les nouveaux accueils',
    cards: [`${accueils}.total`, `${accueils}.infra-bac`, `${accueils}.femmes`, `${accueils}.16-17`],
    figures: [],
    sentences: [
      sentence`${when}, ${agree(`${accueils}.total`, '{n} jeune[s] [a|ont] poussé pour la première fois la porte de la Mission Locale', 'aucun jeune n’a poussé pour la première fois la porte de la Mission Locale')}${aside(comparison(`${accueils}.total`), ', soit ')}.`,
      sentence`Parmi eux, ${agreeTotal(`${accueils}.commune`, 2, '{n} habite[|nt] un quartier prioritaire de la ville')}.`,
      [firstCommunes(`${accueils}.commune`, 'des nouveaux accueils')],
      sentence`${list(
        withBefore(`${accueils}.infra-bac`, 'des jeunes accueillis n’ont pas le niveau du baccalauréat'),
        withBefore(`${accueils}.femmes`, 'sont des femmes'),
        withBefore(`${accueils}.16-17`, sentence`ont ${ages(`${accueils}.16-17`)} à leur arrivée`),
      )}.`,
    ],
    exhibits: [
      barsWithPart(`${accueils}.commune`),
      charted(`${accueils}.age-qualification`, 'stacked-bar'),
      charted(`${accueils}.sexe-age`, 'stacked-bar'),
      alone(`${accueils}.permis`),
      alone(`${accueils}.logement`),
    ],
  }),
  defineSection({
    id: 'public.accompagnes',
    chapter: 1,
    heading: 'Les jeunes accompagnés',
    cards: ['accompagnes.entretien', 'accompagnes.infra-bac', 'accompagnes.18-21', 'accompagnes.hommes'],
    figures: ['accompagnes.contact', 'accompagnes.qpv', 'accompagnes.qpv.*'],
    sentences: [
      sentence`Au cours de l’année, ${agree('accompagnes.contact', '{n} jeune[s] [a|ont] eu au moins un échange avec un conseiller')} ; ${agree('accompagnes.entretien', '{n} [a|ont] été reçu[s] en entretien', 'aucun n’a été reçu en entretien')}${aside(trend('accompagnes.entretien', 'un nombre stable'))}.`,
      sentence`${agree('accompagnes.qpv', '{n} jeune[s] reçu[s] habite[|nt] un quartier prioritaire', 'aucun jeune reçu n’habite un quartier prioritaire')}.`,
      sentence`${list(
        withBefore('accompagnes.infra-bac', 'des jeunes reçus restent sous le niveau du baccalauréat'),
        withBefore('accompagnes.18-21', sentence`ont ${ages('accompagnes.18-21')}`),
        withBefore('accompagnes.hommes', 'sont des hommes'),
      )}.`,
    ],
    exhibits: [
      barsWithPart('accompagnes.commune'),
      alone('accompagnes.qualification'),
      alone('accompagnes.sexe'),
      charted('accompagnes.age', 'column'),
    ],
  }),
  defineSection({
    id: 'public.contacts',
    chapter: 1,
    heading: 'Les contacts',
    cards: ['contacts.total', 'contacts.entretiens'],
    figures: [],
    sentences: [
      sentence`${agree('contacts.total', '{n} contact[s] [a|ont] été noué[s] dans l’année', 'aucun contact n’a été noué dans l’année')}${aside(agree('contacts.entretiens', 'dont {n} entretien[s], en tête-à-tête ou en groupe'))}.`,
      sentence`Sur un an, le nombre d’entretiens est ${trend('contacts.entretiens')}.`,
      sentence`Chaque jeune en contact l’a été ${timesEach('contacts.total', 'accompagnes.contact')} en moyenne.`,
    ],
    exhibits: [charted('contacts.nature', 'bar'), barsWithPart('contacts.commune')],
  }),
  defineSection({
    id: 'public.propositions',
    chapter: 1,
    heading: 'Les propositions',
    cards: ['propositions.total', 'propositions.emploi'],
    figures: [],
    sentences: [
      sentence`Au fil des accompagnements ${ofYear}, ${agree('propositions.total', '{n} proposition[s] [a|ont] été faite[s] aux jeunes', 'aucune proposition n’a été faite aux jeunes')}.`,
      sentence`La thématique « ${firstLabel('propositions.thematique')} » en rassemble ${firstPortion('propositions.thematique')}${unlessFirst('propositions.thematique', "Accès à l'emploi", aside(percent('propositions.emploi'), ', l’accès à l’emploi '))}.`,
    ],
    exhibits: [charted('propositions.thematique', 'bar')],
  }),
];
