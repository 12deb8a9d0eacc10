import {capitalize, counted, isPlural, writeCents, writeCount, writeDecimal} from '../../shared';
import type {LinesOfAccount} from '../../shared';
import {withNoBreaks} from './no-breaks';

const n = writeCount;
const s = (count: number) => (isPlural(count) ? 's' : '');
const euros = (cents: number) => `${writeCents(cents).replace('-', '−')}\u00a0€`;

const dictionary = {
  title: 'Contrôle des aides',
  lead: 'Ce qui est accordé au registre, face à ce qui est payé au grand livre, au centime près.',
  none: 'Aucun registre des aides reconnu',
  noneHelp: 'Collez l’export des aides dans une feuille de ce classeur, ou indiquez laquelle dans « Données ».',
  euros,
  register: (sheets: string, rows: number) => `Registre «\u00a0${sheets}\u00a0» · ${counted(rows, 'ligne')}`,
  period: 'Période',
  otherDates: 'Autres dates…',
  from: 'Du',
  to: 'Au',
  badDates: 'Donnez deux dates, la première avant la seconde.',
  ledgers: 'Grand livre et paiements',
  ledgersHelp:
    'Feuilles de ce classeur, ou fichiers : FEC, grand livre, retours de paiement de l’ASP, relevé bancaire.',
  noLedger: 'Choisissez d’abord un grand livre ou un retour de paiement : une feuille cochée, ou un fichier.',
  kinds: {
    fec: 'FEC',
    'grand livre': 'grand livre',
    'retour de paiement': 'retour de paiement',
    'relevé bancaire': 'relevé bancaire',
  },
  ledgerLines: (lines: number) => counted(lines, 'ligne'),
  covers: (period: string) => period.replace(' au ', ' – '),
  unbalanced: (debit: number, credit: number) => `débit ${euros(debit)}, crédit ${euros(credit)}`,
  debit: (cents: number) => `total ${euros(cents)}`,
  balanced: (cents: number) => `équilibré à ${euros(cents)}`,
  useLedger: (name: string) => `Contrôler avec ${name}`,
  chooseFile: 'Choisir un fichier',
  chooseHelp: '.txt, .csv ou .xlsx, lu ici et nulle part envoyé',
  fileNote: {
    here: 'Le fichier est lu dans ce volet : ni copié, ni envoyé, et oublié dès que vous quittez cette vue.',
    google:
      'Le fichier est lu par le script de ce classeur : ni copié, ni gardé, et oublié dès que vous quittez cette vue.',
  },
  reading: (file: string) => `Lecture de «\u00a0${file}\u00a0»`,
  drop: 'Retirer',
  dropLabel: (file: string) => `Retirer ${file}`,
  tooLarge: (file: string, most: number) =>
    `«\u00a0${file}\u00a0» est trop grand : au plus ${n(Math.round(most / 1e6))}\u00a0Mo ici. N’exportez que les comptes d’aides de l’exercice.`,
  badFile: (file: string, message: string) => `«\u00a0${file}\u00a0» ne peut pas être lu. ${message}`,
  faults: (count: number) => counted(count, 'remarque'),
  accounts: 'Quel compte pour quel fonds',
  accountsInForce: (count: number) => `Table « Comptes » : ${counted(count, 'ligne')}.`,
  accountsProposed:
    'Proposés d’après les libellés. Vérifiez-les, acceptez-les, puis corrigez au besoin dans « Paramètres ML ».',
  accountsNone: 'Aucun compte à rattacher pour l’instant : choisissez un grand livre.',
  account: 'Compte',
  fund: 'Fonds',
  accountLabel: (label: string) => `libellé ${label}`,
  accept: 'Accepter ces comptes',
  accepting: 'Écriture dans « Paramètres ML »',
  accepted: (count: number) =>
    `${counted(count, 'compte écrit', 'comptes écrits')} dans « Paramètres ML », table « Comptes ».`,
  openAccounts: 'Ouvrir la table « Comptes »',
  run: 'Contrôler les aides',
  runAgain: 'Contrôler à nouveau',
  matching: 'Lecture et rapprochement',
  drawing: (sheet: string) => `Mise en page : ${sheet}`,
  closed: (closed: number, all: number, period: string) =>
    `${period} : ${counted(closed, 'fonds prouvé', 'fonds prouvés')} sur ${n(all)}`,
  against: (ledgers: string) => `Face à ${ledgers}.`,
  states: {
    proven: 'prouvé',
    'to-confirm': 'à confirmer',
    'to-correct': 'à corriger',
    unexplained: 'inexpliqué',
  },
  fundNote: (register: number, gap: number, reasons: number) =>
    gap === 0 && reasons === 0
      ? euros(register)
      : `${euros(register)} · écart ${euros(gap)} (registre moins grand livre)${reasons === 0 ? '' : ` · ${counted(reasons, 'raison')}`}`,
  bridge: (fund: string) => `Du grand livre au registre : ${fund}`,
  registerTotal: 'Registre',
  ledgerTotal: 'Grand livre',
  unexplainedTotal: 'Inexpliqué',
  reason: (title: string, count: number) => `${title} (${n(count)})`,
  total: 'Tous les fonds',
  open: (points: string) => `Tout n’est pas prouvé. ${capitalize(points)}.`,
  proposedNote:
    'Les comptes de chaque fonds sont proposés d’après les libellés : acceptez-les ou corrigez-les ci-dessous.',
  decisions: (count: number) => `${counted(count, 'décision rejouée', 'décisions rejouées')} de « Décisions ».`,
  openTitles: {
    unexplained: (count: number) => `Inexpliqué (${n(count)})`,
    'to-confirm': (count: number) => `À confirmer (${n(count)})`,
  },
  openLine: (side: 'register' | 'ledger', source: string, line: number) =>
    `${side === 'register' ? 'accordé' : 'payé'} · ${source}, ligne ${n(line)}`,
  alone: {
    register: 'Ni paiement ni écriture ne s’y rattache.',
    ledger: 'Aucune aide du registre ne s’y rattache.',
  },
  seeLine: {register: 'Voir l’aide', ledger: 'Voir l’écriture'},
  seeLineLabel: (side: 'register' | 'ledger', source: string, line: number) =>
    `Voir ${side === 'register' ? 'l’aide' : 'l’écriture'}, ligne ${n(line)} de ${source}`,
  seeDetail: 'Dans « Détail »',
  seeDetailLabel: (source: string, line: number) => `Voir dans « Détail » : ${source}, ligne ${n(line)}`,
  decide:
    'Cochez une aide et l’écriture qui la paie, ou une ligne à expliquer. Vos décisions s’écrivent dans « Décisions ».',
  whole: 'Rien de ce qui a été lu ne dit qu’il manque des lignes.',
  fundOpen: (register: number, ledger: number) =>
    `ouvert : ${euros(register)} au registre, ${euros(ledger)} au grand livre`,
  age: (days: number) => `ouvert depuis ${counted(days, 'jour')} à la fin de la période`,
  moreLines: (count: number) => `… et ${counted(count, 'autre')} : cherchez un nom ou un montant, ou voyez « Détail ».`,
  doubts: (count: number) => `Tout est-il lu ? (${counted(count, 'remarque')} à confirmer)`,
  doubtsHelp:
    'Corriger le fichier vaut mieux. Qui sait pourquoi peut accepter : la remarque reste sur la feuille, avec qui, quand et pourquoi.',
  tickDoubt: (message: string) => `Cocher la remarque : ${message}`,
  tickedDoubts: (count: number) => counted(count, 'remarque'),
  suggestions: (count: number) => `Suggestions (${n(count)})`,
  suggestionsHelp: 'À vous de dire si l’écriture paie l’aide. Les plus sûres d’abord.',
  tickAll: (count: number) => (count === 1 ? 'Cocher' : `Cocher les ${n(count)}`),
  tickPair: (title: string, aids: string) => `Cocher la suggestion ${title} : ${aids}`,
  tickLine: (title: string, place: string) => `Cocher ${title}, ${place}`,
  andOthers: (count: number) => `et ${counted(count, 'autre')}`,
  rivals: (rivals: number) =>
    rivals < 0.1
      ? 'Le hasard n’en donne presque jamais d’aussi bonne.'
      : `Le hasard en donnerait ${writeDecimal(rivals, rivals < 10 ? 1 : 0)} d’aussi ${isPlural(rivals) ? 'bonnes' : 'bonne'}.`,
  previous: '‹ Les précédentes',
  next: (count: number) => `Les suivantes (${n(count)}) ›`,
  search: 'Chercher parmi ce qui est ouvert',
  searchHint: 'un nom, un dossier, un montant',
  found: (count: number) =>
    count === 0 ? 'Rien d’ouvert ne correspond.' : `${counted(count, 'ligne ouverte', 'lignes ouvertes')}.`,
  notSearched: (count: number) =>
    `${counted(count, 'ligne')} de plus ${count === 1 ? 'est' : 'sont'} seulement dans « Détail ».`,
  tickedPairs: (count: number, cents: number) => `${counted(count, 'suggestion')} · ${euros(cents)}`,
  tickedLines: (aids: number, granted: number, payments: number, paid: number) =>
    [
      aids === 0 ? '' : `${counted(aids, 'aide')} ${euros(granted)}`,
      payments === 0 ? '' : `${counted(payments, 'écriture')} ${euros(paid)}`,
    ]
      .filter((text) => text !== '')
      .join(' · '),
  untick: 'Décocher',
  acceptMany: (count: number) => `Accepter ${n(count)}`,
  refuse: 'Refuser',
  pair: 'Rapprocher',
  explain: 'Expliquer',
  reasonLabel: 'Motif…',
  otherReason: 'Autre motif',
  reasons: {
    doubt: ['Vu avec le comptable', 'Vérifié dans le logiciel de comptabilité', 'Extrait des seuls comptes d’aides'],
    accept: ['Pièce vue', 'Confirmé par le conseiller', 'Confirmé par le fournisseur', 'Confirmé par la banque'],
    explain: [
      'Même personne, pièce vue',
      'Payée sur l’exercice suivant',
      'Payée par un autre organisme',
      'Aide annulée, à retirer du registre',
      'Aide à saisir au registre',
      'Écriture à corriger',
    ],
  },
  by: 'Décidé par',
  needReason: 'Dites d’abord pourquoi : choisissez un motif.',
  needBy: 'Dites d’abord qui décide : nom ou initiales. Ce nom est écrit dans « Décisions », et nulle part ailleurs.',
  learn: (name: string, dossier: string) => `Retenir « ${name} » pour le dossier ${dossier}`,
  writing: 'Écriture dans « Décisions »',
  takingBack: 'Retrait des décisions',
  outdated:
    'Des données ou des décisions ont changé depuis ce contrôle : ces totaux ne valent plus. Contrôlez à nouveau.',
  pending: (count: number) =>
    `${counted(count, 'ligne écrite', 'lignes écrites')} dans « Décisions » depuis ce contrôle. Les états et les totaux ci-dessus n’en tiennent pas encore compte.`,
  takeBack: (count: number) => (count === 1 ? 'Annuler cette décision' : `Annuler ces ${n(count)} lignes`),
  takenBack: (count: number) => `${counted(count, 'ligne retirée', 'lignes retirées')} de « Décisions ».`,
  applyNow: 'Contrôler avec ces décisions',
  unattributed: (lines: string) => `D’aucun fonds : ${lines}.`,
  setAside: (lines: string) => `Hors aides (« Comptes », encaissements) : ${lines}.`,
  linesOfAccount: ({where, lines, debit, credit}: LinesOfAccount) =>
    [
      where,
      counted(lines, 'ligne'),
      ...(debit > 0 || credit === 0 ? [euros(debit)] : []),
      ...(credit > 0 ? [`${euros(credit)} au crédit`] : []),
    ].join(', '),
  toCorrect: (count: number) => `À corriger (${n(count)})`,
  corrections: {
    'wrong-fund': (fund: string) => `${fund}, sur un autre compte`,
    'duplicate-ledger': (fund: string) => `${fund}, passée deux fois`,
    'paid-twice': (fund: string) => `${fund}, payée deux fois, ou une aide manque au registre`,
    'duplicate-register': (fund: string) => `${fund}, saisie deux fois`,
  },
  withoutEntry: {
    register: 'À retirer du registre : une ligne de trop.',
    payer: 'À signaler à qui a payé : ce n’est pas une écriture de vos comptes.',
  },
  entry: (debit: string, credit: string, cents: number) =>
    `Écriture proposée : débit ${debit === '' ? 'à compléter' : debit}, crédit ${credit === '' ? 'à compléter' : credit}, ${euros(cents)}.`,
  moreOnSheet: (count: number) => `… et ${counted(count, 'autre')} : voir la feuille « Contrôle des aides ».`,
  before: (count: number) => `Encore ouvert de l’exercice d’avant (${n(count)})`,
  moreInDetail: (count: number) => `… et ${counted(count, 'autre')}, plus petits.`,
  openDecisions: 'Ouvrir « Décisions »',
  remarks: (count: number) => `À vérifier dans les fichiers (${n(count)})`,
  formRemarks: (count: number) => `Forme des fichiers, sans effet sur les totaux (${n(count)})`,
  moreRemarks: (count: number) => `… et ${counted(count, 'autre')} : voir la feuille « Contrôle des aides ».`,
  remarkPlace: (ledger: string, line: number) => (line === 0 ? ledger : `${ledger}, ligne ${n(line)}`),
  sheets: 'Feuilles',
  notes: {
    interrupted: 'mise en page interrompue',
    stale: 'données ou décisions modifiées depuis',
    edited: 'modifiée à la main',
    files: (count: number) => `avec ${counted(count, 'fichier')}`,
    period: (period: string) => `fait pour ${period}`,
  },
  sheetStates: {
    absent: 'absente',
    current: 'à jour',
    stale: 'à refaire',
    'other-period': 'à refaire',
    interrupted: 'interrompue',
  },
  drawn: (sheets: number) => `${counted(sheets, 'feuille')} faite${s(sheets)}.`,
  inTheWay: (sheet: string, cells: string) =>
    `« ${sheet} » n’a pas été refaite : vous avez écrit là où elle doit s’étendre (${cells}). Déplacez ces cellules, puis contrôlez à nouveau.`,
  setUp: 'Grand livre, comptes',
};

/** The words of the view « Aides ». */
export const frAids = withNoBreaks(dictionary);

export type AidsWords = typeof frAids;
