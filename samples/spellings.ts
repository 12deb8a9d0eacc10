import type {Random} from './random';

/**
 * What exports write for a canonical value, the canonical one most of the time. All of these are spellings that the registers
 * resolve without loss: the sample is dirty as exports are, never broken.
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Femmes: ['Femme', 'F', 'Mme', 'Féminin'],
  Hommes: ['Homme', 'H', 'M.', 'Masculin'],
  'Supérieur au BAC': ['BTS', 'Licence', 'Bac+2', 'Niveau III', 'supérieur au bac'],
  BAC: ['Bac pro', 'bac', 'Niveau IV', 'Baccalauréat'],
  'BEP/CAP': ['CAP', 'BEP', 'Niveau V'],
  'Aucun diplôme': ['Sans diplôme', 'DNB', 'CFG', 'Niveau VI', 'V sans diplôme', 'Niveau Vbis'],
  Parents: ['Chez les parents', 'parents', 'Hébergé famille'],
  Autonome: ['Locataire', 'autonome'],
  Précaire: ['Foyer', 'CHRS', 'Hôtel', 'Sans hébergement'],
  Entretien: [
    'Entretien individuel',
    'Entretien individuel conseiller',
    'Atelier',
    'Information collective',
    'ENTRETIEN',
  ],
  SMS: ['sms'],
  'E-mail': ['Courriel', 'Mail', 'e-mail'],
  Téléphone: ['Appel', 'TELEPHONE', 'téléphone'],
  Autres: ['Entretien partenaire', 'Médiation', 'Visite', 'Courrier'],
  "Accès à l'emploi": ['Emploi', "ACCES A L'EMPLOI"],
  Formation: ['formation'],
  'Insertion sociale': [
    'Santé',
    'Logement',
    'Ressources',
    'Mobilité',
    'Justice',
    'Citoyenneté',
    'Loisirs',
    'Culture',
    'Sport',
  ],
  CEJ: ['CEJ', "Contrat d'Engagement Jeune", 'cej'],
  'Parcours Ambition Emploi': ['PAE'],
  'Tous Droits Ouverts': ['TDO'],
  'Permanence Accueil Écoute': ['PAE psychologue', 'Permanence accueil écoute'],
};

/** As above, where a word means one thing in one column and another elsewhere. */
export const SPELLINGS_OF_FONDS: Readonly<Record<string, readonly string[]>> = {
  PACEA: ['Allocation PACEA'],
  CEJ: ['Allocation CEJ', "Contrat d'Engagement Jeune"],
  FAJeM: ['FAJ', "Fonds d'Aide aux Jeunes"],
  Mobilité: ['Dispositif Mobilité'],
  'Fonds ML indirectes': ['Aides indirectes'],
  'Fonds ML directes': ['Aides directes', 'Chèques de services'],
};

export const COUNTED_CONTACT = ['Présent', 'Présent', 'Présent', 'Réalisé', 'Réalisé', 'présent', null] as const;
export const UNCOUNTED_CONTACT = [
  'Absent',
  'Absent',
  'Absent',
  'Annulé',
  'Planifié',
  'Reporté',
  'Prescrit',
  'Refus tiers',
  'Refus jeune',
  'Non précisé',
] as const;
export const COUNTED_AIDE = ['Payé', 'Payé', 'Accordé', 'Validé', 'payé', null] as const;
export const UNCOUNTED_AIDE = ['Refusé', 'Refusé', 'Soumis', 'Enregistré', 'Annulé', 'Ajourné'] as const;

/** One time in `rarity` another spelling. */
export function spell(random: Random, value: string, spellings = SPELLINGS, rarity = 5): string {
  const others = spellings[value];
  return others && random.whole(1, rarity) === 1 ? random.pick(others) : value;
}
