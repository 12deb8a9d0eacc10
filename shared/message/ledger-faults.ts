import {all, costs, mayCost, said} from './message';

type With<K extends string> = Readonly<Record<K, string>>;

/** A written number with what agrees with it. */
const some = (count: string, one: string, several: string) => `${count} ${count === '1' ? one : several}`;

const ISO = 'Refaire l’export en ISO 8859-15.';

/**
 * One line per fault of a ledger. One that costs has nothing of the file read; one that is only said departs from the form of
 * art. A47 A-1; the others may cost lines or cents.
 */
export const ledgerFaults = {
  // the file
  'file-empty': costs('Le fichier ne contient aucune ligne d’écriture.', 'Refaire l’export.'),
  'not-a-ledger': costs(
    (p: With<'found'>) => `Aucun en-tête de grand livre reconnu (trouvé : ${p.found}).`,
    'Il faut au moins une date, un compte et un montant, ou un dossier, un mois et un montant.',
  ),
  'file-too-large': costs(
    'Fichier trop volumineux pour être lu (250 Mo au plus).',
    'N’exporter que l’exercice contrôlé, ou les seuls comptes d’aides.',
  ),
  'too-many-lines': costs(
    'Trop de lignes pour être lu (2 000 000 au plus, lignes vides comprises).',
    'N’exporter que l’exercice contrôlé, ou refaire l’export si la plupart des lignes sont vides.',
  ),
  'line-too-long': costs(
    'Ligne de plus d’un million de caractères : le fichier n’est pas lu.',
    'Refaire l’export avec une écriture par ligne.',
  ),
  'too-many-fields': costs(
    'Ligne de plus de 16 384 champs, ce qu’aucun tableur n’ouvre : le fichier n’est pas lu.',
    'Refaire l’export.',
  ),
  'field-too-long': costs(
    'Champ de plus de 32 767 caractères, la limite d’Excel : le fichier n’est pas lu.',
    'Raccourcir ce texte, ou refaire l’export si un guillemet n’y est pas fermé.',
  ),
  'form-ebcdic': costs(
    'Fichier en EBCDIC, l’encodage des gros systèmes : il n’est pas lu.',
    'Refaire l’export en ISO 8859-15 ou en UTF-8.',
  ),
  'encoding-unknown': mayCost(
    'Encodage inconnu (ni UTF-8, ni ISO 8859-15, ni CP850, ni MacRoman) : lu comme ISO 8859-15, des lettres peuvent manquer.',
    ISO,
  ),
  'encoding-unsure': mayCost(
    (p: With<'encoding' | 'rival'>) =>
      `Encodage incertain : lu comme ${p.encoding} alors que ${p.rival} conviendrait aussi, des lettres accentuées sont peut-être fausses.`,
    ISO,
  ),
  'encoding-damaged': mayCost(
    (p: With<'count'>) =>
      `Caractères que l’encodage du fichier ne permet pas de lire (${p.count}) : un nom abîmé n’est plus reconnu.`,
    ISO,
  ),
  'ledger-sheet-unread': mayCost(
    (p: With<'name' | 'count'>) =>
      `La feuille « ${p.name} » n’est pas lue, et ${some(p.count, 'ligne y a', 'lignes y ont')} une date et un montant.`,
    'Corriger ses en-têtes, ou l’ôter du fichier.',
  ),
  'heading-missing': mayCost(
    (p: With<'heading'>) => `Colonne « ${p.heading} » absente.`,
    'Refaire l’export avec cette colonne, ou donner ce nom à celle qui en tient lieu.',
  ),
  'wrong-year': mayCost(
    (p: With<'found' | 'period'>) =>
      `Les écritures vont du ${p.found} : aucune n’est de la période contrôlée (${p.period}).`,
    'Vérifier l’exercice du fichier.',
  ),
  'closing-day': mayCost(
    (p: With<'last' | 'closing'>) =>
      `Le nom du fichier dit un exercice clos le ${p.closing}, mais la dernière écriture est du ${p.last}.`,
  ),
  'closed-early': mayCost(
    (p: With<'closing' | 'last'>) =>
      `Le nom des fichiers dit un exercice clos le ${p.closing}, avant la fin de la période (${p.last}) : ce qui a été payé ensuite n’est pas regardé.`,
    'Donner aussi le grand livre de l’exercice suivant, ou ne contrôler que cette période.',
  ),
  'part-read': mayCost(
    (p: With<'what' | 'first' | 'last'>) =>
      `${p.what} va du ${p.first} au ${p.last} : le reste de la période n’est pas contrôlé.`,
    'Donner aussi ce qui manque, ou ne contrôler que ces dates.',
  ),
  'part-silent': mayCost(
    (p: With<'what' | 'spans'>) => `${p.what} n’a aucune ligne ${p.spans} : il en manque peut-être.`,
    'Donner aussi ce qui manque.',
  ),
  'sirens-differ': mayCost(
    (p: With<'sirens'>) =>
      `Les noms des fichiers portent plusieurs SIREN (${p.sirens}) : une autre structure y paie peut-être.`,
    'Ne donner que les grands livres de cette structure.',
  ),
  'other-agency': mayCost(
    (p: With<'lines'>) =>
      `Aucune des ${p.lines} lignes des comptes suivis ne se rattache au registre (ni référence, ni dossier, ni nom) : est-ce bien le grand livre de cette structure ?`,
  ),
  'ledger-twice': mayCost(
    (p: With<'name' | 'other'>) => `« ${p.name} » dit les mêmes lignes que ${p.other} : elles sont comptées une fois.`,
    'Retirer l’un des deux.',
  ),
  'lines-twice': mayCost(
    (p: With<'name' | 'other' | 'count' | 'span' | 'euros'>) =>
      `« ${p.name} » et ${p.other} se recouvrent : ${some(p.count, 'ligne', 'lignes')} du ${p.span}, ${p.euros} € au débit, ${p.count === '1' ? 'est' : 'sont'} dans les deux et ${p.count === '1' ? 'comptée' : 'comptées'} une fois.`,
    'Donner des fichiers dont les périodes se suivent.',
  ),
  'lines-alike': mayCost(
    (p: With<'name' | 'other' | 'count' | 'span' | 'euros'>) =>
      `« ${p.name} » et ${p.other} ont ${some(p.count, 'ligne', 'lignes')} du ${p.span} de mêmes dates, comptes et montants, ${p.euros} € au débit, sous d’autres libellés : ${p.count === '1' ? 'elle est comptée' : 'elles sont comptées'} deux fois.`,
    'S’ils disent les mêmes écritures, n’en donner qu’un.',
  ),
  'paid-in-both': mayCost(
    (p: With<'fund' | 'names' | 'count' | 'euros'>) =>
      `Le fonds ${p.fund} est payé dans ${p.names}, qui semblent dire les mêmes paiements : ${some(p.count, 'paiement', 'paiements')}, ${p.euros} €, ${p.count === '1' ? 'est compté' : 'sont comptés'} deux fois.`,
    'N’en donner qu’un, ou retirer le compte de ce fonds de la table Comptes.',
  ),
  'days-outside': mayCost(
    (p: With<'count' | 'span'>) =>
      `${some(p.count, 'ligne est datée', 'lignes sont datées')} hors de l’exercice que dit le nom du fichier (du ${p.span}).`,
    'Vérifier l’exercice exporté, ou corriger ces dates.',
  ),
  'days-far': mayCost(
    (p: With<'name' | 'count' | 'span'>) =>
      `« ${p.name} » : ${some(p.count, 'ligne est datée', 'lignes sont datées')} loin de la période (hors du ${p.span}), et ${p.count === '1' ? 'n’est pas regardée' : 'ne sont pas regardées'}.`,
    'Vérifier l’année de ces dates.',
  ),
  'days-stray': mayCost(
    (p: With<'name' | 'count' | 'days'>) =>
      `« ${p.name} » : ${some(p.count, 'ligne est datée', 'lignes sont datées')} hors de la période et loin des autres (${p.days}).`,
    'Vérifier l’année de ces dates.',
  ),
  'sides-swapped': mayCost(
    (p: With<'name' | 'count' | 'euros'>) =>
      `« ${p.name} » : les comptes d’aides sont presque toujours au crédit (${some(p.count, 'ligne', 'lignes')}, ${p.euros} €) : chaque paiement y passe pour un retour.`,
    'Vérifier que les en-têtes « Débit » et « Crédit » ne sont pas intervertis.',
  ),
  'ledger-draft': mayCost(
    (p: With<'text'>) => `« ${p.text} » : ce n’est pas le grand livre définitif, ses écritures peuvent encore changer.`,
    'Donner le grand livre validé.',
  ),
  'lines-draft': mayCost(
    (p: With<'count' | 'fund'>) =>
      `${some(p.count, 'écriture', 'écritures')} du fonds ${p.fund} ${p.count === '1' ? 'n’est pas validée' : 'ne sont pas validées'} (« ValidDate » vide, ou journal de brouillard) : ${p.count === '1' ? 'elle peut encore changer' : 'elles peuvent encore changer'}.`,
    'Les valider dans le logiciel de comptabilité, puis refaire l’export.',
  ),
  'entries-one-number': mayCost(
    (p: With<'number' | 'journal'>) =>
      `Toutes les écritures${p.journal === '' ? '' : ` du journal ${p.journal}`} portent le même numéro (« ${p.number} ») : leur équilibre ne peut pas être vérifié une à une.`,
    'Refaire l’export avec le numéro de chaque écriture.',
  ),
  'entries-missing': mayCost(
    (p: With<'count' | 'numbers' | 'journal'>) =>
      `${p.count === '1' ? 'Un numéro d’écriture manque' : `${p.count} numéros d’écriture manquent`}${p.journal === '' ? '' : ` au journal ${p.journal}`} (${p.numbers}) : ${p.count === '1' ? 'une écriture n’est peut-être pas' : 'des écritures ne sont peut-être pas'} dans le fichier.`,
    'Refaire l’export entier, tous journaux et toutes dates.',
  ),
  // a line
  'line-unread': mayCost((p: With<'text'>) => `Ligne non lue, faute de date, de compte ou de montant : « ${p.text} ».`),
  'columns-number': mayCost(
    (p: With<'found' | 'expected'>) =>
      `${p.found} champs au lieu de ${p.expected} : le libellé contient sans doute un séparateur ou un retour à la ligne.`,
    'L’ôter dans le logiciel de comptabilité, puis refaire l’export.',
  ),
  'line-broken': mayCost(
    'Ligne coupée en deux par un retour à la ligne dans un libellé : les deux morceaux sont réunis.',
  ),
  'line-long': mayCost(
    (p: With<'length'>) => `Ligne de ${p.length} caractères : sans doute un libellé mal formé. Elle est lue.`,
  ),
  'day-unreadable': mayCost(
    (p: With<'heading' | 'value'>) => `« ${p.heading} » vaut « ${p.value} », qui n’est pas une date.`,
  ),
  'days-month-first': mayCost(
    (p: With<'count' | 'values' | 'lines'>) =>
      `${some(p.count, 'date écrite', 'dates écrites, au moins pour certaines,')} le mois avant le jour, à l’américaine (${p.values} ; lignes ${p.lines}…) : ` +
      'aucune date en chiffres de la colonne n’est lue, ni les lignes qu’elle date.',
    'Refaire l’export en jj/mm/aaaa.',
  ),
  'amount-unreadable': mayCost(
    (p: With<'heading' | 'value'>) => `« ${p.heading} » vaut « ${p.value} », qui n’est pas un montant : compté 0.`,
    'Corriger la ligne.',
  ),
  'amount-negative': mayCost(
    (p: With<'heading' | 'value'>) => `« ${p.heading} » est négatif (${p.value}) : attendu l’autre sens.`,
  ),
  'both-sides': mayCost(
    'Débit et crédit sur la même ligne : leur différence est comptée.',
    'N’en garder qu’un dans le logiciel de comptabilité, puis refaire l’export.',
  ),
  'no-amount': mayCost(
    'Ni débit ni crédit : la ligne compte 0.',
    'S’il manque un montant, l’ajouter dans le logiciel de comptabilité, puis refaire l’export.',
  ),
  'side-unknown': mayCost(
    (p: With<'value'>) => `Sens « ${p.value} » : attendu D, C, +1 ou -1. La ligne est comptée au débit.`,
  ),
  // entries and the whole
  'entry-unbalanced': mayCost((p: With<'entry' | 'gap'>) => `Écriture ${p.entry} déséquilibrée de ${p.gap} €.`),
  'ledger-unbalanced': mayCost(
    (p: With<'debit' | 'credit' | 'gap'>) =>
      `Grand livre déséquilibré : débit ${p.debit} €, crédit ${p.credit} €, écart ${p.gap} €.`,
    'Refaire l’export entier.',
  ),
  'total-differs': mayCost(
    (p: With<'account' | 'printed' | 'read'>) =>
      `Le total imprimé${p.account === '' ? '' : ` du compte ${p.account}`}, ${p.printed} €, n’est pas celui des lignes lues, ${p.read} € : des lignes manquent peut-être.`,
    'Refaire l’export entier.',
  ),
  'balance-differs': mayCost(
    (p: With<'printed' | 'read'>) =>
      `Le solde écrit, ${p.printed} €, ne suit pas des lignes lues (${p.read} €) : il en manque peut-être.`,
    'Refaire l’export entier.',
  ),
  'lines-carried': mayCost(
    (p: With<'account' | 'euros'>) =>
      `${p.euros} € sont reportés${p.account === '' ? '' : ` au compte ${p.account}`} : les lignes qu’ils résument manquent.`,
    'Refaire l’export entier.',
  ),
  'xml-cut': mayCost(
    'Le fichier XML ne finit pas par la balise qui ferme la première : il est peut-être coupé.',
    'Refaire l’export entier.',
  ),
  'ledger-cut': mayCost(
    (p: With<'accounts'>) =>
      `Les autres comptes finissent par leur total, et non ${p.accounts} : le fichier est peut-être coupé.`,
    'Refaire l’export entier.',
  ),
  // accounts
  'account-other-fund': mayCost(
    (p: With<'account' | 'fund' | 'named'>) =>
      `Le compte « ${p.account} » est rattaché au fonds ${p.fund} alors que son intitulé dit ${p.named}.`,
    'Vérifier la table Comptes.',
  ),
  'two-funds': mayCost(
    (p: With<'account' | 'funds'>) =>
      `Le compte ${p.account} est rattaché à plusieurs fonds (${p.funds}) : les lignes dont le libellé ne nomme aucun fonds vont au premier.`,
    'Préciser « Libellé » ou « Journal » dans la table Comptes.',
  ),
  'no-account': mayCost(
    (p: With<'fund'>) => `Aucun compte n’est rattaché au fonds ${p.fund} : rien n’y est prouvé.`,
    'Compléter la table Comptes de « Paramètres ML ».',
  ),
  'fund-unseen': mayCost(
    (p: With<'fund' | 'accounts'>) =>
      `Aucune ligne au compte ${p.accounts} dans le grand livre (fonds ${p.fund}) : rien n’y est prouvé.`,
    'Vérifier la table Comptes de « Paramètres ML », ou donner le grand livre qui tient ce compte.',
  ),
  'return-unnamed': mayCost(
    (p: With<'cents' | 'day' | 'row' | 'account' | 'payments'>) =>
      `${p.cents} € revenus à la banque le ${p.day} (ligne ${p.row}, compte ${p.account}), et ${p.payments} de ce montant : lequel n’est pas arrivé ?`,
    'Nommer le dossier dans le libellé, ou passer l’écriture qui solde ce compte.',
  ),
  'accounts-proposed': mayCost(
    (p: With<'rules'>) => `Pas de table Comptes : rattachement proposé d’après les libellés (${p.rules}).`,
    'Le vérifier, puis l’accepter : dans le volet, vue Aides, « Accepter ces comptes » ; sans le volet, coller la table Comptes proposée dans « Paramètres ML ».',
  ),
  'account-unused': mayCost(
    (p: With<'account' | 'fund'>) => `Aucune ligne n’a de compte « ${p.account} » (fonds ${p.fund}).`,
    'Vérifier la table Comptes.',
  ),
  'aside-unused': mayCost(
    (p: With<'account'>) => `Aucune ligne n’a de compte « ${p.account} », dit « hors aides ».`,
    'Vérifier ce compte dans la table Comptes.',
  ),
  'account-through': mayCost(
    (p: With<'fund' | 'through' | 'account'>) =>
      `Au fonds ${p.fund}, une même aide passe par les comptes ${p.account} et ${p.through} : elle est comptée une fois, sur ${p.account}.`,
    (p) => `Retirer ${p.through} de la table Comptes.`,
  ),
  'lines-unattributed': mayCost(
    (p: With<'count' | 'account' | 'euros' | 'funds'>) =>
      `${some(p.count, 'ligne', 'lignes')} du compte ${p.account}, ${p.euros} €, ${p.count === '1' ? 'n’est' : 'ne sont'} d’aucun fonds : la table Comptes ne rattache que celles qui nomment ${p.funds}.`,
    'Compléter la table Comptes, ou le libellé des lignes.',
  ),
  'return-unattributed': mayCost(
    (p: With<'count' | 'name' | 'euros'>) =>
      `${some(p.count, 'paiement', 'paiements')} de « ${p.name} », ${p.euros} €, ${p.count === '1' ? 'n’est' : 'ne sont'} d’aucun fonds.`,
    'Ajouter une colonne « Fonds », ou écrire le nom du fonds dans celui du fichier.',
  ),
  // the register
  'aids-of-nothing': mayCost(
    (p: With<'count'>) =>
      `${some(p.count, 'aide', 'aides')} de 0 € : rien n’est à payer, ${p.count === '1' ? 'elle n’est pas contrôlée' : 'elles ne sont pas contrôlées'}.`,
    'Saisir le montant, ou retirer la ligne du registre.',
  ),
  'aids-denied': mayCost(
    (p: With<'sheet' | 'heading' | 'cells' | 'count'>) =>
      `« ${p.sheet} » : la colonne « ${p.heading} » (${p.cells}) dit de ${some(p.count, 'aide', 'aides')} qui ${p.count === '1' ? 'compte qu’elle est annulée, refusée ou rendue' : 'comptent qu’elles sont annulées, refusées ou rendues'}.`,
    'L’écrire dans la colonne « Statut », ou corriger cette cellule ; si l’aide est bien due, accepter cette remarque.',
  ),
  'aids-unattributed': mayCost(
    (p: With<'count' | 'euros'>) =>
      `${some(p.count, 'aide accordée', 'aides accordées')} du registre, ${p.euros} €, ${p.count === '1' ? 'n’a pas de fonds : elle n’entre' : 'n’ont pas de fonds : elles n’entrent'} dans aucun pont.`,
    'Compléter la colonne « Fonds ».',
  ),
  'aids-unread': mayCost(
    (p: With<'count'>) =>
      `${some(p.count, 'remarque sur le registre des aides peut', 'remarques sur le registre des aides peuvent')} coûter des lignes ou des montants.`,
    'Les lire sous « Contrôles » du rapport, ou dans le volet.',
  ),
  'more-faults': mayCost(
    (p: With<'count' | 'code'>) => `… et ${some(p.count, 'autre ligne', 'autres lignes')} du même défaut (${p.code}).`,
  ),
  'fund-unknown': mayCost(
    'Aucun fonds reconnu sur cette ligne : elle n’entre dans aucun pont.',
    'Ajouter une colonne « Fonds », ou écrire le nom du fonds dans celui du fichier ou de la feuille (en ligne de commande, --funds avec un seul fonds convient aussi).',
  ),
  // decisions
  'decision-unknown': mayCost(
    (p: With<'key'>) =>
      `Décision sans effet : la ligne « ${p.key} » n’existe plus dans le registre ni dans le grand livre.`,
  ),
  'decision-invalid': mayCost((p: With<'value'>) =>
    p.value === ''
      ? 'Des clés sans décision : écrire accepter, refuser, rapprocher ou expliquer dans « Décision ».'
      : `Décision « ${p.value} » non comprise : écrire accepter, refuser, rapprocher, expliquer ou reconnaître.`,
  ),
  'decision-key': mayCost(
    (p: With<'value'>) => `Décision non appliquée : « ${p.value} » n’est pas une clé (A-, E- ou R-, puis dix signes).`,
    'Copier la clé entière de « Détail », ou celle d’une remarque de « Contrôle des aides ».',
  ),
  'decision-remark': mayCost(
    'Décision non appliquée : une remarque (clé R-) s’accepte seule, par « accepter », ou avec les lignes qu’elle rouvre ; avec un motif, qui et quand.',
    'Compléter la ligne.',
  ),
  'decision-one-side': mayCost(
    'Décision non appliquée : « rapprocher » demande une aide et une écriture au moins.',
    'Ajouter la clé qui manque, ou écrire « expliquer ».',
  ),
  'decision-early': mayCost(
    (p: With<'on' | 'day'>) => `Décision non appliquée : elle est datée du ${p.on}, avant la ligne du ${p.day}.`,
  ),
  'decision-no-reason': mayCost('Décision non appliquée : elle n’a pas de motif.', 'Écrire pourquoi dans « Motif ».'),
  'decision-unsigned': mayCost(
    (p: With<'count' | 'rows'>) =>
      p.count === '1'
        ? `Une décision ne dit pas qui l’a prise, ou quand (${p.rows}).`
        : `${p.count} décisions ne disent pas qui les a prises, ou quand (${p.rows}).`,
    'Remplir « Décidé par » et « Décidé le » : qui relit la feuille le demandera.',
  ),
  'decision-twice': mayCost(
    (p: With<'key' | 'rows'>) => `Décisions non appliquées : les lignes ${p.rows} décident toutes de « ${p.key} ».`,
    'N’en garder qu’une.',
  ),
  'decision-elsewhere': mayCost(
    (p: With<'name' | 'count' | 'first'>) =>
      `${some(p.count, 'décision', 'décisions')} de « ${p.name} » non ${Number(p.count) > 1 ? 'lues' : 'lue'} : celles de « ${p.first} » le sont.`,
    'Les réunir dans une seule feuille.',
  ),
  'alias-incomplete': mayCost(
    'Nom non retenu : « reconnaître » demande un dossier du registre dans « Aides », et dans « Écritures » le nom tel que les libellés l’écrivent.',
  ),
  'alias-other': mayCost(
    'Nom non retenu : c’est aussi celui d’une autre personne du registre.',
    'Donner le nom entier.',
  ),
  // form
  ...all(said, {
    'encoding-twice': (p: With<'count'>) =>
      `Lettres d’un double encodage (« Ã© » pour « é », ${p.count}) : elles sont lues comme ce qu’elles étaient.`,
    'encoding-form': (p: With<'encoding'>) =>
      `Encodage ${p.encoding} : l’article A47 A-1 demande ASCII, ISO 8859-15 ou EBCDIC. Le fichier est lu quand même.`,
    'line-ends-form': (p: With<'ends'>) => `Fins de ligne ${p.ends} : attendu CR LF, CR ou LF, les mêmes partout.`,
    'separator-form': (p: With<'found'>) => `Séparateur « ${p.found} » : attendu la tabulation ou « | ».`,
    'file-name-form': (p: With<'name'>) =>
      `Nom de fichier « ${p.name} » : attendu le SIREN à 9 chiffres, « FEC », puis la date de clôture AAAAMMJJ.`,
    'heading-form': (p: With<'found' | 'heading'>) => `En-tête « ${p.found} » : attendu « ${p.heading} ».`,
    'heading-order': 'Les colonnes ne sont pas dans l’ordre de l’article A47 A-1.',
    'heading-extra': (p: With<'found'>) => `Colonne « ${p.found} » de plus : elle n’est pas lue.`,
    'trailing-separator': 'Un séparateur de trop finit chaque ligne : il est ignoré.',
    'total-skipped': (p: With<'text'>) => `Ligne de total, qui n’est pas une écriture : « ${p.text} ».`,
    'separator-in-label': (p: With<'label'>) =>
      `Le séparateur figure dans le libellé « ${p.label} » : les morceaux sont réunis.`,
    'field-empty': (p: With<'heading'>) => `« ${p.heading} » est vide, mais obligatoire.`,
    'field-padded': 'Champs complétés par des espaces (première ligne concernée) : ils sont retirés.',
    'amount-padded': 'Montants complétés par des zéros (première ligne concernée) : ils sont retirés.',
    'day-form': (p: With<'heading' | 'value'>) => `« ${p.heading} » vaut « ${p.value} » : attendu AAAAMMJJ.`,
    'account-form': (p: With<'value'>) =>
      `Compte « ${p.value} » : les trois premiers caractères doivent être des chiffres.`,
    'amount-form': (p: With<'heading' | 'value'>) =>
      `« ${p.heading} » vaut « ${p.value} » : attendu une virgule, deux décimales au plus, aucun séparateur de milliers.`,
    'amount-text': (p: With<'heading' | 'value'>) =>
      `« ${p.heading} » est un texte (« ${p.value} ») et non un nombre : lu quand même.`,
    'formula-in-label': (p: With<'value'>) =>
      `Le libellé commence comme une formule (« ${p.value} ») : il est gardé comme texte.`,
  }),
};
