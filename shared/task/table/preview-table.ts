import {NON_RENSEIGNE} from '../../count/table';
import {hashText} from '../../drawing/content-mark';
import {discloseResults} from '../../report/disclosed-results';
import {describeFigure} from '../../report/document/build-document';
import {describeTable} from '../../report/document/section-tables';
import type {DocumentFigure} from '../../report/document/report-document';
import {printable} from '../../report/report-context';
import {sayDoubt, sayLack} from '../../report/say-unknown';
import {counted, french, quoted, writeCount} from '../../value/french';
import {maskOf} from '../../report/disclosure';
import type {TableResult} from '../../count/result';
import {figuresOfTrial, sectionOfTrial} from './try-draft';
import type {Trial} from './try-draft';

interface PreviewLine {
  readonly label: string;
  readonly cells: readonly string[];
  readonly isTotal: boolean;
}

/** What the report would print of a draft: its first lines, its rule, and what there is to know before it is believed. */
export interface TablePreview {
  readonly heads: readonly string[];
  readonly lines: readonly PreviewLine[];
  /** Lines that the report prints and the preview leaves out. */
  readonly left: number;
  /** Figures shown large, where there are no lines. */
  readonly cards: readonly DocumentFigure[];
  readonly hasChart: boolean;
  /** The rule, then what the table says under itself. */
  readonly rule: readonly string[];
  /** Why the report may show something else than what is meant, or nothing. */
  readonly remarks: readonly string[];
  /** Why there is nothing to show: what is not understood; else null. */
  readonly fault: string | null;
  /** Changes when a number, a heading or a rule that the report would print of it does; its title and its place are no part of it. */
  readonly print: string;
}

const MOST_LINES = 8;

/** A trial as the report prints it, number by number: the same rules, the same masks, the same words. */
export function previewOf(trial: Trial): TablePreview {
  const {registers, results, name, chart, problems} = trial;
  const fault = problems.find(({code}) => code === 'own-line')?.detail['why'];
  const handed = discloseResults(registers, results);
  const shown = handed.results.tables.get(name);
  const table = printable(shown) ? describeTable(shown, chart, {...handed, accent: registers.settings.couleur}) : null;
  const lines = table?.lines ?? [];
  // The total of all is the last line; sub-totals stay in their places.
  const told = lines.slice(0, lines[lines.length - 1]?.isTotal === true ? -1 : lines.length);
  const kept = told.slice(0, MOST_LINES);
  const cards = figuresOfTrial(trial, handed.results);
  const rules = table === null ? cards.map(({spec}) => french(spec.definition)) : table.notes;
  const printed = {
    heads: table?.heads ?? [],
    lines: [...kept, ...lines.slice(told.length)].map(({label, cells, isTotal}) => ({
      label,
      cells: cells.map(({text}) => text),
      isTotal,
    })),
    left: told.length - kept.length,
    cards: cards.map((figure) => describeFigure(figure, handed)),
    hasChart: table !== null && table.chart !== null,
    rule: [...rules, ...(shown === undefined ? [] : sayKnown(shown, trial))],
    remarks: fault === undefined ? [...remarksOf(trial), ...sayHidden(trial)].map(french) : [],
    fault: fault === undefined ? null : french(String(fault)),
  };
  const {rule, hasChart} = printed;
  const numbers = printed.cards.map(({value, label, before}) => [value, label, before]);
  return {...printed, print: hashText(JSON.stringify([table?.heads, table?.lines, numbers, rule, hasChart]))};
}

/** « 159 sur 172 connus », where the unknown has a line of its own that nothing hides. */
function sayKnown(table: TableResult, {registers, results, lines}: Trial): string[] {
  if (lines.tableaux[0]!['colonnes'] !== '') return []; // each column has its own
  const at = table.lines.findIndex(({label}) => label === NON_RENSEIGNE);
  const [unknown, all] = [table.lines[at]?.values[0], table.total?.[0]];
  const {masks} = discloseResults(registers, results);
  const isHidden = [maskOf(masks, table.spec.id, 0, at), maskOf(masks, table.spec.id, 0)].some((mask) => mask);
  if (typeof unknown !== 'number' || typeof all !== 'number' || isHidden || table.additive[0] !== true) return [];
  if (table.columns[0]!.unit === 'euros') return [];
  return [french(`${writeCount(all - unknown)} sur ${writeCount(all)} : ce qui est connu.`)];
}

/** What makes a table or a figure other than what it seems to be: a value that nothing bears, nothing counted, what is missing. */
function remarksOf(trial: Trial): string[] {
  const {registers, results, name, problems} = trial;
  const handed = discloseResults(registers, results);
  const unmet = problems.flatMap(({code, detail}) =>
    code === 'own-value-unmet' ? (detail['values'] as string[]) : [],
  );
  const unread = problems.filter(({code}) => code === 'own-values-unread').map(({detail}) => detail);
  const table = results.tables.get(name);
  const isEmpty = table !== undefined && !printable(handed.results.tables.get(name));
  const lacks = isEmpty ? (table.lacks ?? []).filter((lack) => lack !== null) : [];
  const missing = lacks.map((lack) => `Non disponible : ${sayLack(lack, registers)}.`);
  const {seuilDiffusion} = registers.settings;
  return [
    ...(unmet.length === 0
      ? []
      : [`Aucune ligne des registres ne porte ${quoted(unmet)} : ce critère ne retient rien.`]),
    ...unread.map(
      ({column, values}) =>
        `${quoted(values as string[])} : d’autres mots que ceux du rapport, comptés sous « Non renseigné ». La table « Valeurs » peut dire ce qu’ils valent ; « ${String(column)} (lue) » les compte tels quels.`,
    ),
    ...(isEmpty ? (missing.length > 0 ? [...new Set(missing)] : ['Aucune ligne comptée dans l’année.']) : []),
    ...(isEmpty ? ['Le rapport n’imprimera pas ce tableau.'] : []),
    ...figuresOfTrial(trial).flatMap(({lack, doubt}) => [
      ...(lack === undefined ? [] : [`Non disponible : ${sayLack(lack, registers)}.`]),
      ...(doubt === undefined ? [] : [sayDoubt(doubt, results, handed.masks)]),
    ]),
    ...(seuilDiffusion < 2
      ? []
      : [
          `Seuil de diffusion de ${counted(seuilDiffusion, 'jeune')} : à côté des autres tableaux, le rapport peut masquer d’autres nombres que cet aperçu.`,
        ]),
  ];
}

/** The section that it goes to may be left out of the report. */
function sayHidden(trial: Trial): string[] {
  const into = sectionOfTrial(trial);
  return into === undefined || into.shown ? [] : [`La section « ${into.heading} » est masquée : il n’y paraîtra pas.`];
}
