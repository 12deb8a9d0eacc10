import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Licence texts that a package does not carry in its own folder, as its repository gives them. */
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** Packages of data: whose they are, and under which licence. */
const sources: ReadonlyMap<string, string> = new Map([
  [
    '@etalab/decoupage-administratif',
    'Its data, of which the site serves names and codes (`communes/`), come from the Code officiel géographique (Insee), the list of EPCI (DGCL), that of ' +
      'the établissements publics territoriaux (Insee) and the post codes of La Poste, put together by Etalab, under the Licence Ouverte 2.0 ' +
      '(https://www.etalab.gouv.fr/licence-ouverte-open-licence).',
  ],
]);

const root = join(__dirname, '..');

/** Licences of what we ship of others: the packages of « dependencies », and theirs. */
export function printNotices(): string {
  const lines = ['# Third-party notices', '', 'What Bilan ML ships of others. Printed by `npm run docs`.'];
  for (const name of shippedPackages()) {
    const folder = join(root, 'node_modules', name);
    const {version, license} = readJson(join(folder, 'package.json')) as {version: string; license: string};
    const text = ['LICENSE', 'LICENSE.md', 'license']
      .map((file) => join(folder, file))
      .find((file) => existsSync(file));
    if (text === undefined && license !== 'ISC') throw new Error(`${name} ships no licence text`);
    lines.push(
      '',
      `## ${name} ${version} (${license})`,
      '',
      '```text',
      text === undefined ? ISC : readFileSync(text, 'utf8').trim(),
      '```',
    );
    const source = sources.get(name);
    if (source !== undefined) lines.push('', source);
  }
  return `${lines.join('\n')}\n`;
}

/** The packages that the root depends on, and those that these need, by name. */
function shippedPackages(): readonly string[] {
  const {packages} = readJson(join(root, 'package-lock.json')) as {
    packages: Record<string, {dependencies?: Record<string, string>}>;
  };
  const found = new Set<string>();
  const visit = (names: readonly string[]) => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      visit(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
    }
  };
  visit(Object.keys(packages['']?.dependencies ?? {}));
  return [...found].sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (require.main === module) writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), printNotices());
