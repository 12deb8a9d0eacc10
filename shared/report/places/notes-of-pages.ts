import {counted} from '../../value/french';
import type {PlacePages} from './build-place-pages';

/** Why there is no page. */
export const NO_TERRITORY =
  'Une page par commune demande le tableau « Territoire » de « Paramètres ML » : sans lui, on ne sait pas quelles communes sont les vôtres.';
export const NO_PAGE = 'Aucune page par commune : aucun chiffre du rapport ne se compte par lieu.';

/** Pages that stand from a former time and are not of those just made. */
export const noteOfFormerPages = (sheets: readonly string[]): string =>
  `${sheets.map((sheet) => `« ${sheet} »`).join(', ')} : ${sheets.length < 2 ? 'page' : 'pages'} d’une autre fois, à retirer du classeur. Les masques n’y ont pas été choisis avec ceux des pages faites : ensemble, elles en diraient trop.`;

/** What there is to know before pages are handed over. */
export function notesOfPages({hiding: {threshold, told, isReportHiding}, empty, level}: PlacePages): readonly string[] {
  return [
    `Pages : les effectifs de moins de ${threshold} y sont masqués, et ce qui permettrait de les retrouver d’une page à l’autre.`,
    ...(isReportHiding
      ? []
      : [
          `Le rapport, lui, n’a pas de seuil : qui le lit connaît les nombres masqués sur les pages. Donnez ${threshold} à « Seuil de diffusion » pour les masquer partout.`,
        ]),
    ...(told > 0
      ? [
          `${counted(told, 'effectif masqué', 'effectifs masqués')} se retrouvent par ce que montrent déjà le rapport ou les pages par commune.`,
        ]
      : []),
    ...(level.id === 'commune'
      ? []
      : [
          'Ces pages peuvent être jointes à celles par commune, mais pas à celles d’un autre niveau : ensemble, elles en diraient trop.',
        ]),
    ...(empty.length > 0 ? [`Sans page, car personne n’y a été reçu : ${empty.join(', ')}.`] : []),
  ];
}
