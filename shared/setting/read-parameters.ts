import {addressOf} from '../value/address';
import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {nearest} from '../value/nearest';
import {isBlank, textOf} from '../value/nothing';
import {parseNumber} from '../value/parse-number';
import {problem, type Place, type Problem} from '../message/problem';
import {cellIn, isParameterSheet, textIn, type FoundTable} from './parameter-tables';
import type {OwnTableId} from './table-specs';
import type {CompteRule, OwnLine, OwnLines, Parameters, Reference, SectionChoice, SectionName} from './parameters';
import {defaultSettings, describeKind, readSetting, readYesNo} from './read-setting';
import {readTerritoire} from './read-territoire';
import {settingSpecs} from './setting-specs';
import type {Settings} from './settings';
import {settleLines, type Line} from './settle-lines';

/** Reads the tables found in a workbook, in the order of its sheets; what is not said keeps its default. */
export function readParameters(tables: readonly FoundTable[], problems: Problem[]): Parameters {
  const of = (id: string) => tables.filter((table) => table.spec.id === id);
  const settled = (id: string) => settleLines(of(id), problems);
  const textes = settled('textes');
  const sections = settled('sections');
  tellTogether(tables, problems);
  return {
    settings: readSettings(of('reglages'), problems),
    territoire: readTerritoire(settled('territoire'), problems),
    references: settled('references').flatMap((line) => readReference(line, problems)),
    comptes: settled('comptes')
      .map(readCompte)
      .filter((rule) => rule.fonds !== '' && rule.compte !== ''),
    correspondances: settled('correspondances').map((line) => wordsOf(line, 'feuille', 'registre', 'lue', 'colonne')),
    valeurs: settled('valeurs').map((line) => wordsOf(line, 'registre', 'colonne', 'lue', 'compte')),
    textes: readTextes(textes),
    sections: sections.flatMap((line) => readSection(line, problems)),
    sectionNames: [
      ...namesIn('sections', sections),
      ...namesIn(
        'textes',
        textes.filter(({table, line}) => textIn(table, line, 'texte') !== ''),
      ),
    ],
    essentiel: settled('essentiel')
      .map((line) => wordsOf(line, 'place', 'nom'))
      .filter(({nom}) => nom !== ''),
    own: readOwn(settled, sections),
  };
}

/** The lines by which the agency declares its own: read here, understood by who knows the registers. */
function readOwn(settled: (id: OwnTableId) => readonly Line[], sections: readonly Line[]): OwnLines {
  const lines = (id: OwnTableId): OwnLine[] => linesIn(settled(id));
  const linesIn = (found: readonly Line[]): OwnLine[] => {
    const met = new Set<string>();
    return found.flatMap(({table, line}) => {
      const columns = Object.keys(table.spec.columns);
      const words = Object.fromEntries(columns.map((column) => [column, textIn(table, line, column)]));
      const said = JSON.stringify(words);
      // A line that a copy of the sheet says again is one line.
      if (met.has(said) || Object.values(words).every((word) => word === '')) return [];
      met.add(said);
      return [{words, sheet: table.sheet, row: line + 1, at: Object.fromEntries(table.columns)}];
    });
  };
  return {
    colonnes: lines('colonnes'),
    ventilations: lines('ventilations'),
    indicateurs: lines('indicateurs'),
    tableaux: lines('tableaux'),
    citations: lines('citations'),
    // A chapter makes a section; the other lines choose among those that there are.
    sections: linesIn(sections.filter(({table, line}) => textIn(table, line, 'chapitre') !== '')),
  };
}

/** Kinds of settings for which 0 is a value; for the others it is a blank of a range of Excel on a desktop. */
const COUNTS: ReadonlySet<string> = new Set(['percent', 'count']);

function linePlace({table, line}: Line, column: string): Place {
  return {
    sheet: table.sheet,
    cell: addressOf(line + 1, table.columns.get(column) ?? 0),
    value: textIn(table, line, column),
  };
}

/** Several sheets of settings are one: who gave two files may have meant one of them. */
function tellTogether(tables: readonly FoundTable[], problems: Problem[]): void {
  const sheets = [...new Set(tables.map(({sheet}) => sheet).filter(isParameterSheet))];
  if (sheets.length > 1)
    problems.push(problem('settings-several', {sheet: sheets[0]!, count: sheets.length}, {sheets}));
}

const settingNamed = (key: string) => settingSpecs.find((candidate) => foldText(candidate.key) === foldText(key));

/** As `textIn`, where a 0 may be a value. */
function writtenSetting({table, line}: Line, column: string): string {
  const kind = settingNamed(textIn(table, line, 'parametre'))?.type.kind ?? '';
  return cellIn(table, line, column) === 0 && COUNTS.has(kind) ? '0' : textIn(table, line, column);
}

