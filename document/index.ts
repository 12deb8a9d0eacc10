/** The only door of the documents. */
export {writeWord} from './word/write-word';
export {writeSlides} from './slides/write-slides';
