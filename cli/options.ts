import {parseArgs} from 'node:util';
import type {Day} from '../shared';
import {readPeriodOptions} from './period-options';
import {UsageError} from './usage-error';

/** What `npm run report` was asked. */
export interface ReportOptions {
  /** Workbooks, texts of cells (.csv, .tsv, .txt), and folders of them. */
  readonly inputs: readonly string[];
  /** The report to write; with `into`, where the completed workbook goes (the same file by default). */
  readonly output: string | null;
  /** A workbook that receives our sheets. */
  readonly into: string | null;
  readonly year: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Numbers of chapters; empty: all. */
  readonly chapters: readonly number[];
  /** File that receives every figure as JSON. */
  readonly figures: string | null;
  /** The report as a Word document, as slides and as pages. */
  readonly docx: string | null;
  /** Of the workbook as it stands in the end, what may be handed round. */
  readonly copy: string | null;
  /** « Méthode » comes along. */
  readonly copyMethod: boolean;
  readonly pptx: string | null;
  readonly pdf: string | null;
  /** Where a page a place goes: a workbook, a document, a PDF, or a folder of documents; and the level of « Territoire ». */
  readonly pages: string | null;
  readonly pagesBy: string | null;
  /** A workbook whose tables of « Paramètres ML » make the report, and where those of this one are written. */
  readonly model: string | null;
  readonly modelOut: string | null;
  /** Names of the sections whose own texts go in the model written. */
  readonly modelTexts: readonly string[];
  /** Code or name of the département of which the official list is read. */
  readonly departement: string | null;
  /** Départements, EPCI and communes of the official list that make the territory. */
  readonly territoire: readonly string[];
  /** Makes again the sheets of ours that were edited by hand. */
  readonly overwrite: boolean;
  readonly help: boolean;
}

const SAMPLE = 'samples/registres-2024.xlsx';

export const usage = `Usage : npm run report -- [options]

  --in FICHIER        registres : un classeur .xlsx, un fichier .csv, .tsv ou .txt, ou un dossier qui en contient ; peut être
                      donné plusieurs fois (par défaut : le classeur de --into, sinon l’exemple fourni)
  --year AAAA         année du rapport (par défaut : celle des réglages, sinon la dernière des registres)
  --from JJ/MM/AAAA   premier jour, si la période n’est pas une année civile
  --to JJ/MM/AAAA     dernier jour
  --territoire NOMS   communes de la structure, d’après la liste officielle : des EPCI, des départements, des communes, séparés par
                      des points-virgules, par exemple "Métropole Européenne de Lille ; Armentières"
  --departement CODE  juge l’orthographe des communes d’après la liste officielle de ce département, par exemple 59
  --sections 1,3,12   chapitres à produire (par défaut : tous)
  --out FICHIER.xlsx  rapport à écrire (par défaut : out/rapport-AAAA.xlsx)
  --into FICHIER      ajoute ou refait nos feuilles dans un classeur existant, et ne touche à rien d’autre ; avec --out, le classeur
                      complété est écrit dans cet autre fichier, et le premier reste tel quel
  --copy FICHIER      écrit aussi la copie à diffuser : les feuilles du rapport telles qu’elles sont dans le classeur, et rien d’autre
  --copy-methode      met « Méthode » dans cette copie : la règle de chaque chiffre, sans le nombre de lignes lues et écartées
  --docx FICHIER      écrit aussi le rapport en document Word
  --pptx FICHIER      écrit aussi le rapport en présentation PowerPoint
  --pdf FICHIER       écrit aussi les feuilles du rapport en PDF, par LibreOffice (à installer)
  --pages CHEMIN      écrit aussi une page par commune, sous le seuil de diffusion : toutes dans un classeur (.xlsx), un document (.docx) ou un
                      PDF, ou un document par commune si le chemin est celui d’un dossier
  --pages-par NIVEAU  fait ces pages par EPCI, antenne, QPV… : une colonne de « Territoire » (par défaut : Commune)
  --model FICHIER     fait le rapport que dit ce modèle : ses colonnes, ventilations, indicateurs, tableaux, sections et textes
  --model-out FICHIER écrit aussi le rapport en modèle, qu’une autre structure peut ouvrir : rien de vos jeunes, de vos comptes ni de vos
                      réglages n’y est
  --model-text NOM    met dans ce modèle votre texte de cette section ; peut être donné plusieurs fois (sans cela, aucun texte n’y est)
  --overwrite         refait aussi nos feuilles modifiées à la main, et remplace un rapport modifié depuis
  --figures FICHIER   écrit tous les chiffres en JSON`;

/** Reads the arguments of the command line. Throws a UsageError. */
export function readOptions(args: readonly string[]): ReportOptions {
  const values = parse(args);
  if (values['copy-methode'] === true && values.copy === undefined)
    throw new UsageError('« --copy-methode » demande « --copy » : dites où écrire la copie.');
  return {
    inputs: values.in ?? [values.into ?? SAMPLE],
    output: values.out ?? null,
    into: values.into ?? null,
    ...readPeriodOptions(values),
    chapters: values.sections === undefined ? [] : readChapters(values.sections),
    figures: values.figures ?? null,
    copy: values.copy ?? null,
    copyMethod: values['copy-methode'] === true,
    docx: values.docx ?? null,
    pptx: values.pptx ?? null,
    pdf: values.pdf ?? null,
    pages: values.pages ?? null,
    pagesBy: values['pages-par'] ?? null,
    model: values.model ?? null,
    modelOut: values['model-out'] ?? null,
    modelTexts: values['model-text'] ?? [],
    departement: values.departement ?? null,
    territoire: (values.territoire ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    overwrite: values.overwrite === true,
    help: values.help === true,
  };
}

const text = {type: 'string'} as const;
const flag = {type: 'boolean'} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        in: {...text, multiple: true},
        out: text,
        into: text,
        year: text,
        from: text,
        to: text,
        territoire: text,
        departement: text,
        sections: text,
        figures: text,
        copy: text,
        'copy-methode': flag,
        docx: text,
        pptx: text,
        pdf: text,
        pages: text,
        'pages-par': text,
        model: text,
        'model-out': text,
        'model-text': {...text, multiple: true},
        overwrite: flag,
        help: {...flag, short: 'h'},
      },
    }).values;
  } catch (error) {
    const option = /'([^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError(`Option non comprise${option === undefined ? '' : ` : ${option}`}.\n\n${usage}`);
  }
}

function readChapters(value: string): readonly number[] {
  return value.split(',').map((part) => {
    const number = Number(part.trim());
    if (!Number.isInteger(number) || number < 1) {
      throw new UsageError(
        `Chapitre non compris : « ${part.trim()} ». Donnez des numéros de 1 à 13, par exemple --sections 1,3,12.`,
      );
    }
    return number;
  });
}
