import type {Trace} from '../../count/result';
import {titleOfRegister} from '../say-unknown';
import {SUPPRESSED} from '../disclosure';
import type {Check, Checked, CheckFamily} from './check';
import {count, verdictOf, withoutNumbers} from './check';

/** Every row read is counted or excluded for a reason: one line a register, and one for each indicator that fails. */
export function checkTraces(checked: Checked): CheckFamily {
  const {results, masks} = checked;
  const all = [
    ...[...results.tables.values()].flatMap(({traces, lacks}) =>
      traces.map((trace, at) => ({trace, lack: lacks?.[at] ?? null})),
    ),
    ...[...results.figures.values()].map(({trace, lack = null}) => ({trace, lack})),
  ];
  const registers = [...new Set(all.map(({trace}) => trace.register))];
  const checks = registers.flatMap((register): Check[] => {
    const told = all.filter(({trace}) => trace.register === register);
    const own = told.filter(({lack}) => lack === null).map(({trace}) => trace);
    const title = titleOfRegister(register);
    const what = `Registre « ${title} » : lues = comptées + exclues, pour chaque indicateur`;
    if (own.length === 0) return [withoutNumbers(what, told[0]!.lack!, checked)];
    const failing = own.filter((trace) => leftOf(trace) !== 0);
    return [
      {
        what,
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
