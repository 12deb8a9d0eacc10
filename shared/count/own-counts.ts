/** What only an agency's own declarations count by: it comes with what understands them. */
export {comesAfter, eventsByKey} from './events';
export {daysNamed} from './named-days';
export {nest} from './nest';
export {answersOf, spanOf} from './spans';
export {numbersAt, statisticCells, statisticOf} from './statistics';
