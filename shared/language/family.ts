import {NON_RENSEIGNE} from '../count/table';
import type {Registers} from '../count/registers';
import {quartierId, quartiersOf} from '../chapters/quartiers';
import {allRegisters} from '../register/all-registers';
import type {OwnLine} from '../setting/parameters';
import {findColumn} from './column';
import {clausesOf} from './split-words';
import {valuesMet} from './value';

const FAMILY = /\.\*$/;
const EACH_VALUE = /^(.+?)\s*=\s*\*$/s;

/**
 * One figure a value: of a line « accompagnes.qpv.* » whose criterion is « QPV = * », a line for each quartier. « * » stands for the
 * value in its label and in its definition.
 */
export function membersOf(line: OwnLine, registers: Registers): readonly OwnLine[] {
  const {words} = line;
  const name = words['nom'] ?? '';
  const clauses = clausesOf(words['criteres'] ?? '');
  const at = clauses.findIndex((clause) => EACH_VALUE.test(clause));
  if (!FAMILY.test(name) || at < 0) return [line];
  const column = EACH_VALUE.exec(clauses[at]!)![1]!;
  const named = (text: string | undefined, value: string) => (text ?? '').replace(/\*/g, () => value);
  return valuesOf(column, registers).map((value): OwnLine => {
    const asked = clauses.map((clause, place) => (place === at ? `${column} = « ${value} »` : clause)).join(' ; ');
    return {
      ...line,
      words: {
        ...words,
        nom: name.replace(FAMILY, `.${quartierId(value)}`),
        libelle: named(words['libelle'], value),
        definition: named(words['definition'], value),
        criteres: asked,
      },
    };
  });
}

/** The values of a column of the youth: quartiers are those of the territory. */
function valuesOf(name: string, registers: Registers): readonly string[] {
  const scopes = allRegisters.filter(({columns}) => 'dossier' in columns).map(({id}) => ({registers, register: id}));
  const found = scopes.flatMap((scope) => {
    const column = findColumn(scope, name);
    return column === null ? [] : [{scope, column}];
  })[0];
  if (found === undefined) return [];
  if (found.column.spec?.kind === 'qpv') return quartiersOf(registers);
  return valuesMet(found.scope, found.column.id).filter((value) => value !== NON_RENSEIGNE);
}
