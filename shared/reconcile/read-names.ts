import {foldText} from '../cell/fold';
import {textOf} from '../cell/nothing';
import {dossierKey} from '../register/dossier-key';
import type {Registers, SourceSheet} from '../register/registers';

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
    for (const word of words) {
      for (const person of this.people.get(word) ?? []) {
        if (person.words.every((part) => words.includes(part))) found.add(person.dossier);
      }
    }
    return [...found].sort();
  }
}

const SURNAMES = ['Nom', 'Nom de naissance', 'Nom d’usage', 'Nom usuel'].map(foldText);
const FIRST_NAMES = ['Prénom', 'Prénoms'].map(foldText);
const FULL_NAMES = ['Nom et prénom', 'Nom prénom', 'Bénéficiaire', 'Jeune'].map(foldText);

/** Reads names from the registers that hold some: the core needs none, but payments may bear nothing else. */
export function readNames(registers: Registers, sheets: readonly SourceSheet[]): NameBook {
  const book = new NameBook();
  for (const {sheet, register, headingRow, columns} of registers.recognised) {
    const dossier = columns.get('dossier')?.index;
    const rows = sheets.find(({name}) => name === sheet)?.rows;
    if (dossier === undefined || rows === undefined || (register !== 'aides' && register !== 'jeunes')) continue;
    const heads = (rows[headingRow - 1] ?? []).map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
    const find = (words: readonly string[]) => heads.findIndex((head) => words.includes(head));
    const [surname, firstName, full] = [find(SURNAMES), find(FIRST_NAMES), find(FULL_NAMES)];
    if (full < 0 && (surname < 0 || firstName < 0)) continue;
    for (const row of rows.slice(headingRow)) {
      const key = dossierKey(row[dossier] ?? null) ?? '';
      if (full >= 0) book.add(textOf(row[full]), '', key);
      else book.add(textOf(row[surname]), textOf(row[firstName]), key);
    }
  }
  return book;
}
