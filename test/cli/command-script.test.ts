import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSync} from 'esbuild';
import {commandScript, sources} from '../../cli/host/command-script';

const root = join(__dirname, '..', '..');

/** A project as small as may be, whose command prints what a file of the core says. */
function smallProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'bilan-project-'));
  for (const source of sources)
    if (source.includes('.')) writeFileSync(join(project, source), '{}');
    else mkdirSync(join(project, source));
  write(project, 'cli/report-command.ts', "import {word} from '../shared/word';\nprocess.stdout.write(word);");
  write(project, 'shared/word.ts', "export const word: string = 'one';");
  return project;
}

const write = (project: string, name: string, text: string) => writeFileSync(join(project, name), text);
const run = (script: string) => spawnSync('node', [script], {encoding: 'utf8'}).stdout;
const made = (project: string) => readdirSync(join(project, 'node_modules', '.cache', 'bilan-ml'));

let project: string;
beforeEach(() => (project = smallProject()));
afterEach(() => rmSync(project, {recursive: true, force: true}));

describe('a command as one script', () => {
  it('is made once, and again where a source says something else', () => {
    const script = commandScript('report', project);
    expect(run(script)).toBe('one');
    write(project, 'shared/word.ts', "export const word: string = 'one';"); // later, and the same
    expect(commandScript('report', project)).toBe(script);
    expect(made(project)).toHaveLength(1);
    write(project, 'shared/word.ts', "export const word: string = 'two';");
    expect(run(commandScript('report', project))).toBe('two');
    expect(run(script)).toBe('one'); // for who had just asked for it
  });

  it('is made again where a module may be another', () => {
    const script = commandScript('report', project);
    write(project, 'package-lock.json', '{"lockfileVersion": 3}');
    expect(commandScript('report', project)).not.toBe(script);
  });

  it('runs where nothing may be written beside the modules', () => {
    symlinkSync('/dev/null', join(project, 'node_modules'));
    expect(run(commandScript('report', project))).toBe('one');
  });

  it('is whole or absent, and leaves no draft', () => {
    const script = commandScript('report', project);
    expect(made(project).map((name) => join(project, 'node_modules', '.cache', 'bilan-ml', name))).toEqual([script]);
    expect(readFileSync(script, 'utf8')).toContain('stdout.write');
  });
});

it.each(['report', 'control'] as const)('%s is made of nothing but what is looked at before each start', (name) => {
  const {metafile} = buildSync({
    absWorkingDir: root,
    entryPoints: [join('cli', `${name}-command.ts`)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs);
  const seen = (input: string) =>
    input.startsWith('node_modules/') || (sources.includes(input.split('/')[0]!) && /\.(ts|json)$/.test(input));
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter((input) => !seen(input))).toEqual([]);
});
