import {bandsOf} from '../count/by-age';
import type {AgeDimension, FigureSpec, Only} from '../count/declaration';
import {bandsLike, parseAgeBands} from '../setting/age-bands';
import type {AgeBand, Settings} from '../setting/settings';

type OfAge = Only & {readonly by: AgeDimension; readonly labels: readonly string[]};

/** What a share keeps, where it is of some ages. */
function agesOf({formula}: Pick<FigureSpec, 'formula'>): OfAge | null {
  if (formula.kind !== 'share' || formula.only.by.kind !== 'age' || formula.only.labels === 'stated') return null;
  return formula.only as OfAge;
}

/**
 * The figures as the bands of the settings have them: one « de 18 - 21 ans » is of the bands that make up these ages, else of the band that
 * has most of them, and says so. The ids do not change.
 */
export function figuresByAge<F extends FigureSpec>(figures: readonly F[], settings: Settings): readonly F[] {
  const changed = new Map<string, {readonly spec: F; readonly say: (text: string) => string}>();
  for (const figure of figures) {
    const only = agesOf(figure);
    const [label = ''] = only?.labels ?? [];
    const bands = only === null ? [] : bandsLike(bandIn(label), bandsOf(only.by, settings));
    if (only === null || (bands.length === 1 && bands[0]!.label === label)) continue;
    const {from, to} = bandIn(label);
    const isWhole = bands[0]!.from === from && bands[bands.length - 1]!.to === to;
    const said = isWhole ? label : bands[0]!.label.replace(/^Moins/, 'moins');
    const say = (text: string) => text.replace(label, said);
    const labels = bands.map((band) => band.label);
    changed.set(figure.id, {spec: {...figure, formula: {...figure.formula, only: {...only, labels}}}, say});
  }
  if (changed.size === 0) return figures;
  return figures.map((figure) => {
    const {formula} = figure;
    const found = changed.get(formula.kind === 'previous' || formula.kind === 'change' ? formula.figure : figure.id);
    if (found === undefined) return figure;
    const spec = changed.get(figure.id)?.spec ?? figure;
    return {...spec, label: found.say(spec.label), definition: found.say(spec.definition)};
  });
}

const bandIn = (label: string): AgeBand => parseAgeBands(label)![0]!;

/** « 16 ou 17 ans », « entre 18 et 21 ans », « moins de 18 ans », « 26 ans ou plus »; null for a figure of no ages. */
export function sayAges(figure: Pick<FigureSpec, 'formula'>): string | null {
  const bands = (agesOf(figure)?.labels ?? []).map(bandIn);
  if (bands.length === 0) return null;
  const [{from}, {to}] = [bands[0]!, bands[bands.length - 1]!];
  if (to === Infinity) return `${from} ans ou plus`;
  if (from === 0) return `moins de ${to + 1} ans`;
  if (from === to) return `${from} ans`;
  return to === from + 1 ? `${from} ou ${to} ans` : `entre ${from} et ${to} ans`;
}
