import {foldText} from '../value/fold';

/** What brackets may hold without changing what a heading means: units, notes, ways to write, what a row is. */
const NOTES = new Set(
  [
    ...['h/f', 'f/h', 'm/f', 'f/m', 'homme/femme', 'femme/homme', 'oui/non', 'o/n', 'vrai/faux', 's', 'e', 'es'],
    ...['jj/mm/aaaa', 'jj/mm/aa', 'aaaa-mm-jj', 'dd/mm/yyyy', 'j/m/a', 'date', 'format date', 'format jj/mm/aaaa'],
    ...['€', 'eur', 'euro', 'euros', 'en €', 'en euros', 'ttc', 'ht', 'net', '€ ttc', 'euros ttc', 'nombre'],
    ...['obligatoire', 'facultatif', 'à saisir', 'saisie libre', 'liste', 'liste déroulante', 'au choix', 'requis'],
    ...['i-milo', 'imilo', 'ml', 'texte', 'numéro', 'n°'],
    ...['à l’entrée', 'à l’accueil', 'à l’inscription', 'à ce jour', 'à jour', 'actuel', 'actuelle'],
  ].map(foldText),
);

/** What a row of a register is: « Statut du contact » is the status of the row. Days are left out, a row has several. */
const OF_THE_ROW =
  /^(statut|etat|presence|nature|type|montant|categorie|theme|thematique|intitule|commune|sexe) (?:du|de la|de l|des|de|d) (?:contact|evenement|acte|aide|jeune|situation|dispositif|action|atelier|proposition)s?$/;

const UNITS = / (?:ttc|ht|net|eur|euros?|en euros?|jj mm aaaa|(?:a la |de la )?(?:ml|mission locale)|i milo|imilo)$/;
/** The day of the extraction, which every row shares: « au 31/12 », « au 1er janvier 2025 ». */
const AS_OF =
  /(?:^| )(?:au|a la date du|en date du) (?:\d{1,2} \d{1,2}(?: \d{2,4})?|(?:1er|\d{1,2}) [a-z]{3,9}(?: \d{4})?)$/;
const NUMBER = /^\s*(?:\d{1,2}|[a-z])\s?[.):–-]\s/i;

const isNote = (words: string) => NOTES.has(words) || AS_OF.test(words) || /^(?:cf )?(?:note )?\d{0,2}$/.test(words);

/**
 * The folded words of a heading without its number, the marks and notes around it, its unit, the day of the extraction and what
 * names the row: « 1. Date (jj/mm/aaaa) * » is « date », « Commune au 31/12 » is « commune ». What says more stays:
 * « Date (fin) ». `folded` is the whole heading folded, where the caller knows it.
 */
export function plainHeading(text: string, folded = foldText(text)): string {
  const bare = text
    .replace(NUMBER, '')
    .replace(/[*¹²³⁴⁵⁶⁷⁸⁹]/g, ' ')
    .replace(/[([{]([^()[\]{}]*)[)\]}]/g, (whole, inside: string) => (isNote(foldText(inside)) ? ' ' : whole));
  return (bare === text ? folded : foldText(bare)).replace(AS_OF, '').replace(UNITS, '').replace(OF_THE_ROW, '$1');
}
