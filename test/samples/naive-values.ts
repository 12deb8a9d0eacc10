import type {CellValue} from '../../shared/value/cell';

/** The values of the registers, written out the naive way: a list of folded spellings for each canonical value. */
export function fold(value: CellValue): string {
  return String(value ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
}

const NOTHING = new Set(['', '/', '-', 'nc', 'nr', 'nd', 's.o.', 'non renseigné', 'non renseigne']);

/** Trimmed text, or null for one of the marks of nothing. */
export function textOf(value: CellValue | undefined): string | null {
  const text = String(value ?? '').trim();
  return NOTHING.has(text.toLowerCase()) ? null : text;
}

export function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

export const LEVELS = ['Supérieur au BAC', 'BAC', 'BEP/CAP', 'Aucun diplôme'] as const;

type Spellings = Readonly<Record<string, readonly string[]>>;

export const SEXE: Spellings = {
  Femmes: ['femmes', 'femme', 'f', 'mme', 'madame', 'feminin', '2'],
  Hommes: ['hommes', 'homme', 'h', 'm', 'masculin', 'monsieur', '1'],
};
export const NIVEAU: Spellings = {
  'Supérieur au BAC': [
    'superieur au bac',
    'bts',
    'dut',
    'licence',
    'master',
    'bac+2',
    'bac+3',
    'bac+5',
    'niveau iii',
    'niveau ii',
    'niveau i',
  ],
  BAC: ['bac', 'bac pro', 'baccalaureat', 'niveau iv'],
  'BEP/CAP': ['bep cap', 'cap', 'bep', 'niveau v'],
  'Aucun diplôme': ['aucun diplome', 'sans diplome', 'dnb', 'cfg', 'niveau vi', 'niveau vbis', 'v sans diplome'],
};
export const OUI: Spellings = {
  oui: ['oui', 'o', '1', 'vrai', 'x', 'true'],
  non: ['non', 'n', '0', 'faux', 'en cours', 'false'],
};
export const LOGEMENT: Spellings = {
  Parents: ['parents', 'chez les parents', 'heberge famille'],
  Autonome: ['autonome', 'locataire'],
  Précaire: ['precaire', 'foyer', 'chrs', 'hotel', 'sans hebergement'],
};
export const THEMATIQUE: Spellings = {
  "Accès à l'emploi": ['acces a l emploi', 'emploi'],
  Formation: ['formation'],
  'Projet professionnel / Orientation': ['projet professionnel orientation'],
  'Insertion sociale': [
    'insertion sociale',
    'sante',
    'logement',
    'ressources',
    'mobilite',
    'justice',
    'citoyennete',
    'loisirs',
    'culture',
    'sport',
  ],
};
export const FONDS: Spellings = {
  PACEA: ['pacea', 'allocation pacea'],
  CEJ: ['cej', 'allocation cej', 'contrat d engagement jeune'],
  FAJeM: ['fajem', 'faj', 'fonds d aide aux jeunes'],
  Mobilité: ['mobilite', 'dispositif mobilite'],
  'Fonds ML indirectes': ['fonds ml indirectes', 'aides indirectes'],
  'Fonds ML directes': ['fonds ml directes', 'aides directes', 'cheques de services'],
};
export const DISPOSITIF: Spellings = {
  CEJ: ['cej', 'contrat d engagement jeune'],
  'Parcours Ambition Emploi': ['parcours ambition emploi', 'pae'],
  'Tous Droits Ouverts': ['tous droits ouverts', 'tdo'],
  'Permanence Accueil Écoute': ['permanence accueil ecoute', 'pae psychologue'],
};
export const THEME: Spellings = {'Permanence Accueil Écoute': ['permanence accueil ecoute', 'pae']};
export const PRESCRIPTEUR: Spellings = {
  'Mission Locale': ['mission locale', 'ml'],
  'France Travail': ['france travail', 'pole emploi'],
  'Conseil Régional': ['conseil regional'],
};

const STATUTS_OF_CONTACTS = new Set(['present', 'realise']);
const STATUTS_OF_AIDES = new Set(['accorde', 'paye', 'valide']);

/** The canonical value; what is in no list stays as it is written. */
export function canonical(value: CellValue | undefined, spellings: Spellings): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const folded = fold(text);
  return Object.keys(spellings).find((key) => spellings[key]!.includes(folded)) ?? text;
}

/** The value of the list that folds alike: categories, sectors, types. */
export function among(value: CellValue | undefined, list: readonly string[]): string | null {
  const text = textOf(value);
  return text === null ? null : (list.find((item) => fold(item) === fold(text)) ?? text);
}

export function natureOf(value: CellValue | undefined): string {
  const nature = fold(value ?? null);
  if (
    ['entretien partenaire', 'entretien par un partenaire', 'mediation', 'visite', 'courrier', 'autres'].includes(
      nature,
    )
  )
    return 'Autres';
  if (nature.startsWith('entretien') || nature === 'atelier' || nature === 'information collective') return 'Entretien';
  if (['e mail', 'courriel', 'mail'].includes(nature)) return 'E-mail';
  if (['telephone', 'appel'].includes(nature)) return 'Téléphone';
  return nature === 'sms' ? 'SMS' : 'Non renseigné';
}

export const contactCounts = (statut: CellValue | undefined) =>
  textOf(statut) === null || STATUTS_OF_CONTACTS.has(fold(statut ?? null));
export const aideCounts = (statut: CellValue | undefined) =>
  textOf(statut) === null || STATUTS_OF_AIDES.has(fold(statut ?? null));
