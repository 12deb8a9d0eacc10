/** The registers, by id: the files of `shared/register/` say what each holds. */
export type RegisterId =
  | 'jeunes'
  | 'contacts'
  | 'propositions'
  | 'situations'
  | 'dispositifs'
  | 'aides'
  | 'actions'
  | 'participations'
  | 'label'
  | 'grand-livre'
  | 'retour-paiement'
  | 'releve-bancaire';
