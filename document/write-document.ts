import type {ReportDocument} from '../shared';
import {writeSlides} from './slides/write-slides';
import {writeWord} from './word/write-word';

/** The report as a file of one of the kinds. */
export function writeDocument(kind: 'docx' | 'pptx', report: ReportDocument): Uint8Array {
  return kind === 'docx' ? writeWord(report) : writeSlides(report);
}
