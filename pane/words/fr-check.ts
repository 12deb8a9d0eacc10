/** The words of « Vérifier ce poste ». */
export const frCheck = {
  title: 'Vérifier ce poste',
  lead: 'Essaie, dans ce classeur vide, tout ce que Bilan ML demande au tableur : écrire des registres d’exemple, dessiner deux chapitres, taper des formules, changer une ligne, figer, refaire. Le résultat est une feuille, et un texte à copier pour qui vous aide : il ne contient ni nom, ni fichier, ni adresse.',
  notEmpty:
    'Ce classeur contient déjà quelque chose. Ouvrez un classeur neuf, puis revenez ici : rien ne sera écrit ailleurs.',
  start: 'Vérifier ce poste, dans ce classeur',
  working: 'Vérification de ce poste',
  result: 'Résultat à copier',
  kept: (sheet: string) =>
    `Résultat écrit dans « ${sheet} ». Copiez-le d’ici, ou envoyez la feuille. Ce classeur peut ensuite être jeté.`,
};
