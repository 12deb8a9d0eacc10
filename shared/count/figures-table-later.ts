import type {figuresTable as evaluate} from './figures-table';

let part: typeof evaluate | undefined;

/** Given with what understands an agency's own declarations: nothing else declares such a table. */
export function bringFiguresTable(brought: typeof evaluate): void {
  part = brought;
}

/** Stands for `figures-table` where that is loaded with an agency's own declarations (`webpack.config.js`). */
export const figuresTable: typeof evaluate = (...table) => part!(...table);
