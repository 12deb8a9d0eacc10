import {compareFolded, foldText} from '../../value/fold';
import {writtenCommunes} from '../../reading/written-communes';
import type {WrittenCommune} from '../../reading/written-communes';
import {findParameterSheet, replaceLines} from './find-parameter-sheet';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';

/** What there is to confirm of a territory. */
export interface TerritoryPage {
  /** The communes of « Territoire »; none while nobody declared any. */
  readonly declared: readonly string[];
  /** Communes as the registers write them, most rows first. */
  readonly found: readonly Pick<WrittenCommune, 'name' | 'rows'>[];
  /** Rows of those registers that name no commune. */
  readonly unsaid: number;
  /** Codes of the départements that post codes and INSEE codes name, the likeliest first. */
  readonly departements: readonly string[];
}

/** A commune that somebody confirmed. */
export interface TerritoryLine {
  readonly name: string;
  /** Empty where it is not known. */
  readonly insee: string;
  readonly epci: string;
}

export function describeTerritory({registers}: RecognisedWorkbook): TerritoryPage {
  const {territoire} = registers;
  const {communes, unsaid, departements} = writtenCommunes(registers);
  return {
    declared: territoire.declared ? territoire.communes.map(({name}) => name) : [],
    found: communes.map(({name, rows}) => ({name, rows})),
    unsaid,
    departements,
  };
}

/** Writes communes into « Territoire » of « Paramètres ML », by name; those that stand there keep their lines. Gives how many came. */
export function* saveTerritory(chosen: readonly TerritoryLine[], version: string): Task<number> {
  const workbook = yield* recogniseWorkbook();
  const {territoire} = workbook.registers;
  const known = new Set(territoire.declared ? territoire.communes.map(({name}) => foldText(name)) : []);
  const added = chosen.filter(({name}) => !known.has(foldText(name))).sort((a, b) => compareFolded(a.name, b.name));
  if (added.length === 0) return 0;
  // A column that says one thing, or not always something, is none; nor is it made in a table that does without.
  const groups = new Set(added.map(({epci}) => epci));
  const hasGroups = groups.size > 1 && !groups.has('') && !territoire.declared;
  if (findParameterSheet(workbook) === null && !territoire.declared) {
    const level = {name: 'EPCI', values: [...groups], valueOf: new Map(added.map(({name, epci}) => [name, epci]))};
    const communes = added.map(({name, insee}) => ({name, insee, qpv: []}));
    const made = {communes, declared: true, ...(hasGroups ? {levels: [level]} : {})};
    yield* replaceLines(
      {...workbook, registers: {...workbook.registers, territoire: made}},
      'territoire',
      [],
      () => false,
      version,
    );
    return added.length;
  }
  const lines = added.map(({name, insee, epci}) => ({
    commune: name,
    insee: insee || null,
    ...(hasGroups ? {'+epci': epci} : {}),
  }));
  yield* replaceLines(workbook, 'territoire', lines, () => false, version);
  return added.length;
}
