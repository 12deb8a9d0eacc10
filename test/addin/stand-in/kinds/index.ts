import type {AnyKind} from '../kind';
import {chartKinds} from './charts';
import {listKinds} from './lists';
import {pageKinds} from './page';
import {rangeKinds} from './ranges';
import {sheetKinds} from './sheets';

/** The classes of `Excel` that the stand-in plays. */
export const kinds: Readonly<Record<string, AnyKind>> = {
  ...sheetKinds,
  ...rangeKinds,
  ...listKinds,
  ...chartKinds,
  ...pageKinds,
};
