import type {TableResult, Trace} from '../count/result';
import {stack, textRows} from '../sheet/block';
import type {Block} from '../sheet/block';
import {charactersOf, FULL} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import {NOTE_SIZE} from '../sheet/style';
import {linesOf} from '../sheet/text-width';
import {french, writeCount} from '../value/french';
import type {Masks} from './disclosure';
import {titleOfRegister} from './say-unknown';

/** A note in half of a page takes a row for each of its lines. */
function drawNote(text: string, style: 'definition' | 'trace', span: Span): Block {
  const shown = french(text);
  const lines = linesOf(shown, charactersOf(span), {size: NOTE_SIZE});
  const rows = span.columns < FULL.columns ? lines : 1;
  return textRows(shown, style, {rows, height: (NOTE_HEIGHT * lines) / rows}, span);
}

const NOTE_HEIGHT = 13.5;

/** The rule of a table, and its notes. */
export function drawDefinition({spec, notes}: TableResult, span: Span): Block {
  return stack(...[spec.definition, ...notes].map((text) => drawNote(text, 'definition', span)));
}

/** Where the numbers of some tables come from: a line for each register. */
export function drawTraces(tables: readonly TableResult[], span: Span, masks: Masks): Block {
  const registers = new Map<string, TableResult[]>();
  for (const table of tables) {
    const {register} = firstKnown(table);
    registers.set(register, [...(registers.get(register) ?? []), table]);
  }
  return stack(...[...registers.values()].map((of) => drawNote(sayTraces(of, masks), 'trace', span)));
}

/** One sentence where all come from the same rows, else what each counts of its register. */
function sayTraces(tables: readonly TableResult[], masks: Masks): string {
  const said = new Map<string, TableResult[]>();
  for (const table of tables) {
    const sentence = sayTrace(firstKnown(table), masks);
    said.set(sentence, [...(said.get(sentence) ?? []), table]);
  }
  if (said.size === 1) return [...said.keys()][0]!;
  const {register, read} = firstKnown(tables[0]!);
  const counts = [...said.values()].map((of) => {
    const {id, counted} = firstKnown(of[0]!);
    const titles = of.map(({spec}) => `« ${spec.title} »`).join(', ');
    return `${masks.counted.get(id) ?? writeCount(counted)} pour ${titles}`;
  });
  const all = masks.read.get(register) ?? writeCount(read);
  return `Registre « ${titleOfRegister(register)} » : lignes lues ${all}, dont comptées ${counts.join(' ; ')}. Les autres sont exclues pour les raisons que dit Méthode.`;
}

const firstKnown = ({traces, lacks}: TableResult) => traces[lacks?.indexOf(null) ?? 0]!;

/** How many reasons are said in full under tables, with those that are of no column; the others by their columns: « Méthode » says them all. */
const REASONS_NAMED = 1;
const COLUMN = /^« .+? »/;

/** « Registre « Jeunes » : 2 273 lignes lues, 745 comptées, 1 528 exclues : hors de la période (2024). » */
function sayTrace(trace: Trace, masks: Masks): string {
  const {register, read, counted, excluded} = trace;
  const title = titleOfRegister(register);
  if (masks.threshold > 0) return sayMaskedTrace(trace, masks);
  const left = read - counted;
  const sorted = [...excluded].sort((a, b) => b.rows - a.rows);
  const isInFull = ({reason}: (typeof sorted)[number], at: number) => at < REASONS_NAMED || !COLUMN.test(reason);
  const reasons = sorted
    .filter(isInFull)
    .map(({reason, rows}) => (left === rows ? reason : `${writeCount(rows)} ${reason}`));
  const others = sorted.filter((one, at) => !isInFull(one, at));
  if (others.length > 0) {
    const columns = new Set(others.map(({reason}) => COLUMN.exec(reason)![0]));
    const rows = others.reduce((sum, one) => sum + one.rows, 0);
    reasons.push(`${writeCount(rows)} selon ${[...columns].join(' ou ')}`);
  }
  const why = left === 0 ? '' : `, ${writeCount(left)} exclue${left < 2 ? '' : 's'} : ${reasons.join(' ; ')}`;
  const lines = `${writeCount(read)} ligne${read < 2 ? '' : 's'} lue${read < 2 ? '' : 's'}`;
  return `Registre « ${title} » : ${lines}, ${writeCount(counted)} comptée${counted < 2 ? '' : 's'}${why}.`;
}

/** Under a threshold the reasons bear no number: rows read less rows excluded would tell a masked count. */
function sayMaskedTrace({id, register, read, counted, excluded}: Trace, masks: Masks): string {
  const [all, kept] = [masks.read.get(register) ?? writeCount(read), masks.counted.get(id) ?? writeCount(counted)];
  const why =
    excluded.length === 0
      ? ''
      : `, les autres exclues : ${excluded
          .slice(0, REASONS_NAMED)
          .map(({reason}) => reason)
          .join(' ; ')}`;
  return `Registre « ${titleOfRegister(register)} » : lignes lues ${all}, comptées ${kept}${why}.`;
}
