import {aidsTasks} from './aids-tasks';
import {checkTasks} from './check-tasks';
import {openingTasks} from './opening-tasks';
import {pagesTasks} from './pages-tasks';
import {reportTasks} from './report-tasks';
import {sessionDesk} from './session-desk';
import {tableTasks} from './table-tasks';
import type {SessionOptions, SessionTasks} from './session-desk';

/** What each question of the pane asks of a workbook, whole, but for a document of pages: for a program that is one piece. */
export function sessionTasks(options: SessionOptions): Omit<SessionTasks, 'planPlaces'> {
  const desk = sessionDesk(options);
  return {
    ...openingTasks(desk),
    ...reportTasks(desk),
    ...aidsTasks(desk),
    ...tableTasks(desk),
    ...checkTasks(desk),
    ...pagesTasks(desk),
  };
}
