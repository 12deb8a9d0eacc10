/**
 * What the bench runs: the whole core as hosts load it, and the doors behind `shared/index.ts` that take a register and
 * declarations of the bench's own. Bundled by `bench/webpack.config.cjs` with the settings of the shipped core.
 */
export * from '../shared/index';
export {parseTable} from '../shared/register/parse-table';
export {defaultSettings} from '../shared/setting/read-setting';
export {evaluateWork, parseWork} from './work';
