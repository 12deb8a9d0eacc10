import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';

const root = join(__dirname, '..', '..');
const files = execFileSync('git', ['ls-files'], {cwd: root, encoding: 'utf8', maxBuffer: 1e8})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const pages = new Set(files.filter((file) => file.endsWith('.md')).map((file) => basename(file)));

it('comments of the sources name no page that is not in the repository', () => {
  const named = files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('test/'))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(/`(?:[\w./-]*\/)?([\w-]+\.md)`/g)].map(([, page]) => ({file, page: page!}));
    });
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({page}) => !pages.has(page))).toEqual([]);
});
