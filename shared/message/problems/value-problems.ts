import {capitalize, counted, inBrackets, quoted} from '../../value/french';
import {costs, mayCost, said} from '../message';
import {type InColumn, type Values, at, among, FILL_DOWN, firstOf} from './problem-words';

/** The same, in a column whose values are of a list: the register, and the heading of the column in it. */
type InList = Values & {readonly register: string; readonly column: string};

/** Values with what stands under each; without them, a sentence quotes none. */
const listing = (p: Values) => (p.samples.length === 0 ? '' : ` : ${p.samples.join(', ')}`);

/** How « Valeurs » says what a value counts as. */
const counting = (p: {register: string; column: string}) =>
  `le dire dans la table « Valeurs » de « Paramètres ML » (Registre « ${p.register} », Colonne « ${p.column} », Valeur lue, Compte comme)`;

/** Cells that do not say what their column holds. */
export const valueProblems = {
  'value-unknown': costs(
    (p: InList & {expected: readonly string[]}) => `${among(p)} : valeur inconnue, comptée sous « Non renseigné ».`,
    (p) =>
      `${p.column === '' ? '' : `Si elle en vaut une autre, ${counting(p)}. `}Valeurs attendues : ${quoted(p.expected)}.`,
  ),
  'value-like': mayCost(
    (p: InList) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} » ${p.count < 2 ? 'porte' : 'portent'} une valeur qu’aucun chiffre ne compte et qui ressemble à une autre${listing(p)}.`,
    (p) => `Si elle compte comme l’autre, ${counting(p)} ; sinon, y écrire à droite la même valeur.`,
  ),
  'value-two-ways': mayCost(
    (p: InList & {read: readonly string[]; others: readonly string[]}) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} » ${p.count < 2 ? 'porte' : 'portent'} une valeur qui peut en être deux : ` +
      `${p.samples.map((sample, which) => `« ${sample} », lue « ${p.read[which]} », serait aussi « ${p.others[which]} »`).join(' ; ')}.`,
    (p) => capitalize(`${counting(p)}.`),
  ),
  'value-none-counts': mayCost(
    (p: InList) =>
      `${at(p)} : aucune valeur de la colonne « ${p.heading} » n’est de celles que les chiffres comptent, soit ${counted(p.count, 'ligne')}${listing(p)}.`,
    (p) => `Si l’une en vaut une autre, ${counting(p)} ; sinon, y écrire à droite la même valeur.`,
  ),
  'value-uncounted': said(
    (p: InList) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} » ${p.count < 2 ? 'garde' : 'gardent'} une valeur qu’aucun chiffre ne compte${listing(p)}.`,
    (p) => `Rien à faire si elle n’est aucune de celles du rapport ; sinon, ${counting(p)}.`,
  ),
  'status-unknown': costs(
    (p: InList & {counting: readonly string[]}) => `${among(p)} : statut inconnu, qui ne compte pas.`,
    (p) => `Si elle en vaut une autre, ${counting(p)}. Valeurs qui comptent : ${quoted(p.counting)}, ou rien.`,
  ),
  'level-ambiguous': costs(
    (p: InList) =>
      `${among(p)} : chiffre ambigu (niveau V de l’ancienne liste ou niveau 5 de la nouvelle), compté sous « Non renseigné ».`,
    (p) => `Écrire le diplôme (« Niveau 5 (Bac+2) », « Niveau V (CAP) »), ou ${counting(p)}.`,
  ),
  'zero-ambiguous': mayCost(
    (p: InColumn) =>
      `${at(p)} : la colonne « ${p.heading} » mêle des 1 et ${counted(p.count, 'zéro')} ; un 0 peut n’être qu’une cellule vide, ` +
      'il est lu comme rien.',
    'Écrire le mot et non le chiffre : oui ou non, femme ou homme.',
  ),
  'day-unreadable': costs(
    (p: Values) => `${among(p)} : date illisible, lue comme absente.`,
    'L’écrire jj/mm/aaaa, entre 1930 et 2100.',
  ),
  'day-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », qui n’entre${p.count < 2 ? '' : 'nt'} dans aucune année.`,
    'Renseigner la date.',
  ),
  'day-month-first': mayCost(
    (p: Values & {dated: number}) =>
      `${among(p)} : tous les textes ont un jour après le 12 et aucune des ${Number.isNaN(p.dated) ? 'dates véritables' : counted(p.dated, 'date véritable', 'dates véritables')} n’en a : ` +
      'le tableur a sans doute inversé jour et mois.',
    'Les dates sont gardées telles que lues ; réimporter la colonne au format Texte (jj/mm/aaaa).',
  ),
  'day-month-unsure': costs(
    (p: Values) =>
      `${among(p)} : dates écrites le mois avant le jour, à l’américaine, au moins pour certaines ; aucune date en chiffres de cette colonne n’est lue, ` +
      '03/04 pouvant être l’un ou l’autre.',
    'Refaire l’export en jj/mm/aaaa, ou réimporter la colonne en indiquant l’ordre mois, jour, année.',
  ),
  'day-month-beside': costs(
    (p: Values & {other: string; otherHeading: string}) =>
      `${among(p)} : rien ne dit si le jour ou le mois vient d’abord, et la colonne « ${p.otherHeading} » de la feuille « ${p.other} » écrit ` +
      'le mois d’abord, à l’américaine ; ces dates ne sont pas lues.',
    'Refaire les deux exports en jj/mm/aaaa, ou les réimporter en indiquant l’ordre mois, jour, année.',
  ),
  'day-order-untold': mayCost(
    (p: Values) =>
      `${among(p)} : aucune n’a de jour après le 12, ce que le hasard ne donne pas ; elles sont lues le jour d’abord, et le mois l’est peut-être.`,
    'Comparer une date à celle du logiciel d’origine ; si le mois vient d’abord, ou s’il manque des jours, refaire l’export en jj/mm/aaaa.',
  ),
  'day-other-weekday': mayCost(
    (p: Values) => `${among(p)} : le jour de la semaine n’est pas celui de la date, lue telle qu’écrite.`,
    'Corriger l’un des deux.',
  ),
  'day-far': mayCost(
    (p: Values) => `${among(p)} : date bien avant ou bien après toutes les autres, sans doute une faute de frappe.`,
    'Corriger l’année.',
  ),
  'day-utc': said(
    (p: Values & {zone: string}) =>
      `${among(p)} : heure universelle (UTC), ramenée au jour civil du fuseau « ${p.zone} ».`,
    'Si la Mission Locale est ailleurs, l’écrire au paramètre « Fuseau » de « Paramètres ML ».',
  ),
  'day-utc-unsure': mayCost(
    (p: Values & {zone: string; zones: readonly string[]}) =>
      `${among(p)} : ces heures sont peut-être des jours écrits en heure universelle (UTC)` +
      `${p.zones.length === 0 ? '' : `, dont elles seraient minuit à ${quoted(p.zones)}`} ; le fuseau est « ${p.zone} ».`,
    'Écrire celui de la Mission Locale au paramètre « Fuseau » de « Paramètres ML », ou refaire l’export avec des dates sans heure.',
  ),
  'days-reversed': mayCost(
    (p: InColumn & {other: string}) =>
      `${at(p)} : ${counted(p.count, 'ligne')} dont « ${p.heading} » vient avant « ${p.other} » ; ces jours sont lus tels qu’écrits.`,
    'Corriger l’un des deux, ou remettre les colonnes dans leur ordre.',
  ),
  'number-unreadable': costs(
    (p: Values) => `${among(p)} : nombre illisible, lu comme absent.`,
    'L’écrire en chiffres, par exemple 1 241,43.',
  ),
  'amount-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », qui ne compte${p.count < 2 ? '' : 'nt'} pour aucun euro.`,
    'Renseigner le montant, 0 s’il est nul.',
  ),
  'value-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », qu’aucun chiffre ne compte sous son nom.`,
    'La renseigner ; si la valeur n’est écrite que sur la première ligne d’un groupe, la recopier sur chacune.',
  ),
  'value-grouped': mayCost(
    (p: InColumn & {counts: boolean}) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} » sous une ligne qui en porte un : une valeur n’y est peut-être écrite que sur la première ligne de chaque groupe ` +
      `(cellules fusionnées) ; ${p.counts ? 'ces lignes comptent toutes' : 'ces lignes sont « Non renseigné »'}.`,
    `Recopier la valeur sur chaque ligne du groupe ${FILL_DOWN}.`,
  ),
  'blank-unsure': mayCost(
    (p: Values & {counts: boolean}) =>
      `${at(p)} : la colonne « ${p.heading} » ne dit jamais qu’une chose${inBrackets(p.samples)}, et ${counted(p.count, 'ligne n’y dit rien', 'lignes n’y disent rien')} : ` +
      `un vide y veut peut-être dire le contraire ; ${p.counts ? 'ces lignes comptent' : 'ces lignes sont « Non renseigné »'}.`,
    (p) =>
      p.counts
        ? 'Si un vide veut dire absent, annulé ou refusé, l’écrire dans ces cellules, ou refaire l’export avec cette valeur.'
        : 'Si un vide veut dire non, l’écrire dans ces cellules, ou refaire l’export avec cette valeur.',
  ),
  'amount-large': mayCost(
    (p: Values) =>
      `${among(p)} : montants d’au moins 5 000 €, tous sans centimes ; ce sont peut-être des centimes, lus comme des euros.`,
    'Si c’est le cas, refaire l’export en euros ; rien à faire si ces montants sont les bons.',
  ),
  'amount-apart': mayCost(
    (p: Values & {fund: string; usual: string}) =>
      `${among(p)} : montant hors de proportion avec les autres aides${p.fund === '' ? '' : ` « ${p.fund} »`}${p.usual === '' ? '' : `, dont les trois quarts ne dépassent pas ${p.usual}`}.`,
    'Vérifier ce montant, et ses décimales ; rien à faire s’il est le bon.',
  ),
  'column-blank': mayCost(
    (p: InColumn & {part: number; tables: readonly string[]}) =>
      `${at(p)} : la colonne « ${p.heading} » est vide sur ${counted(p.count, 'ligne')} ; « Non renseigné » atteint ${Number.isNaN(p.part) ? 'un quart ou plus' : `${p.part} %`} dans ${firstOf(p.tables)}.`,
    'La compléter, ou refaire l’extraction avec ce qu’elle doit dire.',
  ),
  'column-silent': said(
    (p: InColumn & {tables: readonly string[]}) =>
      `${at(p)} : la colonne « ${p.heading} » est vide sur toutes ses lignes ; tout est « Non renseigné » dans ${firstOf(p.tables)}.`,
    'La compléter, refaire l’extraction avec ce qu’elle doit dire, ou masquer ces sections si elle n’a pas lieu d’être.',
  ),
  'amount-rounded': said(
    (p: Values) => `${among(p)} : plus de deux décimales, arrondies au centime.`,
    'Vérifier que ce sont bien des euros.',
  ),
};
