import type {CellValue} from '../../shared';
import {
  absoluteReference,
  hashText,
  holdsCell,
  isHandedRound,
  isOwnName,
  markerName,
  parseReference,
  quoteSheet,
  textsOfCopy,
} from '../../shared';
import {NewPackage} from '../package/new-package';
import {openPackage} from '../package/open-package';
import type {Package} from '../package/open-package';
import {readRelations} from '../package/relations';
import {findWorkbookParts} from '../package/workbook-parts';
import type {SheetPart, WorkbookParts} from '../package/workbook-parts';
import {readNames} from '../read/read-workbook';
import type {DefinedName} from '../read/read-workbook';
import {findOwnTabs} from '../graft/own-sheets';
import {parseXml} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeAttribute, escapeText} from '../xml/escape';
import {mainNamespace, relationNamespace} from '../xml/namespaces';
import {printName} from '../write/plan-names';
import {APPLICATION} from '../write/write-report';
import {xmlHead} from '../write/sheet-xml';
import {copyDrawing, picturedRows} from './bare-drawing';
import {BareStyles} from './bare-styles';
import {listCells} from './copied-cells';
import {printElement} from './print-element';
import type {CopiedCell} from './copied-cells';
import {printBareSheet} from './bare-sheet';
import {Seen} from './seen';
import {countRules, emptyZoneRows, linksAway, zonesOf} from './what-stays';

interface ReportCopy {
  readonly bytes: Uint8Array;
  readonly tabs: readonly string[];
  /** What stands on the sheets and could not come: drawings and rules of looks, cells whose formula was not worked out. */
  readonly lost: readonly {readonly tab: string; readonly pieces: number; readonly cells: readonly string[]}[];
}

interface Taken {
  readonly plan: string;
  readonly sheet: SheetPart;
  readonly root: XmlElement;
  readonly seen: Seen;
  readonly cells: readonly CopiedCell[];
  /** How many rules of conditional looks the user added. */
  readonly rules: number;
}

/**
 * A workbook that holds the sheets of ours as they stand, and nothing else: it is written anew from what they show, so that nothing can come along that
 * nobody thought of. Formulas become what they show. Hidden rows, columns and sheets, zones that nobody filled, comments, names, styles and
 * texts that no cell has, and what leads elsewhere stay behind.
 */
export function copyReport(bytes: Uint8Array, title: string, withMethod = false): ReportCopy {
  const pack = openPackage(bytes);
  const book = findWorkbookParts(pack);
  const names = readNames(book);
  const taken = takeSheets(pack, book, names, withMethod);
  const to = new NewPackage();
  to.relate('', 'workbook', 'xl/workbook.xml');
  const styles = new BareStyles(
    book.styles !== undefined && pack.find(book.styles) ? pack.parse(book.styles) : undefined,
  );
  const values = new Map(
    taken.map(({sheet, cells}) => [
      sheet.name.toLowerCase(),
      new Map(cells.map(({row, column, value}) => [`${row} ${column}`, value])),
    ]),
  );
  const byTab = new Map(taken.map((one) => [one.sheet.name.toLowerCase(), one]));
  const charted = {
    seen: (tab: string) => byTab.get(tab.toLowerCase())?.seen,
    valueAt: (tab: string, row: number, column: number): CellValue =>
      values.get(tab.toLowerCase())?.get(`${row} ${column}`) ?? null,
  };
  let parts = 0;
  const entries: string[] = [];
  const written: string[] = [];
  const lost: ReportCopy['lost'][number][] = [];
  taken.forEach((one, index) => {
    const {sheet, root, seen, cells, plan} = one;
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const drawing = book.isStrict
      ? undefined
      : readRelations(pack, sheet.part).find(({type, target}) => type === 'drawing' && pack.find(target));
    const place = `xl/drawings/drawing${index + 1}.xml`;
    const drawn =
      drawing === undefined
        ? {isEmpty: true, left: 0}
        : copyDrawing({pack, part: drawing.target, seen}, {pack: to, part: place, next: () => ++parts}, charted);
    const relation = drawn.isEmpty ? null : to.relate(part, 'drawing', place);
    to.add(
      part,
      'worksheet',
      printBareSheet(root, seen, cells, styles, {tabs: byTab, drawing: relation, isFirst: index === 0}),
    );
    const unknown = cells.filter(({isUnknown}) => isUnknown).map(({address}) => address);
    const pieces = drawn.left + one.rules;
    if (pieces > 0 || unknown.length > 0) lost.push({tab: sheet.name, pieces, cells: unknown});
    const id = to.relate('xl/workbook.xml', 'worksheet', part);
    entries.push(`<sheet name="${escapeAttribute(sheet.name)}" sheetId="${index + 1}" r:id="${id}"/>`);
    written.push(...namesOf(one, names, plan).map((name) => printName(name, index)));
  });
  addRest(to, pack, book, styles, {entries, names: written, title});
  return {bytes: to.toZip(), tabs: taken.map(({sheet}) => sheet.name), lost};
}

