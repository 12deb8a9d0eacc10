import {figureSpecs, tableSpecs} from '../chapters/catalogue';
import {measures} from './parameters';

/** Words offered for a breakdown; any heading of the register will do as well. */
const dimensions =
  'commune sexe âge niveau QPV permis logement RQTH nature thématique catégorie type secteur fonds dispositif mois année'.split(
    ' ',
  );

/** The values that hosts offer while an argument is typed, by its name. Only `compter` refuses other ones. */
export const offeredValues: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['compter', measures],
  ...['par', 'lignes', 'colonnes', 'colonne'].map((name) => [name, dimensions] as const),
  // Some ids name a table and the figure of its total.
  ['id', [...new Set([...tableSpecs, ...figureSpecs].map(({id}) => id))]],
  ['fonds', ['PACEA', 'CEJ', 'FAJeM', 'Mobilité', 'Fonds ML indirectes', 'Fonds ML directes']],
]);
