import type {MissingDays} from '../count/missing-days';
import {tablesOf} from '../chapters/section';
import type {SectionSpec} from '../chapters/section';
import {formatDay} from '../value/day';
import {french} from '../value/french';
import {figuresOf, oncePer} from './report-context';
import type {ReportContext} from './report-context';
import {sayDoubt, titleOfRegister} from './say-unknown';

/** Why numbers of a section are not sure, each thing once: zeros that may be short, and registers without a row for a part of the period. */
export function reservesOf(section: SectionSpec, context: ReportContext): readonly string[] {
  const {known, results, masks} = context;
  const figures = figuresOf([...section.cards, ...section.figures], known);
  const doubts = oncePer(figures.map(({doubt}) => doubt ?? null));
  const traces = [
    ...tablesOf(section).flatMap((id) => known.tables.get(id)?.traces ?? []),
    ...figures.map(({trace}) => trace),
  ];
  const counted = new Set<string | null>(traces.map(({register}) => register));
  return [
    ...doubts.map((doubt) => sayDoubt(doubt, results, masks)),
    ...missingNow(context)
      .filter(({register}) => counted.has(register))
      .map(sayMissing),
  ];
}

/** What is to be known of the whole period before its figures are read. */
export const reservesOfPeriod = (context: ReportContext): readonly string[] => missingNow(context).map(sayMissing);

const missingNow = ({known: {missing, period}}: ReportContext) =>
  (missing?.() ?? []).filter(({from}) => from >= period.from);

function sayMissing({register, from, to}: MissingDays): string {
  const days = `du ${formatDay(from)} au ${formatDay(to)}`;
  return french(
    register === null
      ? `Aucun registre n’a de ligne ${days} : ces chiffres ne comptent pas ces jours.`
      : `Le registre « ${titleOfRegister(register)} » n’a aucune ligne ${days} : ses chiffres ne comptent pas ces jours.`,
  );
}
