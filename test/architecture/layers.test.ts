import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';

const root = join(__dirname, '..', '..');

/** Folders of the core from the left to the right: each imports leftwards only. */
const layers = [
  'value',
  'message',
  'setting',
  'register',
  'count',
  'reading',
  'sheet',
  'chapters',
  'report',
  'aids',
  'formula',
  'drawing',
  'task',
];

/** What each host and shared part may import, beside packages. */
const parts: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  xlsx: ['xlsx', 'shared'],
  pane: ['pane', 'shared'],
  cli: ['cli', 'xlsx', 'shared', 'pane'],
  addin: ['addin', 'xlsx', 'shared', 'pane', 'serve'],
  appsscript: ['appsscript', 'xlsx', 'shared', 'pane'],
  workbench: ['workbench', 'xlsx', 'shared', 'pane'],
  samples: ['samples', 'xlsx', 'shared'],
  serve: ['serve'],
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): {specifier: string; typeOnly: boolean}[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\s+'([^']+)'/g)].map(
    (match) => ({
      specifier: match[2] ?? match[3]!,
      typeOnly: match[1] !== undefined,
    }),
  );
}

const targetOf = (file: string, specifier: string) => relative(root, join(dirname(file), specifier)).split(sep);

describe('who may import whom', () => {
  it('in the core, folders import leftwards only', () => {
    const wrong: string[] = [];
    for (const file of filesIn(join(root, 'shared'))) {
      const from = relative(join(root, 'shared'), file).split(sep)[0]!;
      for (const {specifier} of importsOf(file)) {
        if (!specifier.startsWith('.')) {
          wrong.push(`${relative(root, file)} imports the package ${specifier}`);
          continue;
        }
        const to = targetOf(file, specifier)[1]!;
        const leftwards = layers.indexOf(to) <= layers.indexOf(from);
        if (layers.includes(from) && !leftwards) {
          wrong.push(`${relative(root, file)} (${from}) imports ${to}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('hosts share the core, the pane and xlsx, and never each other', () => {
    const wrong: string[] = [];
    for (const [part, reach] of Object.entries(parts)) {
      let files: string[];
      try {
        files = filesIn(join(root, part));
      } catch {
        continue; // a host that does not exist yet
      }
      for (const file of files) {
        for (const {specifier} of importsOf(file)) {
          if (!specifier.startsWith('.')) continue;
          const to = targetOf(file, specifier)[0]!;
          if (to !== 'package.json' && !reach.includes(to)) wrong.push(`${relative(root, file)} imports ${to}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
