/** Why a file could not be used; the key is the code that a host may test. */
const messages = {
  'not-a-workbook':
    'Ce fichier n’est pas un classeur Excel. Choisissez un fichier .xlsx, ou enregistrez-le au format « Classeur Excel (.xlsx) ».',
  encrypted: 'Ce classeur est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, puis enregistrez-le.',
  'old-format':
    'Ce classeur est dans l’ancien format .xls. Ouvrez-le, puis enregistrez-le au format « Classeur Excel (.xlsx) ».',
  'binary-format':
    'Ce classeur est au format binaire .xlsb. Ouvrez-le, puis enregistrez-le au format « Classeur Excel (.xlsx) ».',
  'open-document':
    'Ce fichier est un classeur OpenDocument (.ods). Ouvrez-le, puis enregistrez-le au format « Classeur Excel (.xlsx) ».',
  corrupt:
    'Ce classeur est abîmé ou incomplet. Refaites la copie ou le téléchargement, ou ouvrez-le et réenregistrez-le.',
  'too-large':
    'Ce classeur, une fois décompressé, est trop volumineux pour être lu. Gardez-y les seuls registres utiles, puis réenregistrez-le.',
  'too-many-sheets':
    'Ce classeur a trop de feuilles pour être lu (500 au plus). Gardez-y les seuls registres utiles, puis réenregistrez-le.',
  'too-many-names':
    'Ce classeur a trop de noms définis pour être lu (65 536 au plus). Supprimez ceux qui ne servent plus dans le gestionnaire de noms, puis réenregistrez-le.',
  'too-many-cells':
    'Ce classeur couvre trop de cellules, presque toutes vides, pour être lu. Effacez ce qui se trouve loin à droite ou en bas de vos registres, puis réenregistrez-le.',
  'text-too-large':
    'Ce fichier de texte est trop volumineux pour être lu (250 Mo au plus). N’exportez que l’année utile, ou un fichier par registre.',
  'too-many-lines':
    'Ce fichier de texte a trop de lignes pour être lu (2 000 000 au plus, lignes vides comprises). N’exportez que l’année utile, ou refaites l’export si la plupart des lignes sont vides.',
  'too-many-columns':
    'Une ligne de ce fichier a plus de 16 384 colonnes, ce qu’aucun tableur n’ouvre. Refaites l’export.',
  'cell-too-long':
    'Une cellule de ce fichier a plus de 32 767 caractères, la limite d’Excel. Raccourcissez-la, ou refaites l’export si un guillemet n’y est pas fermé.',
  'too-much-text':
    'Ce classeur répète de très longs textes dans un très grand nombre de cellules. Supprimez la colonne qui les contient, puis réenregistrez-le.',
  'cells-far':
    'Une cellule de ce classeur se trouve loin à droite de toutes les autres. Effacez-la ou rapprochez-la, puis réenregistrez le classeur.',
  'part-shared':
    'Deux feuilles de ce classeur sont une seule et même partie du fichier. Ouvrez-le dans votre tableur, laissez-le réparer, puis réenregistrez-le.',
  'part-missing': 'Il manque une partie à ce classeur. Ouvrez-le dans votre tableur, puis réenregistrez-le.',
  signed:
    'Ce classeur porte une signature électronique, que tout changement rendrait fausse. Enregistrez-en une copie sans signature (dans Excel : Fichier › Informations › Afficher les signatures), puis recommencez sur la copie, ou faites le rapport dans un fichier à part.',
  shared:
    'Ce classeur est partagé, avec un journal des modifications que nous n’écrivons pas : nos changements l’abîmeraient. Arrêtez le partage (dans Excel : Révision › Partager le classeur), puis recommencez, ou faites le rapport dans un fichier à part.',
  'structure-locked':
    'La structure de ce classeur est protégée : on ne peut y ajouter, renommer ni retirer de feuille. Ôtez la protection (dans Excel : Révision › Protéger le classeur), puis recommencez, ou faites le rapport dans un fichier à part.',
  'unsafe-change':
    'Ce classeur n’a pas été changé : une fois complété, aucun tableur n’aurait pu l’ouvrir. Ouvrez-le dans votre tableur, enregistrez-en une copie, puis recommencez sur la copie.',
  'malformed-xml':
    'Une partie de ce classeur n’est pas lisible. Ouvrez-le dans votre tableur, laissez-le réparer, puis réenregistrez-le.',
} as const;

export type WorkbookFileErrorCode = keyof typeof messages;

/** The file cannot be read as a workbook, or may not be changed. The message is for the user; `detail` names the part or the fault for us. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly detail: string = '',
  ) {
    super(withNoBreakSpaces(messages[code] + (detail ? ` (détail : ${detail})` : '')));
  }
}

function withNoBreakSpaces(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;?!])/g, '\u00a0');
}
