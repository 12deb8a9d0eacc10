/** What the page loads once Univer is there. */
export {ChartLayer} from './chart-layer';
export {FindBar} from './find-bar';
export {followLinks} from './follow-links';
export {GoRound} from './go-round';
export {watchSelection} from './watch-selection';
export {Workbench} from './workbench';
