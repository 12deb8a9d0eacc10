import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {get as getPlain} from 'node:http';
import {get as getSecure} from 'node:https';
import {join} from 'node:path';
import {makeRegisters} from '../../samples/make-registers';
import type {SampleSheet} from '../../samples/make-registers';
import {formatDay} from '../../shared/value/day';
import {textOf} from '../../shared/value/nothing';
import {readmeCommands, root, treatments} from './commands';

/** What the README’s examples read, and what they write, in the folder where they are typed. */
const given = ['registres.xlsx', 'exports'];
const made = [
  'rapport.xlsx',
  'chiffres.json',
  'rapport.docx',
  'rapport.pptx',
  'rapport.pdf',
  'copie.xlsx',
  'communes.docx',
  'modele.xlsx',
];
/** For an answer of a served page, in seconds. */
const PATIENCE = 300;

/**
 * Every command of README.md, as it stands there, in this clone: each must end as it should and leave what is committed as it
 * was. `.ci/run` calls it after the tests.
 */
async function runCommands(): Promise<void> {
  const inTheWay = [...given, ...made].filter((name) => existsSync(join(root, name)));
  if (inTheWay.length > 0) throw new Error(`Move away first: ${inTheWay.join(', ')}`);
  try {
    copyFileSync(join(root, 'samples', 'registres-2024.xlsx'), join(root, 'registres.xlsx'));
    mkdirSync(join(root, 'exports'));
    for (const sheet of makeRegisters()) writeFileSync(join(root, 'exports', `${sheet.name}.csv`), csvOf(sheet));
    const before = committed();
    for (const command of readmeCommands().filter((one) => treatments[one]?.ranBy === undefined)) {
      const started = performance.now();
      await runOne(command);
      if (committed() !== before) throw new Error(`${command} changed what is committed:\n${git('status', '--short')}`);
      say(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${command}`);
    }
    const missing = made.filter((name) => !existsSync(join(root, name)));
    if (missing.length > 0) throw new Error(`Written by no command: ${missing.join(', ')}`);
  } finally {
    for (const name of [...given, ...made]) rmSync(join(root, name), {recursive: true, force: true});
  }
}

/** A register as software of Missions Locales exports it: semicolons, French days and decimals. */
function csvOf({rows, formats}: SampleSheet): string {
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      if (typeof cell !== 'number') return `"${textOf(cell).replaceAll('"', '""')}"`;
      return formats?.[column] === 'date' ? formatDay(cell) : String(cell).replace('.', ',');
    }),
  );
  return lines.map((line) => `${line.join(';')}\r\n`).join('');
}

const git = (...args: string[]) => execFileSync('git', args, {cwd: root, encoding: 'utf8', maxBuffer: 1e9});
const say = (line: string) => void process.stdout.write(`${line}\n`);
/** The state of the files that git knows, whatever they are now. */
const committed = () => git('status', '--porcelain', '--untracked-files=no') + git('diff', 'HEAD', '--binary');

async function runOne(command: string): Promise<void> {
  const {options, serves, status = 0} = treatments[command] ?? {};
  if (serves !== undefined) return serve(command, serves);
  const asked = options === undefined ? command : `${command} ${options}`;
  const ended = spawnSync('bash', ['-c', asked], {cwd: root, encoding: 'utf8', maxBuffer: 1e9});
  if (ended.status !== status)
    throw new Error(`${asked}: status ${ended.status}, not ${status}\n${ended.stdout}\n${ended.stderr}`);
}

/** Starts it, asks the page at the address that it prints, and stops it and all that it started. */
async function serve(command: string, title: string): Promise<void> {
  const child = spawn('bash', ['-c', command], {cwd: root, detached: true});
  let said = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const wait = setTimeout(() => reject(new Error(`${command} prints no address:\n${said}`)), PATIENCE * 1000);
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => {
          said += part.toString();
          const address = /https?:\/\/localhost:\d+/.exec(said)?.[0];
          if (address === undefined) return;
          clearTimeout(wait);
          resolve(address);
        });
      child.on('exit', (status) => reject(new Error(`${command} ended with ${status}:\n${said}`)));
    });
    const page = await ask(address);
    if (!page.includes(title)) throw new Error(`${command} serves no page with « ${title} » at ${address}:\n${page}`);
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM');
  }
}

function ask(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // The certificate is this computer's own: whether it is a good one is the matter of test/artefacts/serve.test.ts.
    const asked = address.startsWith('https:') ? getSecure(address, {rejectUnauthorized: false}) : getPlain(address);
    asked.on('error', reject).on('response', (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(body) : reject(new Error(`${address}: ${response.statusCode}`)),
      );
    });
  });
}

runCommands().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
