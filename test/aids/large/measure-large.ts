import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {commandScript} from '../../../cli/host/command-script';
import {measuredIn, PAGE} from '../../../docs/print-control-figures';
import {kinds, writeBook, type Kind} from './large-book';

/** `npm run control` over large books, whole, each in a process of its own; writes `docs/control-figures.md`. `--small`: that it runs. */
const isSmall = process.argv.includes('--small');
const [SIZE, LARGER] = isSmall ? [1_000, 3_000] : [100_000, 300_000];

const titles: Readonly<Record<Kind, string>> = {
  dossier: 'le dossier dans chaque libellé',
  name: 'le nom seul',
  nameless: 'rien ne nomme personne',
  equal: 'rien ne nomme personne, six montants',
  reversal: 'six montants, une écriture sur trois annulée puis passée de nouveau',
};

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly lines: number;
}

const script = commandScript('control');
/** The child says what it used as it ends. Required, and not imported: node would then look for the exports of the whole command. */
const SAYS = 'process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())));';

function costOf(kind: Kind, size: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
  try {
    const {registers, ledger} = writeBook(kind, size, folder);
    const output = ['--out', join(folder, 'controle.xlsx'), '--json', join(folder, 'controle.json')];
    const says = join(folder, 'says.cjs');
    writeFileSync(says, SAYS);
    const words = ['--require', says, script, '--in', registers, '--ledger', ledger, '--year', '2024', ...output];
    const {status, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
    if (status !== 0 && status !== 1) throw new Error(`${kind}, ${size}: status ${status}. ${stderr}`);
    const {userCPUTime, systemCPUTime, maxRSS} = JSON.parse(stderr.trim().split('\n').pop()!);
    const lines = readFileSync(ledger, 'latin1').split('\n').length - 1;
    return {seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, lines};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const decimal = (value: number) => value.toFixed(1).replace('.', ',');
const count = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

const loads = [loadavg()[0]!];
const rows = kinds.map((kind) => {
  const [one, more] = [costOf(kind, SIZE), costOf(kind, LARGER)];
  loads.push(loadavg()[0]!);
  process.stderr.write(`${kind} ${one.seconds} ${more.seconds}\n`);
  return {kind, one, more};
});
const easy = rows[0]!.one.seconds;
const table = [
  `Temps de processeur de la commande entière (registre en .csv, FEC, classeur et JSON écrits), Node ${process.versions.node.split('.')[0]}, ${availableParallelism()} cœurs`,
  `partagés avec d’autres travaux (charge de ${decimal(Math.min(...loads))} à ${decimal(Math.max(...loads))} pendant la mesure) : ce sont les rapports, pris dans la même suite, qui comptent.`,
  '',
  `| ce que disent les écritures | lignes | secondes | fois le premier | Mo | ${count(LARGER)} aides : secondes | fois ${count(SIZE)} | Mo |`,
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows.map(({kind, one, more}) => {
    const cells = [
      count(one.lines),
      decimal(one.seconds),
      decimal(one.seconds / easy),
      count(Math.round(one.megabytes)),
    ];
    const larger = [decimal(more.seconds), decimal(more.seconds / one.seconds), count(Math.round(more.megabytes))];
    return `| ${[titles[kind], ...cells, ...larger].join(' | ')} |`;
  }),
].join('\n');
process.stdout.write(`${table}\n`);
if (!isSmall) writeFileSync(PAGE, measuredIn(readFileSync(PAGE, 'utf8'), table).page);
