import type {Doubt} from '../count/doubt';
import type {Lack} from '../count/lack';
import type {Results} from '../count/evaluate-report';
import type {Registers} from '../count/registers';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {capitalize, counted, enumerate, french, inYear} from '../value/french';
import type {Masks} from './disclosure';

export function titleOfRegister(register: string): string {
  return registerById.get(register as RegisterId)?.title ?? register;
}

/** Printed where a number is not known. */
export const UNKNOWN = 'n.d.';

/** What is missing and why, to stand after « non disponible »: « registre « Jeunes » absent ». */
export function sayLack({register, column}: Lack, {tables, problems}: Registers): string {
  const title = titleOfRegister(register);
  if (column !== undefined) return `colonne « ${headingOf(register, column)} » absente du registre « ${title} »`;
  if (tables[register] !== undefined) return `registre « ${title} » sans aucune ligne`;
  const refused = problems.find(({code, detail}) => code === 'header-missing' && detail.register === title);
  return refused === undefined
    ? `registre « ${title} » absent`
    : `registre « ${title} » non lu (feuille « ${refused.sheet} » : voir « Contrôles »)`;
}

/** What a section lacks, a sentence a paragraph: registers that are not there in one, the others each in its own. */
export function sayLacks(lacks: readonly Lack[], registers: Registers): string[] {
  const said = lacks.map((lack) => sayLack(lack, registers));
  const absent = lacks
    .filter((_, at) => said[at]!.endsWith(' absent'))
    .map(({register}) => `« ${titleOfRegister(register)} »`);
  const several = absent.length > 1;
  return [
    ...(absent.length === 0 ? [] : [`registre${several ? 's' : ''} ${enumerate(absent)} absent${several ? 's' : ''}`]),
    ...said.filter((text) => !text.endsWith(' absent')),
  ].map((text) =>
    french(`${capitalize(text)} : les tableaux et chiffres qui en viennent ne peuvent pas être établis.`),
  );
}

/** Why a zero is not sure. Under a threshold it bears no number. */
export function sayDoubt(doubt: Doubt, {period}: Pick<Results, 'period'>, {threshold}: Masks): string {
  const title = titleOfRegister(doubt.register);
  if (doubt.kind === 'no-row')
    return french(`Zéro à vérifier : le registre « ${title} » n’a aucune ligne ${inYear(period.label)}.`);
  const rows = threshold > 0 ? 'des lignes' : counted(doubt.rows, 'ligne');
  const [have, lacking] = threshold > 0 || doubt.rows > 1 ? ['ont', 'n’ont'] : ['a', 'n’a'];
  const what =
    doubt.kind === 'rows'
      ? `${lacking} pas de date, de dossier ou de montant lisible`
      : `${have} dans « ${headingOf(doubt.register, doubt.column)} » une valeur qu’aucun chiffre ne compte`;
  return french(`Zéro à vérifier : ${rows} du registre « ${title} » ${what}.`);
}

function headingOf(register: Lack['register'], column: string): string {
  return registerById.get(register)?.columns[column]?.headings[0] ?? column;
}
