import type {CellValue, Day} from '../shared';
import type {Fonds} from './aide';
import {COUNTED_AIDE, SPELLINGS_OF_FONDS} from './spellings';
import type {SampleSheet} from './sheet';

/** A row of the sample register of aids that counts, as a person reads it. */
export interface GrantedAid {
  /** Row of the sheet, counted from 1. */
  readonly row: number;
  readonly dossier: string;
  readonly fonds: Fonds;
  readonly decided: Day;
  readonly paid: Day;
  readonly cents: number;
  readonly isFee: boolean;
  readonly reference: string;
  readonly commune: string;
}

/** A line of a ledger or of a return, before it is written; its place is known once all are in order. */
export interface PlannedLine {
  readonly day: Day;
  readonly account: string;
  /** The other account of the entry. */
  readonly against: string;
  readonly label: string;
  readonly piece: string;
  readonly cents: number;
}

/** What was planted, and what the control must say of it. */
export interface PlantedCase {
  readonly name: string;
  /** Verdict expected: a rule of the control. */
  readonly expected: string;
  readonly aids: readonly GrantedAid[];
  readonly lines: readonly PlannedLine[];
  /** Its funds: of the aids, and of the accounts of the lines. */
  readonly funds: readonly Fonds[];
  /** What somebody must still do about it; the state of a fund is the worst that its cases leave it. */
  readonly leaves: 'proven' | 'to-confirm' | 'to-correct';
}

const MISTAKES: ReadonlySet<string> = new Set(['duplicate-ledger', 'wrong-fund']);

/**
 * A case with what it leaves to somebody: a mistake is to correct; an aid that nothing names, that is booked with a supplier and
 * not paid, or that no line pays is to confirm.
 */
export function plantedCase(
  name: string,
  expected: string,
  aids: readonly GrantedAid[],
  lines: readonly PlannedLine[],
  fundOf: (line: PlannedLine) => Fonds | undefined,
  isNamed = true,
): PlantedCase {
  const funds = new Set([...aids.map(({fonds}) => fonds), ...lines.map(fundOf)]);
  funds.delete(undefined);
  const isPaid = lines.length > 0 && lines.every(({against}) => !against.startsWith('401'));
  const leaves = MISTAKES.has(expected) ? 'to-correct' : isNamed && isPaid ? 'proven' : 'to-confirm';
  return {name, expected, aids, lines, funds: [...funds] as Fonds[], leaves};
}

const FUNDS: readonly Fonds[] = ['PACEA', 'CEJ', 'FAJeM', 'Mobilité', 'Fonds ML indirectes', 'Fonds ML directes'];
const counted: ReadonlySet<CellValue> = new Set<CellValue>(COUNTED_AIDE);

/** The rows granted, of the six funds, of every year. */
export function grantedAids(sheet: SampleSheet): GrantedAid[] {
  const fundOf = new Map<string, Fonds>(
    FUNDS.flatMap((fund) => [fund, ...(SPELLINGS_OF_FONDS[fund] ?? [])].map((word) => [word, fund] as const)),
  );
  return sheet.rows.slice(1).flatMap((cells, at): GrantedAid[] => {
    const [dossier, commune, written, decided, paid, euros, nature, reference, statut] = cells;
    const fonds = fundOf.get(String(written));
    if (fonds === undefined || !counted.has(statut ?? null)) return [];
    return [
      {
        row: at + 2,
        dossier: dossier === null ? '' : String(dossier),
        fonds,
        decided: Number(decided),
        paid: Number(paid),
        cents: Math.round(Number(euros) * 100),
        isFee: nature === 'frais',
        reference: String(reference),
        commune: commune === null ? '' : String(commune),
      },
    ];
  });
}