function takeSheets(pack: Package, book: WorkbookParts, names: readonly DefinedName[], withMethod: boolean): Taken[] {
  const planOf = new Map([...findOwnTabs(book)].map(([plan, tab]) => [tab, plan]));
  const chosen = book.sheets.flatMap((sheet) => {
    const plan = planOf.get(sheet.name);
    return plan === undefined || sheet.hidden || !isHandedRound(plan, withMethod) || !pack.find(sheet.part)
      ? []
      : [{plan, sheet}];
  });
  const kept = new Set(chosen.map(({sheet}) => sheet.name.toLowerCase()));
  const ours = new Set([...planOf.keys()].map((tab) => tab.toLowerCase()));
  const roots = chosen.map(({sheet}) =>
    parseXml(pack.readText(sheet.part), sheet.part, pack.find(sheet.part)?.packedSize),
  );
  const strings = book.strings !== undefined && pack.find(book.strings) ? pack.readText(book.strings) : '';
  const all = listCells(roots, strings);
  const blank = new BareStyles(
    book.styles !== undefined && pack.find(book.styles) ? pack.parse(book.styles) : undefined,
  );
  return chosen.map(({plan, sheet}, at) => {
    const root = roots[at]!;
    const links = linksAway(root, kept, ours);
    const hints = zonesOf(sheet.name, names);
    const isHint = ({row, column, text}: CopiedCell) =>
      hints.some(({area, mark}) => holdsCell(area, row, column) && text !== null && hashText(text) === mark);
    const shown = all[at]!.map((cell) =>
      isHint(cell) || blank.isBlank(cell.style) ? {...cell, value: null, text: null, rich: null} : cell,
    );
    const texts = shown.flatMap(({row, column, text}) =>
      text === null || text === '' ? [] : [{row, column, text, leadsAway: links.has(`${row} ${column}`)}],
    );
    const edits = textsOfCopy(plan, texts);
    const said = shown.map((cell) => {
      const other = edits.get(`${cell.row} ${cell.column}`);
      if (other === undefined) return cell;
      return {...cell, value: other, text: other, rich: null, ...(other === null ? {style: 0} : {})};
    });
    const seen = new Seen(root, emptyZoneRows(hints, said, picturedRows(pack, sheet.part)));
    const cells = said
      .filter(({row, column}) => seen.has(row, column))
      .filter(({row, column, value}) => value !== null || !hints.some(({area}) => holdsCell(area, row, column)))
      .map((cell) => ({...cell, row: seen.rows.at(cell.row), column: seen.columns.at(cell.column)}));
    return {plan, sheet, root, seen, cells, rules: countRules(root, hints)};
  });
}

/** What is printed, where our tables and figures stand, and whose sheet it is. */
function namesOf({sheet, seen, plan}: Taken, names: readonly DefinedName[], id: string) {
  const area = (formula: string): string | null => {
    const place = parseReference(formula);
    const shown =
      place === null || place.sheet.toLowerCase() !== sheet.name.toLowerCase() ? null : seen.area(place.area);
    return shown === null ? null : absoluteReference(sheet.name, shown);
  };
  return names.flatMap(({name, formula, sheet: scope}) => {
    const isLocal = scope?.toLowerCase() === sheet.name.toLowerCase();
    if (isLocal && name === '_xlnm.Print_Titles') {
      const rows = /!\$(\d+):\$(\d+)$/.exec(formula);
      if (rows === null) return [];
      const [first, last] = [seen.rows.at(Number(rows[1]) - 1), seen.rows.at(Number(rows[2])) - 1];
      return last < first ? [] : [{name, formula: `${quoteSheet(sheet.name)}!$${first + 1}:$${last + 1}`, isLocal}];
    }
    const isPrinted = isLocal && name === '_xlnm.Print_Area';
    const isMarker = scope === null && name.toLowerCase() === markerName(id).toLowerCase();
    const isFigure = scope === null && isOwnName(name) && /^RA_/i.test(name);
    const place = isPrinted || isMarker || isFigure ? area(formula) : null;
    return place === null
      ? []
      : [
          {
            name: isMarker ? markerName(plan) : name,
            formula: place,
            ...(isPrinted ? {isLocal} : {}),
          },
        ];
  });
}

function addRest(
  to: NewPackage,
  pack: Package,
  book: WorkbookParts,
  styles: BareStyles,
  {
    entries,
    names,
    title,
  }: {readonly entries: readonly string[]; readonly names: readonly string[]; readonly title: string},
): void {
  const workbook = 'xl/workbook.xml';
  to.add(
    workbook,
    'workbook',
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/>` +
      `<bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>` +
      `${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`,
  );
  to.add('xl/styles.xml', 'styles', styles.print());
  to.relate(workbook, 'styles', 'xl/styles.xml');
  const theme = book.relations.find(({type, target}) => type === 'theme' && pack.find(target));
  // A theme that leads to pictures would lead nowhere.
  if (theme !== undefined && readRelations(pack, theme.target).length === 0) {
    to.add('xl/theme/theme1.xml', 'theme', xmlHead + printElement(pack.parse(theme.target)));
    to.relate(workbook, 'theme', 'xl/theme/theme1.xml');
  }
  to.relate('', 'core', 'docProps/core.xml');
  to.add(
    'docProps/core.xml',
    'core',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title></cp:coreProperties>`,
  );
  to.relate('', 'app', 'docProps/app.xml');
  to.add(
    'docProps/app.xml',
    'app',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${APPLICATION}</Application></Properties>`,
  );
}
