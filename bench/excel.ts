/** Work W with what Excel loads for a first formula, and no more: the parts that come when they are asked for stay out. */
export * from '../addin/functions/functions';
export {engine as excel} from './work';
