import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {FaultList, french, isFormFault, problem, refusals} from '../../shared';
import type {FaultCode, Problem, ProblemCode, RefusalCode} from '../../shared';
import {faultExamples} from './fault-examples';
import {problemExamples} from './problem-examples';
import {refusalExamples} from './refusal-examples';

/** A message of each kind that a user can read, from the sentences of the code. */
export function printMessages(): string {
  const problems = keysOf(problemExamples).map(problemOf);
  const faults = keysOf(faultExamples);
  return [
    '# Les messages',
    '',
    '[Sommaire du guide](README.md) · [Questions fréquentes](questions.md)',
    '',
    'Imprimé par `npm run guide` : ne pas modifier à la main. Un exemple de chaque message ; les feuilles, cellules et valeurs sont inventées.',
    '',
    '## Les données',
    '',
    'Dans le volet, vue « Données », et sur la feuille « Contrôles ».',
    '',
    '### À vérifier : des lignes peuvent manquer aux chiffres',
    '',
    ...listOf(problems.filter(({costsRows}) => costsRows)),
    '',
    '### Remarques : sans effet sur les chiffres',
    '',
    ...listOf(problems.filter(({costsRows}) => !costsRows)),
    '',
    '## Les fichiers du contrôle des aides',
    '',
    'Dans le volet, vue « Aides », et sur la feuille « Contrôle des aides ». Le numéro de ligne est celui du fichier. Quand la phrase ne dit pas quoi faire, corriger cette ligne dans le logiciel de comptabilité, puis refaire l’export.',
    '',
    '### À vérifier',
    '',
    ...listOf(faults.filter((code) => !isFormFault(code)).map(faultOf)),
    '',
    '### Forme des fichiers : sans effet sur les totaux',
    '',
    ...listOf(faults.filter(isFormFault).map(faultOf)),
    '',
    '## Les formules',
    '',
    'Dans la cellule, quand on pointe l’erreur.',
    '',
    '| La cellule montre | La phrase |',
    '| --- | --- |',
    ...keysOf(refusalExamples).map(refusalLine),
    '',
  ].join('\n');
}

function keysOf<K extends string>(examples: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(examples) as K[];
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/([|*])/g, '\\$1');

function listOf(said: readonly {readonly message: string}[]): string[] {
  return said.map(({message}) => `- ${plain(message)}`);
}

function problemOf(code: ProblemCode): Problem {
  const {sheet, cell, value, count, ...detail} = problemExamples[code] as Partial<Problem> & {sheet: string};
  const place = {sheet, ...(cell && {cell}), ...(value && {value}), ...(count !== undefined && {count})};
  return problem(code, place, detail as never);
}

function faultOf(code: FaultCode): {readonly message: string} {
  const list = new FaultList();
  (list.add as (line: number, code: FaultCode, detail: unknown) => void).call(list, 12, code, faultExamples[code]);
  return list.list()[0]!;
}

function refusalLine(code: RefusalCode): string {
  const {kind, say} = refusals[code] as {kind: string; say: (detail: unknown) => string};
  return `| \`${kind === 'value' ? '#VALEUR!' : '#N/A'}\` | ${plain(french(say(refusalExamples[code])))} |`;
}

if (require.main === module) writeFileSync(join(__dirname, 'messages.md'), printMessages());
