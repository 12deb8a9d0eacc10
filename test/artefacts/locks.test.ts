import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {locks} from './locks';
import type {Lock} from './locks';

const root = join(__dirname, '..', '..');

/** Where Node would find a package that the one at a place asks for; undefined where it would find none. */
function placeOf(name: string, from: string, packages: Lock['packages']): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (at === '') return undefined;
  }
}

/** Asked for and locked nowhere: what `npm ci` calls « Missing: … from lock file ». */
function missingIn(packages: Lock['packages']): readonly string[] {
  return Object.entries(packages).flatMap(([place, one]) => {
    const needed = Object.keys(one.peerDependencies ?? {}).filter(
      (name) => one.peerDependenciesMeta?.[name]?.optional !== true,
    );
    return [one.dependencies, one.devDependencies, one.optionalDependencies]
      .flatMap((list) => Object.keys(list ?? {}))
      .concat(needed)
      .filter((name) => placeOf(name, place, packages) === undefined)
      .map((name) => `${name}, for ${place}`);
  });
}

it('no lock of the repository is left out', () => {
  const tracked = execFileSync('git', ['ls-files', '*package-lock.json'], {cwd: root, encoding: 'utf8'});
  const found = tracked.trim().split('\n');
  expect(locks.map(({folder}) => join(folder, 'package-lock.json')).sort()).toEqual(found.sort());
});

describe.each(locks)('the lock of « $folder »', ({folder, lockfileVersion, packages}) => {
  it('holds the packages of every platform', () => {
    expect(missingIn(packages)).toEqual([]);
  });

  it('asks for what package.json asks for', () => {
    const asked = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    expect(packages['']!.dependencies).toEqual(asked.dependencies);
    expect(packages['']!.devDependencies).toEqual(asked.devDependencies);
  });

  it('is of the kind that npm writes today, names no registry, and seals each package', () => {
    expect(lockfileVersion).toBe(3);
    const others = Object.entries(packages).filter(
      ([place, {link}]) => place.includes('node_modules/') && link !== true,
    );
    expect(others.filter(([, {resolved}]) => resolved !== undefined)).toEqual([]);
    expect(others.filter(([, {integrity}]) => integrity === undefined)).toEqual([]);
  });
});

it('sees a platform that was dropped: the check checks', () => {
  const {packages} = locks.find(({folder}) => folder === 'bench')!;
  const {'node_modules/@duckdb/node-bindings-darwin-arm64': dropped, ...rest} = packages;
  expect(dropped).toBeDefined();
  expect(missingIn(rest)).toEqual(['@duckdb/node-bindings-darwin-arm64, for node_modules/@duckdb/node-bindings']);
});
