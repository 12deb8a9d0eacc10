import type {Facts} from '../facts';
import {agree, aside, enumerate, ofYear, phrase, sayPortion, sayTrend} from '../french';
import {barsWithPart, charted, crossed, defineSection, pair} from '../section';
import {sayFirstCommunes} from './say';

const accueils = 'premiers-accueils';

/** « 60 % … (57 % en 2023) »: the year before only where there is one. */
function withBefore(facts: Facts, id: string, text: string): string | null {
  const now = facts.percent(id);
  return now === null ? null : `${now} ${text}${aside(facts.percentBefore(id), ' (', ')')}`;
}

/** « 60 % sont …, 45 % sont … et 28 % ont … »: what is unknown is passed over. */
function list(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part): part is string => part !== null);
  return known.length === 0 ? null : enumerate(known);
}

export const publicSections = [
  defineSection({
    id: 'public.nouveaux-accueils',
    chapter: 1,
    heading: 'Les nouveaux accueils',
    cards: [`${accueils}.total`, `${accueils}.infra-bac`, `${accueils}.femmes`, `${accueils}.16-17`],
    figures: [],
    sentences: [
      (facts) => {
        const coming = facts.agree(
          `${accueils}.total`,
          '{n} jeune[s] [a|ont] poussé pour la première fois la porte de la Mission Locale',
          'aucun jeune n’a poussé pour la première fois la porte de la Mission Locale',
        );
        return phrase`${facts.when}, ${coming}${aside(facts.comparison(`${accueils}.total`), ', soit ')}.`;
      },
      (facts) => {
        const qpv = agree(
          facts.table(`${accueils}.commune`)?.total?.[1] ?? null,
          '{n} habite[|nt] un quartier prioritaire de la ville',
        );
        return phrase`Parmi eux, ${qpv}.`;
      },
      (facts) => sayFirstCommunes(facts, `${accueils}.commune`, 'des nouveaux accueils'),
      (facts) => {
        const traits = list([
          withBefore(facts, `${accueils}.infra-bac`, 'des jeunes accueillis n’ont pas le niveau du baccalauréat'),
          withBefore(facts, `${accueils}.femmes`, 'sont des femmes'),
          withBefore(facts, `${accueils}.16-17`, 'ont 16 ou 17 ans à leur arrivée'),
        ]);
        return phrase`${traits}.`;
      },
    ],
    strips: [
      barsWithPart(`${accueils}.commune`),
      crossed(`${accueils}.age-qualification`, `${accueils}.sexe-age`, 'stacked-bar'),
      pair(`${accueils}.permis`, `${accueils}.logement`),
    ],
  }),
  defineSection({
    id: 'public.accompagnes',
    chapter: 1,
    heading: 'Les jeunes accompagnés',
    cards: ['accompagnes.entretien', 'accompagnes.infra-bac', 'accompagnes.18-21', 'accompagnes.hommes'],
    figures: ['accompagnes.contact', 'accompagnes.qpv', 'accompagnes.qpv.*'],
    sentences: [
      (facts) => {
        const contact = facts.agree(
          'accompagnes.contact',
          '{n} jeune[s] [a|ont] eu au moins un échange avec un conseiller',
        );
        const recus = facts.agree(
          'accompagnes.entretien',
          '{n} [a|ont] été reçu[s] en entretien',
          'aucun n’a été reçu en entretien',
        );
        const trend = sayTrend(facts.change('accompagnes.entretien'), 'un nombre stable');
        return phrase`Au cours de l’année, ${contact} ; ${recus}${aside(trend, ', ')}.`;
      },
      (facts) => {
        const qpv = facts.agree(
          'accompagnes.qpv',
          '{n} jeune[s] reçu[s] habite[|nt] un quartier prioritaire',
          'aucun jeune reçu n’habite un quartier prioritaire',
        );
        return phrase`${qpv}.`;
      },
      (facts) => {
        const traits = list([
          withBefore(facts, 'accompagnes.infra-bac', 'des jeunes reçus restent sous le niveau du baccalauréat'),
          withBefore(facts, 'accompagnes.18-21', 'ont entre 18 et 21 ans'),
          withBefore(facts, 'accompagnes.hommes', 'sont des hommes'),
        ]);
        return phrase`${traits}.`;
      },
    ],
    strips: [
      barsWithPart('accompagnes.commune'),
      pair('accompagnes.qualification', 'accompagnes.sexe'),
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
      (facts) => {
        const total = facts.agree(
          'contacts.total',
          '{n} contact[s] [a|ont] été noué[s] dans l’année',
          'aucun contact n’a été noué dans l’année',
        );
        const interviews = facts.agree('contacts.entretiens', 'dont {n} entretien[s], en tête-à-tête ou en groupe');
        return phrase`${total}${aside(interviews)}.`;
      },
      (facts) => phrase`Sur un an, le nombre d’entretiens est ${sayTrend(facts.change('contacts.entretiens'))}.`,
      (facts) => {
        const jeunes = facts.value('accompagnes.contact');
        const contacts = facts.value('contacts.total');
        if (jeunes === null || contacts === null || jeunes === 0 || contacts < jeunes) return null;
        const mean = Math.floor(contacts / jeunes + 0.5);
        return phrase`Chaque jeune en contact l’a été ${agree(mean, '{n} fois')} en moyenne.`;
      },
    ],
    strips: [charted('contacts.nature', 'bar'), barsWithPart('contacts.commune')],
  }),
  defineSection({
    id: 'public.propositions',
    chapter: 1,
    heading: 'Les propositions',
    cards: ['propositions.total', 'propositions.emploi'],
    figures: [],
    sentences: [
      (facts) => {
        const total = facts.agree(
          'propositions.total',
          '{n} proposition[s] [a|ont] été faite[s] aux jeunes',
          'aucune proposition n’a été faite aux jeunes',
        );
        return phrase`Au fil des accompagnements ${ofYear(facts.year)}, ${total}.`;
      },
      (facts) => {
        const [first] = facts.top('propositions.thematique', 1);
        if (first === undefined) return null;
        const emploi = facts.percent('propositions.emploi');
        const rest = emploi === null || first.label === "Accès à l'emploi" ? '' : `, l’accès à l’emploi ${emploi}`;
        return phrase`La thématique « ${first.label} » en rassemble ${sayPortion(first.share)}${rest}.`;
      },
    ],
    strips: [charted('propositions.thematique', 'bar')],
  }),
];
