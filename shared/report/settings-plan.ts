/** Id of the plan of « Paramètres ML »: the one sheet of ours that is read back, and that users own once it is made. */
export const SETTINGS_PLAN = 'parametres';
