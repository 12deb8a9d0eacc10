import {withPrefix} from '../../pane/function-prefix';
import {functionsHelp, namedFunctions, REST} from '../../shared';
import type {FunctionSpec, NamedFunction} from '../../shared';
import {entries} from '../commands/entries';
import type {Entry} from '../commands/entries';

/** What the bundle is called at the top level: the last letter keeps it out of Google's lists of functions. */
const LIBRARY = 'BilanML_';

/**
 * The functions that Google sees: one declaration each, with its help right above it. They are written and not bundled, since a
 * minifier takes help and names of parameters away, which is all that Sheets shows while somebody types.
 */
export function printShell(): string {
  return [...namedFunctions.map(printFunction), ...(entries as readonly Entry[]).map(printEntry)].join('\n');
}

/** The help of the parameters stands once, under the first name, and what is handed over is not listed again: the script may weigh so much and no more. */
function printFunction({called, spec}: NamedFunction): string {
  const {name, parameters} = spec;
  const {summary, example} = functionsHelp[name];
  const given = [...parameters.map((parameter) => parameter.name), `...${REST.name}`].join(', ');
  const help =
    called === name
      ? ` * ${oneLine(`${summary} Exemple : ${withPrefix(example, 'ML_')}`)}
${printParameters(spec).replace(/\n$/, '')}`
      : ` * ${oneLine(`${summary} Autre nom de ML_${name}.`)}`;
  return `/**
${help}
 * @customfunction
 */
function ML_${called}(${given}) {return ${LIBRARY}.call('${name}', arguments)}
`;
}

/** Sheets shows every parameter as needed: what may be left out says so first. */
function printParameters({parameters}: FunctionSpec): string {
  return [...parameters, {...REST, help: 'Autres plages, et critères par deux.', optional: true}]
    .map(
      ({name, help, optional}) =>
        ` * @param {any} ${name} ${oneLine(optional === true ? `Facultatif. ${help}` : help)}\n`,
    )
    .join('');
}

function printEntry({name, parameters = [], menu}: Entry): string {
  const list = parameters.join(', ');
  const doc = menu === undefined ? '' : `/** ${oneLine(menu.label)} */\n`;
  return `${doc}function ${name}(${list}) {return ${LIBRARY}.run('${name}', [${list}])}
`;
}

/** Neither a new line nor what would end the comment; Sheets shows no HTML, and none is meant. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\*\//g, '* /');
}
