import {spawnSync} from 'node:child_process';
import {copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {parse} from 'acorn';
import {unzipSync} from 'fflate';
import {entries} from '../../appsscript/commands/entries';
import {appsscriptSizes} from '../../addin/site-sizes';
import {functionsHelp} from '../../shared/formula/functions-help';
import {namedFunctions} from '../../shared/formula/functions';
import {REST} from '../../shared/formula/function-spec';
import {version} from '../../package.json';
import {buildAppsscript, root} from './built';

const folder = join(root, 'dist', 'appsscript');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
/** What Google puts in the global scope of a script. */
const services =
  'SpreadsheetApp HtmlService LockService PropertiesService Session Utilities Charts ScriptApp Logger CacheService UrlFetchApp DriveApp'.split(
    ' ',
  );

let code: string;
let page: string;

beforeAll(async () => {
  await buildAppsscript();
  code = textOf('Code.js');
  page = textOf('sidebar.html');
}, 300_000);

/** The script in a context that has the language and nothing else; Google's services are there and may not be touched. */
function load(): {readonly global: Record<string, unknown>; readonly took: number} {
  const touched = (name: string) =>
    new Proxy(() => undefined, {
      get: () => {
        throw new Error(`${name} is used while the script loads`);
      },
      apply: () => {
        throw new Error(`${name} is called while the script loads`);
      },
    });
  const global = Object.fromEntries(services.map((name) => [name, touched(name)]));
  createContext(global);
  runInContext(
    'delete globalThis.console; delete globalThis.Intl; delete globalThis.Date; delete globalThis.WebAssembly',
    global,
  );
  const began = process.cpuUsage();
  runInContext(code, global);
  const {user, system} = process.cpuUsage(began); // time of ours, whatever else the machine does
  return {global, took: (user + system) / 1000};
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly id?: {readonly name: string};
  readonly params?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly argument?: {readonly name: string};
  }[];
  readonly declarations?: readonly {readonly id: {readonly name: string}}[];
}

let parsed: readonly Node[] | undefined;
const topLevel = () =>
  (parsed ??= parse(code, {ecmaVersion: 2021, sourceType: 'script'}).body as unknown as readonly Node[]);
const declared = () => topLevel().filter(({type}) => type === 'FunctionDeclaration');
const parametersOf = ({params}: Node) =>
  params!.map((one) => (one.type === 'RestElement' ? `...${one.argument!.name}` : one.name));
/** The comment that ends right above a declaration. */
const helpOf = ({start}: Node) => /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.exec(code.slice(0, start))?.[0] ?? '';

describe('the script that ships', () => {
  it('is plain ES2021: no module, no private or static field', () => {
    expect(() => parse(code, {ecmaVersion: 2021, sourceType: 'script'})).not.toThrow();
    // what the same reader refuses, or the check above would prove nothing
    for (const wrong of ['class A { #x = 1 }', 'class A { static x = 1 }', 'export const a = 1', "import a from 'a'"])
      expect(() => parse(wrong, {ecmaVersion: 2021, sourceType: 'script'})).toThrow();
  });

  it('holds the functions of the table and of the menu, one program, and nothing else at the top level', () => {
    const names = declared().map(({id}) => id!.name);
    expect(names).toEqual([...namedFunctions.map(({called}) => `ML_${called}`), ...entries.map(({name}) => name)]);
    const others = topLevel().filter(({type}) => type !== 'FunctionDeclaration');
    expect(others.map(({type}) => type)).toEqual(['VariableDeclaration', 'ExpressionStatement']);
    expect(others[0]!.declarations!.map(({id}) => id.name)).toEqual(['BilanML_']);
  });

  it('loads in a bare context, where there is no clock, no locale, and no service may be touched', () => {
    expect(load).not.toThrow();
    expect(
      Object.keys(load().global)
        .filter((name) => !services.includes(name))
        .sort(),
    ).toEqual(
      ['BilanML_', ...namedFunctions.map(({called}) => `ML_${called}`), ...entries.map(({name}) => name)].sort(),
    );
  });

  it('loads fast: every cell with a function of ours loads it again', () => {
    const best = Math.min(...Array.from({length: 5}, () => load().took));
    expect(best).toBeLessThan(150);
  });

  it('names private, by its last letter, the program and nothing else', () => {
    const endsPrivate = Object.keys(load().global).filter((name) => name.endsWith('_'));
    expect(endsPrivate).toEqual(['BilanML_']);
  });

  it('asks for nothing outside of the workbook, and writes in no log', () => {
    expect(code).not.toMatch(
      /UrlFetchApp|DriveApp|GmailApp|MailApp|CacheService|ScriptApp(?!\.(?:get)?InstallationSource)|openById|openByUrl|getUserProperties|getScriptProperties/,
    );
    expect(code).not.toMatch(/\bconsole\.|\bLogger\.|sourceMappingURL|\/work\/|node_modules/);
    expect(code).toMatch(/@OnlyCurrentDoc/);
  });

  it('fits: within its limit', () => {
    const size = Buffer.byteLength(textOf('Code.js'));
    expect(size).toBeGreaterThan(300_000); // something was measured
    expect(size).toBeLessThanOrEqual(appsscriptSizes[0]!.limit);
  });
});

