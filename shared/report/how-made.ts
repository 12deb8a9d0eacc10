import {periodName} from '../count/period';
import {daysOfPeriod} from './period-days';
import {enumerate, french, inYear, isYearName} from '../value/french';
import {formatDay} from '../value/day';
import type {ReportContext} from './report-context';
import {titleOfRegister, UNKNOWN} from './say-unknown';

/** A point of « Comment ces chiffres sont faits ». */
export interface HowMade {
  readonly heading: string;
  readonly texts: readonly string[];
}

/** Sigles of the trade; a report explains those that it holds. */
const sigles: readonly (readonly [string, string])[] = [
  ['CEJ', 'Contrat d’Engagement Jeune'],
  ['CPAM', 'Caisse primaire d’assurance maladie'],
  ['FAJeM', 'Fonds d’Aide aux Jeunes Métropolitain'],
  ['PACEA', 'Parcours contractualisé d’accompagnement vers l’emploi et l’autonomie'],
  ['PEC', 'Parcours Emploi Compétences'],
  ['PMSMP', 'Période de mise en situation en milieu professionnel'],
  ['PPAE', 'Projet personnalisé d’accès à l’emploi'],
  ['QPV', 'Quartier prioritaire de la politique de la ville'],
  ['SEEPH', 'Semaine européenne pour l’emploi des personnes handicapées'],
];

/** What a reader must know to believe the numbers: where they come from, how they are counted, how they are read, what is not shown. */
export function sayHowMade({registers, program, masks, results, facts}: ReportContext, printed: string): HowMade[] {
  const {settings} = registers;
  const [name, days] = [periodName(results.period), daysOfPeriod(results.period)];
  const period = isYearName(name) ? `l’année ${name}${days === '' ? '' : `, du ${days}`}` : `la période du ${name}`;
  const names = [...new Set(registers.recognised.map(({register}) => titleOfRegister(register)))];
  const extracted = settings.dateExtraction === null ? '' : `, extraits le ${formatDay(settings.dateExtraction)}`;
  const known = sigles.filter(([sigle]) => new RegExp(`\\b${sigle}\\b`).test(printed));
  const points: HowMade[] = [
    {
      heading: 'D’où ils viennent',
      texts: [
        `Ces chiffres portent sur ${period}. Ils sont comptés par ${program} dans les registres que la structure tient toute l’année${extracted} : ${enumerate(names)}.`,
        'Chacun se recompte, ligne à ligne, dans le classeur du rapport.',
      ],
    },
    {
      heading: 'Qui est compté',
      texts: [
        'Là où des jeunes sont comptés, chacun l’est une fois par tableau, même reçu plusieurs fois ; les contacts, les contrats et les aides se comptent un par un.',
        settings.communeJeune === 'dossier'
          ? 'Un jeune compte dans la commune de son dossier.'
          : 'Un jeune qui a déménagé dans l’année compte dans la dernière commune connue.',
        `L’âge des nouveaux accueillis est celui qu’ils ont ${settings.ageNouveauxAccueillis}.`,
      ],
    },
    {
      heading: 'Comment lire les tableaux',
      texts: [
        'La règle de chaque tableau est écrite sous lui. « / » veut dire aucun, « dont » annonce une partie de la colonne qui précède.',
        `« ${UNKNOWN} » veut dire que le registre ne permet pas de le savoir. Les parts se calculent sur ce qui est connu, et s’arrondissent au point le plus proche.`,
        `Les évolutions comparent aux mêmes comptes ${inYear(facts.before)}, faits selon les mêmes règles, ou aux chiffres publiés alors.`,
      ],
    },
  ];
  if (masks.threshold > 0)
    points.push({
      heading: 'Ce qui n’est pas montré',
      texts: [
        `Les effectifs de moins de ${masks.threshold} ne sont pas diffusés, ni ce qui permettrait de les retrouver.`,
      ],
    });
  if (known.length > 0)
    points.push({heading: 'Les sigles', texts: known.map(([sigle, meaning]) => `${sigle} : ${meaning}.`)});
  return points.map(({heading, texts}) => ({heading, texts: texts.map(french)}));
}
