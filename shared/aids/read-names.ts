import {foldText} from '../value/fold';
import {dossierKey} from '../value/dossier-key';
import type {Registers} from '../count/registers';
import {wordsOf} from './read-aids';

/** Names of youths, where the workbook holds them beside the dossiers, to be found in labels. */
export class NameBook {
  /** First word of the surname → the people of it. */
  private readonly people = new Map<string, {readonly words: readonly string[]; readonly dossier: string}[]>();

  add(surname: string, firstName: string, dossier: string): void {
    const words = foldText(`${surname} ${firstName}`).split(' ');
    const first = foldText(surname).split(' ')[0]!;
    if (dossier === '' || first === '' || words.length < 2) return;
    const known = this.people.get(first) ?? [];
    if (known.some((one) => one.dossier === dossier && one.words.join(' ') === words.join(' '))) return;
    this.people.set(first, [...known, {words, dossier}]);
  }

  get isEmpty(): boolean {
    return this.people.size === 0;
  }

  /** Dossiers of the people whose whole name stands among the words. */
  find(words: readonly string[]): string[] {
    const found = new Set<string>();
    const all = new Set(words);
    for (const word of all) {
      for (const person of this.people.get(word) ?? []) {
        if (person.words.every((part) => all.has(part))) found.add(person.dossier);
      }
    }
    return [...found].sort();
  }
}

/** Reads names from the registers that hold some: the core needs none, but payments may bear nothing else. */
export function readNames({tables}: Registers): NameBook {
  const book = new NameBook();
  for (const table of [tables.jeunes, tables.aides]) {
    if (table === undefined) continue;
    const [dossier, full] = [wordsOf(table, 'dossier'), wordsOf(table, 'nomComplet')];
    const [surname, firstName] = [wordsOf(table, 'nom'), wordsOf(table, 'prenom')];
    for (let row = 0; row < table.length; row++) {
      const key = dossierKey(dossier(row)) ?? '';
      if (full(row) !== '') book.add(full(row), '', key);
      else if (firstName(row) !== '') book.add(surname(row), firstName(row), key);
    }
  }
  return book;
}
