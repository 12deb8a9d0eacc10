/** Id of an element of the page where the menu asked for « Vérifier ce poste ». */
export const OPENS_CHECK = 'bilan-ml-verifier';
