import {parseArgs} from 'node:util';
import type {Day} from '../shared';
import {readPeriodOptions} from './period-options';
import {UsageError} from './usage-error';

/** What `npm run control` was asked. */
export interface ControlOptions {
  readonly inputs: readonly string[];
  /** Files, or sheets of the workbook; empty: those that the workbook holds. */
  readonly ledgers: readonly string[];
  readonly year: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly funds: readonly string[];
  /** Rows of « Détail » beyond which agreed pairs are only counted; null where the command decides. */
  readonly detail: number | null;
  readonly output: string;
  readonly json: string | null;
  readonly help: boolean;
}

export const controlUsage = `Usage : npm run control -- --in REGISTRES.xlsx --ledger FICHIER [options]

  --in FICHIER        registres : un classeur .xlsx, un fichier .csv, .tsv ou .txt, ou un dossier qui en contient ; peut être
                      donné plusieurs fois
  --ledger FICHIER    grand livre (FEC .txt, .csv, .xlsx), retour de paiement ou relevé bancaire, ou nom d’une feuille du
                      classeur ; peut être donné plusieurs fois (par défaut : le grand livre du classeur)
  --year AAAA         exercice qui commence cette année-là (par défaut : celle des réglages)
  --from JJ/MM/AAAA   premier jour, si l’exercice n’est pas l’année civile
  --to JJ/MM/AAAA     dernier jour
  --funds A,B         fonds à contrôler (par défaut : ceux qui ont un compte ou un paiement)
  --out FICHIER.xlsx  contrôle à écrire (par défaut : out/controle.xlsx) ; ses « Décisions » sont reprises
  --detail N          lignes de « Détail » (par défaut 6000 ; « tout » pour les lister toutes) ; ce qui est inexpliqué, à
                      confirmer ou expliqué y est le premier, et toujours jusqu’à 6000 lignes
  --json FICHIER      écrit le contrôle en JSON`;

const text = {type: 'string'} as const;

/** Reads the arguments of the command line. Throws a UsageError. */
export function readControlOptions(args: readonly string[]): ControlOptions {
  const values = parse(args);
  const period = readPeriodOptions(values);
  const help = values.help === true;
  if (values.in === undefined && !help) throw new UsageError(`Donnez les registres avec --in.\n\n${controlUsage}`);
  return {
    inputs: values.in ?? [],
    ledgers: values.ledger ?? [],
    ...period,
    funds: (values.funds ?? []).flatMap((list) => list.split(/[,;]/)).flatMap((fund) => fund.trim() || []),
    detail: readDetail(values.detail),
    output: values.out ?? 'out/controle.xlsx',
    json: values.json ?? null,
    help,
  };
}

/** Rows that an .xlsx sheet holds, less those of the headings. */
const MOST_DETAIL = 1_048_000;

function readDetail(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^tou(t|tes)$/i.test(value)) return MOST_DETAIL;
  if (!/^\d{1,7}$/.test(value) || Number(value) > MOST_DETAIL)
    throw new UsageError(`Nombre de lignes non compris : « ${value} ». Écrire --detail 20000, ou --detail tout.`);
  return Number(value);
}

function parse(args: readonly string[]) {
  const many = {...text, multiple: true} as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        in: many,
        ledger: many,
        year: text,
        from: text,
        to: text,
        funds: many,
        detail: text,
        out: text,
        json: text,
        help: {type: 'boolean', short: 'h'},
      },
    }).values;
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError(`Option non comprise${option === undefined ? '' : ` : ${option}`}.\n\n${controlUsage}`);
  }
}
