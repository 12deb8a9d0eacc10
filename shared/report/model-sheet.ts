import {chaptersOf, sectionsOf} from '../language/catalogue-of';
import {linesOfReport} from '../language/model-lines';
import type {ModelLines} from '../language/model-lines';
import type {Words} from '../language/words-of-lines';
import type {Registers} from '../count/registers';
import {isClosedValue} from '../reading/closed-value';
import {PARAMETER_SHEET} from '../setting/parameter-tables';
import {modelTableIds} from '../setting/model-tables';
import {defaultSettings} from '../setting/read-setting';
import {parameterTables} from '../setting/table-specs';
import type {ReportPlan} from '../sheet/sheet-plan';
import {drawParameters} from './parameter-sheet';
import {chooseSections, isCalled} from './section-choice';
import {SETTINGS_PLAN} from './settings-plan';

const TITLE = 'Modèle de rapport';

/** A model as one sheet, and the texts of the agency that stay at home unless they are asked for, each by the name of its section. */
interface ModelPlan {
  readonly plan: ReportPlan;
  readonly textsLeft: readonly string[];
}

/**
 * Everything that makes the report, as tables of « Paramètres ML » that another agency may open: what is built in, what the workbook
 * declares, its choice of sections. Nothing else of the workbook: neither who it is, nor what it refers to, nor cells that it cites.
 */
export function buildModelPlan(registers: Registers, textsAsked: readonly string[], program: string): ModelPlan {
  const lines = linesIn(registers);
  const isAsked = (section: string) => {
    const spec = sectionsOf(registers).find((one) => isCalled(one, section));
    return textsAsked.some((name) => (spec === undefined ? name === section : isCalled(spec, name)));
  };
  const written = [...registers.textes];
  const textes = written
    .filter(([section]) => isAsked(section))
    .flatMap(([section, texte]) => texte.split('\n').map((line): Words => ({section, texte: line})));
  const all: Readonly<Record<string, readonly Words[]>> = {...lines, textes};
  const tables = modelTableIds.flatMap((id) => {
    const {title, columns} = parameterTables.find((table) => table.id === id)!;
    const ids = Object.keys(columns);
    const words = all[id] ?? [];
    if (words.length === 0) return [];
    const heads = ids.map((column) => columns[column]!.headings[0]);
    return [{title, heads, lines: words.map((line) => ids.map((column) => line[column] || null))}];
  });
  const about = {agency: '', title: TITLE, program, generatedOn: '', accent: ACCENT};
  const sheet = drawParameters(tables, {id: SETTINGS_PLAN, title: PARAMETER_SHEET}, about);
  return {
    plan: {sheets: [sheet], accent: ACCENT, title: TITLE, author: ''},
    textsLeft: written.filter(([section]) => !isAsked(section)).map(([section]) => section),
  };
}

/** The colour of a report where nobody chose one: that of an agency is its own. */
const ACCENT = defaultSettings().couleur;

function linesIn(registers: Registers): ModelLines & Readonly<Record<'colonnes' | 'valeurs', readonly Words[]>> {
  const {own, valeurs} = registers;
  const chosen = chooseSections(sectionsOf(registers), registers);
  const lines = linesOfReport(registers, chaptersOf(registers));
  const placed = new Map(lines.sections.map((line) => [line['section'], line]));
  return {
    ...lines,
    colonnes: own.colonnes.map(({words}) => words),
    valeurs: valeurs
      .filter(isClosedValue)
      .map(({registre, colonne, lue, compte}) => ({registre, colonne, lue, compte})),
    sections: chosen.flatMap(({spec, heading, shown, order}) => {
      const line = placed.get(spec.id);
      const said = {titre: heading, affichee: shown ? 'oui' : 'non', ordre: String(order)};
      return line === undefined ? [] : [{...line, ...said}];
    }),
  };
}
