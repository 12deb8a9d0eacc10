import type {FigureSpec} from '../count/declaration';
import {capitalize} from '../value/french';

/** The label of a figure that stands at the head of its line: « Part d’hommes », « Jeunes en contact ». */
export function listLabel({label, unit, formula}: Pick<FigureSpec, 'label' | 'unit' | 'formula'>): string {
  const linked = /^(de |d’|des |du |dans |en |sous )/.test(label);
  if (!linked || formula.kind === 'change') return capitalize(label);
  if (unit === '%') return `Part ${label}`;
  if (unit === 'euros') return `Montant ${label}`;
  return capitalize(label.replace(/^(de |d’|des |du )/, ''));
}
