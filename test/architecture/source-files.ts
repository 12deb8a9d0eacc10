import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';

const root = join(__dirname, '..', '..');

/** Every file that git knows of, or would: paths from the root, with `/`. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  {cwd: root, encoding: 'utf8', maxBuffer: 1e8},
)
  .split('\n')
  .filter((file) => file !== '');

const known = new Set(files);

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** What a file brings in from another file of ours. */
interface Import {
  readonly to: string;
  /** Names as the other file exports them; `*` for all. */
  readonly names: readonly string[];
  /** Gone once compiled. */
  readonly isType: boolean;
}

const statement =
  /\b(?:import|export)\s+(type\s+)?(?:(\*)(?:\s+as\s+\w+)?|(\w+)|\{([^}]*)\})\s+from\s+'(\.[^']*)'|\bimport\s+'(\.[^']*)'|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?'(\.[^']*)'\s*\)/g;

/** The files of ours that a file imports. What leads to no file (a style, data) is left out. */
export function importsOf(file: string, text = textOf(file)): Import[] {
  return [...text.matchAll(statement)].flatMap(([, type, all, whole, names, from, bare, lazy]) => {
    const to = resolve(file, from ?? bare ?? lazy ?? '');
    if (to === null) return [];
    const listed = (names ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const isType = type !== undefined || (listed.length > 0 && listed.every((name) => name.startsWith('type ')));
    const plain = listed.map((name) =>
      name
        .replace(/^type /, '')
        .split(' as ')[0]!
        .trim(),
    );
    return [{to, isType, names: all || whole || lazy ? ['*'] : plain}];
  });
}

function resolve(file: string, specifier: string): string | null {
  const path = normalize(join(dirname(file), specifier))
    .split('\\')
    .join('/');
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => known.has(candidate)) ?? null;
}

export const isSource = (file: string) => file.endsWith('.ts') && !file.startsWith('test/');
