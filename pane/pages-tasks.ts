import {drawMarked, listRemovable, planPlaces, removeReport} from '../shared';
import type {PlannedPlaces, Task} from '../shared';
import {drawInSteps, titlesOf} from './draw-in-steps';
import type {PagesRequest, PagesStep} from './session-answers';
import type {SessionDesk, SessionTasks} from './session-desk';

/** A page a commune, as sheets of the workbook; and what takes sheets of ours away. */
export function pagesTasks(desk: SessionDesk): Pick<SessionTasks, 'drawPages' | 'removable' | 'remove'> {
  const draw = drawInSteps(desk, function* ({year}: PagesRequest) {
    const planned = planPlaces(yield* desk.read(), year, desk.options.version);
    return planned === null ? null : drawableOf(planned);
  });
  return {
    *drawPages(request): Task<PagesStep> {
      const {planned, drawn, left} = yield* draw(request);
      const titles = titlesOf(planned?.plan?.sheets ?? [], left);
      return {period: planned?.period ?? '', drawn, left, next: titles[0] ?? '', titles, notes: planned?.notes ?? []};
    },
    removable: listRemovable,
    *remove(request) {
      const told = yield* removeReport(request);
      desk.memory.forget();
      return told;
    },
  };
}

function drawableOf(planned: PlannedPlaces) {
  const {plan, markOf} = planned;
  return {
    ...planned,
    asked: plan?.sheets.map(({id}) => id) ?? [],
    *draw(ids: readonly string[], overwrite: readonly string[]) {
      return plan === null ? [] : yield* drawMarked(plan, markOf, ids, overwrite);
    },
  };
}
