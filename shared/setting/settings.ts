import type {Day} from '../value/day';

/** The settings of « Paramètres ML », read and typed; `defaults.ts`-like values are in `settingSpecs`. */
export interface Settings {
  readonly structure: string;
  readonly sousTitre: string;
  readonly signataire: string;
  /** Year of the report, or null: the year of the latest row. */
  readonly annee: number | null;
  /** `#RRGGBB`. */
  readonly couleur: string;
  /** Month in which the accounting year begins, 1 to 12 (ledgers only). */
  readonly debutExercice: number;
  readonly dateExtraction: Day | null;
  /** Name of one of `timeZones`. */
  readonly fuseau: string;
  readonly tranchesAge: readonly AgeBand[];
  readonly ageNouveauxAccueillis: 'au 1er accueil' | 'au 31/12';
  readonly ageJeunesEnEmploi: 'au 31/12' | 'au début';
  readonly niveauInconnu: 'Non renseigné' | 'Aucun diplôme';
  readonly communeJeune: 'dernière ligne' | 'dossier';
  readonly arrondissements: 'communes' | 'une ville';
  /** Of lines and bars. */
  readonly ordreCommunes: 'du territoire' | 'décroissant';
  readonly alternanceDansEmploi: boolean;
  readonly scolariteDansFormation: boolean;
  readonly dateAides: 'décision' | 'versement';
  /** Fraction: 0.1 for 10 %. */
  readonly partMinimaleSecteur: number;
  /** Counts from 1 to this minus 1 are masked; 0: none. */
  readonly seuilDiffusion: number;
}

/** A band of ages, both ends included; `to` is Infinity for the last one (« 26 et + »). */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
  /** « 16 - 17 ans », « Moins de 18 ans », « 26 et + ». */
  readonly label: string;
}
