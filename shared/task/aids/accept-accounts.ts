import type {CompteRule} from '../../setting/parameters';
import {needParameterSheet, writesFor} from '../settings/find-parameter-sheet';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';

/** Writes accounts into « Comptes » of « Paramètres ML », under what stands there; those that it holds already are not written twice. */
export function* acceptAccounts(lines: readonly CompteRule[], version: string): Task<number> {
  const workbook = yield* recogniseWorkbook();
  const textOf = ({fonds, compte, libelle, journal}: CompteRule) => [fonds, compte, libelle, journal].join('|');
  const known = new Set(workbook.registers.comptes.map(textOf));
  const added = lines.filter((line) => !known.has(textOf(line)));
  if (added.length === 0) return 0;
  const sheet = yield* needParameterSheet(workbook, version);
  const writes = writesFor(
    sheet,
    'comptes',
    added.map(({fonds, compte, libelle, journal}) => ({
      fonds,
      compte,
      libelle: libelle === '' ? null : libelle,
      journal: journal === '' ? null : journal,
    })),
  );
  yield* ask('writeCells', sheet.key, writes);
  return added.length;
}
