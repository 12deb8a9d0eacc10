import {derivedNames, findColumn} from './column';
import type {NamedColumn, Scope} from './column';
import type {AgeDimension} from '../count/declaration';
import {calendarHeading} from '../count/calendar-columns';
import {madeOf} from '../count/made-columns';
import {registerById} from '../register/all-registers';

/** What staff write for a column, and what it is held against where that is told: what `findColumn` reads back. */
export function wordsOfColumn(scope: Scope, id: string, youth?: boolean): string {
  const names = namesOf(scope, id).flatMap((name) => [name, `${name} (Jeunes)`]);
  for (const name of names) {
    const found = findColumn(scope, name);
    if (found?.id === id) return held(name, found, youth);
  }
  return names[0] ?? id;
}

const held = (name: string, found: NamedColumn, youth: boolean | undefined): string =>
  youth === undefined || found.youth === youth ? name : `${name} (${youth ? 'dernier' : 'ligne'})`;

/** The names that a column may go by in a register. */
function namesOf(scope: Scope, id: string): string[] {
  const {register, registers} = scope;
  const declared = [register, 'jeunes' as const].flatMap((of) => registerById.get(of)?.columns[id]?.headings[0] ?? []);
  const derived = [...derivedNames].flatMap(([name, column]) =>
    column === id && name.startsWith(`${register} `) ? [DERIVED[id] ?? name.slice(register.length + 1)] : [],
  );
  const {kind, args: [first = '', second = ''] = []} = madeOf(id) ?? {};
  const named = (name: string) => wordsOfColumn(scope, name);
  const unit = kind?.endsWith('mois') === true ? 'mois' : 'jours';
  switch (kind) {
    case undefined:
      return [...declared, ...derived];
    case 'lu':
      return [
        registers.tables[register]?.own?.headings.get(first) ??
          registers.tables.jeunes?.own?.headings.get(first) ??
          first,
        first,
      ];
    case 'niveau':
      return [first];
    case 'ecrit':
      return namesOf(scope, first).map((name) => `${name} (lue)`);
    case 'age':
      return ['Âge'];
    case 'age-fin':
      return ['Âge au 31/12'];
    case 'scolaire':
    case 'annee':
    case 'trimestre':
    case 'mois-de':
    case 'jour-de': {
      // « Mois » alone, on the lines of a table, is each month of the report.
      const of = `${calendarHeading(kind)} de ${named(first)}`;
      return kind === 'scolaire' ? [calendarHeading(kind), of] : [of];
    }
    case 'jours':
    case 'mois':
      return [`Durée en ${unit}`];
    case 'reponses':
      return [`Nombre de réponses à ${named(first)}`];
    case 'delai-jours':
    case 'delai-mois':
      return [`Durée en ${unit} de ${named(first)} à ${named(second)}`];
  }
}

/** Columns that a rule of the trade makes, as a report writes them. */
const DERIVED: Readonly<Record<string, string>> = {
  conformite: 'Conformité',
  lieuScolaire: 'Lieu scolaire',
  anneeScolaire: 'Année scolaire et dispositif',
};

/** What staff write for an age by bands. */
export function wordsOfAge(on: AgeDimension['on']): string {
  if (on === 'end') return 'Âge au 31/12';
  if (on === 'first') return 'Âge';
  return on.setting === 'ageNouveauxAccueillis' ? 'Âge d’accueil' : 'Âge à l’emploi';
}
