import {costs} from './message';

/** What a host may refuse. */
export const hostErrors = {
  // Passing: the user is editing a cell, another window has the focus, the service is busy. Worth another try.
  busy: costs(
    'Le tableur est occupé (cellule en cours de saisie, autre fenêtre).',
    'Validez la saisie par Entrée, puis recommencez.',
  ),
  // The connection was lost half way.
  offline: costs('La connexion a été perdue.', 'Vérifiez le réseau, puis recommencez : la génération reprendra.'),
  // The sheet was deleted or renamed by somebody else meanwhile.
  gone: costs('La feuille a été supprimée ou renommée entre-temps.', 'Relancez la reconnaissance des registres.'),
  protected: costs(
    'Le classeur ou la feuille est protégé, ou ouvert en lecture seule.',
    'Ôtez la protection, puis recommencez.',
  ),
  // More than the host takes at once.
  'too-large': costs(
    'Le registre est trop grand pour être lu d’un coup par le tableur.',
    'Gardez les seules colonnes utiles.',
  ),
  occupied: costs('La cellule choisie n’est pas vide.', 'Placez-vous sur une cellule vide, puis recommencez.'),
  refused: costs('Le tableur a refusé l’opération.', 'Enregistrez le classeur, rouvrez-le, puis recommencez.'),
};
