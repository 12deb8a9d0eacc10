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
  // Excel makes no formula by name again when a workbook is opened: it is answered only where the add-in starts with the workbook.
  unfollowed: costs(
    'Cette formule nomme ses registres au lieu d’en donner la plage : à la réouverture du classeur, Excel garderait un nombre ancien, sans le dire.',
    'Donnez la plage, par exemple Jeunes[#Tout], ou cliquez sur « Activer » dans le volet, vue « Données ».',
  ),
  unstarted: costs(
    'Excel n’a pas accepté de démarrer Bilan ML avec ce classeur : les formules qui nomment leurs registres n’y répondent pas.',
    'Donnez la plage de chaque registre, par exemple Jeunes[#Tout].',
  ),
  // Days would be read, and written, four years off.
  calendar: costs(
    'Ce classeur compte ses jours depuis 1904, un ancien réglage de Mac : Bilan ML y lirait chaque date quatre ans trop tôt, et ne lit donc rien.',
    'Ouvrez un classeur neuf et, dans « Données », choisissez ce fichier par « Ajouter un export » : ses dates y seront justes.',
  ),
  'last-sheet': costs(
    'Un classeur garde au moins une feuille visible : il n’en resterait aucune.',
    'Ajoutez une feuille, puis recommencez.',
  ),
  refused: costs('Le tableur a refusé l’opération.', 'Enregistrez le classeur, rouvrez-le, puis recommencez.'),
};
