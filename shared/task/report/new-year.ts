import type {Results} from '../../count/evaluate-report';
import {yearOfReport} from '../../count/period';
import {catalogueOf} from '../../language/catalogue-of';
import {foldText} from '../../value/fold';
import {textIn, type FoundTable} from '../../setting/parameter-tables';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {replaceLines, type TableLine} from '../settings/find-parameter-sheet';
import {saveSettings, type SettingRefusal} from '../settings/settings-page';
import {ask, tell} from '../task';
import type {Task} from '../task';
import {addDrawn, type DrawnSheet} from './add-drawn';
import {checkCopy, type CopyRemark} from './check-copy';
import {ownSheet} from './describe-report';
import {keptId, keptPlan} from './keep-year';
import {planReport, type PlannedReport} from './plan-report';

/** What « Nouvelle année » does, said before and after. */
export interface YearStep {
  readonly year: number | null;
  /** Plans whose sheets are still to be kept; empty once everything is done. */
  readonly left: readonly string[];
  readonly drawn: readonly DrawnSheet[];
  /** Sheets that cannot be kept as they were proof-read, and why. */
  readonly remarks: readonly CopyRemark[];
  /** How many figures of the year go into « Références ». */
  readonly references: number;
  /** What « Réglages » did not take. */
  readonly refused: readonly SettingRefusal[];
}

/** What to ask for: `left` as the last step gave it, null to be told what would be done, and nothing is done then. */
export interface YearRequest {
  readonly year: number | null;
  readonly left: readonly string[] | null;
}

/**
 * A step of « Nouvelle année »: keeps sheets of the year that show what the registers give, then writes the figures that the next year is
 * compared with into « Références », and the next year into « Réglages ». Sheets and registers that stand are left as they are.
 */
export function* newYear({year: asked, left}: YearRequest, version: string, isEnough = () => true): Task<YearStep> {
  const workbook = yield* recogniseWorkbook();
  const year = asked ?? yearOfReport(workbook.registers);
  const planned = year === null ? null : planReport(workbook, {year, chapters: [], version});
  const none = {drawn: [], remarks: [], references: 0, refused: []};
  if (year === null || planned === null) return {...none, year: null, left: []};
  const {told, refused} = checkCopy(workbook, year, version, true, false);
  const remarks = [...told, ...refused].filter(({why}) => why !== 'edited');
  const lines = referencesOf(planned.results, catalogueOf(workbook.registers), year);
  const step = {...none, year, remarks, references: lines.length};
  if (left === null) return {...step, left: keepable(workbook, planned, remarks)};
  let drawn: DrawnSheet[] = [];
  let rest = left;
  while (rest.length > 0) {
    yield* tell(left.length - rest.length, left.length, rest[0]!);
    drawn = addDrawn(drawn, yield* keepSheet(workbook, planned, rest[0]!, left));
    rest = rest.slice(1);
    if (rest.length > 0 && isEnough()) return {...step, left: rest, drawn};
  }
  const isTheirs = (table: FoundTable, line: number) =>
    lines.some(
      ({indicateur, annee}) =>
        foldText(textIn(table, line, 'indicateur')) === foldText(String(indicateur)) &&
        textIn(table, line, 'annee') === String(annee) &&
        textIn(table, line, 'ventilation') === '',
    );
  yield* replaceLines(workbook, 'references', lines, isTheirs, version);
  const kept = yield* saveSettings([{name: 'annee', value: String(year + 1)}], version);
  return {...step, left: [], drawn, refused: kept};
}

/** The sheets of the year, in their order, of which nothing speaks against being kept. */
function keepable(
  {sheets}: RecognisedWorkbook,
  {plan, period}: PlannedReport,
  remarks: readonly CopyRemark[],
): string[] {
  return plan.sheets.flatMap(({id}) => {
    const own = id === 'sommaire' || id.startsWith('chapitre-') ? ownSheet(sheets, id) : undefined;
    const isOf = own?.mark.period === period.label && !remarks.some(({sheet}) => sheet === own.name);
    return isOf ? [id] : [];
  });
}

function* keepSheet(
  {sheets, source}: RecognisedWorkbook,
  {plan, period, version}: PlannedReport,
  id: string,
  kept: readonly string[],
): Task<DrawnSheet[]> {
  const sheet = plan.sheets.find((one) => one.id === id);
  const own = ownSheet(sheets, id);
  const rows = own === undefined ? null : yield* ask('readRows', own.key);
  if (sheet === undefined || rows === null) return [];
  const standing = new Set(sheets.flatMap(({mark}) => mark?.plan ?? []));
  const isKept = (one: string) => kept.includes(one) || standing.has(keptId(period.label, one));
  const links = new Set(plan.sheets.map((one) => one.id).filter(isKept));
  const whole = keptPlan(sheet, rows, period.label, links);
  const mark = {plan: whole.id, version, period: period.label, source};
  const answer = yield* ask('drawSheet', {plan: whole, accent: plan.accent, mark, overwrite: false});
  return [{...answer, plan: whole.id}];
}

/** The figures of the year that the next one is compared with, as « Références » says them. */
function referencesOf({figures}: Results, {known}: ReturnType<typeof catalogueOf>, year: number): TableLine[] {
  const compared = new Set(
    known.flatMap(({formula}) => (formula.kind === 'previous' || formula.kind === 'change' ? formula.figure : [])),
  );
  return [...compared].flatMap((id) => {
    const {value, spec} = figures.get(id) ?? {value: null, spec: null};
    if (value === null || spec === null || Number.isNaN(value)) return [];
    // A share above 1 is read as a percentage, and cents are said in euros.
    const valeur = spec.unit === 'euros' ? value / 100 : spec.unit === '%' && Math.abs(value) > 1 ? value * 100 : value;
    return [{indicateur: id, annee: year, valeur, ventilation: null}];
  });
}
