import {functionsHelp, namedFunctions, offeredValues, REST} from '../../shared';
import type {NamedFunction, ParameterSpec} from '../../shared';

/** Letters of a description, at most: the limit of the unified manifest, kept for both kinds. */
export const DESCRIPTION_LIMIT = 128;

interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly {readonly name: string; readonly stringValue: string}[];
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'string';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
  readonly customEnumId?: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: {readonly type: 'any'; readonly dimensionality: 'matrix'};
  readonly options: {readonly requiresAddress: true};
}

export interface FunctionsMetadata {
  /** One #N/A in a register must not cost the whole call: the cell is told as any that cannot be read. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/** `functions.json`, from the table of functions and from nothing else. */
export function functionsJson(): FunctionsMetadata {
  const enums = new Map<string, EnumMetadata>();
  return {
    allowErrorForDataTypeAny: true,
    functions: namedFunctions.map((named) => describe(named, enums)),
    enums: [...enums.values()],
  };
}

function describe(
  {called, spec: {name, parameters}}: NamedFunction,
  enums: Map<string, EnumMetadata>,
): FunctionMetadata {
  return {
    id: called,
    name: called,
    description: functionsHelp[name].summary,
    parameters: [
      ...parameters.map((parameter) => describeParameter(parameter, enums)),
      // Its values reach the function as one array of matrices; Excel takes it as optional by definition.
      {name: REST.name, description: cut(REST.help), type: 'any', dimensionality: 'matrix', repeating: true},
    ],
    result: {type: 'any', dimensionality: 'matrix'},
    // A call that names its register is followed by its cell: see follow-registers.ts.
    options: {requiresAddress: true},
  };
}

/**
 * As matrices of anything, so that a range where one value is wanted reaches us and is refused in French, and a blank cell is not
 * turned into 0 or "". A list of values to choose from wants a text: Excel shows it as one types, and older ones ignore it.
 */
function describeParameter(parameter: ParameterSpec, enums: Map<string, EnumMetadata>): ParameterMetadata {
  const {name, help, optional} = parameter;
  const values = offeredValues.get(name);
  const base = {name, description: cut(help), ...(optional === true ? {optional} : {})};
  if (values === undefined) return {...base, type: 'any', dimensionality: 'matrix'};
  return {...base, type: 'string', dimensionality: 'scalar', customEnumId: enumOf(name, values, enums)};
}

/** Lists with the same values are one. */
function enumOf(name: string, list: readonly string[], enums: Map<string, EnumMetadata>): string {
  const id = [...enums.values()].find(({values}) => values.map(({name: value}) => value).join() === list.join())?.id;
  if (id !== undefined) return id;
  const made = `ML_${name.toUpperCase()}`;
  enums.set(made, {id: made, type: 'string', values: list.map((value) => ({name: value, stringValue: value}))});
  return made;
}

/** Whole words, and a sign that something follows. */
function cut(text: string): string {
  if (text.length <= DESCRIPTION_LIMIT) return text;
  const head = text.slice(0, DESCRIPTION_LIMIT - 1);
  return `${head.slice(0, head.lastIndexOf(' '))}…`;
}

export const printFunctionsJson = () => `${JSON.stringify(functionsJson(), null, 2)}\n`;
