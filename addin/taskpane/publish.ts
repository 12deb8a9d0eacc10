/** What is made to be handed round, and no more of `document/` and `xlsx/`. */
export {writeDocument, writePlaces} from '../../document';
export {copyReport} from '../../xlsx';
