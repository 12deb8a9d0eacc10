import {extname, join} from 'node:path';
import {existsSync, statSync} from 'node:fs';
import {
  buildPlaceDocuments,
  buildPlacePages,
  buildPlacePlan,
  counted,
  foldText,
  levelNamed,
  NO_PAGE,
  NO_TERRITORY,
  notesOfPages,
  placeLevels,
} from '../shared';
import type {PlacePages, Registers, Results} from '../shared';
import {writePlaces} from '../document';
import {writeReport} from '../xlsx';
import {version} from '../package.json';
import {isSameFile} from './host/same-file';
import {spareDocument} from './host/spare-work';
import {toPdf} from './host/to-pdf';
import {modeOf, writeOutput} from './host/write-output';
import type {ReportOptions} from './options';
import {UsageError} from './usage-error';

type PlaceLevel = PlacePages['level'];

/** The files written, and what there is to know of them. */
interface WrittenPages {
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

export const noPages: WrittenPages = {files: [], notes: []};

const kinds = ['.xlsx', '.docx', '.pdf'] as const;
type Kind = (typeof kinds)[number];
const kindOf = (path: string): Kind | null => kinds.find((kind) => extname(path).toLowerCase() === kind) ?? null;

/** The level that pages are asked for, or null where none are. Throws a UsageError where « Territoire » has no such level. */
export function levelOfPages({pages, pagesBy}: ReportOptions, registers: Registers): PlaceLevel | null {
  if (pages === null) {
    if (pagesBy !== null) throw new UsageError('« --pages-par » demande « --pages » : dites où écrire les pages.');
    return null;
  }
  const levels = placeLevels(registers);
  if (levels.length === 0) throw new UsageError(`${NO_TERRITORY} L’option --territoire le remplace.`);
  const level = pagesBy === null ? levels[0] : levelNamed(levels, pagesBy);
  if (level !== undefined) return level;
  const known = levels.map(({name}) => `« ${name} »`).join(', ');
  throw new UsageError(`Niveau non compris : « ${pagesBy} ». Le territoire a pour niveaux ${known}.`);
}

/** Refuses a path that no program would open, and a file that would be lost. Throws a UsageError. */
export function checkPages({pages, overwrite}: ReportOptions, taken: readonly string[]): void {
  const path = pages!;
  if (kindOf(path) === null) {
    const isFile = existsSync(path) && statSync(path).isFile();
    if (isFile || extname(path) !== '')
      throw new UsageError(
        `« ${path} » ne peut pas recevoir les pages : donnez un nom qui finit par ${kinds.join(', ')}, ou un dossier.`,
      );
    return;
  }
  if (taken.some((file) => isSameFile(path, file)))
    throw new UsageError(`« --pages » remplacerait « ${path} ». Choisissez un autre fichier.`);
  if (!overwrite) spareDocument(path);
}

/** Writes a page a place: all in one file, or a document each in a folder. */
export function writePages(
  options: ReportOptions,
  {level, registers, results}: {readonly level: PlaceLevel; readonly registers: Registers; readonly results: Results},
  tell: (step: string) => void,
): WrittenPages {
  const path = options.pages!;
  tell(`Écriture de ${path}`);
  const made = buildPlacePages(registers, results, level, {version});
  if (made === null || made.pages.length === 0) return {files: [], notes: [NO_PAGE]};
  const kind = kindOf(path);
  const mode = modeOf(...options.inputs);
  const documents = buildPlaceDocuments(made);
  if (kind !== null) {
    const sheets = () => writeReport(buildPlacePlan(made));
    const makers: Readonly<Record<Kind, () => Uint8Array>> = {
      '.xlsx': sheets,
      '.docx': () => writePlaces(documents),
      '.pdf': () => toPdf(sheets()),
    };
    writeOutput(path, makers[kind](), mode);
    return {files: [path], notes: notesOfPages(made)};
  }
  const files = documents.pages.map((page, at) => ({page, file: join(path, fileOf(made.pages[at]!.place, at, made))}));
  if (!options.overwrite) for (const {file} of files) spareDocument(file);
  for (const {page, file} of files) writeOutput(file, writePlaces({...documents, pages: [page]}), mode);
  return {files: [`${path} (${counted(files.length, 'document')})`], notes: notesOfPages(made)};
}

/** « lambersart.docx »; numbered where two places would have one name. */
function fileOf(place: string, at: number, {pages}: PlacePages): string {
  const name = foldText(place).replace(/ /g, '-');
  const isTaken = pages.slice(0, at).some((one) => foldText(one.place) === foldText(place));
  return `${name}${isTaken ? `-${at + 1}` : ''}.docx`;
}
