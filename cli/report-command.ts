import {counted, sayTold} from '../shared';
import {makeReport} from './make-report';
import type {Made} from './make-report';
import {readOptions, usage} from './options';
import {runProgram} from './run-program';

/** The last lines: what was noticed, the file, and how many tables, figures and problems. */
function summary({file, documents, printed, told, unread, left, notes}: Made, seconds: number): readonly string[] {
  return [
    ...(unread === null ? [] : [`  i ${unread}`]),
    ...told.remarks.map(({message}) => `  i ${message}`),
    ...told.problems.map(({message}) => `  ! ${message}`),
    ...notes.map((note) => `  i ${note}`),
    ...left.map((sheet) => `  ! ${sheet}`),
    `Rapport écrit : ${[file, ...documents].join(', ')}`,
    [
      counted(printed.tables, 'tableau', 'tableaux'),
      counted(printed.figures, 'chiffre'),
      ...(left.length === 0
        ? [sayTold(told)]
        : [
            counted(left.length, 'feuille qui ne montre pas ce rapport', 'feuilles qui ne montrent pas ce rapport'),
            `dans les données ${sayTold(told)}`,
          ]),
      `en ${seconds.toFixed(1).replace('.', ',')} s`,
    ]
      .join(', ')
      .replace(/[\u00a0\u202f]/g, ' '), // a terminal breaks no line there
  ];
}

// Whoever reads our lines may leave before the end (`| head`): the report is made all the same.
process.stdout.on('error', () => undefined);
/** `npm run report`: exit status 0 done, 1 done with problems in the data or sheets left as they were, 2 bad usage or unreadable file. */
process.exitCode = runProgram({
  title: 'Le rapport',
  usage,
  readOptions,
  make: makeReport,
  summary,
  isWell: ({told, left}) => told.problems.length + left.length === 0,
});
