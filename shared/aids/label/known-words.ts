import type {Registers} from '../../count/registers';
import {codeColumn} from '../../count/table';
import {dossierKey} from '../../value/dossier-key';
import {foldText} from '../../value/fold';
import type {Aid} from '../aid';
import type {Alias} from './aliases';
import type {Parts} from './label-parts';
import type {NameBook} from './read-names';

/** What the register knows and that labels may name. */
export interface KnownWords {
  readonly dossiers: ReadonlySet<string>;
  /** How dossiers look, as keys and as they are written: letters and digits; of plain numbers, from how many digits to how many. */
  readonly shapes: ReadonlySet<string>;
  readonly digits: {readonly least: number; readonly most: number};
  /** Dossiers as they are written, and as keys. */
  readonly written: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** The same by their first word: a label holds them among others. */
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
  readonly names: NameBook;
  /** Learnt from the user, beside the names of the registers. */
  readonly aliases: readonly Alias[];
  /** Words of their names. */
  readonly places: ReadonlySet<string>;
  /** Folded name of a commune → as the territory writes it. */
  readonly communes: ReadonlyMap<string, string>;
  /** Labels read so far, and what stands in them. */
  readonly labels: Map<string, Parts>;
}

/** What the aids, the youths and the territory say. */
export function knownWords(aids: readonly Aid[], names: NameBook, {tables, territoire}: Registers): KnownWords {
  const youths = tables.jeunes === undefined ? [] : (codeColumn(tables.jeunes, 'dossier')?.values ?? []).slice(1);
  const dossiers = new Set([...aids.map(({dossier}) => dossier), ...youths.map((value) => dossierKey(value) ?? '')]);
  dossiers.delete('');
  const references = new Set(aids.map(({reference}) => reference));
  references.delete('');
  const byFirstWord = new Map<string, string[]>();
  for (const reference of references) {
    const [first] = reference.split(' ') as [string];
    const own = byFirstWord.get(first);
    if (own === undefined) byFirstWord.set(first, [reference]);
    else own.push(reference);
  }
  const folded = new Map(territoire.communes.map(({name}) => [foldText(name), name]));
  const places = new Set([...folded.keys()].flatMap((name) => name.split(' ')));
  const looks = new Set([...dossiers, ...aids.map(({written}) => written.trim())]);
  looks.delete('');
  const widths = new Set([...looks].filter((look) => PLAIN.test(look)).map(({length}) => length));
  const digits = {least: Math.min(...widths), most: Math.max(...widths)};
  return {
    ...{dossiers, shapes: new Set([...looks].map(shapeOf)), digits, written: looks, references, byFirstWord},
    names,
    aliases: [],
    places,
    communes: folded,
    labels: new Map(),
  };
}

const PLAIN = /^\d+$/;

/** Letters and digits of a dossier as a shape: `AB12` is `aa##`. */
function shapeOf(dossier: string): string {
  return dossier.replace(/\d/g, '#').replace(/[A-Za-z]/g, 'a');
}

/** Whether a number of a label looks like the dossiers of the register, as it is written or as a key. */
export function isLikeDossier(word: string, key: string, {shapes, digits}: KnownWords): boolean {
  if (PLAIN.test(key)) return [word, key].some(({length}) => length >= digits.least && length <= digits.most);
  return shapes.has(shapeOf(word)) || shapes.has(shapeOf(key));
}
