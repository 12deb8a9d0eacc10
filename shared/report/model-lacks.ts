import type {Lack} from '../count/lack';
import type {Results} from '../count/evaluate-report';
import type {Registers} from '../count/registers';
import {capitalize, counted, enumerate, french} from '../value/french';
import {sayLack} from './say-unknown';

/** What a model asks for that the registers do not have, each thing once, with how much of the report is without it. */
export function modelLacks(registers: Registers, {tables, figures}: Results): string[] {
  const without = new Map<string, {tables: number; figures: number}>();
  const add = (lack: Lack | null | undefined, kind: 'tables' | 'figures') => {
    if (lack === null || lack === undefined) return;
    const said = sayLack(lack, registers);
    const count = without.get(said) ?? {tables: 0, figures: 0};
    count[kind]++;
    without.set(said, count);
  };
  for (const {lacks = []} of tables.values())
    add(
      lacks.find((lack) => lack !== null),
      'tables',
    );
  for (const {lack} of figures.values()) add(lack, 'figures');
  return [...without].map(([said, count]) => {
    const parts = [
      ...(count.tables === 0 ? [] : [counted(count.tables, 'tableau', 'tableaux')]),
      ...(count.figures === 0 ? [] : [counted(count.figures, 'chiffre')]),
    ];
    return french(
      `Le modèle demande ce que vos registres n’ont pas : ${said}. ${capitalize(enumerate(parts))} sans valeur.`,
    );
  });
}
