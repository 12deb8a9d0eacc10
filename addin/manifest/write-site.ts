import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {zipSync} from 'fflate';
import type {Zippable} from 'fflate';
import {siteFiles} from './site-files';
import {semanticVersion} from './source';

const root = join(__dirname, '..', '..');
const site = join(root, 'dist', 'addin');

/** Made by webpack just before, at the root, which leaves none of another build; anything else in the folder is left over. */
const isScript = (file: string) => /^[^/]+\.js$/.test(file);

/** What an administrator needs beside the site. */
const documents = ['docs/guide/installer-excel.md', 'docs/guide/hebergement.md', 'docs/dpo.md', 'CHANGELOG.md'];

const releaseFile = `bilan-ml-${semanticVersion}.zip`;

function writeSite(): void {
  const files = siteFiles();
  for (const file of filesIn(site)) if (!files.has(file) && !isScript(file)) rmSync(join(site, file));
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(site, file)), {recursive: true});
    writeFileSync(join(site, file), bytes);
  }
}

/** The same bytes from the same sources: entries in order, all of the first day that the format knows. */
function writeRelease(): void {
  const entries: Zippable = {};
  const add = (name: string, path: string) => {
    entries[name] = [readFileSync(path), {level: 9, mtime: new Date(1980, 0, 1), os: 0}];
  };
  for (const file of filesIn(site).sort()) if (file !== 'manifest-dev.xml') add(`site/${file}`, join(site, file));
  for (const file of documents) add(file, join(root, file));
  writeFileSync(join(root, 'dist', releaseFile), zipSync(entries));
}

/** Names of files under a folder, with slashes whatever the system. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

writeSite();
writeRelease();
