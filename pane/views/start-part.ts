/** What comes with the first steps and with « ? »: their views, the choice of a territory, their words. */
export {firstSteps} from './show-first-steps';
export {showHelp} from './show-help';
export {territoryView} from './show-territory';
