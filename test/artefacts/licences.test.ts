import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import {buildAddin, buildAppsscript, root} from './built';
import {locks} from './locks';

/** Licences that let anyone use, change and pass on, and ask for no more than their own text. */
const free = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** Univer's closed part, and its package of a service that would send measures. */
const closed = /univerjs-pro|@univerjs\/telemetry/i;

describe('what is shipped of others, and what the page with a spreadsheet is made of', () => {
  const shipped = locks.flatMap(({folder, packages}) =>
    folder === 'bench'
      ? []
      : Object.entries(packages)
          .filter(([place, {dev, link}]) => place !== '' && dev !== true && link !== true)
          .map(([place, {license}]) => ({place: `${folder}/${place}`, license})),
  );

  it('is under licences that ask for no source and no fee', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter(({license}) => license === undefined || !free.has(license))).toEqual([]);
  });

  it('has none of Univer’s closed part; in place of its telemetry stands a folder of ours', () => {
    for (const {folder, packages} of locks) {
      const found = Object.entries(packages).filter(([place]) => closed.test(place));
      expect([folder, found]).toEqual([
        folder,
        folder === 'workbench' ? [['node_modules/@univerjs/telemetry', {resolved: 'no-telemetry', link: true}]] : [],
      ]);
    }
  });
});

it('no package of any lock, to build or to test with, is under a licence that asks for our source', () => {
  const wrong = locks.flatMap(({packages}) =>
    Object.entries(packages).filter(([, {license}]) => /GPL|SSPL|BUSL|UNLICENSED|SEE LICENSE/.test(license ?? '')),
  );
  expect(wrong).toEqual([]);
});

describe('what is built', () => {
  const dist = join(root, 'dist');
  const files = new Map<string, Buffer>();

  beforeAll(async () => {
    await buildAddin();
    await buildAppsscript();
    const {status, stderr} = spawnSync('node', [join(root, 'workbench', 'start.mjs'), '--build'], {encoding: 'utf8'});
    if (status !== 0) throw new Error(stderr);
    for (const folder of ['addin', 'appsscript', 'workbench'])
      for (const entry of readdirSync(join(dist, folder), {recursive: true, withFileTypes: true}))
        if (entry.isFile())
          files.set(join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name)));
    for (const archive of readdirSync(dist).filter((name) => name.endsWith('.zip')))
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(dist, archive)))))
        files.set(`${archive}: ${name}`, Buffer.from(bytes));
  }, 600_000);

  it('names none of it either: pages, scripts, archives', () => {
    const names = [...files.keys()];
    for (const part of ['taskpane.js', 'page.js', 'univer.css', '.zip: '])
      expect([part, names.some((name) => name.includes(part))]).toEqual([part, true]);
    expect(names.filter((name) => closed.test(files.get(name)!.toString('latin1')))).toEqual([]);
  });

  it('and of the spreadsheet’s modules, holds those of its lock only', () => {
    const folder = join(dist, 'workbench');
    const scripts = [...files].filter(([name]) => name.startsWith(folder) && name.endsWith('.js'));
    const named = /workbench\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g;
    const held = new Set(
      scripts.flatMap(([, script]) => [...script.toString().matchAll(named)].map(([, name]) => name!)),
    );
    expect(held.size).toBeGreaterThan(20);
    const {packages} = locks.find(({folder}) => folder === 'workbench')!;
    expect([...held].filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
  });
});
