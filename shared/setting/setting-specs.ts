import {timeZones} from '../value/time-zone';
import type {Settings} from './settings';

/** How the value of a setting is written and read. */
export type SettingKind =
  | {readonly kind: 'text'}
  | {readonly kind: 'year'}
  | {readonly kind: 'month'}
  | {readonly kind: 'day'}
  | {readonly kind: 'colour'}
  | {readonly kind: 'bands'}
  | {readonly kind: 'yes-no'}
  | {readonly kind: 'percent'}
  | {readonly kind: 'count'}
  | {readonly kind: 'choice'; readonly values: readonly string[]};

/** A setting as « Paramètres ML » prints it; reading, the sheet and the documentation derive from this list. */
export interface SettingSpec {
  readonly name: keyof Settings;
  /** The key as printed. */
  readonly key: string;
  readonly type: SettingKind;
  /** The default as printed; read like any other value. */
  readonly fallback: string;
  readonly help: string;
}

const choice = (...values: readonly string[]): SettingKind => ({kind: 'choice', values});

export const settingSpecs: readonly SettingSpec[] = [
  {
    name: 'structure',
    key: 'Structure',
    type: {kind: 'text'},
    fallback: '',
    help: 'Nom de la Mission Locale, en tête du rapport ; reconnu aussi comme prescripteur.',
  },
  {name: 'sousTitre', key: 'Sous-titre', type: {kind: 'text'}, fallback: '', help: 'Ligne imprimée sous le titre.'},
  {name: 'signataire', key: 'Signataire', type: {kind: 'text'}, fallback: '', help: 'Personne qui signe le rapport.'},
  {
    name: 'annee',
    key: 'Année',
    type: {kind: 'year'},
    fallback: '',
    help: 'Année du rapport ; vide : celle de la ligne la plus récente.',
  },
  {
    name: 'couleur',
    key: 'Couleur',
    type: {kind: 'colour'},
    fallback: '#0B5C8C',
    help: 'Couleur des titres et des graphiques, #RRVVBB.',
  },
  {
    name: 'debutExercice',
    key: 'Début d’exercice',
    type: {kind: 'month'},
    fallback: '1',
    help: 'Mois où commence l’exercice comptable, de 1 à 12.',
  },
  {
    name: 'dateExtraction',
    key: 'Date de l’extraction',
    type: {kind: 'day'},
    fallback: '',
    help: 'Jour de l’extraction des registres, jj/mm/aaaa ; imprimé sur « Méthode ».',
  },
  {
    name: 'tranchesAge',
    key: 'Tranches d’âge',
    type: {kind: 'bands'},
    fallback: '16-17;18-21;22-25;26+',
    help: 'Bornes comprises, séparées par des points-virgules.',
  },
  {
    name: 'ageNouveauxAccueillis',
    key: 'Âge des nouveaux accueillis',
    type: choice('au 1er accueil', 'au 31/12'),
    fallback: 'au 1er accueil',
    help: 'Jour où se mesure l’âge des jeunes en premier accueil.',
  },
  {
    name: 'ageJeunesEnEmploi',
    key: 'Âge des jeunes en emploi',
    type: choice('au 31/12', 'au début'),
    fallback: 'au 31/12',
    help: 'Jour où se mesure l’âge des jeunes entrés en emploi.',
  },
  {
    name: 'niveauInconnu',
    key: 'Niveau inconnu',
    type: choice('Non renseigné', 'Aucun diplôme'),
    fallback: 'Non renseigné',
    help: 'Où compte un jeune dont le niveau n’est pas connu.',
  },
  {
    name: 'communeJeune',
    key: 'Commune d’un jeune',
    type: choice('dernière ligne', 'dossier'),
    fallback: 'dernière ligne',
    help: 'Commune d’un jeune qui a déménagé : celle de sa dernière ligne comptée, ou celle de son dossier.',
  },
  {
    name: 'arrondissements',
    key: 'Arrondissements',
    type: choice('communes', 'une ville'),
    fallback: 'communes',
    help: 'Ceux de Paris, Lyon et Marseille : chacun compte comme une commune, ou tous comme leur ville.',
  },
  {
    name: 'ordreCommunes',
    key: 'Ordre des communes',
    type: choice('du territoire', 'décroissant'),
    fallback: 'du territoire',
    help: 'Ordre des communes dans les tableaux et leurs graphiques : celui du territoire, ou de la plus forte à la plus faible.',
  },
  {
    name: 'alternanceDansEmploi',
    key: 'Alternance dans l’emploi',
    type: {kind: 'yes-no'},
    fallback: 'oui',
    help: 'Les contrats en alternance comptent dans le chapitre Emploi.',
  },
  {
    name: 'scolariteDansFormation',
    key: 'Scolarité dans la formation',
    type: {kind: 'yes-no'},
    fallback: 'oui',
    help: 'La scolarité (formation initiale) compte dans le chapitre Formation.',
  },
  {
    name: 'dateAides',
    key: 'Date des aides',
    type: choice('décision', 'versement'),
    fallback: 'décision',
    help: 'Date qui place une aide dans l’année, quand les deux colonnes existent.',
  },
  {
    name: 'partMinimaleSecteur',
    key: 'Part minimale d’un secteur',
    type: {kind: 'percent'},
    fallback: '10 %',
    help: 'Un secteur n’est listé qu’à partir de cette part des connus.',
  },
  {
    name: 'seuilDiffusion',
    key: 'Seuil de diffusion',
    type: {kind: 'count'},
    fallback: '0',
    help: 'Les effectifs de 1 à ce seuil moins 1 sont masqués ; 0 : aucun.',
  },
  {
    name: 'fuseau',
    key: 'Fuseau',
    type: choice(...timeZones.map(({name}) => name)),
    fallback: timeZones[0].name,
    help: 'Où se trouve la Mission Locale : les dates écrites en heure universelle (UTC) y sont ramenées à leur jour.',
  },
];
