import type {RegisterSpec} from './define-register';
import type {RegisterId} from './register-id';
import {dossier, youthColumns} from './youth-columns';

/** The id of a sheet that is no register and that an indicator is based on: wherever a register may stand, it stands as one. */
export const ownSheetId = (title: string, isOfYouths: boolean) =>
  `${isOfYouths ? 'suivi' : 'feuille'}:${title}` as RegisterId;

export const isOwnSheet = (id: string): boolean => /^(feuille|suivi):/.test(id);

/** How such a sheet is read: the columns that any register may have, its dossiers where it bears some, and a day where one is found. */
export function ownSheet(id: RegisterId): RegisterSpec {
  return {
    id,
    title: id.slice(id.indexOf(':') + 1),
    dated: 'date',
    columns: {
      ...(id.startsWith('suivi:') ? {dossier} : {}),
      date: {kind: 'day', headings: ['Date', 'Jour', 'Le', 'Date de visite', 'Date de l’événement', 'Date d’entrée']},
      ...youthColumns,
    },
  };
}
