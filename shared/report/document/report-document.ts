import type {HowMade} from '../how-made';
import type {PlanChart} from '../../sheet/sheet-plan';
import type {Rows} from '../../value/cell';

/**
 * A report as one reads it, for who writes it elsewhere than in sheets: what each section says, in its order, every number as French
 * prints it. Nothing in it is placed: pages and slides are the affair of who writes them.
 */
export interface ReportDocument {
  /** « Rapport d’activité 2024 ». */
  readonly title: string;
  /** Empty where the settings do not name it. */
  readonly agency: string;
  /** Under the title: the subtitle of the settings, the day of the extraction. */
  readonly under: string;
  readonly signatory: string;
  /** `#RRGGBB` of the agency. */
  readonly accent: string;
  /** The year in a few figures. */
  readonly main: readonly DocumentFigure[];
  /** What there is to remember. */
  readonly sentences: readonly string[];
  /** The table whose chart stands beside them. */
  readonly chart: DocumentTable | null;
  readonly foreword: string;
  readonly chapters: readonly DocumentChapter[];
  /** « Comment ces chiffres sont faits », point by point. */
  readonly method: readonly HowMade[];
}

export interface DocumentChapter {
  readonly number: number;
  /** « 1. Le public accompagné ». */
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  readonly id: string;
  readonly heading: string;
  /** The text that « Textes » gives it, a paragraph each. */
  readonly words: readonly string[];
  /** What its numbers say; the first is what there is to remember. */
  readonly sentences: readonly string[];
  /** What is missing and what is unsure. */
  readonly notices: readonly string[];
  readonly cards: readonly DocumentFigure[];
  readonly tables: readonly DocumentTable[];
  /** What the user wrote under it; empty where nothing. */
  readonly comment: string;
}

/** A figure: its number as a text, what it is, and the year before. */
export interface DocumentFigure {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly before: string;
}

export interface DocumentTable {
  /** Id of the table in the catalogue; of its section and `.chiffres` or `.annees` for a list of figures. */
  readonly id: string;
  readonly title: string;
  /** What is seen in it; its title where there is nothing to say. */
  readonly message: string;
  /** The heading of the labels, then of each column. */
  readonly heads: readonly string[];
  readonly lines: readonly DocumentLine[];
  /** Its rule and its notes. How many rows were read and why some were not counted stays in the workbook. */
  readonly notes: readonly string[];
  readonly chart: DocumentChart | null;
}

export interface DocumentLine {
  readonly label: string;
  readonly cells: readonly DocumentCell[];
  readonly isTotal: boolean;
  /** What it counts, where lines are to be told apart by it; absent where that is hidden. */
  readonly weight?: number;
}

export interface DocumentCell {
  readonly text: string;
  /** The figure that stands there, if it is one. */
  readonly figure?: string;
}

/** A chart with the sheet that it is drawn from, as the programs that show documents keep one beside each chart. */
export interface DocumentChart {
  readonly chart: PlanChart;
  readonly rows: Rows;
}
