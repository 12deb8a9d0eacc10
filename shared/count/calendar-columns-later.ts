import type {calendarColumn as makes, calendarHeading as names} from './calendar-columns';

let part: {readonly calendarColumn: typeof makes; readonly calendarHeading: typeof names} | undefined;

/** Given with what understands an agency's own declarations: nothing else names such a column. */
export function bringCalendars(brought: typeof part): void {
  part = brought;
}

/** Stand for `calendar-columns` where that is loaded with an agency's own declarations (`webpack.config.js`). */
export const calendarColumn: typeof makes = (...of) => part!.calendarColumn(...of);
export const calendarHeading: typeof names = (kind) => part!.calendarHeading(kind);
