/** The only door of the documents. */
export {writeDocument} from './write-document';
export {writeSlides} from './slides/write-slides';
export {writePlaces} from './word/write-places';
export {writeWord} from './word/write-word';