function readSettings(tables: readonly FoundTable[], problems: Problem[]): Settings {
  const settings: Record<string, unknown> = {...defaultSettings()};
  for (const line of settleLines(tables, problems, writtenSetting)) {
    const key = textIn(line.table, line.line, 'parametre');
    const value = cellIn(line.table, line.line, 'valeur');
    const spec = settingNamed(key);
    if (spec === undefined) {
      const closest =
        nearest(
          key,
          settingSpecs.map((candidate) => candidate.key),
        ) ?? '';
      if (key !== '') problems.push(problem('setting-unknown', linePlace(line, 'parametre'), {closest}));
      continue;
    }
    if (isBlank(value) || (value === 0 && !COUNTS.has(spec.type.kind))) continue;
    const read = readSetting(spec, value);
    if (read !== undefined) settings[spec.name] = read;
    else {
      const detail = {
        key: spec.key,
        expected: describeKind(spec.type),
        kept: spec.fallback === '' ? 'rien' : spec.fallback,
      };
      problems.push(problem('setting-invalid', linePlace(line, 'valeur'), detail));
    }
  }
  return settings as unknown as Settings;
}

function numberIn(cell: CellValue): number {
  return typeof cell === 'number' ? cell : parseNumber(textOf(cell));
}

function readReference(line: Line, problems: Problem[]): Reference[] {
  const {table, line: row} = line;
  const annee = numberIn(cellIn(table, row, 'annee'));
  const valeur = numberIn(cellIn(table, row, 'valeur'));
  const refuse = (heading: string, column: string, expected: string) =>
    problems.push(problem('parameter-invalid', linePlace(line, column), {table: table.spec.title, heading, expected}));
  if (!Number.isInteger(annee) || annee < 1950 || annee > 2100) refuse('Année', 'annee', 'une année');
  else if (!Number.isFinite(valeur)) refuse('Valeur', 'valeur', 'un nombre');
  else
    return [
      {indicateur: textIn(table, row, 'indicateur'), annee, valeur, ventilation: textIn(table, row, 'ventilation')},
    ];
  return [];
}

function readCompte({table, line}: Line): CompteRule {
  const text = (column: string) => textIn(table, line, column);
  return {
    fonds: text('fonds'),
    compte: text('compte').replace(/\s/g, ''),
    libelle: text('libelle'),
    journal: text('journal'),
  };
}

/** A line in the words of the sheet, and where each of them stands. */
function wordsOf<F extends string>({table, line}: Line, ...columns: readonly F[]) {
  const each = <T>(of: (column: F) => T) =>
    Object.fromEntries(columns.map((column) => [column, of(column)])) as Record<F, T>;
  return {
    ...each((column) => textIn(table, line, column)),
    sheet: table.sheet,
    row: line + 1,
    at: each((column) => table.columns.get(column) ?? 0),
  };
}

/** Several lines of one section are printed as paragraphs, in their order. */
function readTextes(lines: readonly Line[]): Map<string, string> {
  const textes = new Map<string, string>();
  for (const {table, line} of lines) {
    const section = textIn(table, line, 'section');
    const texte = textIn(table, line, 'texte');
    if (section === '' || texte === '') continue;
    const before = textes.get(section);
    textes.set(section, before === undefined ? texte : `${before}\n${texte}`);
  }
  return textes;
}

function namesIn(table: SectionName['table'], lines: readonly Line[]): SectionName[] {
  return lines.flatMap((line) => {
    const {sheet, cell = '', value = ''} = linePlace(line, 'section');
    return value === '' ? [] : [{table, name: value, sheet, cell}];
  });
}

function readSection(line: Line, problems: Problem[]): SectionChoice[] {
  const {table, line: row} = line;
  const section = textIn(table, row, 'section');
  if (section === '') return [];
  const affichee = cellIn(table, row, 'affichee');
  const ordre = cellIn(table, row, 'ordre');
  const shown = isBlank(affichee) || affichee === 0 ? true : readYesNo(affichee);
  const order = isBlank(ordre) || ordre === 0 ? null : numberIn(ordre);
  const refuse = (heading: string, column: string, expected: string) =>
    problems.push(problem('parameter-invalid', linePlace(line, column), {table: table.spec.title, heading, expected}));
  if (shown === undefined) refuse('Affichée', 'affichee', 'oui ou non');
  else if (order !== null && !Number.isFinite(order)) refuse('Ordre', 'ordre', 'un nombre');
  else return [{section, shown, order, title: textIn(table, row, 'titre')}];
  return [];
}
