import {counted} from '../../value/french';
import {costs, mayCost, said} from '../message';
import type {Located} from '../problem';
import {type With, type InColumn, type Values, at, among} from './problem-words';

const WORKED_OUT =
  'Ouvrir le classeur dans un tableur et le réenregistrer : les formules y sont calculées. Rien à faire si cette valeur est la bonne.';

const ofColumn = ({heading}: InColumn) => (heading === '' ? '' : ` de la colonne « ${heading} »`);

const UTF8 = 'Refaire l’export en UTF-8 (dans Excel : Enregistrer sous, « CSV UTF-8 »).';

/** Files, and their text. */
export const fileProblems = {
  'file-unread': costs(
    (p: With<{why: string}>) => `Fichier « ${p.sheet} » : il n’est pas lu.`,
    (p) => p.why,
  ),
  'file-left': said(
    (p: With<{files: readonly string[]}>) =>
      `${counted(p.count, 'fichier')} qui ${p.count < 2 ? 'n’est' : 'ne sont'} ni classeur ni texte de cellules, ${p.count < 2 ? 'laissé' : 'laissés'} de côté : ${p.files.join(', ')}.`,
    'Rien à faire s’ils ne contiennent pas de registre.',
  ),
  'report-left': said(
    (p: Located) => `Fichier « ${p.sheet} » : c’est un rapport, et non des registres ; il est laissé de côté.`,
    'Rien à faire.',
  ),
  'report-settings-left': mayCost(
    (p: Located) =>
      `Fichier « ${p.sheet} » : c’est un rapport, et non des registres ; il est laissé de côté, et ses « Paramètres ML » ne sont pas lus, alors que les registres n’ont pas de réglages.`,
    'Copier cette feuille dans un classeur des registres si ses réglages valent encore ; sinon, retirer ce fichier.',
  ),
  'encoding-unsure': mayCost(
    (p: With<{encoding: string; rival: string}>) =>
      `${at(p)} : encodage ${p.rival === '' ? 'inconnu, lu comme ISO 8859-15' : `incertain, lu comme ${p.encoding} alors que ${p.rival} conviendrait aussi`} ; ` +
      'des lettres accentuées sont peut-être fausses.',
    UTF8,
  ),
  'encoding-damaged': mayCost(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'caractère')} que l’encodage du fichier ne permet pas de lire ; un mot abîmé n’est plus reconnu.`,
    UTF8,
  ),
  'encoding-twice': said(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'lettre')} d’un double encodage (« Ã© » pour « é »), ${p.count < 2 ? 'lue comme ce qu’elle était' : 'lues comme ce qu’elles étaient'}.`,
    UTF8,
  ),
  'text-garbled': mayCost(
    (p: Values) =>
      `${among(p)} : lettres abîmées par un encodage (« Ã© » pour « é ») ; un mot abîmé n’est plus reconnu.`,
    'Refaire l’export, ou remplacer ces lettres dans la colonne (dans Excel : Ctrl+H).',
  ),
  'sheet-lost': costs(
    (p: Located) => `${at(p)} : annoncée par le classeur sans y être, elle n’est pas lue.`,
    'Ouvrir le classeur dans un tableur, vérifier cette feuille, puis le réenregistrer.',
  ),
  'text-lost': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'cellule')}${ofColumn(p)} dont le texte manque dans le fichier, ${p.count < 2 ? 'lue comme vide' : 'lues comme vides'}.`,
    'Écrire ce qu’elle contenait, puis réenregistrer le classeur.',
  ),
  'cell-twice': mayCost(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'cellule')}${ofColumn(p)} que le fichier donne deux fois avec des valeurs différentes ; la dernière est lue, comme dans Excel.`,
    'Ouvrir le classeur dans un tableur, vérifier cette valeur, puis le réenregistrer.',
  ),
  'formula-blank': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'formule')}${ofColumn(p)} sans valeur enregistrée, ${p.count < 2 ? 'lue comme vide' : 'lues comme vides'}.`,
    WORKED_OUT,
  ),
  'formula-zero': mayCost(
    (p: InColumn) =>
      `${at(p)} : les ${counted(p.count, 'formule')}${ofColumn(p)} valent toutes 0, comme celles d’un programme qui n’en calcule aucune.`,
    WORKED_OUT,
  ),
  'quote-open': mayCost(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'guillemet')} au début d’une cellule que rien ne ferme, ${p.count < 2 ? 'lu' : 'lus'} comme un signe ordinaire ; ` +
      'chaque ligne est lue à part.',
    'Ôter ce guillemet dans le logiciel d’origine, puis refaire l’export.',
  ),
};
