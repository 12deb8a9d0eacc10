import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import {isNothingMark, textOf} from '../value/nothing';
import {holdsPieces} from '../value/jokers';
import {communeFinder} from '../reading/commune-finder';
import type {ColumnSpec} from '../register/define-register';
import {dossierKey} from '../value/dossier-key';
import {levelOf, niveau} from '../reading/level';
import {quarterKey} from '../reading/link-qpv';
import {lookupOf, valueIn} from '../register/value-list';
import {ouiNon} from '../register/value-lists/jeune';
import type {Territoire} from '../setting/territoire';
import {refuse} from './refusal';

/** What a column says, so that a value written by staff is found in it. `labels[0]` is what states nothing. */
interface Lines {
  readonly labels: readonly string[];
  readonly heading: string;
  /** Absent for classes of rows: ages, months. */
  readonly spec?: ColumnSpec | undefined;
  readonly territoire: Territoire;
}

/**
 * Marks, one byte a label, of those that a criterion keeps: a value as staff see it, `<>` in front to exclude, `*` for
 * any letters. « Non renseigné » is what states nothing; `*` alone is all the rest.
 */
export function wantedLabels(value: CellValue, lines: Lines): Uint8Array {
  const {exclude, text} = takeOperator(textOf(value));
  if (value === 0 || (text === '' && !exclude)) refuse('criterion-alone', {value: lines.heading}); // a blank cell may come as 0
  const wanted = text === '' ? nothingIn(lines) : text.includes('*') ? matching(text, lines) : exactly(text, lines);
  return exclude ? wanted.map((mark) => 1 - mark) : wanted;
}

/** `<>` in front of a value refuses it. */
export function takeOperator(written: string): {exclude: boolean; text: string} {
  if (written.startsWith('<>')) return {exclude: true, text: written.slice(2).trim()};
  return {exclude: false, text: written.startsWith('=') ? written.slice(1).trim() : written};
}

/** Whether a criterion asks for what states nothing: « Non renseigné », `<>*`. */
export function asksForNothing(value: CellValue): boolean {
  const {exclude, text} = takeOperator(textOf(value));
  return exclude ? text !== '' && text.replace(/\*/g, '') === '' : isNothingMark(text);
}

/** Whether a criterion names a value, letter for letter once folded, or by its `*`. */
export function namedBy(value: CellValue): (label: string) => boolean {
  const {text} = takeOperator(textOf(value));
  const pieces = text.split('*').map(foldText);
  return pieces.length > 1 ? (label) => holdsPieces(foldText(label), pieces) : (label) => foldText(label) === pieces[0];
}

const nothingIn = ({labels}: Lines) => Uint8Array.from(labels, (_, at) => (at === 0 ? 1 : 0));

/** `Comité*`: each stretch of letters folded, in their order. */
function matching(text: string, lines: Lines): Uint8Array {
  const pieces = text.split('*').map(foldText);
  const wanted = Uint8Array.from(lines.labels, (label, at) => (at > 0 && holdsPieces(foldText(label), pieces) ? 1 : 0));
  const nothing = text.replace(/\*/g, '') === '';
  if (!nothing && !wanted.includes(1)) refuseValue(text, lines);
  return wanted;
}

function exactly(text: string, lines: Lines): Uint8Array {
  const {labels, spec} = lines;
  if (isNothingMark(text)) return nothingIn(lines);
  if (spec?.kind === 'qpv') {
    const answer = lookupOf(ouiNon)(foldText(text));
    if (answer >= 0) return Uint8Array.from(labels, (_, at) => ((at === 0) === (answer === 1) ? 1 : 0));
  }
  const key = keyOf(lines);
  const own = key(text);
  const canonical = canonicalOf(text, lines);
  const wanted = Uint8Array.from(labels, (label, at) =>
    label === canonical || (canonical === null && (at > 0 || spec === undefined) && key(label) === own) ? 1 : 0,
  );
  if (canonical === null && !wanted.includes(1)) refuseValue(text, lines);
  return wanted;
}

/** The canonical value that a text names; null when only the values met can tell. */
function canonicalOf(text: string, {spec, labels, territoire}: Lines): string | null {
  switch (spec?.kind) {
    case 'choice':
      return valueIn(spec.list, text);
    case 'level': {
      const level = levelOf(text);
      return typeof level === 'number' ? niveau.values[level]!.value : null;
    }
    case 'commune':
    case 'insee': {
      if (labels.some((label) => foldText(label) === foldText(text))) return null; // « Hors territoire » too
      const found = communeFinder(territoire).find(text);
      return found.kind === 'inside' ? territoire.communes[found.at]!.name : null;
    }
    default:
      return null;
  }
}

/** How texts of a column are compared with one another. */
function keyOf({spec}: Lines): (text: string) => string {
  switch (spec?.kind) {
    case 'dossier':
      return (text) => dossierKey(text) ?? text;
    case 'qpv':
      return quarterKey;
    case undefined: // « 18-21 » is « 18 - 21 ans »
      return (text) =>
        foldText(text)
          .replace(/ ans$/, '')
          .replace(/ ?et ?\+/, '+');
    default:
      return foldText;
  }
}

function refuseValue(text: string, {labels, heading, spec, territoire}: Lines): never {
  const listed = spec?.kind === 'choice' ? spec.list.values.map(({value}) => value) : [];
  const communes = spec?.kind === 'commune' ? territoire.communes.map(({name}) => name) : [];
  const values = [...new Set([...listed, ...communes, ...labels.slice(1)])];
  return refuse('value-unknown', {value: text, column: heading, closest: closestTo(text, values), values});
}
