import {counted} from '../../shared';

/** What « Fonctions » says of the cells that name their registers, which Excel does not follow by itself. */
export function adviceOf(cells: number, isStarted: boolean): string[] {
  if (cells === 0) return [];
  const named = counted(cells, 'cellule nomme ses registres', 'cellules nomment leurs registres');
  return [
    isStarted
      ? `${named}. Sur un poste sans Bilan ML, leur nombre reste celui du dernier calcul : « Rendre durables » écrit les plages.`
      : `${named}, et attendent : « Activer », dans « Données », ou « Rendre durables ».`,
  ];
}
