import {extname} from 'node:path';
import {buildDocument, buildReportPlan, KEPT_HOME} from '../shared';
import type {Registers, Results} from '../shared';
import {writeSlides, writeWord} from '../document';
import {writeReport} from '../xlsx';
import {version} from '../package.json';
import {isSameFile} from './host/same-file';
import {spareDocument} from './host/spare-work';
import {toPdf} from './host/to-pdf';
import {modeOf, writeOutput} from './host/write-output';
import type {ReportOptions} from './options';
import {UsageError} from './usage-error';

const kinds = ['docx', 'pptx', 'pdf'] as const;

/** Refuses names that no program would open, and files that would be lost: before anything is written. Throws a UsageError. */
export function checkDocuments(options: ReportOptions, taken: readonly string[]): void {
  const asked = kinds.flatMap((kind) => (options[kind] === null ? [] : [{kind, file: options[kind]}]));
  for (const {kind, file} of asked) {
    if (extname(file).toLowerCase() !== `.${kind}`)
      throw new UsageError(`Le fichier « ${file} » ne peut pas être écrit : donnez-lui un nom qui finit par .${kind}.`);
    if (taken.some((path) => isSameFile(file, path)))
      throw new UsageError(`« --${kind} » remplacerait « ${file} ». Choisissez un autre fichier.`);
    if (!options.overwrite) spareDocument(file);
  }
}

/** Writes the report as a document, as slides and as pages, where they are asked for; their names. */
export function writeDocuments(
  options: ReportOptions,
  registers: Registers,
  results: Results,
  tell: (step: string) => void,
): readonly string[] {
  const chapters = options.chapters.length === 0 ? {} : {chapters: options.chapters};
  const read = () => buildDocument(registers, results, {version, ...chapters});
  const makers: Readonly<Record<(typeof kinds)[number], () => Uint8Array>> = {
    docx: () => writeWord(read()),
    pptx: () => writeSlides(read()),
    pdf: () => toPdf(writeReport(buildReportPlan(registers, results, {version, ...chapters, without: KEPT_HOME}))),
  };
  return kinds.flatMap((kind) => {
    const file = options[kind];
    if (file === null) return [];
    tell(`Écriture de ${file}`);
    writeOutput(file, makers[kind](), modeOf(...options.inputs));
    return [file];
  });
}
