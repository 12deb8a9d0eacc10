import type {ColumnSpec} from '../../register/define-register';

export type Format = 'text' | 'date' | 'euros' | null;

/** How the cells of a column look in a sheet that we add. */
export function formatOf({kind}: ColumnSpec): Format {
  switch (kind) {
    case 'dossier':
    case 'insee':
      return 'text';
    case 'day':
      return 'date';
    case 'cents':
      return 'euros';
    default:
      return null;
  }
}
