import {WorkbookFileError} from '../xlsx';
import {makeReport} from './make-report';
import type {Made} from './make-report';
import {readOptions, usage} from './options';
import {UsageError} from './usage-error';

/** `npm run report`: exit status 0 done, 1 done with problems that cost rows, 2 bad usage or unreadable file. */
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
    return made.registers.problems.some((problem) => problem.costsRows) ? 1 : 0;
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
function summary({file, results, registers, unread, notes}: Made, seconds: number): readonly string[] {
  const problems = registers.problems.filter(({costsRows}) => costsRows);
  const notices = registers.problems.filter(({costsRows}) => !costsRows);
  return [
    ...(unread === null ? [] : [`  i ${unread}`]),
    ...notices.map(({message}) => `  i ${message}`),
    ...problems.map(({message}) => `  ! ${message}`),
    ...notes.map((note) => `  ! ${note}`),
    `Rapport écrit : ${file}`,
    [
      counted(results.tables.size, 'tableau', 'tableaux'),
      counted(results.figures.size, 'chiffre', 'chiffres'),
      counted(problems.length, 'problème', 'problèmes'),
      counted(notices.length, 'remarque', 'remarques'),
      `en ${seconds.toFixed(1).replace('.', ',')} s`,
    ].join(', '),
  ];
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? `${one === 'remarque' ? 'aucune' : 'aucun'} ${one}` : `${count} ${count > 1 ? many : one}`;
}

// Whoever reads our lines may leave before the end (`| head`): the report is made all the same.
process.stdout.on('error', () => undefined);
process.exitCode = main();
