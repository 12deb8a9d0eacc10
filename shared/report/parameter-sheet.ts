import type {CellValue} from '../value/cell';
import {french} from '../value/french';
import {PARAMETER_SHEET} from '../setting/parameter-tables';
import {ownTableIds, parameterTables} from '../setting/table-specs';
import type {OwnTableId, ParameterTableId, ParameterTableSpec} from '../setting/table-specs';
import {settingSpecs} from '../setting/setting-specs';
import {gap, stack} from '../sheet/block';
import {drawTitle, toSheet} from './chapter-sheet';
import {drawLine} from '../sheet/grid';
import {pageHeight} from '../sheet/layout';
import type {Chunk} from '../sheet/page-flow';
import {flow} from '../sheet/page-flow';
import {essentialLines} from './essential-choice';
import type {PageContext, ReportContext} from './report-context';
import {chooseSections} from './section-choice';
import {sectionsOf} from '../language/catalogue-of';
import {SETTINGS_PLAN} from './settings-plan';
import type {SheetPlan} from '../sheet/sheet-plan';
import {writeSetting} from './write-setting';

const WIDTHS = [28, 30, 34, 31];
/** Of the columns beyond them, in the tables of the agency's own. */
const FURTHER = 16;
/** Rows left under a table for what staff add; a blank row ends it. */
const ROOM = 3;

/** The settings in force, laid out so that the sheet can be read back: one table under the other. */
export function buildParameterSheet(context: ReportContext): SheetPlan {
  const tables = parameterTables.flatMap((table) => {
    const lines = linesOf(table.id, context);
    return lines.length === 0 && isOwn(table.id) ? [] : [{title: table.title, heads: headsOf(table, context), lines}];
  });
  return drawParameters(tables, {id: SETTINGS_PLAN, title: PARAMETER_SHEET}, context);
}

/** A table of settings to draw: its title, its headings, its lines. */
interface ParameterTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly (readonly CellValue[])[];
}

/** Tables of settings, one under the other. */
export function drawParameters(
  tables: readonly ParameterTable[],
  identity: {readonly id: string; readonly title: string},
  context: PageContext,
): SheetPlan {
  const most = Math.max(...tables.map(({heads}) => heads.length));
  const widths = [...WIDTHS, ...Array.from({length: Math.max(0, most - WIDTHS.length)}, () => FURTHER)];
  const head = drawTitle(identity.title, context, widths);
  const chunks = tables.map(({title, heads, lines}): Chunk => drawTable(title, heads, lines, widths));
  const {block, breaksBefore} = flow(head, chunks, pageHeight(widths, 'portrait'));
  const sheet = toSheet({...identity, widths, orientation: 'portrait'}, block, breaksBefore, context);
  return {...sheet, page: {...sheet.page, titleRows: {first: 0, last: head.heights.length - 1}}};
}

const isOwn = (id: ParameterTableId): id is OwnTableId => ownTableIds.some((own) => own === id);

function headsOf({id, columns}: ParameterTableSpec, {registers: {territoire, own}}: ReportContext): string[] {
  const heads = Object.values(columns).map(({headings}) => headings[0]);
  // What makes a section is shown where the agency makes one.
  if (id === 'sections' && own.sections.length === 0) return heads.slice(0, 4);
  if (id === 'territoire') return [...heads, ...(territoire.levels ?? []).map(({name}) => name)];
  if (id === 'essentiel') return [...heads, 'Intitulé'];
  return id === 'reglages' ? [...heads, 'Explication'] : heads;
}

function drawTable(
  title: string,
  heads: readonly string[],
  lines: readonly (readonly CellValue[])[],
  widths: readonly number[],
): Chunk {
  const line = (cells: readonly CellValue[]) =>
    drawLine(
      heads.map((_, column) => [cells[column] ?? null, 'row-label']),
      widths,
    );
  const head = stack(
    drawLine([[title, 'heading', widths.length]], widths, 22),
    drawLine(
      heads.map((text) => [text, 'table-corner']),
      widths,
      18,
    ),
  );
  // The blank rows that end the table go with its last line: the next table must never join it.
  const room = stack(...Array.from({length: ROOM}, () => gap(15)));
  const drawn = lines.map(line);
  const last = drawn.pop();
  if (last === undefined) return [{block: stack(head, room)}];
  return [{block: head, tied: true}, ...drawn.map((block) => ({block})), {block: stack(last, room)}];
}

function linesOf(id: ParameterTableId, {registers, all}: ReportContext): (readonly CellValue[])[] {
  const {settings, territoire, references, comptes, correspondances, valeurs, textes} = registers;
  switch (id) {
    case 'reglages':
      return settingSpecs.map(({name, key, help}) => [
        key,
        name === 'annee' ? yearOf(all.period.label) : writeSetting(settings, name),
        french(help),
      ]);
    case 'territoire':
      // Communes that nobody declared are not printed: read back, they would be.
      return (territoire.declared ? territoire.communes : []).flatMap(({name, insee, qpv}) => {
        const levels = (territoire.levels ?? []).map(({valueOf}) => valueOf.get(name) ?? null);
        return (qpv.length === 0 ? [null] : qpv).map((quartier): CellValue[] => [name, insee, quartier, ...levels]);
      });
    case 'references':
      return references.map(({indicateur, annee, valeur, ventilation}) => [indicateur, annee, valeur, ventilation]);
    case 'comptes':
      return comptes.map(({fonds, compte, libelle, journal}) => [fonds, compte, libelle, journal]);
    case 'correspondances':
      return correspondances.map(({feuille, registre, lue, colonne}) => [feuille, registre, lue, colonne]);
    case 'valeurs':
      return valeurs.map(({registre, colonne, lue, compte}) => [registre, colonne, lue, compte]);
    case 'textes':
      return [...textes].flatMap(([section, texte]) => texte.split('\n').map((line): CellValue[] => [section, line]));
    case 'sections':
      return chooseSections(sectionsOf(registers), registers).map(({spec, heading, shown, order}) => {
        const made = registers.own.sections.find(({words}) => words['section'] === spec.id)?.words;
        const making =
          made === undefined ? [] : [made['chapitre'] || null, made['phrases'] || null, made['rassemble'] || null];
        return [spec.id, shown ? 'oui' : 'non', order, french(heading), ...making];
      });
    case 'essentiel':
      return essentialLines(registers).map(([place, nom, title]) => [place, nom, french(title)]);
    default:
      return registers.own[id].map(({words}) => Object.keys(specOf(id).columns).map((column) => words[column] || null));
  }
}

const specOf = (id: ParameterTableId) => parameterTables.find((table) => table.id === id)!;

/** The year of the report is a setting in force even where nobody wrote it down. */
function yearOf(label: string): number | null {
  return /^\d{4}$/.test(label) ? Number(label) : null;
}
