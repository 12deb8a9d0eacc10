import {french} from '../value/french';
import {textBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import {charactersOf, FULL} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import {heightOf, linesOf} from '../sheet/text-width';

const KEY_SIZE = 13;

/** A sentence to remember, as large as it is long. */
export function drawKey(sentence: string, span: Span = FULL, widths?: readonly number[]): Block {
  const lines = linesOf(sentence, charactersOf(span, widths), {size: KEY_SIZE, indent: 1});
  return textBlock(french(sentence), 'key', heightOf(lines, KEY_SIZE) + 5, span.from, span.columns);
}
