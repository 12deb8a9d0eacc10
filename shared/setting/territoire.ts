/** The communes of the agency, in the order in which every table lists them. */
export interface Territoire {
  readonly communes: readonly Commune[];
  /** False when no table « Territoire » was given and the communes are those found in Jeunes. */
  readonly declared: boolean;
}

interface Commune {
  readonly name: string;
  readonly insee: string;
  /** Names of the quartiers prioritaires of the commune. */
  readonly qpv: readonly string[];
}
