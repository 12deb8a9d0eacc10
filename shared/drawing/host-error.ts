/** What a host may refuse. */
export type HostFault =
  /** Passing: the user is editing a cell, another window has the focus, the service is busy. Worth another try. */
  | 'busy'
  /** The connection was lost half way. */
  | 'offline'
  /** The sheet was deleted or renamed by somebody else meanwhile. */
  | 'gone'
  /** The workbook or the sheet is protected, or only open for reading. */
  | 'protected'
  /** More than the host takes at once. */
  | 'too-large'
  /** The cell is not empty. */
  | 'occupied'
  | 'refused';

const sentences: Readonly<Record<HostFault, string>> = {
  busy: 'Le tableur est occupé (cellule en cours de saisie, autre fenêtre). Validez la saisie par Entrée, puis recommencez.',
  offline: 'La connexion a été perdue. Vérifiez le réseau, puis recommencez : la génération reprendra.',
  gone: 'La feuille a été supprimée ou renommée entre-temps. Relancez la reconnaissance des registres.',
  protected: 'Le classeur ou la feuille est protégé, ou ouvert en lecture seule. Ôtez la protection, puis recommencez.',
  'too-large': 'Le registre est trop grand pour être lu d’un coup par le tableur. Gardez les seules colonnes utiles.',
  occupied: 'La cellule choisie n’est pas vide. Placez-vous sur une cellule vide, puis recommencez.',
  refused: 'Le tableur a refusé l’opération. Enregistrez le classeur, rouvrez-le, puis recommencez.',
};

/** The host failed, not the data. Carries the host's own error as `cause`; the message is for the user. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly fault: HostFault,
    /** Method of the port, and the sheet concerned. */
    readonly action: string,
    readonly cause: unknown = undefined,
  ) {
    super(sentences[fault]);
  }

  /** Whether another try may succeed. */
  get passing(): boolean {
    return this.fault === 'busy';
  }
}
