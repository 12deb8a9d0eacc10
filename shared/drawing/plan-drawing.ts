import type {CellValue} from '../value/cell';
import type {Area} from '../sheet/sheet-plan';
import {distinct, isSameArea, subtract} from './areas';
import {noticeCell, valueOfNotice} from './notice';
import type {Place} from './notice';
import {ownedAreas, whyLeft} from './obstacles';
import type {StandingSheet} from './obstacles';
import {usedArea} from './own-names';
import type {DrawAnswer, DrawRequest} from './workbook';
import {depotOf, planZones} from './zone-moves';
import type {ZonedSheet, ZonePlan} from './zone-moves';

/** What a drawing will do, known before anything is touched. */
export interface Drawing {
  /** Cells that the plan fills. */
  readonly target: Area;
  /** Where the notice stands, and what the plan says there. */
  readonly notice: Place;
  readonly first: CellValue;
  readonly zones: ZonePlan;
  /** Where comments wait; undefined when none moves. */
  readonly depot: Area | undefined;
  /** What must not be touched: comments that stay, comments that wait. */
  readonly spared: readonly Area[];
  /** What was drawn where the plan has nothing. */
  readonly beyond: readonly Area[];
  /** What is drawn: the target, without the comments that stay. */
  readonly pieces: readonly Area[];
  /** The sheet is as the former drawing left it, and this one fills the same cells. */
  readonly isInPlace: boolean;
}

/** The drawing of a plan over the sheet as it stands (null: a new one), or why that sheet is left as it is. */
export function planDrawing(
  own: (StandingSheet & ZonedSheet & {readonly isEdited: boolean}) | null,
  request: Pick<DrawRequest, 'plan' | 'overwrite'>,
  tables: readonly Area[] = [],
): Drawing | Pick<DrawAnswer, 'outcome' | 'cells'> {
  const {plan} = request;
  const zones = own === null ? {kept: [], moves: [], stuck: []} : planZones(own, plan);
  const held = own === null ? null : whyLeft(own, request, zones, tables);
  if (held !== null) return held;
  const target = usedArea(plan);
  const notice = noticeCell(plan);
  const former = own === null ? [] : [...ownedAreas(own, target), ...own.zones.map(({area}) => area)];
  const spared = [...zones.kept, ...zones.moves.map(({depot}) => depot)];
  const area = own === null || own.isInterrupted || own.isEdited ? null : own.area;
  return {
    target,
    notice,
    first: valueOfNotice(plan, notice),
    zones,
    depot: depotOf(zones.moves),
    spared,
    beyond: subtract(distinct(former), [target, ...spared]),
    pieces: subtract([target], spared),
    isInPlace: area !== null && isSameArea(area, target) && zones.moves.length === 0,
  };
}
