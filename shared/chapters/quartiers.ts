import {foldText} from '../value/fold';
import type {FigureSpec} from '../count/declaration';
import {count, defineFigure, jeunes, only} from '../count/define';
import type {Registers} from '../count/registers';
import {codeColumn} from '../count/table';
import {parQpv} from './dimensions';
import {entretiens} from './populations';

/** The quartiers of the territory; where it is not declared, those that Jeunes names. */
export function quartiersOf({territoire, tables}: Registers): readonly string[] {
  if (territoire.declared) return territoire.communes.flatMap((commune) => commune.qpv);
  const column = tables.jeunes === undefined ? undefined : codeColumn(tables.jeunes, 'qpv');
  return column?.values.slice(1) ?? [];
}

/** « La Briqueterie » → `briqueterie`: folded, its leading article dropped. */
export function quartierId(name: string): string {
  return foldText(name)
    .replace(/^(la|le|les|l) /, '')
    .replace(/ /g, '-');
}

/** Id of the figure of a quartier. */
type QuartierId = `accompagnes.qpv.${string}`;

/** One figure a quartier: the youths received who live there. */
export function quartierFigures(registers: Registers): readonly FigureSpec<QuartierId, never>[] {
  return quartiersOf(registers).map((name) =>
    defineFigure({
      id: `accompagnes.qpv.${quartierId(name)}`,
      chapter: 1,
      label: `jeunes reçus habitant ${name}`,
      unit: 'jeunes',
      formula: count(jeunes(entretiens, only(parQpv, [name]))),
      definition: `Dossiers distincts ayant au moins un entretien réalisé dans l’année et habitant le quartier ${name}.`,
    }),
  );
}
