import {yearOf} from '../../value/day';
import type {Day} from '../../value/day';
import {datingDays} from '../../count/covered-years';
import {yearOfReport, yearPeriod} from '../../count/period';
import {proposeComptes} from '../../aids/entry/accounts';
import {accountingYear} from '../../aids/control';
import {fundOf} from '../../aids/label/fund-words';
import type {Ledger} from '../../reading/ledger/ledger';
import type {Registers} from '../../count/registers';
import type {CompteRule} from '../../setting/parameters';
import {findDecisions} from './aids-decisions';
import type {DecisionSheets} from './aids-decisions';
import {describeLedger, ledgersInSheets} from './aids-ledgers';
import type {LedgerReading} from './aids-ledgers';
import {controlSource, describeControlSheets} from './aids-marks';
import type {AidsSheet} from './aids-marks';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {describeSettings} from '../settings/settings-page';
import type {SettingTable} from '../settings/settings-page';
import type {Task} from '../task';

/** A period to control, days as serials. */
interface AidsPeriod {
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
}

/** What the workbook holds for a control of aids. */
export interface AidsState {
  /** Sheets of the register of aids, and their rows; none when it is not there. */
  readonly registers: readonly string[];
  readonly rows: number;
  /** The periods that the aids cover, the latest first, and which one is of the report. */
  readonly periods: readonly AidsPeriod[];
  readonly chosen: number;
  /** Ledgers that stand in sheets. */
  readonly ledgers: readonly LedgerReading[];
  readonly accounts: Accounts;
  readonly sheets: readonly AidsSheet[];
  readonly decisions: {
    readonly count: number;
    readonly place: DecisionSheets['place'];
    /** Who decided so far, as they wrote their names. */
    readonly people: readonly string[];
  };
}

/** Which accounts are which fund: as « Comptes » says, and as the labels of ledgers would have it. */
interface Accounts {
  readonly inForce: readonly CompteRule[];
  readonly place: SettingTable['place'];
  readonly proposed: readonly CompteRule[];
}

/** What there is to control, and what was. */
export function* describeAids(workbook: RecognisedWorkbook): Task<AidsState> {
  const {registers, sheets, keys} = workbook;
  const own = registers.recognised.filter(({register}) => register === 'aides');
  const ledgers = ledgersInSheets(workbook);
  const {decided, place} = yield* findDecisions(workbook);
  const decisions = decided?.decisions ?? [];
  const periods = periodsOf(registers);
  const year = yearOfReport(registers);
  const ours = year === null ? null : accountingYear(year, registers.settings.debutExercice);
  return {
    registers: own.map(({sheet}) => sheet),
    rows: own.reduce((sum, {rows}) => sum + rows, 0),
    periods,
    chosen: Math.max(
      0,
      periods.findIndex(({from}) => from === ours?.from),
    ),
    ledgers: ledgers.map((ledger) => describeLedger(ledger, keys.get(ledger.name) ?? null)),
    accounts: {
      inForce: registers.comptes,
      place: describeSettings(workbook).tables.find(({id}) => id === 'comptes')?.place ?? null,
      proposed: proposedAccounts(registers, ledgers),
    },
    sheets: describeControlSheets(sheets, controlSource(workbook, decisions), ledgers),
    decisions: {
      count: decisions.length,
      place,
      people: [...new Set(decisions.map(({by}) => by))].filter((name) => name !== ''),
    },
  };
}

/** Accounts that labels name for the funds of which « Comptes » says nothing yet. */
export function proposedAccounts({comptes}: Registers, ledgers: readonly Ledger[]): CompteRule[] {
  const said = new Set(comptes.map(({fonds}) => fundOf(fonds)));
  return proposeComptes(ledgers, comptes).filter(({fonds}) => !said.has(fundOf(fonds)));
}

/** Calendar years in which aids were granted, and accounting years where they differ. */
function periodsOf(registers: Registers): AidsPeriod[] {
  const {tables, settings} = registers;
  const table = tables.aides;
  const days = (table === undefined ? undefined : datingDays(table))?.filter((day) => day !== 0) ?? [];
  const years = new Set<number>();
  for (const day of days) years.add(yearOf(day));
  const asked = yearOfReport(registers);
  if (asked !== null) years.add(asked);
  const month = settings.debutExercice;
  const calendar = [...years].map(yearPeriod);
  const accounting =
    month === 1
      ? []
      : [...new Set([...years].flatMap((year) => [year - 1, year]))]
          .map((year) => accountingYear(year, month))
          .filter(({from, to}) => days.some((day) => day >= from && day <= to));
  return [...accounting, ...calendar].sort((a, b) => b.to - a.to).map(({label, from, to}) => ({label, from, to}));
}
