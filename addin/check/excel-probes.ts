import {checkLine, refusedLine} from '../../shared';
import type {CheckLine} from '../../shared';
import type {ExcelDoor} from '../host/excel-door';
import {later} from '../host/excel-door';
import {attempt, knownCodes, toHostError} from '../host/excel-fault';

/** Where each operation is tried; nothing of the report stands there. */
const SHEET = 'Essais';

interface Place {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

/** What is asked of Excel, and, where it can be read again, whether it is there. */
type Probe = (place: Place) => (() => boolean) | void;

const at = (sheet: Excel.Worksheet, row: number, column: number, rows = 1, columns = 1) =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Each kind of operation that the host asks for, under a name of ours. */
const probes: Readonly<Record<string, Probe>> = {
  'attendre pour afficher': ({context}) => context.workbook.application.suspendScreenUpdatingUntilNextSync(),
  valeurs: ({sheet}) => {
    const range = at(sheet, 0, 0, 3, 2);
    range.values = [['Libellé', 1], ['Autre', 2], ['Total', 3]]; // prettier-ignore
    range.load('values');
    return () => range.values[1]![1] === 2;
  },
  formules: ({sheet}) => {
    const range = at(sheet, 3, 1);
    range.formulas = [['=SUM(B1:B3)']];
    range.load('values');
    return () => range.values[0]![0] === 6;
  },
  jours: ({sheet}) => {
    const range = at(sheet, 4, 1);
    range.numberFormat = [['dd/mm/yyyy']];
    range.values = [[45292]];
    range.load('values,numberFormat');
    return () => range.values[0]![0] === 45292 && range.numberFormat[0]![0] === 'dd/mm/yyyy';
  },
  'texte qui ressemble à un nombre': ({sheet}) => {
    const range = at(sheet, 5, 1);
    range.numberFormat = [['@']];
    range.values = [['00012345']];
    range.load('values');
    return () => range.values[0]![0] === '00012345';
  },
  effacer: ({sheet}) => {
    const range = at(sheet, 6, 0);
    range.values = [['x']];
    range.clear('Contents');
    range.load('values');
    return () => range.values[0]![0] === '';
  },
  lien: ({sheet}) => void (at(sheet, 7, 0).hyperlink = {documentReference: `'${SHEET}'!A1`, textToDisplay: 'Lien'}),
  'styles de cellules': ({sheet}) =>
    at(sheet, 8, 0).setCellProperties([[{format: {font: {bold: true, color: '#112233'}, fill: {color: '#F4F6F8'}}}]]),
  'largeurs de colonnes': ({sheet}) => at(sheet, 0, 0, 1, 1).setColumnProperties([{format: {columnWidth: 120}}]),
  'hauteurs de lignes': ({sheet}) => at(sheet, 0, 0, 1, 1).setRowProperties([{format: {rowHeight: 20}}]),
  'fusion de cellules': ({sheet}) => {
    at(sheet, 9, 0, 1, 2).merge(false);
    at(sheet, 9, 0, 1, 2).unmerge();
  },
  'copie de formats': ({sheet}) => at(sheet, 10, 0).copyFrom(at(sheet, 8, 0), 'Formats'),
  'aide dans une zone': ({sheet}) => {
    const {cellValue} = at(sheet, 11, 0).conditionalFormats.add('CellValue');
    cellValue.format.font.italic = true;
    cellValue.rule = {formula1: '="x"', operator: 'EqualTo'};
  },
  noms: ({context, sheet}) => {
    const name = context.workbook.names.add('RA_essai', at(sheet, 0, 0)).load('value');
    return () => String(name.value).includes(SHEET);
  },
  'nom caché': ({context}) => void (context.workbook.names.add('RA_essai_cache', '="x"').visible = false),
  'réglage du classeur': ({context}) => {
    context.workbook.settings.add('BilanML.essai', 'x');
    const setting = context.workbook.settings.getItemOrNullObject('BilanML.essai').load('value');
    return () => setting.value === 'x';
  },
  quadrillage: ({sheet}) => {
    sheet.showGridlines = false;
    sheet.load('showGridlines');
    return () => !sheet.showGridlines;
  },
  'couleur d’onglet': ({sheet}) => void (sheet.tabColor = '#0B5C8C'),
  'volets figés': ({sheet}) => sheet.freezePanes.freezeRows(1),
  'orientation du papier': ({sheet}) => void (sheet.pageLayout.orientation = 'Landscape'),
  'taille du papier': ({sheet}) => void (sheet.pageLayout.paperSize = 'A4'),
  'ajustement à la page': ({sheet}) => void (sheet.pageLayout.zoom = {horizontalFitToPages: 1}),
  centrage: ({sheet}) => void (sheet.pageLayout.centerHorizontally = true),
  marges: ({sheet}) => void (sheet.pageLayout.leftMargin = 36),
  'zone d’impression': ({sheet}) => sheet.pageLayout.setPrintArea(at(sheet, 0, 0, 12, 2)),
  'titres répétés': ({sheet}) => sheet.pageLayout.setPrintTitleRows('$1:$1'),
  'en-tête et pied': ({sheet}) => void (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = 'Essai'),
  'sauts de page': ({sheet}) => {
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.horizontalPageBreaks.add('A6');
  },
  graphique: ({sheet}) => {
    const chart = sheet.charts.add('BarClustered', at(sheet, 0, 1, 3, 1), 'Columns');
    chart.name = 'RA_graphe_essai';
    chart.setPosition(at(sheet, 14, 0), at(sheet, 26, 5));
    chart.series.getItemAt(0).setXAxisValues(at(sheet, 0, 0, 3, 1));
  },
  'titre de graphique': ({sheet}) => void (sheet.charts.getItem('RA_graphe_essai').title.text = 'Essai'),
  'légende de graphique': ({sheet}) => void (sheet.charts.getItem('RA_graphe_essai').legend.visible = false),
  'étiquettes de graphique': ({sheet}) => {
    const series = sheet.charts.getItem('RA_graphe_essai').series.getItemAt(0);
    series.hasDataLabels = true;
    series.dataLabels.position = 'OutsideEnd';
  },
  'axes de graphique': ({sheet}) => {
    const {categoryAxis, valueAxis} = sheet.charts.getItem('RA_graphe_essai').axes;
    categoryAxis.reversePlotOrder = true;
    valueAxis.visible = false;
  },
  'trouver les formules': ({sheet}) => {
    const cells = sheet.getUsedRangeOrNullObject(true).getSpecialCellsOrNullObject('Formulas').load('cellCount');
    return () => cells.cellCount === 1;
  },
  'marquer à recalculer': ({sheet}) => at(sheet, 3, 1).setDirty(),
  'calculer une feuille': ({sheet}) => sheet.calculate(false),
  'calendrier de 1900': ({context}) => {
    const day = context.workbook.functions.date(1904, 1, 2).load('value');
    return () => day.value === 1463;
  },
  'calcul automatique': ({context}) => {
    const application = context.workbook.application.load('calculationMode');
    return () => application.calculationMode !== 'Manual';
  },
  'place d’un onglet': ({sheet}) => void (sheet.position = 0),
};

/** Those that older Excels lack, by the set that has them. */
const newer: Readonly<Record<string, {readonly set: string; readonly probe: Probe}>> = {
  'propriété de feuille': {
    set: later.sheetProperties,
    probe: ({sheet}) => void sheet.customProperties.add('BilanML.essai', 'x'),
  },
};

const ADD = 'ajouter une feuille';
const UNDO = 'annulation groupée';

/** The operations that this Excel should know. */
export function probeNames(door: ExcelDoor): readonly string[] {
  const since = Object.entries(newer).filter(([, {set}]) => door.supports(set));
  return [
    ADD,
    ...Object.keys(probes),
    ...since.map(([name]) => name),
    ...(door.supports(later.undoGroup) ? [UNDO] : []),
  ];
}

/** Tries one, alone in its request: what is refused is that one. */
export async function runProbe(door: ExcelDoor, name: string): Promise<CheckLine> {
  try {
    const isThere = name === ADD ? await addSheet(door) : name === UNDO ? await group(door) : await tryOne(door, name);
    return checkLine(name, isThere ? 'done' : 'different');
  } catch (error) {
    return refusedLine(name, toHostError(error, 'check'), knownCodes);
  }
}

function addSheet(door: ExcelDoor): Promise<boolean> {
  return attempt(door, {action: 'check'}, async (context) => {
    context.workbook.worksheets.add(SHEET);
    await context.sync();
    return true;
  });
}

/** In a group of undo, without the way round that a drawing has. */
function group(door: ExcelDoor): Promise<boolean> {
  return door.run({delayForCellEdit: true, mergeUndoGroup: true}, async (context) => {
    at(context.workbook.worksheets.getItem(SHEET), 12, 0, 2, 2).formulas = [['=1', '=2'], ['=3', '=4']]; // prettier-ignore
    await context.sync();
    return true;
  });
}

function tryOne(door: ExcelDoor, name: string): Promise<boolean> {
  const probe = probes[name] ?? newer[name]!.probe;
  return attempt(door, {action: 'check'}, async (context) => {
    const isThere = probe({context, sheet: context.workbook.worksheets.getItem(SHEET)});
    await context.sync();
    return isThere === undefined || isThere();
  });
}
