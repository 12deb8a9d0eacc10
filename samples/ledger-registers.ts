import type {CellValue} from '../shared';
import {YEAR} from './calendar';
import {makeRandom} from './random';
import type {SampleSheet} from './sheet';

/** What was planted in the registers themselves, and what the control must say of it. */
interface PlantedRows {
  readonly case: string;
  /** `duplicate-register`: of the two rows one is paired, the other its copy. `to-confirm`: nobody can tell whose the payment is. */
  readonly expected: 'duplicate-register' | 'to-confirm';
  readonly register: readonly number[];
  readonly ledger: readonly number[];
}

/** A case of the ledgers, by the rows of the register and the lines of the file. */
interface KnownCase {
  readonly file: string;
  readonly case: string;
  readonly register: readonly number[];
  readonly ledger: readonly number[];
}

export const CONTROL_REGISTERS_NAME = `registres-controle-${YEAR}.xlsx`;

/**
 * The registers that the control reads, with the faults that the published totals leave no room for: aids typed twice, and
 * twins of aids that a payment without a name could pay as well. The ledgers are the same.
 */
export function plantRegisters(sheets: readonly SampleSheet[], cases: readonly KnownCase[], file: string) {
  const random = makeRandom('registres du contrôle');
  const of = (name: string) => sheets.find((sheet) => sheet.name === name)!;
  const aids = of('Aides');
  const rows = [...aids.rows];
  const times = new Map<CellValue, number>();
  for (const [dossier] of rows) times.set(dossier!, (times.get(dossier!) ?? 0) + 1);
  const strangers = of('Jeunes')
    .rows.slice(1)
    .flatMap(([dossier]) => (times.has(dossier!) ? [] : [dossier!]));
  const chosen = (name: string) => random.shuffle(cases.filter((one) => one.file === file && one.case === name));
  const isAlone = ({register}: KnownCase) => times.get(aids.rows[register[0]! - 1]![0]!) === 1;
  const planted: PlantedRows[] = [];
  const plant = (
    what: Omit<PlantedRows, 'register'>,
    row: number,
    copy: (cells: readonly CellValue[]) => CellValue[],
  ) => {
    rows.push(copy(rows[row - 1]!));
    planted.push({...what, register: [row, rows.length]});
  };
  for (const {register, ledger} of chosen('même dossier').filter(isAlone).slice(0, 6)) {
    plant({case: 'saisie deux fois', expected: 'duplicate-register', ledger}, register[0]!, (cells) => [...cells]);
  }
  for (const [at, {register, ledger}] of chosen('sans nom ni dossier').slice(0, 4).entries()) {
    plant({case: 'deux aides pour un paiement sans nom', expected: 'to-confirm', ledger}, register[0]!, (cells) =>
      cells.map((cell, column) => (column === 0 ? strangers[at]! : column === REFERENCE ? `T${at + 1}` : cell)),
    );
  }
  return {sheets: [of('Paramètres ML'), of('Jeunes'), {...aids, rows}], planted};
}

/** Column of the reference in « Aides ». */
const REFERENCE = 7;
