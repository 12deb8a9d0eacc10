import {openPackage} from '../package/open-package';
import {APPLICATION} from '../write/write-report';
import {listReportSheets} from './own-sheets';

/** Where a program signs the files that it saves. */
const PART = 'docProps/app.xml';

/** True for a report of ours that no program has saved since we wrote it: nobody can have written anything in it. */
export function isUntouchedReport(bytes: Uint8Array): boolean {
  return isUntouchedFile(bytes) && listReportSheets(bytes).length > 0;
}

/** True for a file of ours, a document or slides too, that no program has saved since. */
export function isUntouchedFile(bytes: Uint8Array): boolean {
  const pack = openPackage(bytes);
  if (pack.find(PART) === undefined) return false;
  return /<Application>([^<]*)<\/Application>/.exec(pack.readText(PART))?.[1] === APPLICATION;
}
