/** What only an agency's own declarations count by: it comes with what understands them. */
export {daysNamed} from './named-days';
export {nest} from './nest';
export {statisticCells, statisticOf} from './statistics';
