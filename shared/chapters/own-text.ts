import {agreeLabel} from '../value/agree-label';
import {french, writeCount, writeDecimal, writeEuros, writePercent} from '../value/french';
import {foldText} from '../value/fold';
import type {FigureResult} from '../count/result';
import type {Results} from '../count/evaluate-report';

/** What a figure is said as where nothing is known of it. */
const UNKNOWN = 'n.d.';

/**
 * A text of the user's with its figures: « {mon-indicateur} jeunes » is « 12 jeunes », and « 1 jeune ». A name that is no figure's stays as it
 * is written: it may be something else.
 */
export function sayOwnText(
  text: string,
  {figures}: Pick<Results, 'figures'>,
  masks: ReadonlyMap<string, string>,
): string {
  const byName = new Map([...figures.values()].map((figure) => [foldText(figure.spec.id), figure]));
  return french(
    text.replace(/\{([^{}]+)\}([^{}.,;:!?()\n]*)/gu, (whole, name: string, after: string) => {
      const figure = byName.get(foldText(name));
      if (figure === undefined) return whole;
      const {value} = figure;
      const isOne = value !== null && Math.abs(value) < 2 && figure.spec.unit !== '%';
      return `${masks.get(figure.spec.id) ?? sayValue(figure)}${isOne ? singularOf(after) : after}`;
    }),
  );
}

function sayValue({spec, value}: FigureResult): string {
  if (value === null) return UNKNOWN;
  if (spec.unit === '%') return writePercent(value);
  if (spec.unit === 'euros') return writeEuros(value);
  return Number.isInteger(value) ? writeCount(value) : writeDecimal(value, 1);
}

/** The words that the number counts: those that follow it and end in s or x. */
function singularOf(after: string): string {
  const [, space = '', counted = '', rest = ''] = /^(\s*)((?:\p{L}+[sx](?:\s+|$))*)(.*)$/su.exec(after) ?? [];
  const words = counted.trimEnd();
  return space + agreeLabel(words, 1) + counted.slice(words.length) + rest;
}
