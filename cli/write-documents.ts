import {extname} from 'node:path';
import {buildDocument, buildReportPlan, counted, KEPT_HOME} from '../shared';
import type {Registers, Results} from '../shared';
import {writeDocument} from '../document';
import {copyReport, writeReport} from '../xlsx';
import {version} from '../package.json';
import {isSameFile} from './host/same-file';
import {spareDocument} from './host/spare-work';
import {toPdf} from './host/to-pdf';
import {modeOf, writeOutput} from './host/write-output';
import type {ReportOptions} from './options';
import {UsageError} from './usage-error';

const kinds = ['copy', 'docx', 'pptx', 'pdf'] as const;
const extensionOf = (kind: (typeof kinds)[number]) => (kind === 'copy' ? 'xlsx' : kind);

/** Refuses names that no program would open, and files that would be lost: before anything is written. Throws a UsageError. */
export function checkDocuments(options: ReportOptions, taken: readonly string[]): void {
  const asked = kinds.flatMap((kind) => (options[kind] === null ? [] : [{kind, file: options[kind]}]));
  for (const {kind, file} of asked) {
    if (extname(file).toLowerCase() !== `.${extensionOf(kind)}`)
      throw new UsageError(
        `Le fichier « ${file} » ne peut pas être écrit : donnez-lui un nom qui finit par .${extensionOf(kind)}.`,
      );
    if (taken.some((path) => isSameFile(file, path)))
      throw new UsageError(`« --${kind} » remplacerait « ${file} ». Choisissez un autre fichier.`);
    if (!options.overwrite) spareDocument(file);
  }
}

interface Written {
  readonly workbook: Uint8Array;
  /** Sheets of a former report that do not show this one, as sentences. */
  readonly left: readonly string[];
  readonly registers: Registers;
  readonly results: Results;
}

/** Writes the copy to hand round, the document, the slides and the pages, where they are asked for; their names. */
export function writeDocuments(
  options: ReportOptions,
  {workbook, left, registers, results}: Written,
  tell: (step: string) => void,
): {readonly files: readonly string[]; readonly notes: readonly string[]} {
  if (options.copy !== null && left.length > 0 && registers.settings.seuilDiffusion > 0)
    throw new UsageError(`${REFUSED}\n${left.join('\n')}`);
  const chapters = options.chapters.length === 0 ? {} : {chapters: options.chapters};
  const notes: string[] = [];
  const copy = () => {
    const {bytes, lost} = copyReport(
      workbook,
      buildReportPlan(registers, results, {version}).title,
      options.copyMethod,
    );
    notes.push(...lost.map(sayLost));
    return bytes;
  };
  const read = () => buildDocument(registers, results, {version, ...chapters});
  const makers: Readonly<Record<(typeof kinds)[number], () => Uint8Array>> = {
    copy,
    docx: () => writeDocument('docx', read()),
    pptx: () => writeDocument('pptx', read()),
    pdf: () => toPdf(writeReport(buildReportPlan(registers, results, {version, ...chapters, without: KEPT_HOME}))),
  };
  const files = kinds.flatMap((kind) => {
    const file = options[kind];
    if (file === null) return [];
    tell(`Écriture de ${file}`);
    writeOutput(file, makers[kind](), modeOf(...options.inputs));
    return [file];
  });
  return {files, notes};
}

function sayLost({tab, pieces, cells}: ReturnType<typeof copyReport>['lost'][number]): string {
  const left =
    pieces === 0
      ? ''
      : ` ${counted(pieces, 'objet')} (graphique tiré d’ailleurs, image liée, mise en forme conditionnelle…) ;`;
  const blank = cells.length === 0 ? '' : ` des formules jamais calculées (${cells.slice(0, 3).join(', ')}) ;`;
  return `La copie de la feuille « ${tab} » ne reprend pas :${left}${blank} vérifiez-la.`;
}

/** Nobody knows under which threshold those sheets were made. */
const REFUSED =
  'Le classeur est écrit, la copie à diffuser ne l’est pas : sous un « Seuil de diffusion », des feuilles laissées telles quelles peuvent montrer des effectifs à masquer. Refaites-les d’abord.';
