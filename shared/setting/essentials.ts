/** Of the page « L’essentiel ». */
export type EssentialPlace = 'chiffre' | 'phrase' | 'graphique';

/** Shown where the agency chooses nothing. */
export const usualEssentials: Readonly<Record<EssentialPlace, readonly string[]>> = {
  chiffre: [
    'premiers-accueils.total',
    'accompagnes.entretien',
    'contacts.total',
    'pmsmp.total',
    'formation.jeunes',
    'emploi.jeunes',
    'cej.suivis',
    'aides.cej.montant',
  ],
  phrase: ['public.nouveaux-accueils', 'emploi.contrats', 'dispositifs.cej'],
  graphique: ['accompagnes.commune'],
};

/** How « Paramètres ML » calls each place. */
export const essentialTitles: Readonly<Record<EssentialPlace, string>> = {
  chiffre: 'Chiffre',
  phrase: 'Phrase',
  graphique: 'Graphique',
};
