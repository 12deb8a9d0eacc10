import {quartiersOf} from '../../chapters/quartiers';
import {parCommune, parQpv} from '../../chapters/dimensions';
import {made} from '../../count/made-columns';
import type {ColumnDimension} from '../../count/declaration';
import type {Registers} from '../../count/registers';
import {foldText} from '../../value/fold';

/** What « Territoire » says of where youths live, one page a place: its communes, a further column of it, its quartiers. */
export interface PlaceLevel {
  /** `commune`, `qpv`, or the folded name of the column. */
  readonly id: string;
  /** « Commune », « EPCI », « QPV ». */
  readonly name: string;
  readonly by: ColumnDimension;
  /** In the order of the territory. */
  readonly places: readonly string[];
  /** The places that are parts of a commune, by its name. */
  readonly partsOf?: (commune: string) => readonly string[];
}

/** The levels of a territory that is declared, the communes first. Where none is, a name typed in a register heads no page. */
export function placeLevels(registers: Registers): readonly PlaceLevel[] {
  const {communes, levels = [], declared} = registers.territoire;
  if (!declared) return [];
  const names = communes.map(({name}) => name);
  const quartiers = quartiersOf(registers);
  return [
    {id: 'commune', name: 'Commune', by: parCommune, places: names},
    ...levels.map(({name, values}): PlaceLevel => {
      const id = foldText(name);
      return {
        id,
        name,
        by: {kind: 'column', column: made.level(id)},
        places: values,
      };
    }),
    ...(quartiers.length === 0
      ? []
      : [
          {
            id: 'qpv',
            name: 'QPV',
            by: parQpv,
            places: quartiers,
            partsOf: (commune: string) => communes.find(({name}) => name === commune)?.qpv ?? [],
          },
        ]),
  ];
}

/** The level of a name, as somebody writes it. */
export function levelNamed(levels: readonly PlaceLevel[], name: string): PlaceLevel | undefined {
  const word = foldText(name).replace(/s$/, '');
  return levels.find((level) => foldText(level.name).replace(/s$/, '') === word);
}
