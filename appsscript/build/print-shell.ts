import {withPrefix} from '../../pane/function-help';
import {functions, REST} from '../../shared';
import type {FunctionSpec} from '../../shared';
import {entries} from '../commands/entries';
import type {Entry} from '../commands/entries';

/** What the bundle is called at the top level: the last letter keeps it out of Google's lists of functions. */
const LIBRARY = 'BilanML_';

/**
 * The functions that Google sees: one declaration each, with its help right above it. They are written and not bundled, since a
 * minifier takes help and names of parameters away, which is all that Sheets shows while somebody types.
 */
export function printShell(): string {
  return [...functions.map(printFunction), ...(entries as readonly Entry[]).map(printEntry)].join('\n');
}

/** Sheets shows every parameter as needed: what may be left out says so first. */
function printFunction({name, summary, parameters, example}: FunctionSpec): string {
  const fixed = parameters.map((parameter) => parameter.name);
  return `/**
 * ${oneLine(`${summary} Exemple : ${withPrefix(example, 'ML_')}`)}
 *
${parameters.map(({name: parameter, help, optional}) => ` * @param {any} ${parameter} ${oneLine(optional === true ? `Facultatif. ${help}` : help)}\n`).join('')} * @param {any} ${REST.name} ${oneLine(`Facultatif. ${REST.help}`)}
 * @return {any} Le résultat, qui s’étend s’il est un tableau.
 * @customfunction
 */
function ML_${name}(${[...fixed, `...${REST.name}`].join(', ')}) {
  return ${LIBRARY}.call('${name}', [${[...fixed, `...${REST.name}`].join(', ')}]);
}
`;
}

function printEntry({name, parameters, doc}: Entry): string {
  const list = parameters.join(', ');
  return `/** ${oneLine(doc)} */
function ${name}(${list}) {
  return ${LIBRARY}.run('${name}', [${list}]);
}
`;
}

/** Neither a new line nor what would end the comment; Sheets shows no HTML, and none is meant. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\*\//g, '* /');
}
