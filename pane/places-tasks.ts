import {sharePlaces} from '../shared';
import {pagesTasks} from './pages-tasks';
import type {SessionDesk, SessionTasks} from './session-desk';

/** A page a commune: as sheets, and as documents for who can hand them over. */
export const placesTasks = (
  desk: SessionDesk,
): Pick<SessionTasks, 'planPlaces' | keyof ReturnType<typeof pagesTasks>> => ({
  ...pagesTasks(desk),
  planPlaces: (year) => sharePlaces(year, desk.options.version),
});
