import {METHOD} from '../../report/copy-texts';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {describeReport, describeSheet, ownSheet} from './describe-report';
import type {Described, SheetState} from './describe-report';

/** Why a sheet of a copy is not what the registers of today would give; `threshold`: it shows what « Seuil de diffusion » hides today, or may. */
type CopyFault = 'missing' | Exclude<SheetState, 'absent' | 'current'> | 'edited' | 'threshold';

export interface CopyRemark {
  readonly sheet: string;
  readonly why: CopyFault;
}

/** What there is to know before the sheets of a report are handed round. */
export interface CopyCheck {
  /** How many chapters stand in the workbook. */
  readonly chapters: number;
  readonly told: readonly CopyRemark[];
  /** The copy is not made before these are mended. */
  readonly refused: readonly CopyRemark[];
}

const SUMMARY = {plan: 'sommaire', title: 'Sommaire'};
const RULES = {plan: METHOD, title: 'Méthode'};

/** Looks at the sheets that stand. Where the host cannot copy them as they are, the copy is made again, and may not differ from what is on the screen. */
export function checkCopy(
  workbook: RecognisedWorkbook,
  year: number | null,
  version: string,
  isAsTheyStand: boolean,
  withMethod: boolean,
): CopyCheck {
  const report = describeReport(workbook, year, version);
  const period = report.year === null ? '' : String(report.year);
  const beside = withMethod ? [SUMMARY, RULES] : [SUMMARY];
  const remarks = [
    ...beside.flatMap(({plan, title}) =>
      remarksOf(workbook, plan, title, describeSheet(workbook, plan, {period, version})),
    ),
    ...report.chapters.flatMap((chapter) =>
      chapter.sheet === null && !chapter.possible ? [] : remarksOf(workbook, chapter.plan, chapter.title, chapter),
    ),
  ];
  const isRefused = ({why}: CopyRemark) => why === 'threshold' || (!isAsTheyStand && why !== 'missing');
  return {
    chapters: report.chapters.filter(({sheet}) => sheet !== null).length,
    told: remarks.filter((remark) => !isRefused(remark)),
    refused: remarks.filter(isRefused),
  };
}

function remarksOf(
  workbook: RecognisedWorkbook,
  plan: string,
  title: string,
  {sheet, state, editedByHand}: Described,
): CopyRemark[] {
  const name = sheet?.name ?? title;
  if (state === 'absent') return [{sheet: name, why: 'missing'}];
  return [
    ...(isUnderThreshold(workbook, plan, state) ? [] : [{sheet: name, why: 'threshold' as const}]),
    ...(state === 'current' ? [] : [{sheet: name, why: state}]),
    ...(editedByHand ? [{sheet: name, why: 'edited' as const}] : []),
  ];
}

/** Whether a sheet hides what the settings of today want hidden: it says so, or nothing changed since it was drawn. */
function isUnderThreshold({sheets, registers}: RecognisedWorkbook, plan: string, state: SheetState): boolean {
  const drawn = ownSheet(sheets, plan)?.mark.threshold ?? 0;
  return drawn === registers.settings.seuilDiffusion || state === 'current';
}
