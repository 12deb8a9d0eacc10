import type {ReportContext} from '../../report/report-context';
import type {Registers} from '../../count/registers';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {linkByAddress} from './cell-link';
import type {CellLink} from './cell-link';

/** Columns of « Contrôle des aides »: a label, then seven amounts. On A4 landscape, where nothing prints below 8 points. */
export const WIDTHS: readonly number[] = [53, 15.5, 15.5, 15.5, 15.5, 15.5, 15.5, 15.5];
export const ALL = WIDTHS.length;
/** A row of the first page: as high as its texts, and no more. */
export function closeLine(cells: readonly LineCell[]): Block {
  const line = drawLine(cells, WIDTHS, 13);
  return {...line, heights: line.heights.map((height) => Math.max(13, height - 4))};
}

export interface ControlPlanOptions {
  readonly version: string;
  readonly generatedOn?: string;
  /** What stands before `'Feuille'!A12` in a link to the register: `#` inside one workbook; no link when null. */
  readonly linkTo?: string | null;
  /** Rows of « Détail » beyond which agreed pairs are only counted; what is open or explained always stands there. */
  readonly mostRows?: number;
  /** Links of the host in which the sheets are drawn, beside the registers and maybe the ledgers; wins over `linkTo`. */
  readonly linkOf?: CellLink;
  /** Drawn in the workbook of the registers: accounts are accepted in the pane, and decided lines stay the user's. */
  readonly inWorkbook?: boolean;
}

/** How « Détail » shows where a line stands. */
export function linkIn({linkTo = null, linkOf}: ControlPlanOptions): CellLink {
  return linkOf ?? (linkTo === null ? () => null : linkByAddress(linkTo));
}

/** What titles and pages of the report ask of their context: the control has no figure of its own. */
export function pageContext(control: Control, {settings}: Registers, options: ControlPlanOptions): ReportContext {
  const context: Pick<ReportContext, 'agency' | 'accent' | 'title' | 'program' | 'generatedOn'> = {
    agency: settings.structure,
    accent: settings.couleur,
    title: `Contrôle des aides ${control.period.label}`,
    program: `Bilan ML ${options.version}`,
    generatedOn: options.generatedOn ?? '',
  };
  return context as ReportContext;
}

/** What is wrong, for a page with little room; what to do about it stands in full elsewhere. */
export const firstSentence = (text: string) => text.split(/\.\s(?=[A-ZÀÉÊ])/)[0]!.replace(/\.?$/, '.');
