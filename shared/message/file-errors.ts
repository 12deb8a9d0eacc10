import {costs} from './message';

const SAVE_AS = 'Ouvrez-le, puis enregistrez-le au format « Classeur Excel (.xlsx) ».';
const KEEP_REGISTERS = 'Gardez-y les seuls registres utiles, puis réenregistrez-le.';
const REPAIR = 'Ouvrez-le dans votre tableur, laissez-le réparer, puis réenregistrez-le.';
const APART = 'ou faites le rapport dans un fichier à part.';

/** Why a file cannot be read as a workbook, or may not be changed. */
export const fileErrors = {
  'not-a-workbook': costs(
    'Ce fichier n’est pas un classeur Excel.',
    'Choisissez un fichier .xlsx, ou enregistrez-le au format « Classeur Excel (.xlsx) ».',
  ),
  'web-page': costs('Ce fichier est une page web (HTML) enregistrée sous un nom de classeur.', SAVE_AS),
  'xml-file': costs('Ce fichier est un document XML, et non un classeur .xlsx.', SAVE_AS),
  encrypted: costs(
    'Ce classeur est protégé par un mot de passe.',
    'Ouvrez-le, retirez le mot de passe, puis enregistrez-le.',
  ),
  'old-format': costs('Ce classeur est dans l’ancien format .xls.', SAVE_AS),
  'binary-format': costs('Ce classeur est au format binaire .xlsb.', SAVE_AS),
  'open-document': costs('Ce fichier est un classeur OpenDocument (.ods).', SAVE_AS),
  corrupt: costs(
    'Ce classeur est abîmé ou incomplet.',
    'Refaites la copie ou le téléchargement, ou ouvrez-le et réenregistrez-le.',
  ),
  'too-large': costs('Ce classeur, une fois décompressé, est trop volumineux pour être lu.', KEEP_REGISTERS),
  'too-many-sheets': costs('Ce classeur a trop de feuilles pour être lu (500 au plus).', KEEP_REGISTERS),
  'too-many-names': costs(
    'Ce classeur a trop de noms définis pour être lu (65 536 au plus).',
    'Supprimez ceux qui ne servent plus dans le gestionnaire de noms, puis réenregistrez-le.',
  ),
  'too-many-cells': costs(
    'Ce classeur couvre trop de cellules, presque toutes vides, pour être lu.',
    'Effacez ce qui se trouve loin à droite ou en bas de vos registres, puis réenregistrez-le.',
  ),
  'text-too-large': costs(
    'Ce fichier de texte est trop volumineux pour être lu (250 Mo au plus).',
    'N’exportez que l’année utile, ou un fichier par registre.',
  ),
  'too-many-lines': costs(
    'Ce fichier de texte a trop de lignes pour être lu (2 000 000 au plus, lignes vides comprises).',
    'N’exportez que l’année utile, ou refaites l’export si la plupart des lignes sont vides.',
  ),
  'too-many-columns': costs(
    'Une ligne de ce fichier a plus de 16 384 colonnes, ce qu’aucun tableur n’ouvre.',
    'Refaites l’export.',
  ),
  'cell-too-long': costs(
    'Une cellule de ce fichier a plus de 32 767 caractères, la limite d’Excel.',
    'Raccourcissez-la, ou refaites l’export si un guillemet n’y est pas fermé.',
  ),
  'too-much-text': costs(
    'Ce classeur répète de très longs textes dans un très grand nombre de cellules.',
    'Supprimez la colonne qui les contient, puis réenregistrez-le.',
  ),
  'cells-far': costs(
    'Une cellule de ce classeur se trouve loin à droite de toutes les autres.',
    'Effacez-la ou rapprochez-la, puis réenregistrez le classeur.',
  ),
  'part-shared': costs('Deux feuilles de ce classeur sont une seule et même partie du fichier.', REPAIR),
  'part-missing': costs('Il manque une partie à ce classeur.', 'Ouvrez-le dans votre tableur, puis réenregistrez-le.'),
  signed: costs(
    'Ce classeur porte une signature électronique, que tout changement rendrait fausse.',
    `Enregistrez-en une copie sans signature (dans Excel : Fichier › Informations › Afficher les signatures), puis recommencez sur la copie, ${APART}`,
  ),
  shared: costs(
    'Ce classeur est partagé, avec un journal des modifications que nous n’écrivons pas : nos changements l’abîmeraient.',
    `Arrêtez le partage (dans Excel : Révision › Partager le classeur), puis recommencez, ${APART}`,
  ),
  'structure-locked': costs(
    'La structure de ce classeur est protégée : on ne peut y ajouter, renommer ni retirer de feuille.',
    `Ôtez la protection (dans Excel : Révision › Protéger le classeur), puis recommencez, ${APART}`,
  ),
  'unsafe-change': costs(
    'Ce classeur n’a pas été changé : une fois complété, aucun tableur n’aurait pu l’ouvrir.',
    'Ouvrez-le dans votre tableur, enregistrez-en une copie, puis recommencez sur la copie.',
  ),
  'malformed-xml': costs('Une partie de ce classeur n’est pas lisible.', REPAIR),
};
