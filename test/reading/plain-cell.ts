import type {CellValue} from '../../shared';
import type {ColumnSpec} from '../../shared/register/define-register';

const day = 45400;
const birth = 38600;

/** A cell that counts, for each kind of column. */
export function plainCell(id: string, column: ColumnSpec): CellValue {
  const words: Record<string, CellValue> = {
    nature: 'Entretien',
    statut: null,
    categorie: 'Emploi',
    dispositif: 'CEJ',
    fonds: 'FAJEM',
    theme: 'SEEPH',
    action: 'DuoDay',
    commune: 'Amont',
    qpv: null,
    sexe: 'F',
    etat: 'EN_COURS',
  };
  if (id in words) return words[id]!;
  if (column.kind === 'day') return column.meaning === 'birth' ? birth : day;
  if (column.kind === 'cents') return 120;
  if (column.kind === 'number') return id === 'note' ? 4 : 7;
  return column.kind === 'choice' ? column.list.values[0]!.value : null;
}
