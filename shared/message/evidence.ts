import {civilOf, formatDay, type Day} from '../value/day';
import {counted, sayCents} from '../value/french';
import {all, mayCost, said} from './message';

/** Cents, a day, a number of lines: written out by the sentence that uses them. */
interface Given {
  readonly cents: number;
  readonly theirs: number;
  readonly day: Day;
  readonly other: Day;
  readonly first: Day;
  readonly last: Day;
  readonly row: number;
  readonly count: number;
  readonly aids: number;
  readonly payments: number;
  readonly delay: number;
}
type With<N extends keyof Given | '', W extends string = never> = Readonly<
  Pick<Given, Extract<N, keyof Given>> & Record<W, string>
>;

/** « 04/2024 » */
function writeMonth(day: number): string {
  const {year, month} = civilOf(day);
  return `${String(month).padStart(2, '0')}/${year}`;
}

/** « payée le jour même », « payée 24 jours après », « 3 jours avant ». */
function sayDelay(days: number): string {
  if (days === 0) return 'payée le jour même';
  return `payée ${counted(Math.abs(days), 'jour')} ${days > 0 ? 'après' : 'avant'} la décision`;
}

/** What proves a pair, explains a line alone, or asks somebody to decide: a doubt may cost. By code, as « Détail » prints it. */
export const evidence = {
  ...all(said, {
    // lines of both sides
    pair: (p: With<'cents' | 'delay' | 'day', 'how'>) =>
      `${p.how}, ${sayCents(p.cents)}, ${sayDelay(p.delay)} (${formatDay(p.day)}).`,
    'pair-wrong-fund': (p: With<'cents' | 'delay' | 'day', 'how' | 'ours' | 'paid'>) =>
      `${p.how}, ${sayCents(p.cents)}, ${sayDelay(p.delay)} (${formatDay(p.day)}) ; au registre : ${p.ours}, au grand livre : ${p.paid}.`,
    fees: (p: With<'cents' | 'day'>) =>
      `Frais de ${sayCents(p.cents)}, sans dossier ni commune, du ${formatDay(p.day)}.`,
    'reference-sum': (p: With<'', 'reference' | 'granted' | 'paid'>) =>
      `Référence « ${p.reference} » : ${p.granted} ; ${p.paid}.`,
    'reference-net': (p: With<'cents', 'reference' | 'granted' | 'paid'>) =>
      `Référence « ${p.reference} » : ${p.granted} ; ${p.paid}, net de ${sayCents(p.cents)} de frais.`,
    'people-sum': (p: With<'', 'dossiers' | 'granted' | 'paid'>) =>
      `Dossiers ${p.dossiers}, nommés ensemble : ${p.granted} ; ${p.paid}.`,
    'near-name': (p: With<'cents' | 'delay' | 'day', 'dossier'>) =>
      `nom proche de celui du dossier ${p.dossier}, ${sayCents(p.cents)}, ${sayDelay(p.delay)} (${formatDay(p.day)}).`,
    'dossier-sum': (p: With<'', 'dossier' | 'granted' | 'paid'>) => `Dossier ${p.dossier} : ${p.granted} ; ${p.paid}.`,
    series: (p: With<'cents', 'dossier' | 'granted' | 'paid'>) =>
      `Même dossier ${p.dossier}, même montant de ${sayCents(p.cents)} : ${p.granted} ; ${p.paid}, dans l’ordre des dates.`,
    'slip-sum': (p: With<'', 'what' | 'granted'>) =>
      `${p.what} : ${p.granted}, la somme du paiement ; seul ensemble de la période qui convienne.`,
    'any-sum': (p: With<'cents', 'granted'>) =>
      `${p.granted} : seul ensemble de la période dont la somme est celle du paiement de ${sayCents(p.cents)}.`,
    communes: (p: With<'', 'evidence' | 'ours' | 'paid'>) =>
      `${p.evidence} Commune au registre : ${p.ours} ; au grand livre : ${p.paid}.`,
    decision: (p: With<'', 'what' | 'reason' | 'by' | 'on'>) => {
      const who = [p.by, p.on].filter((text) => text !== '').join(', ');
      return `Décision de l’utilisateur (${p.what})${p.reason === '' ? '' : ` : ${p.reason}`}${who === '' ? '' : ` (${who})`}.`;
    },
    rest: (p: With<'cents' | 'row', 'evidence'>) =>
      `${p.evidence} Reste ouvert : ${sayCents(Math.abs(p.cents))} au ${p.cents > 0 ? 'registre' : 'grand livre'}. Pour le clore, reprendre la ligne ${p.row} de « Décisions » : d’autres clés, ou « expliquer ».`,
    // lines of one side
    reversal: (p: With<'cents' | 'day' | 'other', 'why'>) =>
      `${p.why}, ${sayCents(p.cents)} du ${formatDay(p.other)} annulés le ${formatDay(p.day)}.`,
    'aid-twice': (p: With<'row'>) =>
      `Même dossier, même date et même montant que la ligne ${p.row}, payée une seule fois.`,
    'payment-twice': (p: With<'row'>) => `Même écriture que la ligne ${p.row}, pour une seule aide au registre.`,
    'payment-again': (p: With<'row'>) =>
      `Même date, même montant et même libellé ou pièce que la ligne ${p.row}, pour une seule aide au registre.`,
    recovery: (p: With<'cents', 'dossiers'>) =>
      `Reprise de ${sayCents(p.cents)}${p.dossiers === '' ? '' : ` du dossier ${p.dossiers}`}, que le registre ne déduit pas.`,
    'fee-paid': (p: With<'cents' | 'day'>) =>
      `Frais de ${sayCents(p.cents)} du ${formatDay(p.day)}, que le registre ne compte pas.`,
    'fee-granted': (p: With<'cents' | 'day'>) =>
      `Frais de ${sayCents(p.cents)} du ${formatDay(p.day)}, absents des comptes suivis.`,
    'paid-elsewhen': (p: With<'day' | 'other' | 'first' | 'last'>) =>
      `Décidée le ${formatDay(p.day)}, versée selon le registre le ${formatDay(p.other)}, hors des dates du grand livre (${formatDay(p.first)} au ${formatDay(p.last)}).`,
    'came-back': (p: With<'cents' | 'day' | 'row', 'evidence' | 'account' | 'key'>) =>
      `${p.evidence} Mais ${sayCents(p.cents)} sont revenus à la banque le ${formatDay(p.day)} (ligne ${p.row} du grand livre, compte ${p.account} ; ${p.key}) : à payer de nouveau, ou à annuler au registre.`,
    'taken-back': (p: With<'cents' | 'day' | 'row', 'evidence' | 'ledger' | 'key'>) =>
      `${p.evidence} Mais ${sayCents(p.cents)} ont été repris sur le compte du fonds le ${formatDay(p.day)} (ligne ${p.row} de « ${p.ledger} » ; ${p.key}) : à annuler au registre, ou à payer de nouveau.`,
    'no-payment': 'Ni paiement ni écriture ne s’y rattache.',
    'no-aid': 'Aucune aide du registre ne s’y rattache.',
    // what two lines say alike, to stand in one of the above
    'same-reference': (p: With<'', 'reference'>) => `même référence « ${p.reference} »`,
    'same-dossier': (p: With<'', 'dossier'>) => `même dossier ${p.dossier}`,
    'same-name': (p: With<'', 'dossier'>) => `nom du dossier ${p.dossier} dans le libellé`,
    'same-alias': (p: With<'', 'dossier'>) => `nom retenu dans « Décisions » pour le dossier ${p.dossier}`,
    'same-month': (p: With<'day'>) => `mois ${writeMonth(p.day)}`,
    'same-paid': 'versée ce jour-là selon le registre',
    'same-nothing': 'seule aide et seul paiement de ce montant dans la période',
    'slip-reference': (p: With<'', 'reference'>) => `Bordereau « ${p.reference} »`,
    'slip-paid': 'Même date de versement au registre',
    'slip-day': 'Même date de décision',
    'slip-month': (p: With<'day'>) => `Mois ${writeMonth(p.day)}`,
    'back-letter': 'Même lettrage',
    'back-piece': 'Même pièce',
    'back-label': 'Même libellé, annulé',
    'back-dossier': 'Même dossier',
  }),
  // left to somebody
  ...all(mayCost, {
    'doubt-suggested': (p: With<'', 'evidence' | 'rivals'>) =>
      `Suggéré, à confirmer : ${p.evidence}${p.rivals === '' ? '' : ` Rien ne nomme l’aide ; par hasard on en trouverait ${p.rivals}.`}`,
    'doubt-given-back': (p: With<'cents', 'dossiers'>) =>
      `À confirmer : ${sayCents(p.cents)} du dossier ${p.dossiers} rendus. Aide annulée, ou trop-perçu ? Le registre la compte encore.`,
    'doubt-fee': (p: With<'cents' | 'day'>) =>
      `À confirmer : ${sayCents(p.cents)} du ${formatDay(p.day)} dits « frais », trop, seuls ou ensemble, pour des frais, rendus, ou hors de la banque.`,
    'doubt-recovery': (p: With<'cents', 'dossiers'>) =>
      `À confirmer : reprise de ${sayCents(p.cents)}${p.dossiers === '' ? ', sans dossier' : ` du dossier ${p.dossiers}, à qui rien d’aussi grand n’a été payé`}.`,
    'doubt-reversal': (p: With<'cents' | 'count'>) =>
      `À confirmer : annulation de ${sayCents(p.cents)}, mais ${p.count} écritures pourraient être celle qu’elle annule.`,
    'doubt-uncounted': (p: With<'row'>) =>
      `À confirmer : payée, alors que le statut de l’aide, ligne ${p.row} du registre, ne la compte pas (refusée, annulée, en attente).`,
    'doubt-twice': (p: With<'row'>) =>
      `À confirmer : même dossier, même date et même montant que la ligne ${p.row}, sous une autre référence. Double saisie, ou seconde aide ?`,
    'doubt-paid-twice': (p: With<'cents' | 'aids' | 'payments' | 'last', 'dossier'>) =>
      `À corriger : dossier ${p.dossier}, ${counted(p.payments, 'paiement')} de ${sayCents(p.cents)} pour ${counted(p.aids, 'aide')}, le dernier du ${formatDay(p.last)}. Payée deux fois, ou une aide manque au registre.`,
    'doubt-claims': 'À confirmer : plusieurs paiements pourraient payer les mêmes aides.',
    'doubt-sets': 'À confirmer : plusieurs ensembles d’aides donnent la somme de ce paiement.',
    'doubt-too-many-aids': (p: With<'aids'>) => `Trop de combinaisons (${counted(p.aids, 'aide')}), à confirmer.`,
    'doubt-too-many': (p: With<'aids' | 'payments'>) =>
      `Trop de combinaisons (${counted(p.aids, 'aide')}, ${counted(p.payments, 'paiement')} du même montant), à confirmer.`,
    'doubt-tie': (p: With<'aids' | 'payments' | 'cents'>) =>
      `À confirmer : ${counted(p.aids, 'aide')} et ${counted(p.payments, 'paiement')} de ${sayCents(p.cents)}, rien ne dit lequel paie laquelle.`,
    'doubt-end': (p: With<'last'>) =>
      `À confirmer : accordée en fin de période, le grand livre s’arrête au ${formatDay(p.last)} ; paiement à chercher après.`,
    'doubt-start': (p: With<'first'>) =>
      `À confirmer : payée en début de période, le registre commence au ${formatDay(p.first)} ; décision à chercher avant.`,
    'doubt-foreseen': (p: With<'cents'>) =>
      `À confirmer : provision ou charge à payer de ${sayCents(p.cents)}, prévue et non payée.`,
    'doubt-released': (p: With<'cents'>) =>
      `À confirmer : extourne d’une provision ou d’une charge à payer de ${sayCents(p.cents)}, qui n’est pas dans ce qui a été lu : donner aussi le grand livre de l’exercice d’avant.`,
    'doubt-amounts': (p: With<'cents' | 'theirs', 'same'>) =>
      `À confirmer : même ${p.same}, mais ${sayCents(p.cents)} au registre et ${sayCents(p.theirs)} au grand livre.`,
  }),
};
