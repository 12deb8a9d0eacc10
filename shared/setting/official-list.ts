/** The communes of a département as they are served: names and codes in lists, told by their place. */
export interface OfficialFile {
  readonly code: string;
  readonly nom: string;
  /** Year of the official geographical code. */
  readonly annee: number;
  readonly epci: readonly string[];
  readonly arrondissements: readonly string[];
  /** Name, INSEE code, post codes, places of the EPCI and of the arrondissement (-1: none). Those of an EPCI that stand elsewhere come last. */
  readonly communes: readonly (readonly [
    nom: string,
    insee: string,
    postaux: string,
    epci: number,
    arrondissement: number,
  ])[];
  /** What is no commune by itself: arrondissements of Paris, Lyon and Marseille, former communes; and the code of their commune. */
  readonly parts: readonly (readonly [nom: string, insee: string, postaux: string, commune: string])[];
}

export interface OfficialCommune {
  readonly name: string;
  readonly insee: string;
  readonly epci: string;
  readonly arrondissement: string;
  /** INSEE code of the commune that it is a part of; empty for a commune. */
  readonly of: string;
  /** Outside the département, in an EPCI of it. */
  readonly isBeyond: boolean;
}

export interface OfficialList {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  /** Communes, then parts of communes. */
  readonly communes: readonly OfficialCommune[];
}

export function readOfficialFile({
  code,
  nom,
  annee,
  epci,
  arrondissements,
  communes,
  parts,
}: OfficialFile): OfficialList {
  return {
    code,
    name: nom,
    year: annee,
    communes: [
      ...communes.map(([name, insee, , group, place]) => ({
        name,
        insee,
        epci: epci[group] ?? '',
        arrondissement: arrondissements[place] ?? '',
        of: '',
        isBeyond: departementOf(insee) !== code,
      })),
      ...parts.map(([name, insee, , of]) => ({name, insee, epci: '', arrondissement: '', of, isBeyond: false})),
    ],
  };
}

/** The département of an INSEE code, or of a post code. */
export function departementOf(code: string): string {
  if (/^9[78]/.test(code)) return code.slice(0, 3);
  if (/^20\d/.test(code)) return code < '20200' ? '2A' : '2B';
  return code.slice(0, 2);
}
