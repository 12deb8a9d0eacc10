import type {OwnTableId} from './table-specs';
import type {Settings} from './settings';
import type {Territoire} from './territoire';

/** A published figure of another year (table « Références »). */
export interface Reference {
  readonly indicateur: string;
  readonly annee: number;
  readonly valeur: number;
  readonly ventilation: string;
}

/** A line of « Comptes »: which accounts are which fund. */
export interface CompteRule {
  readonly fonds: string;
  readonly compte: string;
  readonly libelle: string;
  readonly journal: string;
}

/** A line of « Sections »: what is shown, in which order, under which title. */
export interface SectionChoice {
  readonly section: string;
  readonly shown: boolean;
  readonly order: number | null;
  readonly title: string;
}

/** A name that « Sections » or « Textes » gives to a section, and where: problems tell the ones that call nothing. */
export interface SectionName {
  readonly table: 'sections' | 'textes';
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A line of « Correspondances »: a corrected recognition, still in the words of the sheet. */
export interface Correspondance {
  readonly feuille: string;
  readonly registre: string;
  readonly lue: string;
  readonly colonne: string;
  /** Where the line stands, for problems: sheet and row counted from 1. */
  readonly sheet: string;
  readonly row: number;
  /** Columns of the four cells, counted from 0. */
  readonly at: Readonly<Record<'feuille' | 'registre' | 'lue' | 'colonne', number>>;
}

/** A line of « Valeurs »: what a value that no list knows counts as, still in the words of the sheet. */
export interface ValueLine {
  readonly registre: string;
  readonly colonne: string;
  readonly lue: string;
  readonly compte: string;
  readonly sheet: string;
  readonly row: number;
  /** Columns of the four cells, counted from 0. */
  readonly at: Readonly<Record<'registre' | 'colonne' | 'lue' | 'compte', number>>;
}

/** A line of « L’essentiel »: a figure, a sentence or a chart to show there, still in the words of the sheet. */
export interface EssentialLine {
  /** « Chiffre », « Phrase », « Graphique ». */
  readonly place: string;
  readonly nom: string;
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  /** Columns of the two cells, counted from 0. */
  readonly at: Readonly<Record<'place' | 'nom', number>>;
}

/** A line of a table by which the agency declares its own, in the words of the sheet. */
export interface OwnLine {
  readonly words: Readonly<Record<string, string>>;
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  /** Columns of the words, counted from 0. */
  readonly at: Readonly<Record<string, number>>;
}

/** What the agency declares, a list a table; of « Sections », the lines that make one. */
export type OwnLines = Readonly<Record<OwnTableId | 'sections', readonly OwnLine[]>>;

/** Everything that « Paramètres ML » says. */
export interface Parameters {
  readonly settings: Settings;
  /** Null when no table « Territoire » is given. */
  readonly territoire: Territoire | null;
  readonly references: readonly Reference[];
  readonly comptes: readonly CompteRule[];
  readonly correspondances: readonly Correspondance[];
  readonly valeurs: readonly ValueLine[];
  readonly textes: ReadonlyMap<string, string>;
  readonly sections: readonly SectionChoice[];
  /** The names of both tables, a line each. */
  readonly sectionNames: readonly SectionName[];
  readonly essentiel: readonly EssentialLine[];
  readonly own: OwnLines;
}
