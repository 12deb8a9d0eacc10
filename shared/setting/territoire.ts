/** The communes of the agency, in the order in which every table lists them. */
export interface Territoire {
  readonly communes: readonly Commune[];
  /** False when no table « Territoire » was given and the communes are those found in Jeunes. */
  readonly declared: boolean;
  /** What else the table says of its communes: EPCI, antenne, canton. */
  readonly levels?: readonly Level[];
}

/** A further column of « Territoire »: the communes of one value of it are one line of a breakdown. */
export interface Level {
  readonly name: string;
  /** In the order in which they first appear. */
  readonly values: readonly string[];
  /** By name of the commune; a commune of which nothing is said is in none. */
  readonly valueOf: ReadonlyMap<string, string>;
}

interface Commune {
  readonly name: string;
  readonly insee: string;
  /** Other spellings that count with it, folded and without their spaces, where no table says which communes there are. */
  readonly spellings?: readonly string[];
  /** Names of the quartiers prioritaires of the commune. */
  readonly qpv: readonly string[];
}
