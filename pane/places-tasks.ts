import {sharePlaces} from '../shared';
import type {SessionDesk, SessionTasks} from './session-desk';

/** A page a commune, for who can hand it over. */
export const placesTasks = ({options: {version}}: SessionDesk): Pick<SessionTasks, 'planPlaces'> => ({
  planPlaces: (year) => sharePlaces(year, version),
});
