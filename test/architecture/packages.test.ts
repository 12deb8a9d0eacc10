import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join, relative} from 'node:path';
import ts from 'typescript';

jest.setTimeout(240_000); // the script is run on a dozen machines, which are played

const root = join(__dirname, '..', '..');

/** What tests open of a package: by package. */
const packages = new Map(
  readFileSync(join(root, 'test', 'packages.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ +/))
    .map(([name, ...parts]) => [name!, parts] as const),
);
const listed = new Set([...packages.values()].flat());

/** Node brings these, and no Debian is without bash. */
const alwaysThere = new Set(['node', 'npm', 'npx', 'bash']);

const filesOfOffice: Readonly<Record<string, string>> = {
  xls: 'xlsx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  ods: 'xlsx',
  csv: 'xlsx',
  doc: 'docx',
  docx: 'docx',
  odt: 'docx',
  rtf: 'docx',
  ppt: 'pptx',
  pptx: 'pptx',
  odp: 'pptx',
};

/** Families that Debian has in packages of their own. */
const families = /^(Carlito|Caladea|(Liberation|DejaVu|Noto|Open|Fira|Source|TeX Gyre) [A-Z][A-Za-z ]*|OpenSymbol)$/;

interface Source {
  readonly path: string;
  /** Programs started through node:child_process; a question mark where the text does not tell which. */
  readonly commands: readonly string[];
  /** All its texts. */
  readonly texts: readonly string[];
}

const starters = /^(spawn|spawnSync|exec|execSync|execFile|execFileSync)$/;

function readSource(path: string, text = readFileSync(join(root, path), 'utf8')): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const startsPrograms = /['"](node:)?child_process['"]/.test(text);
  const commands = (startsPrograms ? callsIn(file) : []).flatMap(({expression, arguments: [given]}) => {
    const isMember = ts.isPropertyAccessExpression(expression);
    const called = (isMember ? expression.name : expression).getText();
    const isOfPattern = isMember && called === 'exec'; // of a regular expression
    return starters.test(called) && !isOfPattern ? commandsOf(called, given) : [];
  });
  return {path, commands, texts};
}

/** What is started; where a function starts what it is given, that of each of its calls. */
function commandsOf(starter: string, given: ts.Expression | undefined): readonly string[] {
  if (given?.getText() === 'process.execPath') return [];
  if (given !== undefined && ts.isStringLiteralLike(given))
    return [/^exec(Sync)?$/.test(starter) ? given.text.split(' ')[0]! : given.text];
  const around = given && ts.findAncestor(given, ts.isFunctionDeclaration);
  const place = around?.parameters.findIndex(({name}) => name.getText() === given!.getText()) ?? -1;
  if (place < 0) return ['?'];
  return callsIn(around!.getSourceFile())
    .filter(({expression}) => expression.getText() === around!.name!.text)
    .flatMap((call) => commandsOf(starter, call.arguments[place]));
}

function callsIn(node: ts.Node): ts.CallExpression[] {
  const inside: ts.CallExpression[] = ts.isCallExpression(node) ? [node] : [];
  ts.forEachChild(node, (child) => void inside.push(...callsIn(child)));
  return inside;
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (/^(node_modules|dist|out|\..*)$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.([cm]?js|ts)$/.test(path) && path !== __filename ? [readSource(relative(root, path))] : [];
  });
}

/** What a source opens of the machine, in the words of the list. */
function openedBy({path, commands, texts}: Source): string[] {
  const opened = commands.filter((command) => !alwaysThere.has(command));
  for (const text of texts) {
    if (/^\/(usr|bin|opt)\/./.test(text)) opened.push(text);
    if (path.startsWith('test') && families.test(text)) opened.push(`font:${text.replace(/ /g, '-')}`);
    for (const [, module] of text.matchAll(/^\s*(?:import|from) (\w+)(?: import .*| as \w+|, *\w+.*)?$/gm))
      if (commands.includes('python3') && !ofPython().has(module!)) opened.push(`module:${module}`);
    for (const [, kind] of text.matchAll(/(?:^|\.)([a-z]{3,4})\b/g))
      if (commands.includes('soffice') && filesOfOffice[kind!] !== undefined)
        opened.push(`file:${filesOfOffice[kind!]}`);
  }
  return opened;
}

let standard: ReadonlySet<string> | undefined;
const ofPython = () =>
  (standard ??= new Set(
    spawnSync('python3', ['-c', 'import sys; print(*sys.stdlib_module_names)'], {encoding: 'utf8'}).stdout.split(/\s+/),
  ));

describe('what the sources open of the machine', () => {
  const opened = new Map(sourcesIn(root).flatMap((source) => openedBy(source).map((part) => [part, source.path])));

  it('is in the list of packages', () => {
    expect([...opened].filter(([part]) => !listed.has(part))).toEqual([]);
  });

  it('is all that the list says, but what tests of files by openpyxl open', () => {
    expect([...listed].filter((part) => !opened.has(part) && part !== 'module:openpyxl')).toEqual([]);
  });

  it.each([
    ['a program', "import {spawn} from 'node:child_process'; spawn('pdftoppm', ['-png']);", ['pdftoppm']],
    ['a line for a shell', "import {execSync} from 'child_process'; execSync('unzip -l a.zip');", ['unzip']],
    [
      'a program that the text does not name',
      "import * as c from 'node:child_process'; c.spawnSync(which, []);",
      ['?'],
    ],
    [
      'a program that a function is given',
      "import {spawn} from 'node:child_process'; function run(a, b) { spawn(b); } run(1, 'git'); run(2, process.execPath);",
      ['git'],
    ],
    ['a path', "launch({executablePath: '/usr/bin/firefox'});", ['/usr/bin/firefox']],
    ['a font', "write({font: 'DejaVu Sans'});", ['font:DejaVu-Sans']],
    [
      'a module of Python',
      "import {spawnSync} from 'node:child_process'; spawnSync('python3', ['-c', 'import sys\\nfrom lxml import etree']);",
      ['python3', 'module:lxml'],
    ],
    [
      'a part of LibreOffice',
      "import {execFileSync} from 'node:child_process'; execFileSync('soffice', ['--convert-to', 'pdf', 'a.docx']);",
      ['soffice', 'file:docx'],
    ],
    ['nothing', "import {spawn} from 'node:child_process'; spawn(process.execPath, []); /a/.exec('git');", []],
  ])('is seen: %s', (_, text, parts) => {
    expect(openedBy(readSource('test/some.test.ts', text))).toEqual(parts);
  });
});

describe('the packages of the list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-packages-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const asked = join(folder, 'asked');
  const state = join(folder, 'state');

  function play(name: string, script: string): void {
    writeFileSync(join(folder, name), `#!/bin/bash\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  const runIn = (path: string) =>
    spawnSync('bash', [join(root, 'test', 'install-packages.sh')], {
      encoding: 'utf8',
      env: {...process.env, PATH: path},
    });

  /** The script on a machine that is played: who runs it, which packages it has, and whether it can install. */
  function run({user, has, installs}: {user: number; has: readonly string[]; installs: boolean}) {
    writeFileSync(asked, '');
    writeFileSync(state, has.map((name) => `${name}\n`).join(''));
    play('id', `echo ${user}`);
    play('dpkg-query', `sed 's/$/ installed/' ${state}; exit 1`);
    play(
      'apt-get',
      `echo "$@" >> ${asked}; [ $1 = update ] || ${installs ? `printf '%s\\n' "$@" >> ${state}` : 'exit 100'}`,
    );
    const {status, stderr} = runIn(`${folder}${delimiter}${process.env['PATH']}`);
    return {status, stderr, asked: readFileSync(asked, 'utf8')};
  }

  const all = [...packages.keys()];

  it('are each asked for by name: one that lacks is installed, whatever commands answer', () => {
    for (const missing of all) {
      const {status, asked} = run({user: 0, has: all.filter((name) => name !== missing), installs: true});
      expect(status).toBe(0);
      expect(asked).toMatch(new RegExp(`^install .* ${missing}$`, 'm'));
    }
  });

  it('are all installed on a bare machine, and none where all are there', () => {
    expect(run({user: 0, has: [], installs: true}).asked).toContain(` ${all.join(' ')}\n`);
    expect(run({user: 0, has: all, installs: true}).asked).toBe('');
  });

  it('are named, exactly those that lack, where they cannot be installed', () => {
    const [first, ...others] = all;
    for (const user of [0, 1000]) {
      const {status, stderr, asked} = run({user, has: others, installs: false});
      expect(status).toBe(1);
      expect(stderr).toContain(`missing: ${first}.\n`);
      expect(asked === '').toBe(user !== 0);
    }
  });

  it('are known by what the tests open of them where there is no dpkg', () => {
    const bare = mkdtempSync(join(folder, 'bare-'));
    for (const name of ['bash', 'dirname', 'grep', 'tr']) symlinkSync(`/usr/bin/${name}`, join(bare, name));
    symlinkSync('/bin/true', join(bare, 'soffice'));
    writeFileSync(join(bare, 'fc-list'), '#!/bin/bash\n[ "$1" = "Liberation Sans" ] && echo "$1"\n', {mode: 0o755});
    const {status, stderr} = runIn(bare);
    expect(status).toBe(1);
    expect(stderr).toContain('missing: fonts-crosextra-carlito git poppler-utils python3 python3-openpyxl.');
  });
});