describe('the custom functions as Google Sheets sees them', () => {
  it('take the parameters of the table, then the one that repeats', () => {
    const {global} = load();
    for (const [at, {called, spec}] of namedFunctions.entries()) {
      const node = declared()[at]!;
      const names = [...spec.parameters.map((one) => one.name), `...${REST.name}`];
      expect([called, parametersOf(node)]).toEqual([called, names]);
      expect([called, (global[`ML_${called}`] as () => void).length]).toEqual([called, spec.parameters.length]);
    }
  });

  it('bear their help right above them: summary, each parameter in its order, the tag that lists them', () => {
    for (const [at, {called, spec}] of namedFunctions.entries()) {
      const {name, parameters} = spec;
      const help = helpOf(declared()[at]!);
      expect(help).toContain(`\n * ${functionsHelp[name].summary}`);
      expect(help).toContain('\n * @customfunction\n');
      // A French name has its parameters told under the first one.
      expect([called, / Autre nom de ML_(\w+)\.$/m.exec(help)?.[1]]).toEqual([
        called,
        called === name ? undefined : name,
      ]);
      if (called !== name) continue;
      const told = [...help.matchAll(/^ \* @param \{any\} (\w+) (.+)$/gm)];
      expect([name, told.map(([, parameter]) => parameter)]).toEqual([
        name,
        [...parameters.map((one) => one.name), REST.name],
      ]);
      for (const [index, [, , text]] of told.entries()) {
        const given = parameters[index];
        // What may follow is told in short: it stands under each of them.
        expect(text).toContain(given?.help ?? 'Autres plages, et critères par deux.');
        // Sheets shows every parameter as needed: those that are not say so.
        const isOptional = given === undefined || 'optional' in given;
        expect([name, text, text!.startsWith('Facultatif.')]).toEqual([name, text, isOptional]);
      }
      // Sheets shows neither lines nor HTML.
      expect(
        help
          .trim()
          .split('\n')
          .slice(1)
          .filter((line) => !/^ \*( .+|\/)?$/.test(line)),
      ).toEqual([]);
      expect(help).not.toMatch(/<\/?[a-z]+[\s>]/i);
    }
  });

  it('show an example that can be typed here: no dot in a name, no table of Excel, `;` between arguments', () => {
    for (const [at, {called, spec}] of namedFunctions.entries()) {
      if (called !== spec.name) continue;
      const example = / Exemple : (=.+)$/m.exec(helpOf(declared()[at]!))![1]!;
      expect(example.startsWith(`=ML_${called}(`)).toBe(true);
      expect(example).not.toMatch(/ML\.|#Tout|\[|,/);
    }
  });

  it('have names that Sheets accepts: no cell, no trailing underscore, no other function of the script', () => {
    for (const {called} of namedFunctions) expect(`ML_${called}`).toMatch(/^ML_[A-Z]{3,}(_[A-Z]+)*$/);
    for (const {name} of entries) expect(name).toMatch(/^(on(Open|Edit|Install)|bilanMl[A-Z]\w*[a-z])$/);
  });
});

describe('the manifest', () => {
  it('asks for two permissions, keeps no log, and is no card add-on', () => {
    expect(JSON.parse(textOf('appsscript.json'))).toEqual({
      timeZone: 'Europe/Paris',
      runtimeVersion: 'V8',
      exceptionLogging: 'NONE',
      dependencies: {},
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });
});

describe('the page of the sidebar', () => {
  it('is one file: its script and its style are inside', () => {
    expect(page).not.toMatch(/<link|<script[^>]+src|@import|<\?/);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page.match(/<style>/g)).toHaveLength(1);
    const script = /<script>([\s\S]*)<\/script>/.exec(page)![1]!;
    expect(() => parse(script, {ecmaVersion: 2021, sourceType: 'script'})).not.toThrow();
    expect(script).not.toMatch(/<!--/);
    expect(page.indexOf('<script>')).toBeGreaterThan(page.indexOf('id="pane"')); // it runs once the page is there
  });

  it('names no other origin, and has no way to send', () => {
    const vocabulary =
      /^https?:\/\/(schemas\.(openxmlformats\.org|microsoft\.com)|www\.w3\.org|purl\.org|purl\.oclc\.org)\//;
    const urls = [...page.matchAll(/(?:https?|wss?):\/\/[^\s"'`<>)\\]+|["'`(=]\/\/[a-z][^\s"'`]*/gi)].map(
      ([url]) => url,
    );
    expect(urls.filter((url) => !vocabulary.test(url))).toEqual([]);
    expect(page).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|document\.cookie/,
    );
  });

  it('is in the folder with what is needed to install and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'Code.js',
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.txt',
      'appsscript.json',
      'sidebar.html',
    ]);
  });
});

describe('the archive of a release', () => {
  const path = () => join(root, 'dist', `bilan-ml-sheets-${version}.zip`);

  it('holds what is copied by hand, as texts that a double click shows, and what one reads', () => {
    const archive = unzipSync(readFileSync(path()));
    expect(Object.keys(archive)).toEqual([
      'Code.gs.txt',
      'sidebar.html.txt',
      'appsscript.json.txt',
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.txt',
      'docs/guide/installer-sheets.md',
      'docs/dpo.md',
      'CHANGELOG.md',
    ]);
    for (const [name, file] of [
      ['Code.gs.txt', 'Code.js'],
      ['sidebar.html.txt', 'sidebar.html'],
      ['appsscript.json.txt', 'appsscript.json'],
    ] as const)
      expect(Buffer.from(archive[name]!).toString()).toBe(textOf(file));
  });

  it('has no clock in it', () => {
    const bytes = readFileSync(path());
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4))
      expect(bytes.readUInt32LE(at + 10)).toBe((1 << 21) | (1 << 16));
  });
});

describe('clasp', () => {
  it('reads the example of its settings, and would send the three files and no other', () => {
    const place = mkdtempSync(join(tmpdir(), 'clasp-'));
    try {
      copyFileSync(join(root, '.clasp.json.example'), join(place, '.clasp.json'));
      cpSync(folder, join(place, 'dist', 'appsscript'), {recursive: true});
      // A home without any account: this asks Google for nothing.
      const {stdout, stderr, status} = spawnSync(
        process.execPath,
        [join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js'), 'show-file-status', '--json'],
        {cwd: place, encoding: 'utf8', env: {...process.env, HOME: place}},
      );
      expect({status, said: status === 0 ? '' : stdout + stderr}).toEqual({status: 0, said: ''});
      const {filesToPush} = JSON.parse(stdout) as {filesToPush: string[]};
      expect(filesToPush.sort()).toEqual(
        ['Code.js', 'appsscript.json', 'sidebar.html'].map((name) => `dist/appsscript/${name}`).sort(),
      );
    } finally {
      rmSync(place, {recursive: true, force: true});
    }
  });
});
