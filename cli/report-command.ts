import {counted, sayTold} from '../shared';
import {WorkbookFileError} from '../xlsx';
import {makeReport} from './make-report';
import type {Made} from './make-report';
import {readOptions, usage} from './options';
import {UsageError} from './usage-error';

/** `npm run report`: exit status 0 done, 1 done with problems in the data or sheets left as they were, 2 bad usage or unreadable file. */
function main(): number {
  const started = process.hrtime.bigint();
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) {
      say(usage);
      return 0;
    }
    const made = makeReport(options, (step) => say(`· ${step}…`));
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    for (const line of summary(made, seconds)) say(line);
    return made.told.problems.length + made.left.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError || error instanceof WorkbookFileError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    // A fault of ours: no stack for staff, but enough for who mends it.
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `Le rapport n’a pas pu être fait, par une erreur du programme (détail : ${detail}). Signalez-la.\n`,
    );
    return 2;
  }
}

/** The last lines: what was noticed, the file, and how many tables, figures and problems. */
function summary({file, printed, told, unread, left, notes}: Made, seconds: number): readonly string[] {
  return [
    ...(unread === null ? [] : [`  i ${unread}`]),
    ...told.remarks.map(({message}) => `  i ${message}`),
    ...told.problems.map(({message}) => `  ! ${message}`),
    ...notes.map((note) => `  i ${note}`),
    ...left.map((sheet) => `  ! ${sheet}`),
    `Rapport écrit : ${file}`,
    [
      counted(printed.tables, 'tableau', 'tableaux'),
      counted(printed.figures, 'chiffre'),
      sayTold(told),
      `en ${seconds.toFixed(1).replace('.', ',')} s`,
    ]
      .join(', ')
      .replace(/[\u00a0\u202f]/g, ' '), // a terminal breaks no line there
  ];
}

// Whoever reads our lines may leave before the end (`| head`): the report is made all the same.
process.stdout.on('error', () => undefined);
process.exitCode = main();
