import type {Results} from '../../count/evaluate-report';
import type {Trace} from '../../count/result';
import {titleOfRegister} from '../draw-table';
import type {Masks} from '../disclosure';
import {SUPPRESSED} from '../disclosure';
import type {Check, CheckFamily} from './check';
import {count, verdictOf} from './check';

/** Every row read is counted or excluded for a reason: one line a register, and one for each indicator that fails. */
export function checkTraces(results: Results, masks: Masks): CheckFamily {
  const traces = [
    ...[...results.tables.values()].flatMap((table) => table.traces),
    ...[...results.figures.values()].map(({trace}) => trace),
  ];
  const registers = [...new Set(traces.map(({register}) => register))];
  const checks = registers.flatMap((register) => {
    const own = traces.filter((trace) => trace.register === register);
    const failing = own.filter((trace) => leftOf(trace) !== 0);
    const title = titleOfRegister(register);
    return [
      {
        what: `Registre « ${title} » : lues = comptées + exclues, pour chaque indicateur`,
        left: count('Indicateurs', own.length),
        right: count('Indicateurs où cela est vérifié', own.length - failing.length),
        verdict: verdictOf(failing.length === 0),
      },
      ...failing.map((trace): Check => ({
        what: `${trace.id} : lues = comptées + exclues`,
        left: count('Lues', trace.read, masks.read.get(register)),
        right: count('Comptées et exclues', trace.read - leftOf(trace), masks.threshold > 0 ? SUPPRESSED : undefined),
        verdict: 'bad',
      })),
    ];
  });
  return {title: 'Aucune ligne perdue', checks};
}

function leftOf({read, counted, excluded}: Trace): number {
  return read - counted - excluded.reduce((sum, {rows}) => sum + rows, 0);
}
