import {basename, extname} from 'node:path';
import {buildModelPlan, modelTables} from '../shared';
import type {FoundTable, Registers} from '../shared';
import {writeReport} from '../xlsx';
import {version} from '../package.json';
import {readInput} from './host/read-input';
import {isSameFile} from './host/same-file';
import {modeOf, writeOutput} from './host/write-output';
import type {ReportOptions} from './options';
import {UsageError} from './usage-error';

/** The tables of the model that a file holds; whatever else it holds is not looked at. */
export function readModel(path: string, tell: (step: string) => void): readonly FoundTable[] {
  const {sheets} = readInput([path], tell);
  const tables = modelTables(sheets, `modèle ${basename(path)}`);
  if (tables.length > 0) return tables;
  throw new UsageError(
    `Le fichier « ${path} » n’a aucune table de modèle. Donnez avec --model un classeur écrit par --model-out, ou qui a une feuille « Paramètres ML ».`,
  );
}

/** Refuses to write a model over what was read or is written. */
export function checkModel(path: string, others: readonly string[]): void {
  if (extname(path).toLowerCase() !== '.xlsx')
    throw new UsageError(`Le modèle « ${path} » ne peut pas être écrit : donnez-lui un nom qui finit par .xlsx.`);
  const taken = others.find((other) => isSameFile(path, other));
  if (taken !== undefined)
    throw new UsageError(`Le modèle remplacerait « ${taken} ». Choisissez un autre fichier avec --model-out.`);
}

/** Writes the model, and says which texts were left out of it. */
export function writeModel(path: string, {inputs, modelTexts}: ReportOptions, registers: Registers): readonly string[] {
  const {plan, textsLeft} = buildModelPlan(registers, modelTexts, `Bilan ML ${version}`);
  writeOutput(path, writeReport(plan), modeOf(...inputs));
  return textsLeft.map(
    (section) =>
      `Votre texte de « ${section} » n’est pas dans le modèle : --model-text "${section}" l’y met, s’il ne nomme personne.`,
  );
}
