/**
 * What the bench runs: the whole core as hosts load it, and work W, which goes behind `shared/index.ts` to declare a
 * register and tables of its own. Bundled by `bench/webpack.config.cjs` with the settings of the script of Google Sheets.
 */
export * from '../shared';
export {engine} from './work';
