import {foldText} from '../value/fold';
import {countsOf} from '../count/counts-of';
import type {FigureSpec} from '../count/declaration';
import {fault} from './fault';

const published = new Map([
  ['', 'whole'],
  ['oui', 'whole'],
  ['seul', 'alone'],
  ['non', 'auxiliary'],
] as const);

/** Whether a figure comes with its year before and its change, comes alone, or only serves others. */
export const publishedAs = (text: string) =>
  published.get(foldText(text) as 'oui') ?? fault('published-unknown', {word: text});

/** The year before and the change of a figure, which its card shows. */
export function companionsOf(spec: FigureSpec): FigureSpec[] {
  if (spec.formula.kind === 'previous' || spec.formula.kind === 'change') return [];
  // Rows without days say nothing of another year; youths of any of several populations have those of each.
  if (countsOf(spec.formula).some(({of}) => of.register !== 'jeunes' && of.dated.kind === 'always')) return [];
  const {objective: _, ...head} = spec;
  const of = `« ${spec.label} »`;
  const change: FigureSpec = {
    ...head,
    id: `${spec.id}.evolution`,
    label: `évolution : ${spec.label}`,
    unit: '%',
    formula: {kind: 'change', figure: spec.id},
    definition: `Variation de ${of} par rapport à l’année précédente.`,
  };
  const previous: FigureSpec = {
    ...head,
    id: `${spec.id}.n-1`,
    label: `${spec.label}, année précédente`,
    formula: {kind: 'previous', figure: spec.id},
    definition: `${of}, pour l’année précédente.`,
  };
  return spec.unit === '%' ? [previous] : [previous, change];
}
