import type {Area} from '../../shared';
import {parseArea} from '../../shared';
import type {ByteScanner} from '../xml/byte-scanner';

/** A formula as it stands in a sheet. */
export interface FoundFormula {
  /** `normal`, `shared`, `array`… */
  readonly kind: string;
  readonly group: string;
  readonly area: Area | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Goes past the cell whose opening tag was just read; gives its formula. */
export function readCellFormula(scan: ByteScanner): FoundFormula | null {
  let found: FoundFormula | null = null;
  while (scan.next() && !(scan.isClosing && scan.isNamed('c'))) {
    if (!scan.isNamed('f') || scan.isClosing) continue;
    const start = scan.textEnd;
    const kind = scan.attribute('t') ?? 'normal';
    const group = scan.attribute('si') ?? '';
    const area = parseArea(scan.attribute('ref') ?? '');
    let text = '';
    if (!scan.isEmpty) {
      scan.next();
      text = scan.text();
    }
    found = {kind, group, area, text, start, end: scan.position};
  }
  return found;
}
