/** What the preview of a chapter says, in French. */
export const frPreview = {
  see: 'Aperçu',
  seeLabel: (chapter: string) => `Aperçu de la section ${chapter}`,
  lead: 'Ce que « Générer » écrirait aujourd’hui. Rien n’est encore écrit dans le classeur.',
  none: 'Cette section n’aurait rien à montrer : « Générer » n’en ferait pas de feuille.',
  chart: 'Graphique',
};
